import Schema
import Testing
import TextModel

/// The parts of a standard that plans and job descriptions do not have: booleans, choices, maps, shorthands.
struct StandardReaderTests {
  private static let header = "kind: standard\r\nformat: 1\r\nid: s\r\nversion: 2.0\r\ntitle: 面😀e\u{301}\t点\r\nlevels: []\r\n"

  @Test(
    "a value of a standard is read",
    arguments: [
      ("cumulative: true", []), ("cumulative: 是", ["expected boolean, found ‘是’ ‹是›"]),
      ("cumulative: False", ["expected boolean, found ‘False’ ‹False›"]),
      ("cumulative: 也许", ["expected boolean, found ‘也许’ ‹也许›"]), ("status: 草案", []), ("status: 征求意见稿", []),
      ("status: drafts", ["unknown value drafts → draft of 3 ‹drafts›"]),
      ("status: 待定", ["unknown value 待定 of 3 ‹待定›"]),
      ("published: 2021-XX-XX", []), ("version: 1.10", ["duplicate version ‹version›"]),
      ("weights: {theory: {L5: {面点: 30.5, 选料: 69.5}}}", []),
      ("weights: {theory: {L5: 30}}", ["expected map by functionName of quantity, found ‘30’ ‹30›"]),
      ("weights: {theory: 30}", ["expected map by level of map by functionName of quantity, found ‘30’ ‹30›"]),
      ("weights: {theory: {L5: {面点: 三十}}}", ["expected quantity, found ‘三十’ ‹三十›"]),
      ("weights: {theory: {L5: {a: 1, a: 2}}}", ["duplicate a ‹a›"]),
      ("weights: {theory: {[L5]: {a: 1}}}", ["expected name, found list ‹[L5]›"]), ("weights: {theory: }", ["empty"]),
      ("basic-requirements: [4.1 职业道德, 4.2]", []), ("terms: [{term: 3.1 面点, definition: 食品}]", []),
      ("terms: [{term: 3.1}]", ["unquoted 3.1 ‹3.1›", "missing definition ‹term›"]),
      ("functions: [{function: 原料准备, contents: [{content: 选料, such-as: [面粉，糖]}]}]", []),
    ] as [(String, [String])])
  func value(line: String, problems: [String]) {
    #expect(ProblemDescription.describe(Document.read(SourceText(Self.header + line + "\r\n"))) == problems)
  }

  @Test func itemMayBeATextOrAMapping() throws {
    let text =
      Self.header.replacing("levels: []\r\n", with: "")
      + "levels:\r\n- level: 5\r\n  name: 五级\r\n  functions:\r\n  - function: 1 原料\r\n    contents:\r\n    - content: 1.1 选料\r\n      abilities:\r\n"
      + "      - 1.1.1 能选😀\r\n      - {text: 1.1.2 能辨, en: can tell}\r\n      - [1]\r\n      - \"1.1.4 能\"\r\n"
    let document = Document.read(SourceText(text))
    #expect(ProblemDescription.describe(document) == ["expected record item, found list ‹[1]›"])
    guard case .standard(let standard) = document.content else { return #expect(Bool(false), "\(document.content)") }
    let content = try #require(standard.levels?.value.first?.value.functions?.value.first?.value.contents?.value.first?.value)
    #expect(content.items(in: .abilities)?.value.map { $0.value.text?.value.title.string } == ["能选😀", "能辨", "能"])
    #expect(content.items(in: .knowledge) == nil)
    let places = content.items(in: .abilities)?.value.compactMap { $0.value.text?.titleRange }.map { document.source.string(in: $0) }
    #expect(places == ["能选😀", "能辨", "能"])
  }

  @Test(
    "a standard is referred to by id and version",
    arguments: [
      ("baker@2024-a", "baker", "2024-a"), ("baker", "baker", nil), ("{id: baker, version: 2.0}", "baker", "2.0"), ("\"面点@1\"", "面点", "1"),
      ("a@b@c", "a", "b@c"),
      ("baker@", "baker", nil),
    ] as [(String, String, String?)])
  func standardReference(written: String, id: String, version: String?) throws {
    let text = "kind: 培训计划\r\nformat: 1\r\nid: p\r\ntitle: 😀e\u{301}\t\r\nlevel: 1\r\nmodules: []\r\nstandard: \(written)\r\n"
    let document = Document.read(SourceText(text))
    guard case .trainingPlan(let plan) = document.content else { return #expect(Bool(false), "\(document.content)") }
    let standard = try #require(plan.standard?.value)
    #expect(standard.id?.value.string == id)
    #expect(standard.version?.value.string == version)
    #expect(standard.id.map { document.source.string(in: $0.range) } == id)
    #expect(standard.version.map { document.source.string(in: $0.range) } == version)
  }
}
