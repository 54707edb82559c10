import Testing

@testable import LanguageServer

/// `textDocument/selectionRange`.
@Suite(.timeLimit(.minutes(10)))
struct SelectionRangeTests {
  @Test(arguments: PositionEncoding.all)
  func selectionGrowsFromTheWord(encoding: PositionEncoding) async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[1.1 选料😀¦e\u{301}, 1.2 称量]"), at: Bakery.planPath, encoding: encoding)
    let position = opened.client.position(opened.marked.place, in: opened.marked.text)
    let answer = await opened.client.request(
      "textDocument/selectionRange", TestClient.document(Bakery.planPath).merging(["positions": [position]]))
    var texts: [String] = []
    var selection = answer.at(0)
    while let current = selection {
      texts.append(opened.text(current["range"]))
      selection = current["parent"]
    }
    #expect(texts.prefix(4) == ["选料😀e\u{301}", "1.1 选料😀e\u{301}", "[1.1 选料😀e\u{301}, 1.2 称量]", "covers: [1.1 选料😀e\u{301}, 1.2 称量]"])
    #expect(texts.last.map { Array($0.utf8) } == Array(opened.marked.text.utf8))
  }
}
