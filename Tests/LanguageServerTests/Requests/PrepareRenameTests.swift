import Testing

@testable import LanguageServer

/// `textDocument/prepareRename`.
@Suite(.timeLimit(.minutes(10)))
struct PrepareRenameTests {
  @Test func rangeAndNameAreReturned() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("选料😀e\u{301}, 1.2", with: "选料😀¦e\u{301}, 1.2"), at: Bakery.planPath)
    let shown = await opened.ask("textDocument/prepareRename")
    #expect(shown["placeholder"]?.string == "选料😀e\u{301}")
    #expect(opened.text(shown["range"]) == "选料😀e\u{301}")
    let prose = await OpenedDocument(Bakery.planMarked.replacing("title: 面点", with: "title: ¦面点"), at: Bakery.planPath)
    #expect(await prose.ask("textDocument/prepareRename").isNull)
  }

  @Test func shippedStandardCannotBeRenamed() async {
    let opened = await OpenedDocument(
      "kind: training-plan\nformat: 1\nid: a\ntitle: 😀e\u{301}\t\nstandard: cbec-operator@2021-draft\nlevel: 初级\nmodules:\n  - module: M1 平台\n    covers: [2.2 账户¦管理]\n",
      at: "/files/a.plan.yaml")
    let params = opened.client.place(opened.path, opened.marked.place, in: opened.marked.text)
    #expect(await opened.client.exchange("textDocument/prepareRename", params).at("error", "message")?.string?.contains("随工具提供") == true)
  }
}
