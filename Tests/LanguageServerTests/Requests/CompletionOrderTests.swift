import JSON
import Testing

@testable import LanguageServer

/// The order of completions, and completions that are not offered because they would change existing text.
@Suite(.timeLimit(.minutes(10)))
struct CompletionOrderTests {
  private static let module = "modules:\n  - module: M1 甲😀e\u{301}\t\n"

  /// The sign of a column alone is not pinyin, and what the module is about comes first.
  @Test(arguments: [("K", "K2.1.1 水调面团的特点"), ("知", "K2.1.1 水调面团的特点"), ("A", "A2.1.1 能调制水调面团"), ("能", "A2.1.1 能调制水调面团")])
  func columnSignOffersItemsOfTheColumn(sign: String, first: String) async {
    for part in ["    covers:\n      - ", "    units:\n      - unit: M2.1 甲\n        covers:\n          - "] {
      let completed = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  - module: M2 面点制作\n" + part + sign + "¦\n")
      #expect(completed.labels.first == first, "\(completed.labels)")
      #expect(completed.labels.allSatisfy { $0.contains(first.prefix(1)) }, "\(completed.labels)")
    }
  }

  /// In an empty list, whatever else the name says.
  @Test(
    arguments: ["M2 面点制作", "M2 面点制作（上）", "面点制作基础😀e\u{301}\t"],
    [
      "covers: [¦]\n", "covers:\n      - ¦\n", "covers:\n    - ¦\n", "covers:\n      ¦\n", "covers:\n\n      - ¦\n",
      "covers:\n      - 2.2 烘烤\n      - ¦\n",
    ])
  func functionNamedByTheModuleComesFirst(name: String, list: String) async {
    let plan = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  - module: \(name)\n    hours: 4\n    \(list)")
    #expect(plan.labels.first == "2.1 和面", "\(plan.labels)")
    let chinese =
      "文件类型: 岗位说明\n格式版本: 1\n标识: new\n名称: 面点师\n标准: bakery@2024-a\n等级: 初级\n职责:\n  - 职责内容: \(name)\n    "
    let job = await CompletionAnswer.at(chinese + list.replacing("covers", with: "对应"), path: "/files/new.job.yaml")
    #expect(job.labels.first == "2.1 和面", "\(job.labels)")
  }

