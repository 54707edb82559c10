import Testing

@testable import LanguageServer

/// Remaining hours: in completions, in hover, and in new modules.
@Suite(.timeLimit(.minutes(10)))
struct HoursCompletionTests {
  private static let plan =
    CompletionAnswer.planHead + "hours: {total: 20, theory: 8, practice: 12}\nmodules:\n  - module: M1 😀e\u{301}\t原料准备\n"
    + "    hours: {theory: 3, practice: 5}\n    covers: [1 原料准备]\n"

  @Test func remainingHoursAreOfferedFirst() async {
    let completed = await CompletionAnswer.at(Self.plan + "  - module: M2 面点制作\n    hours: ¦\n")
    #expect(completed.labels.first == "{theory: 5, practice: 7}")
    #expect(completed.lines(taking: "{theory: 5, practice: 7}") == ["    hours: {theory: 5, practice: 7}"])
  }

  @Test func planIsOfferedTheSumOfItsModules() async {
    let completed = await CompletionAnswer.at(Self.plan.replacing("hours: {total: 20, theory: 8, practice: 12}", with: "hours: ¦"))
    #expect(completed.labels.first == "{total: 8, theory: 3, practice: 5}")
  }

  @Test(arguments: [
    ("{theory: 5, practice: 7}", "      - {unit: M2.1 甲, hours: {theory: 2, practice: 1}}\n", "{theory: 3, practice: 6}"),
    ("{total: 12}", "      - {unit: M2.1 甲😀, hours: {total: 4}}\n", "{total: 8}"),
    ("{theory: 5, practice: 7}", "", "{theory: 5, practice: 7}"),
  ])
  func hoursLeftByOtherUnitsAreOffered(hours: String, unit: String, left: String) async {
    let lines = "    hours: \(hours)\n    units:\n" + unit + "      - unit: M2.9 乙😀e\u{301}\t\n        hours: ¦\n"
    let completed = await CompletionAnswer.at(Self.plan + "  - module: M2 面点制作\n" + lines)
    #expect(completed.labels.first == left)
    #expect(completed.lines(taking: left).last == "        hours: \(left)")
  }

  @Test func nothingIsOfferedIfNoHoursAreLeft() async {
    let full = Self.plan.replacing("{theory: 3, practice: 5}", with: "{theory: 8, practice: 12}")
    let completed = await CompletionAnswer.at(full + "  - module: M2 面点制作\n    hours: ¦\n")
    #expect(completed.labels == ["{theory, practice}"])
  }

  @Test func hoverShowsRemainingHours() async {
    let opened = await OpenedDocument(Self.plan.replacing("    hours:", with: "    ho¦urs:"), at: "/files/new.plan.yaml", locale: "en")
    let text = (await opened.ask("textDocument/hover")).at("contents", "value")?.string ?? ""
    #expect(text.contains("total 12, theory 5, practice 7"))
  }

  @Test(arguments: [
    ("    hours: {theory: ¦}\n", "5"), ("    hours: {theory: 3, practice: ¦}\n", "7"), ("    hours:\n      practice: ¦\n", "7"),
    ("    hours: {theory: 5, practice: 7}\n    units:\n      - {unit: M2.1 乙, hours: {theory: ¦}}\n", "5"),
  ])
  func remainingTheoryOrPracticeIsOffered(lines: String, amount: String) async {
    let completed = await CompletionAnswer.at(Self.plan + "  - module: M2 面点😀e\u{301}\t\n" + lines)
    #expect(completed.labels == [amount])
  }

  private static let weighted = plan + "    assessment: {method: 实操, weight: 60}\n  - module: M2 面点😀e\u{301}\t\n"

  @Test(arguments: ["    assessment: {method: 口试, weight: ¦}\n", "    assessment:\n      weight: ¦\n"])
  func remainingWeightIsOffered(lines: String) async {
    let completed = await CompletionAnswer.at(Self.weighted + lines)
    #expect(completed.labels == ["40"])
  }

