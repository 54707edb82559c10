import Testing

@testable import LanguageServer

/// `textDocument/documentLink`.
@Suite(.timeLimit(.minutes(10)))
struct DocumentLinkTests {
  @Test func theStandardIsALink() async {
    let opened = await OpenedDocument(Bakery.planMarked, at: Bakery.planPath)
    let links = await opened.client.request("textDocument/documentLink", TestClient.document(Bakery.planPath))
    #expect(links.elements.map { opened.text($0["range"]) } == ["bakery"])
    #expect(links.at(0, "target")?.string == TestClient.uri(Bakery.standardPath))
    #expect(links.at(0, "tooltip")?.string?.hasPrefix("面点师😀") == true)
  }
}
