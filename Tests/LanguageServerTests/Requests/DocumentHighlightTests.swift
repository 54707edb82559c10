import Testing

@testable import LanguageServer

/// `textDocument/documentHighlight`.
@Suite(.timeLimit(.minutes(10)))
struct DocumentHighlightTests {
  @Test func highlightsStayInTheDocument() async {
    let opened = await OpenedDocument(Bakery.standardMarked.replacing("content: 2.2 烘烤", with: "content: 2.2 烘¦烤"), at: Bakery.standardPath)
    let found = await opened.ask("textDocument/documentHighlight")
    #expect(found.elements.map { opened.text($0["range"]) } == ["烘烤", "烘烤", "烘烤"])
    #expect(found.at(0, "kind")?.int == 3)
  }
}