  @Test func hoverShowsRemainingWeight() async {
    let marked = Self.weighted + "    assessment: {method: 口试, we¦ight: 30}\n"
    let opened = await OpenedDocument(marked, at: "/files/new.plan.yaml", locale: "en")
    let text = (await opened.ask("textDocument/hover")).at("contents", "value")?.string ?? ""
    #expect(text.contains("The other modules have 60, which leaves 40"), "\(text)")
  }

  @Test func newModuleContainsRemainingHours() async {
    let completed = await CompletionAnswer.at(Self.plan + "  - ¦\n")
    let text = completed.items.first { $0["label"]?.string == "M2 面点制作" }?.at("textEdit", "newText")?.string ?? ""
    #expect(text.contains("hours: {theory: ${1:5}, practice: ${2:7}\\}"))
  }

  @Test(arguments: [
    ("{theory: 3, practice: 5}", "hours: {theory: 5, practice: 7}"), ("{theory: 8, practice: 12}", ""),
  ])
  func addedModuleContainsRemainingHours(first: String, written: String) async {
    let opened = await OpenedDocument(
      Self.plan.replacing("{theory: 3, practice: 5}", with: first) + "¦", at: "/files/new.plan.yaml", locale: "en")
    let actions = await opened.ask("textDocument/codeAction", about: opened.all, ["context": ["diagnostics": []]])
    let action = actions.elements.first { $0["title"]?.string?.contains("Add a module `M2 面点制作`") == true }
    let resolved = await opened.client.request("codeAction/resolve", .raw(action))
    let after = Edits.apply(
      workspace: resolved["edit"], to: ["/files/new.plan.yaml": opened.marked.text], opened.client.encoding)[
        "/files/new.plan.yaml"]
    let lines = after?.split(whereSeparator: \.isNewline).suffix(written.isEmpty ? 2 : 3).map { $0.drop { $0 == " " } } ?? []
    #expect(lines.first == "- module: M2 面点制作")
    #expect(lines.contains(written[...]) == !written.isEmpty)
  }

  /// The plan confirms its module, so that a unit is wrong.
  @Test(arguments: [
    (12, ["Change `M1.1 甲` to theory 4, practice 7, total 11", "Change `M1.2 乙` to theory 4, practice 6, total 10"]), (11, []),
  ])
  func unitsAreChangedWhereThePlanConfirmsTheirModule(practice: Int, titles: [String]) async {
    let offered = await CodeActionAnswer.at(
      CompletionAnswer.planHead + """
        hours: {theory: 8, practice: \(practice)}
        modules:
          - module: M1 😀e\u{301}\t原料准备
            hours: {theory: 8, practice: ¦12}
            covers: [1 原料准备, 2 面点制作]
            units:
              - {unit: M1.1 甲, hours: {theory: 4, practice: 6}, covers: [1 原料准备]}
              - {unit: M1.2 乙, hours: {theory: 4, practice: 5}, covers: [2 面点制作]}

        """)
    let expected = titles + ["Change to theory 8, practice 11, total 19"]
    #expect(offered.titles.filter { $0.hasPrefix("Change ") } == expected)
    guard let last = titles.last else { return }
    #expect(await offered.text(after: last).contains("{unit: M1.2 乙, hours: {theory: 4, practice: 6}"))
  }

  private static let outline = """
    hours: {total: 20, theory: 8, practice: 12}
    modules:
      - module: M1 原料😀e\u{301}\t准备
        hours: HOURS
        covers: [1 原料准备]
        assessment: {method: 实操, weight: WEIGHT}
      - module: M2 面点制作
        hours: {theory: , practice: }
        covers: [2.1 和面]
        assessment: {method: 实操, weight: }

    """

  /// 原料准备 has 5 items, 和面 2.
  @Test(arguments: [
    ("{theory: ¦, practice: }", "", ["6", "8"]), ("{theory: 6, practice: ¦}", "", ["9", "12"]),
    ("¦", "", ["{theory: 6, practice: 9}", "{theory: 8, practice: 12}", "{theory, practice}"]), ("", "¦", ["71", "100"]),
  ])
  func moduleIsOfferedItsShareByItems(hours: String, weight: String, labels: [String]) async {
    let text = Self.outline.replacing("HOURS", with: hours).replacing("WEIGHT", with: weight)
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + text)
    #expect(completed.labels == labels)
  }
}
