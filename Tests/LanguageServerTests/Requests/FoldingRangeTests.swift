import Testing

@testable import LanguageServer

/// `textDocument/foldingRange`.
@Suite(.timeLimit(.minutes(10)))
struct FoldingRangeTests {
  @Test func entriesFold() async {
    let opened = await OpenedDocument("# 面点😀e\u{301}\t\n# 计划\n" + Bakery.planMarked, at: Bakery.planPath)
    let folds = await opened.client.request("textDocument/foldingRange", TestClient.document(Bakery.planPath))
    let lines = folds.elements.map { "\($0["startLine"]?.int ?? -1)-\($0["endLine"]?.int ?? -1)\($0["kind"]?.string ?? "")" }
    #expect(lines == ["0-2comment", "10-20", "11-14", "15-20", "17-19"])
  }
}
