import JSON
import Testing

@testable import LanguageServer

/// `textDocument/codeAction` and `codeAction/resolve`.
@Suite(.timeLimit(.minutes(10)))
struct CodeActionTests {
  private func actions(_ opened: OpenedDocument, _ range: Range<Int>, only: [String]? = nil, shown: [TestJSON] = []) async -> [JSONValue] {
    var context: TestJSON = ["diagnostics": .array(shown)]
    if let only { context = context.merging(["only": .array(only.map { .string($0) })]) }
    let answer = await opened.ask("textDocument/codeAction", about: range, ["context": context])
    return Array(answer.elements)
  }

  /// The text after an action, whose edit may have to be asked for.
  private func text(after action: JSONValue?, _ opened: OpenedDocument) async -> String {
    let action = action?["edit"] == nil && action != nil ? await opened.client.request("codeAction/resolve", .raw(action)) : action
    return Edits.apply(workspace: action?["edit"], to: [opened.path: opened.marked.text], opened.client.encoding)[opened.path] ?? "no edit"
  }

  @Test(arguments: PositionEncoding.all)
  func titleMismatchIsFixed(encoding: PositionEncoding) async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[1.1 选料😀e\u{301}, ⟦1.2 烘烤⟧]"), at: Bakery.planPath, encoding: encoding
    )
    let range = opened.marked.ranges[0]
    let shown: TestJSON = [
      "code": "title-mismatch", "message": "x", "data": ["a": [1]], "range": opened.client.stretch(range, in: opened.marked.text),
    ]
    let found = await actions(opened, range, only: ["quickfix"], shown: [shown])
    var texts: [String] = []
    for action in found { texts.append(await text(after: action, opened)) }
    #expect(texts.contains(opened.marked.text.replacing("1.2 烘烤]", with: "1.2 称量]")))
    #expect(texts.contains(opened.marked.text.replacing("1.2 烘烤]", with: "2.2 烘烤]")))
    #expect(found.first?.at("diagnostics", 0)?.text == JSONParser.parse(shown.bytes)?.root.text)
  }

  @Test func theOnlySafeFixIsPreferred() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("level: junior", with: "level⟦：⟧junior"), at: Bakery.planPath)
    let found = await actions(opened, opened.marked.ranges[0])
    let preferred = found.first { $0["isPreferred"]?.bool == true }
    #expect(await text(after: preferred, opened) == Bakery.plan)
  }

  @Test(arguments: [
    ("zh", ["改为半角标点（“total：20”）", "改为半角标点（“theory：8”）"]),
    ("en", ["Change to half-width punctuation (`total：20`)", "Change to half-width punctuation (`theory：8`)"]),
  ])
  func equalTitlesSayWhatTheyAreAbout(locale: String, expected: [String]) async {
    let hours = "⟦hours: {total：20, theory：8, practice: 12}⟧"
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("hours: {total: 20, theory: 8, practice: 12}", with: hours), at: Bakery.planPath, locale: locale)
    let titles = await actions(opened, opened.marked.ranges[0]).compactMap { $0["title"]?.string }
    #expect(expected.allSatisfy(titles.contains), "\(titles)")
  }

  @Test func findingCanBeAllowedWithAReason() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("1.2 称量]", with: "⟦1.2 烘烤⟧]"), at: Bakery.planPath)
    let found = await actions(opened, opened.marked.ranges[0])
    let allow = found.first { $0["title"]?.string == "允许 title-mismatch 例外，并写明理由" }
    #expect(await text(after: allow, opened).contains("1.2 烘烤]  # lint: allow title-mismatch — TODO: say why\r\n"))
  }

  @Test func missingContentsCanBeAddedOrListedAsNotCovered() async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("    covers:\n      - 2.1 和面\n      - 2.2 烘烤\n", with: "    ⟦covers⟧:\n      - A2.1.1 能调制水调面团\n"),
      at: Bakery.planPath)
    let found = await actions(opened, opened.marked.ranges[0])
    let titles = found.compactMap { $0["title"]?.string }
    #expect(titles.contains { $0.contains("M2 面点制作") })
    let entry = found.first { $0["title"]?.string == "把“2.2 烘烤”列入不覆盖，并填写理由" }
    #expect(await text(after: entry, opened).contains("not-covered:\r\n"))
  }

  @Test func titlesAreAddedToAllNumbers() async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("- 2.1 和面\n      - 2.2 烘烤", with: "- \"2.1\"\n      - \"2.2\"").replacing(
        "1.1 选料😀e\u{301}, 1.2 称量", with: "1.1 选料😀e\u{301}, \"1.2\""),
      at: Bakery.planPath)
    let found = await actions(opened, 0..<0, only: ["refactor"])
    let titles = found.first { $0["title"]?.string == "补写所有缺少的名称" }
    let after = await text(after: titles, opened)
    #expect(after.contains("2.1 和面") && after.contains("2.2 烘烤") && after.contains("1.2 称量"))
  }

  @Test(arguments: ["source.fixAll", "source.fixAll.competency-lint", "source"])
  func fixAllAppliesEverySafeFix(kind: String) async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("level: junior", with: "level：junior").replacing("- 2.2 烘烤", with: "- \"2.2\""), at: Bakery.planPath)
    let found = await actions(opened, 0..<0, only: [kind])
    #expect(found.compactMap { $0["kind"]?.string } == [kind == "source" ? "source.fixAll.competency-lint" : kind])
    let after = await text(after: found.first, opened)
    #expect(after.contains("level: junior\r\n"))
    #expect(after.contains("2.2 烘烤"))
  }

  @Test func renumberingIsResolvedLater() async {
    let files = Bakery.files
    let opened = await OpenedDocument(
      Bakery.standardMarked.replacing("              - 1.1.2 能检查原料的保质期", with: "              - 1.1.3 能检查原料的保质期"), at: Bakery.standardPath,
      files: files)
    let found = await actions(opened, 0..<0, only: ["refactor.rewrite"])
    let action = found.first { $0["title"]?.string == "全文重新编号，并更新所有引用" }
    #expect(action?["edit"] == nil)
    let resolved = await opened.client.request("codeAction/resolve", .raw(action))
    #expect(await text(after: resolved, opened) == Bakery.standard)
    #expect(resolved["title"]?.string == action?["title"]?.string)
  }

  @Test func clientsWithoutActionLiteralsGetNoActions() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("1.2 称量]", with: "⟦1.2 烘烤⟧]"), at: Bakery.planPath, capabilities: [:])
    #expect(await actions(opened, opened.marked.ranges[0]).isEmpty)
  }

  @Test func reversedRangeGivesTheSameActions() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("1.2 称量]", with: "⟦1.2 烘烤⟧]"), at: Bakery.planPath)
    let range = opened.marked.ranges[0]
    let reversed: TestJSON = [
      "range": [
        "start": opened.client.position(range.upperBound, in: opened.marked.text),
        "end": opened.client.position(range.lowerBound, in: opened.marked.text),
      ],
      "context": ["diagnostics": []],
    ]
    let answer = await opened.client.request("textDocument/codeAction", TestClient.document(opened.path).merging(reversed))
    let straight = await actions(opened, range)
    #expect(answer.elements.compactMap { $0["title"]?.string } == straight.compactMap { $0["title"]?.string })
  }

  @Test func standardCanBeNumberedByPosition() async {
    let second = Bakery.plan.replacing("junior-plan", with: "second-plan").replacing("2.2 烘烤", with: "2.4 烘烤")
    var files = Bakery.files
    files["/files/second.plan.yaml"] = second
    let marked = Bakery.standardMarked.replacing(
      "2.2 烘烤\n            abilities:\n              - 2.2.1", with: "2.4 烘烤\n            abilities:\n              - 2.4.7")
    let opened = await OpenedDocument(marked, at: Bakery.standardPath, files: files)
    let found = await actions(opened, 0..<0, only: ["refactor.rewrite"])
    let action = found.first { $0["title"]?.string == "全文重新编号，并更新所有引用" }
    let resolved = await opened.client.request("codeAction/resolve", .raw(action))
    let after = Edits.apply(workspace: resolved["edit"], to: files.merging([opened.path: opened.marked.text]) { $1 })
    #expect(after[Bakery.standardPath] == Bakery.standard)
    #expect(after["/files/second.plan.yaml"] == second.replacing("2.4 烘烤", with: "2.2 烘烤"))
  }

  @Test func keysCanBeConvertedToTheOtherLanguage() async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("kind: training-plan", with: "⟦kind⟧: training-plan"), at: Bakery.planPath)
    let found = await actions(opened, opened.marked.ranges[0])
    let chinese = await text(after: found.first { $0["title"]?.string == "整理格式，字段名改用中文" }, opened)
    #expect(chinese.contains("文件类型: 培训计划\r\n") && chinese.contains("面点😀e\u{301}\t初级培训"))
    #expect(!found.contains { $0["title"]?.string == "整理格式，字段名改用英文" })
    #expect(await actions(opened, opened.all.upperBound..<opened.all.upperBound).isEmpty)
  }

  /// Names of levels, signs of columns and rests are words of the language too.
  @Test func levelNamesAndSignsFollowTheKeyLanguage() async {
    let english =
      "⟦kind⟧: training-plan\nformat: 1\nid: new\ntitle: 面点😀e\u{301}\t师\nstandard: {id: bakery, version: 2024-a}\nlevel: senior\n"
      + "from-level: junior\n\nmodules:\n  - module: M1 甲\n    covers: [A1.1.1 能制定原料验收标准, junior/1.2 称量, A2.1.1, rest]\n"
    let chinese =
      "文件类型: 培训计划\n格式版本: 1\n标识: new\n名称: 面点😀e\u{301}\t师\n标准: {标识: bakery, 版本: 2024-a}\n等级: 高级\n"
      + "起点等级: 初级\n\n模块:\n  - 模块名: M1 甲\n    对应: [能1.1.1 能制定原料验收标准, 初级/1.2 称量, 能2.1.1, 其余]\n"
    let opened = await OpenedDocument(english, at: "/files/new.plan.yaml")
    let found = await actions(opened, opened.marked.ranges[0])
    let after = await text(after: found.first { $0["title"]?.string == "整理格式，字段名改用中文" }, opened)
    #expect(after == MarkedText(chinese).text)
    let back = await OpenedDocument(chinese.replacing("文件类型:", with: "⟦文件类型⟧:"), at: "/files/new.plan.yaml")
    let others = await actions(back, back.marked.ranges[0])
    #expect(await text(after: others.first { $0["title"]?.string == "整理格式，字段名改用英文" }, back) == opened.marked.text)
  }
}
