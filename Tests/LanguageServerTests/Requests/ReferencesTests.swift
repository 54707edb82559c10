import Testing

@testable import LanguageServer

/// `textDocument/references`.
@Suite(.timeLimit(.minutes(10)))
struct ReferencesTests {
  @Test(arguments: [true, false])
  func referencesInAllFilesAreFound(withDefinition: Bool) async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("选料😀e\u{301}, 1.2", with: "选料😀e\u{301}¦, 1.2"), at: Bakery.planPath)
    let found = await opened.ask("textDocument/references", ["context": ["includeDeclaration": .bool(withDefinition)]])
    let places = Array(found.elements)
    #expect(places.count == (withDefinition ? 4 : 1))
    for place in places {
      let isPlan = place["uri"]?.string == TestClient.uri(Bakery.planPath)
      #expect(opened.text(place["range"], in: isPlan ? opened.marked.text : Bakery.standard) == "选料😀e\u{301}")
    }
  }

  @Test func numberFindsReferencesOfItsEntry() async {
    let opened = await OpenedDocument(Bakery.standardMarked.replacing("content: 2.2 烘烤", with: "content: 2.¦2 烘烤"), at: Bakery.standardPath)
    let found = await opened.ask("textDocument/references", ["context": ["includeDeclaration": false]])
    #expect(found.elements.map { opened.text($0["range"], in: Bakery.plan) } == ["烘烤"])
  }

  @Test func aLevelIsFoundByIdAndName() async {
    var files = Bakery.files
    files["/files/second.plan.yaml"] = Bakery.plan.replacing("level: junior", with: "level: 初级")
    let opened = await OpenedDocument(
      Bakery.standardMarked.replacing("level: junior", with: "level: ¦junior"), at: Bakery.standardPath, files: files)
    let found = await opened.ask("textDocument/references", ["context": ["includeDeclaration": false]])
    #expect(Array(found.elements).count == 3)
  }
}
