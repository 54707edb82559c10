import JSON
import Testing

@testable import LanguageServer

/// The numbers and names that `textDocument/completion` offers in the lists of a standard: free numbers, and entries that the level lacks.
@Suite(.timeLimit(.minutes(10)))
struct CompletionNumberTests {
  private static let catalogue =
    Bakery.standardMarked.replacing(
      "  - function: 原料准备\n    contents:\n", with: "  - function: 原料准备\n    levels: [junior]\n    contents:\n"
    ).replacing(
      "      - content: 烘烤\nlevels:",
      with:
        "      - content: 烘烤\n        levels: [senior]\n  - function: 装饰😀e\u{301}\n    levels: [高级]\n  - function: 门店\n    tracks: [shop]\nlevels:"
    ) + "tracks:\n  - {track: shop, name: 门店, levels: [junior]}\n"

  private static let second = "      - function: 2 面点制作\n"

  private func offered(
    _ marked: String, encoding: PositionEncoding = .utf16, files: [String: String] = Bakery.files
  ) async -> (items: [JSONValue], text: String) {
    let marked = MarkedText(marked)
    let client = await TestClient(files, encoding: encoding, capabilities: CompletionAnswer.snippets)
    client.open(Bakery.standardPath, marked.text)
    // Numbers below are only changed once all files are known.
    _ = await client.request("workspace/symbol", ["query": "x"])
    let place = client.place(Bakery.standardPath, marked.place, in: marked.text)
    let result = await client.request("textDocument/completion", place)
    return (result["items"].map { Array($0.elements) } ?? [], marked.text)
  }

  private func labels(_ items: [JSONValue]) -> [String] { items.compactMap { $0["label"]?.string } }

  /// The first level has 原料准备 and 面点制作; the second has both too, although the catalogue gives it only 面点制作.
  @Test(arguments: PositionEncoding.all)
  func missingFunctionsOfTheCatalogueAreOffered(encoding: PositionEncoding) async {
    let parts = Self.catalogue.split(separator: Self.second, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let between = await offered(parts[0] + "      - function: ¦\n" + Self.second + parts[1], encoding: encoding)
    #expect(labels(between.items) == ["3 门店", "3"])
    let last = parts[1].replacing("  - level: senior", with: "      - function: ¦\n  - level: senior")
    #expect(labels(await offered(parts[0] + Self.second + last, encoding: encoding).items) == ["3 门店", "3"])
    let senior = Self.catalogue.replacing("tracks:\n  - {track: shop", with: "      - function: ¦\ntracks:\n  - {track: shop")
    #expect(labels(await offered(senior, encoding: encoding).items) == ["3 装饰😀e\u{301}", "3"])
  }

  /// 烘烤 is only for the second level.
  @Test(arguments: [("2.2 烘烤", false), ("2.1 烘烤", true)])
  func missingContentsOfTheCatalogueAreOffered(content: String, isOffered: Bool) async {
    let marked = Self.catalogue.replacing("          - content: \(content)\n", with: "          - content: ¦\n")
    #expect(labels(await offered(marked).items).contains(content) == isOffered)
  }

  private static let item = "              - 1.1.1 能辨认😀e\u{301}\t常用面粉\n"

  @Test(arguments: [
    (item + "              - ¦\n", "1.1.2"), ("              - ¦\n" + item, "1.1.1"), (item + "              - 1.1¦\n", "1.1.2"),
  ])
  func itemsBelowAreRenumbered(lines: String, number: String) async throws {
    let found = await offered(Bakery.standardMarked.replacing(Self.item, with: lines))
    let item = try #require(found.items.first { $0["label"]?.string == number })
    let more = item["additionalTextEdits"].map { Array($0.elements) } ?? []
    #expect(more.compactMap { $0["newText"]?.string } == (number == "1.1.2" ? ["1.1.3"] : ["1.1.2", "1.1.3"]))
    let edits = JSONParser.parse(Array("[\(more.map(\.text).joined(separator: ","))]".utf8))?.root
    let after = Edits.apply(edits, to: found.text)
    #expect(after.contains("- 1.1.3 能检查原料的保质期"))
  }

  /// A number that a file refers to stays, so that there is none for the new line.
  @Test func numberInUseIsNotOfferedAgain() async {
    var files = Bakery.files
    files[Bakery.planPath] = Bakery.plan.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[A1.1.2 能检查原料的保质期]")
    let found = await offered(Bakery.standardMarked.replacing(Self.item, with: Self.item + "              - ¦\n"), files: files)
    #expect(!labels(found.items).contains("1.1.2"))
  }

  @Test func newModuleGetsAFreeNumber() async {
    let marked =
      CompletionAnswer.planHead + "modules:\n  - module: M1 甲😀\n    covers: [1 原料准备]\n  - module: ¦\n"
      + "  - module: M2 乙e\u{301}\t\n    covers: [3 丙]\n"
    let completed = await CompletionAnswer.at(marked)
    #expect(completed.labels.contains("M3 面点制作"), "\(completed.labels)")
    #expect(!completed.labels.contains { $0.hasPrefix("M2 ") }, "\(completed.labels)")
  }

  /// Whole functions of the catalogue with their contents, and whole contents with their columns.
  @Test func wholeMissingFunctionsAndContentsAreOffered() async {
    let parts = Self.catalogue.split(separator: Self.second, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let function = await CompletionAnswer.at(parts[0] + "      - ¦\n  - level: senior\n    name: 高级\n", path: Bakery.standardPath)
    #expect(function.labels.prefix(2) == ["2 面点制作", "2 门店"], "\(function.labels)")
    #expect(
      function.lines(taking: "2 面点制作") == ["      - function: 2 面点制作", "        contents:", "          - content: 2.1 和面"])
    let content = Self.second + "        contents:\n          - content: 2.1 和面\n          - ¦\n"
    let second = await CompletionAnswer.at(
      Bakery.standardMarked.split(separator: Self.second, maxSplits: 1).map(String.init)[0] + content, path: Bakery.standardPath)
    #expect(
      second.lines(taking: "2.2 烘烤") == [
        "          - content: 2.2 烘烤", "            abilities:", "              - 2.2.1 $1", "            knowledge:",
        "              - 2.2.1 $2",
      ])
  }
}
