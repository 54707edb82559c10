import Testing

@testable import LanguageServer

/// `textDocument/documentSymbol`.
@Suite(.timeLimit(.minutes(10)))
struct DocumentSymbolTests {
  @Test func aStandardIsATree() async {
    let opened = await OpenedDocument(Bakery.standardMarked, at: Bakery.standardPath)
    let outline = await opened.client.request("textDocument/documentSymbol", TestClient.document(Bakery.standardPath))
    #expect(outline.elements.compactMap { $0["name"]?.string } == ["初级", "高级"])
    let content = outline.at(0, "children", 0, "children", 0)
    #expect(content?["name"]?.string == "1.1 选料😀e\u{301}")
    #expect(opened.text(content?["selectionRange"]) == "1.1 选料😀e\u{301}")
    #expect(content?.at("children", 0, "name")?.string == "1.1.1 能辨认😀e\u{301}\t常用面粉")
    #expect(opened.text(content?.at("children", 0, "range")) == "1.1.1 能辨认😀e\u{301}\t常用面粉")
  }

  @Test func clientsWithoutTreesGetAList() async {
    let opened = await OpenedDocument(Bakery.planMarked, at: Bakery.planPath, capabilities: [:])
    let outline = await opened.client.request("textDocument/documentSymbol", TestClient.document(Bakery.planPath))
    #expect(outline.elements.compactMap { $0["name"]?.string } == ["M1 原料准备", "M2 面点制作"])
    #expect(outline.at(0, "location", "uri")?.string == TestClient.uri(Bakery.planPath))
  }
}
