import JSON
import Testing

@testable import LanguageServer

/// `textDocument/linkedEditingRange`.
@Suite(.timeLimit(.minutes(10)))
struct LinkedEditingRangeTests {
  private static let capabilities = OpenedDocument.capabilities.merging(["textDocument": ["linkedEditingRange": [:]]])

  /// The texts of the linked ranges, and their lines.
  private func linked(_ marked: String, at path: String, files: [String: String] = Bakery.files) async -> [String] {
    let opened = await OpenedDocument(marked, at: path, files: files, capabilities: Self.capabilities)
    let found = await opened.ask("textDocument/linkedEditingRange")
    let ranges = found["ranges"].map { Array($0.elements) } ?? []
    return ranges.map { "\($0.at("start", "line")?.int ?? 0) \(opened.text($0))" }
  }

  @Test(arguments: PositionEncoding.all)
  func contentIsLinkedInCatalogueAndLevels(encoding: PositionEncoding) async {
    let opened = await OpenedDocument(
      Bakery.standardMarked.replacing("      - content: 选料😀e\u{301}\n", with: "      - content: 选料😀¦e\u{301}\n"), at: Bakery.standardPath,
      encoding: encoding, capabilities: Self.capabilities)
    let found = await opened.ask("textDocument/linkedEditingRange")
    #expect(found["ranges"]?.elements.map { opened.text($0) } == Array(repeating: "选料😀e\u{301}", count: 3))
    #expect(found["wordPattern"]?.string?.isEmpty == false)
  }

  @Test(arguments: ["function: 面点¦制作", "function: 2 面点¦制作"])
  func functionIsLinked(place: String) async {
    let old = place.replacing("¦", with: "")
    let marked = Bakery.standardMarked.split(separator: old, maxSplits: 1).joined(separator: place)
    #expect(await linked(marked, at: Bakery.standardPath) == ["13 面点制作", "38 面点制作", "69 面点制作"])
  }

  @Test func weightsAreLinked() async {
    let marked = Bakery.standardMarked.replacing(
      "levels:\n", with: "weights:\n  skills:\n    junior: {原料准备: 20, 面点制作: 80}\nlevels:\n", maxReplacements: 1
    )
    .replacing("function: 面点制作", with: "function: 面点¦制作")
    #expect(await linked(marked, at: Bakery.standardPath).contains("19 面点制作"))
  }

  /// Quotes are not a part of the name; another spelling is not the same text.
  @Test func onlyTheSameTextIsLinked() async {
    let marked = Bakery.standardMarked.replacing("- content: 烘烤", with: "- content: \"烘¦烤\"").replacing(
      "- content: 2.1 烘烤", with: "- content: 2.1 烘 烤")
    #expect(await linked(marked, at: Bakery.standardPath) == ["16 烘烤", "45 烘烤"])
  }

  @Test func referencesOfAPlanAreLinked() async {
    let marked = Bakery.planMarked.replacing(
      "      - 2.2 烘烤\n",
      with: "      - 2.2 烘¦烤\n    units:\n      - {unit: M2.1 烘烤, covers: [2.2 烘烤]}\n      - {unit: M2.2 甲, covers: [\"2.2\"]}\n")
    #expect(await linked(marked, at: Bakery.planPath) == ["17 烘烤", "19 烘烤"])
  }

  @Test(
    "nothing is linked for a single or no entry",
    arguments: [
      ("content: 2.2 烘烤", "content: 2¦.2 烘烤"), ("2.2.1 能使用烤箱", "2.2.1 能¦使用烤箱"), ("title: 面点师", "title: 面¦点师"),
      // While another name is being typed over, a content is called like its neighbour.
      (
        "content: 2.1 和面\n            abilities:\n              - 2.1.1 能调制水",
        "content: 2.1 烘¦烤\n            abilities:\n              - 2.1.1 能调制水"
      ),
    ])
  func elsewhereNothingIsLinked(old: String, new: String) async {
    #expect(await linked(Bakery.standardMarked.replacing(old, with: new), at: Bakery.standardPath).isEmpty)
  }

  @Test func nameThatOccursOnceIsNotLinked() async {
    #expect(await linked(Bakery.planMarked.replacing("- 2.2 烘烤", with: "- 2.2 烘¦烤"), at: Bakery.planPath).isEmpty)
  }

  @Test func capabilityIsHiddenFromClientsWithoutSupport() async {
    let client = await TestClient(initializes: false)
    let result = await client.request("initialize", ["capabilities": Self.capabilities])
    #expect(result.at("capabilities", "linkedEditingRangeProvider")?.bool == true)
    let plain = await TestClient(initializes: false).request("initialize", ["capabilities": OpenedDocument.capabilities])
    #expect(plain.at("capabilities", "linkedEditingRangeProvider") == nil)
  }
}