  @Test func inAUnitTheFunctionOfItsModuleComesFirst() async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + "modules:\n  - module: M2 面点制作\n    units:\n      - unit: M2.1 甲\n        covers:\n          - ¦\n")
    #expect(completed.labels.first == "2.1 和面", "\(completed.labels)")
  }

  @Test func contentsOfAFunctionComeBeforeLevels() async {
    let completed = await CompletionAnswer.at(
      "kind: standard\nformat: 1\nid: tea\nfunctions:\n  - function: 泡茶😀\n    ¦\n", path: "/files/tea.standard.yaml")
    #expect(completed.labels.first == "contents", "\(completed.labels)")
  }

  /// The lines below would become the value of the key.
  @Test(arguments: [
    "    hours: {theory: 3, practice: 4}\n¦\n    covers:\n      - 1.1 选料😀e\u{301}\n",
    "    hours: {theory: 3, practice: 4}\nnot¦\n    covers:\n      - 1.1 选料😀e\u{301}\n",
    "    covers:\n    ¦\n      - 1.1 选料😀e\u{301}\n",
  ])
  func noKeyIsOfferedAboveTheLinesOfARecord(lines: String) async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + Self.module + lines)
    #expect(completed.labels == [])
  }

  @Test(arguments: ["¦", "mod¦"])
  func missingKeyOfTheRecordBelowIsOffered(typed: String) async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + typed + "\n  - module: M1 甲😀e\u{301}\t\n")
    #expect(completed.labels.first == "modules")
  }

  @Test(arguments: [("- 1.1 ¦", "1.1 选料😀e\u{301}"), ("- 1.1¦", "1.1 选料😀e\u{301}"), ("- 2¦", "2 面点制作"), ("- 2.¦", "2.1 和面")])
  func bestMatchComesFirstAfterTyping(line: String, first: String) async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + Self.module + "    covers:\n      - 1.2 称量\n      " + line + "\n")
    #expect(completed.labels.first == first, "\(completed.labels)")
    let detail = completed.items.first?.at("labelDetails", "description")?.string
    #expect(detail == "尚未覆盖")
  }

  @Test(arguments: [("      - unit: ¦\n", "M2.1 和面"), ("      - {unit: M2.1 乙, covers: [¦]}\n", "2.1 和面")])
  func unitOffersReferencesOfItsModuleFirst(unit: String, first: String) async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + "modules:\n  - module: M2 甲😀e\u{301}\t\n    covers: [2 面点制作]\n    units:\n" + unit)
    #expect(completed.labels.first == first, "\(completed.labels)")
  }

  @Test func unitDoesNotOfferReferencesOfAnotherUnit() async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead
        + "modules:\n  - module: M2 甲😀e\u{301}\t\n    covers: [2 面点制作]\n    units:\n      - {unit: M2.1 和面, covers: [2.1 和面]}\n      - unit: ¦\n"
    )
    #expect(completed.labels.first == "M2.2 烘烤", "\(completed.labels)")
  }

  @Test(arguments: [("文件类型: 培训计划\n# ¦\n", "检查：允许 "), ("kind: training-plan\n# ¦\n", "lint: allow ")])
  func commentsAreInTheLanguageOfTheKeys(text: String, first: String) async {
    let completed = await CompletionAnswer.at(text)
    #expect(completed.labels.first == first)
    #expect(completed.labels.count == 4)
  }

  /// What is found on the line of the comment comes before what is found elsewhere; alone on its line, what is found below it.
  @Test(arguments: [
    "    hours: {theory: 3, practice: 4, total: 9}  # lint: allow ¦\n",
    "    # lint: allow ¦\n    hours: {theory: 3, practice: 4, total: 9}\n",
  ])
  func rulesWithFindingsHereComeFirst(lines: String) async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + Self.module + lines + "    covers: [1 原料准备, 2 面点制作]\n    assessment: {method: 实操, weight: 50}\n")
    #expect(completed.labels.prefix(2) == ["hours-mismatch", "assessment-not-100"], "\(completed.labels.prefix(4))")
  }

  /// The module is about 面点制作, which the other level has under the same name.
  @Test func functionNamedLikeTheModuleComesFirstAfterALevel() async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + "modules:\n  - module: M2 面点制作\n    covers:\n      - 2 面点制作😀\n      - senior/¦\n")
    #expect(completed.labels.prefix(3).allSatisfy { $0.hasPrefix("senior/2") }, "\(completed.labels)")
  }

  /// What the list has, as a whole or in its parts, is not offered again before something is typed.
  @Test(arguments: [("[1.1 选料😀e\u{301}, 1.2 称量, ¦]", false), ("[1 原料准备, ¦]", false), ("[1.1 选料😀e\u{301}, 1.2 称量, 1¦]", true)])
  func whatTheListHasIsNotOffered(list: String, isOffered: Bool) async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + Self.module + "    covers: \(list)\n")
    #expect(completed.labels.contains { $0.hasPrefix("1") } == isOffered, "\(completed.labels)")
    #expect(completed.labels.contains { $0.hasPrefix("2") } || isOffered)
  }

  /// After a level too, and with the signs of an input method.
  @Test(arguments: [
    ("senior/yuan", ["senior/1 原料准备"]), ("高级/yuanliao", ["senior/1 原料准备"]), ("高级／2.1", ["senior/2.1 烘烤"]),
    ("senior/A2.1", ["senior/A2.1.1 能调整烘烤曲线"]), ("高级/能2.1", ["senior/A2.1.1 能调整烘烤曲线"]), ("２．１", ["2.1 和面"]), ("2．1", ["2.1 和面"]),
  ])
  func referencesAreFoundAfterALevel(typed: String, first: [String]) async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + Self.module + "    covers:\n      - \(typed)¦\n")
    #expect(Array(completed.labels.prefix(1)) == first, "\(completed.labels)")
  }

  @Test(arguments: [
    ("¦", "培训计划"), ("k¦", "training-plan"), ("kind¦", "training-plan"), ("tr¦", "training-plan"), ("文¦", "培训计划"), ("px¦", "培训计划"),
  ])
  func anOutlineHasTheLanguageThatIsTyped(typed: String, first: String) async {
    let completed = await CompletionAnswer.at(typed)
    #expect(completed.labels.first?.hasPrefix(first) == true, "\(completed.labels)")
  }

  @Test(arguments: [
    ("hours: {total: 20, theory: 8, practice: 12}\n", ["theory", "practice", "total"]),
    ("hours: {total: 20}\n", ["total", "theory", "practice"]),
  ])
  func hoursAreDividedAsThoseOfThePlan(hours: String, labels: [String]) async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + hours + Self.module + "    hours: {¦}\n")
    #expect(completed.labels == labels)
  }

  // MARK: Standards

  private static let standard =
    "kind: standard\nformat: 1\nid: bar\nversion: a\ntitle: 调酒😀e\u{301}\t师\nlevels:\n  - level: junior\n    name: 初级\n"

  @Test(arguments: [
    ("  - level: ¦\n", ["intermediate", "senior"]), ("  - level: senior\n    name: ¦\n", ["高级", "中级"]), ("  - level: 高¦\n", ["senior"]),
  ])
  func usualLevelsAreOffered(lines: String, labels: [String]) async {
    let completed = await CompletionAnswer.at(Self.standard + lines, path: "/files/bar.standard.yaml")
    #expect(completed.labels == labels)
  }

  /// They belong to the ids of the file, and have what its other names have at their end.
  @Test(arguments: [
    ("  - level: 初级\n    name: ¦\n", "初级"), ("  - level: 初级\n    name: 初级\n  - level: ¦\n", "中级"),
    ("  - level: L5\n    name: ¦\n", "五级/初级工"),
    ("  - level: L5\n    name: 五级/初级工\n  - level: ¦\n", "L4"), ("  - level: 五级\n    name: 五级/初级工\n  - level: ¦\n", "四级"),
    ("  - level: 初级\n    name: 初级工\n  - level: 中级\n    name: ¦\n", "中级工"),
  ])
  func levelsAreOfferedInTheWayOfTheFile(lines: String, first: String) async {
    let head = "kind: standard\nformat: 1\nid: bar\nversion: a\ntitle: 调酒😀e\u{301}\t师\nlevels:\n"
    let completed = await CompletionAnswer.at(head + lines, path: "/files/bar.standard.yaml")
    #expect(completed.labels.first == first, "\(completed.labels)")
  }

  @Test func abilitiesComeBeforeTasks() async {
    let lines = "    functions:\n      - function: 1 甲\n        contents:\n          - content: 1.1 乙\n            ¦\n"
    let completed = await CompletionAnswer.at(Self.standard + lines, path: "/files/bar.standard.yaml")
    #expect(completed.labels.prefix(2) == ["abilities", "knowledge"], "\(completed.labels)")
  }

  /// In the order of the standard, with what is left of 100.
  @Test(arguments: [
    ("  skills:\n    ¦\n", ["junior", "senior"]), ("  skills:\n    senior: {¦}\n", ["原料准备", "面点制作"]),
    ("  skills:\n    senior: {原料准备: 35, 面点制作: ¦}\n", ["65"]),
  ])
  func weightsAreOfferedInTheOrderOfTheStandard(lines: String, labels: [String]) async {
    let completed = await CompletionAnswer.at(Bakery.standardMarked + "weights:\n" + lines, path: Bakery.standardPath)
    #expect(completed.labels == labels)
  }

  @Test func newItemListBeginsWithANumber() async {
    let lines =
      "    functions:\n      - function: 1 甲\n        contents:\n          - content: 1.1 乙\n            abilities:\n              ¦\n"
    let completed = await CompletionAnswer.at(Self.standard + lines, path: "/files/bar.standard.yaml")
    #expect(completed.labels == ["1.1.1"])
    #expect(completed.lines(taking: "1.1.1") == ["              - 1.1.1 能$1"])
  }

  // MARK: Vim

  /// Vim counts from the word after the period: what is typed must stand where it is replaced.
  @Test func textBeforeAPeriodIsNotInsertedTwice() async throws {
    let resolving = CompletionAnswer.snippets.merging([
      "textDocument": ["completion": ["completionItem": ["resolveSupport": ["properties": ["additionalTextEdits"]]]]]
    ])
    let capabilities = resolving.merging(["textDocument": ["completion": ["completionItem": ["snippetSupport": false]]]])
    let text = CompletionAnswer.planHead + Self.module + "    covers: 2.¦\n"
    let completed = await CompletionAnswer.at(text, capabilities: capabilities)
    let item = try #require(completed.items.first)
    #expect(item.at("textEdit", "newText")?.string == "2.1 和面]")
    let more = try #require(item["additionalTextEdits"])
    #expect(more.at(0, "newText")?.string == " [")
    let edits = JSONParser.parse(Array("[\(more.elements.map(\.text).joined(separator: ",")),\(item["textEdit"]?.text ?? "")]".utf8))?.root
    #expect(Edits.apply(edits, to: completed.text).hasSuffix("    covers: [2.1 和面]\r\n"))
    // Neovim puts an additional edit that touches the replaced text in the wrong place.
    for other in [await CompletionAnswer.at(text), await CompletionAnswer.at(text, capabilities: resolving)] {
      #expect(other.items.first?.at("textEdit", "newText")?.string == "[2.1 和面]")
      #expect(other.items.first?["additionalTextEdits"] == nil)
    }
  }
}
