import Testing

@testable import LanguageServer

/// `textDocument/rename`.
@Suite(.timeLimit(.minutes(10)))
struct RenameTests {
  private static func withSecondPlan() -> [String: String] {
    var files = Bakery.files
    files["/files/second.plan.yaml"] =
      MarkedText(
        "kind: training-plan\nformat: 1\nid: second\ntitle: 😀e\u{301}\t第二\nstandard: bakery@2024-a\nlevel: 高级\nmodules:\n  - {module: M1 面点, covers: [2.1 烘烤, \"2.2 和面\", 初级/2.2 烘烤, 烘烤]}\n"
      ).text
    return files
  }

  private func renamed(_ opened: OpenedDocument, to name: String, files: [String: String]) async -> [String: String] {
    let edit = await opened.ask("textDocument/rename", ["newName": .string(name)])
    var texts = files
    texts[opened.path] = opened.marked.text
    return Edits.apply(workspace: edit, to: texts, opened.client.encoding)
  }

  @Test(arguments: PositionEncoding.all)
  func contentIsRenamedInUnopenedFiles(encoding: PositionEncoding) async {
    let files = Self.withSecondPlan()
    let opened = await OpenedDocument(
      Bakery.standardMarked.replacing("content: 2.2 烘烤", with: "content: 2.2 烘¦烤"), at: Bakery.standardPath, files: files,
      encoding: encoding)
    let after = await renamed(opened, to: "烘😀e\u{301}焙", files: files)
    #expect(after.keys.sorted() == [Bakery.standardPath, Bakery.planPath, "/files/second.plan.yaml"].sorted())
    #expect(after[Bakery.standardPath] == Bakery.standard.replacing("烘烤\r\n", with: "烘😀e\u{301}焙\r\n"))
    #expect(after[Bakery.planPath] == Bakery.plan.replacing("2.2 烘烤", with: "2.2 烘😀e\u{301}焙"))
    #expect(after["/files/second.plan.yaml"] == files["/files/second.plan.yaml"]?.replacing("烘烤", with: "烘😀e\u{301}焙"))
  }

  @Test func renamingFromAPlanChangesTheStandard() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("1.2 称量]", with: "1.2 称¦量]"), at: Bakery.planPath)
    let after = await renamed(opened, to: "计量", files: Bakery.files)
    #expect(after[Bakery.standardPath] == Bakery.standard.replacing("称量\r\n", with: "计量\r\n").replacing("能按配方计量原料", with: "能按配方称量原料"))
    #expect(after[Bakery.planPath]?.contains("1.2 计量]") == true)
  }

  /// A table of theory weights has names of basic requirements; a rename changes both, wherever it begins.
  @Test(arguments: ["2.1 职业¦道德", "{职业¦道德: 5"])
  func basicRequirementsAreRenamedWithTheirWeights(place: String) async {
    let text =
      "文件类型: 职业标准\n格式版本: 1\n标识: s\n版本: \"1\"\n名称: 😀e\u{301}\t标准\n基本要求: [2.1 职业道德, 2.2 基础知识]\n权重表:\n"
      + "  理论:\n    初级: {职业道德: 5, 面点: 95}\n    高级: {职业道德: 6, 面点: 94}\n"
    let opened = await OpenedDocument(text.replacing(place.replacing("¦", with: ""), with: place), at: Bakery.standardPath)
    let after = await renamed(opened, to: "职业操守", files: Bakery.files)
    #expect(after[Bakery.standardPath] == text.replacing("职业道德", with: "职业操守").replacing("\n", with: "\r\n"))
  }

  /// Other tools would read these as something else than a text.
  @Test(arguments: ["null", "true"])
  func nameThatOtherToolsMisreadIsQuoted(name: String) async {
    let opened = await OpenedDocument(Bakery.standardMarked.replacing("- content: 称量", with: "- content: 称¦量"), at: Bakery.standardPath)
    let after = await renamed(opened, to: name, files: Bakery.files)
    #expect(after[Bakery.standardPath]?.contains("- content: \"\(name)\"\r\n") == true)
    #expect(after[Bakery.standardPath]?.contains("- content: 1.2 \(name)\r\n") == true)
  }

  /// Authors write a name as it stands there: with its number.
  @Test(arguments: ["2.2 烘焙", "2.2烘焙", " 烘焙 "])
  func typedNumberOfTheNameIsDropped(name: String) async {
    let opened = await OpenedDocument(Bakery.standardMarked.replacing("content: 2.2 烘烤", with: "content: 2.2 烘¦烤"), at: Bakery.standardPath)
    let after = await renamed(opened, to: name, files: Bakery.files)
    #expect(after[Bakery.standardPath] == Bakery.standard.replacing("烘烤\r\n", with: "烘焙\r\n"))
    #expect(after[Bakery.planPath] == Bakery.plan.replacing("2.2 烘烤", with: "2.2 烘焙"))
  }

  @Test func aNameThatYAMLWouldMisreadIsQuoted() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("1.2 称量]", with: "1.2 称¦量]"), at: Bakery.planPath)
    let after = await renamed(opened, to: "称: 量, 取", files: Bakery.files)
    #expect(after[Bakery.planPath]?.contains("\"1.2 称: 量, 取\"]") == true)
    #expect(after[Bakery.standardPath]?.contains("- content: \"1.2 称: 量, 取\"") == true)
    #expect(after[Bakery.standardPath]?.contains("- content: \"称: 量, 取\"") == true)
  }

  /// Signs that our own rules take for a separator of a list.
  @Test(arguments: ["称取，装袋", "称取、装袋", "称取；装袋"])
  func aNameWithFullwidthSeparatorsIsQuotedInFlowLists(name: String) async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("1.2 称量]", with: "1.2 称¦量]"), at: Bakery.planPath)
    let after = await renamed(opened, to: name, files: Bakery.files)
    #expect(after[Bakery.planPath]?.contains("\"1.2 \(name)\"]") == true)
    #expect(after[Bakery.standardPath]?.contains("1.2 \(name)") == true)
  }

  @Test func renamingANumberChangesNumbersBelowIt() async {
    let opened = await OpenedDocument(Bakery.standardMarked.replacing("content: 2.2 烘烤", with: "content: ¦2.2 烘烤"), at: Bakery.standardPath)
    let after = await renamed(opened, to: "2.3", files: Bakery.files)
    #expect(after[Bakery.standardPath]?.contains("- content: 2.3 烘烤") == true)
    #expect(after[Bakery.standardPath]?.contains("- 2.3.1 能使用烤箱") == true)
    #expect(after[Bakery.standardPath]?.contains("- 2.3.1 烤箱的安全要求") == true)
    #expect(after[Bakery.standardPath]?.contains("- content: 2.2 和面") == true)
    #expect(after[Bakery.planPath] == Bakery.plan.replacing("2.2 烘烤", with: "2.3 烘烤"))
  }

  @Test(
    "ids, levels, positions and items are renamed in every file",
    arguments: [
      ("id: bakery", "id: bak¦ery", "pastry", "id: pastry\r\n", "{id: pastry, version"),
      ("level: junior", "level: ¦junior", "basic", "level: basic\r\n", "level: basic\r\n"),
      ("positions: [面点师助理]", "positions: [面点师¦助理]", "助手", "[助手]", ""),
      ("- 2.2.1 能使用烤箱", "- 2.2.1 能¦使用烤箱", "能使用蒸箱", "- 2.2.1 能使用蒸箱\r\n", ""),
    ])
  func others(old: String, new: String, name: String, inStandard: String, inPlan: String) async {
    let opened = await OpenedDocument(Bakery.standardMarked.replacing(old, with: new), at: Bakery.standardPath)
    let after = await renamed(opened, to: name, files: Bakery.files)
    #expect(after[Bakery.standardPath]?.contains(inStandard) == true)
    if inPlan.isEmpty { #expect(after[Bakery.planPath] == nil) } else { #expect(after[Bakery.planPath]?.contains(inPlan) == true) }
    if old.contains("positions") { #expect(after[Bakery.jobPath]?.contains("title: 助手") == true) }
  }

  @Test(arguments: [
    ("content: 2.2 烘烤", "content: 2.2 烘¦烤", "和面"), ("content: 2.2 烘烤", "content: 2.2 烘¦烤", "2.9 烘焙"),
    ("content: 2.2 烘烤", "content: ¦2.2 烘烤", "2.1"),
    ("content: 2.2 烘烤", "content: ¦2.2 烘烤", "3.1"), ("content: 2.2 烘烤", "content: ¦2.2 烘烤", "二"), ("id: bakery", "id: ¦bakery", "a b"),
    ("content: 2.2 烘烤", "content: 2.2 烘¦烤", "  "),
  ])
  func impossibleRenamesAreRefused(old: String, new: String, name: String) async {
    let opened = await OpenedDocument(Bakery.standardMarked.replacing(old, with: new), at: Bakery.standardPath)
    let params = opened.client.place(opened.path, opened.marked.place, in: opened.marked.text).merging(["newName": .string(name)])
    let answer = await opened.client.exchange("textDocument/rename", params)
    #expect(answer["error"]?["message"]?.string?.isEmpty == false)
  }

  @Test func editsHaveVersionsIfTheClientSupportsThem() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("1.2 称量]", with: "1.2 称¦量]"), at: Bakery.planPath)
    let edit = await opened.ask("textDocument/rename", ["newName": "计量"])
    let documents = edit["documentChanges"].map { Array($0.elements) } ?? []
    #expect(documents.map { $0.at("textDocument", "version")?.int } == [nil, 1])
    #expect(documents[0].at("textDocument")?.member("version")?.isNull == true)
    let plain = await OpenedDocument(Bakery.planMarked.replacing("1.2 称量]", with: "1.2 称¦量]"), at: Bakery.planPath, capabilities: [:])
    let changes = await plain.ask("textDocument/rename", ["newName": "计量"])
    #expect(changes["documentChanges"] == nil)
    #expect(changes["changes"]?.at(.key(TestClient.uri(Bakery.planPath)), 0, "newText")?.string == "计量")
  }

  // MARK: Files
}
