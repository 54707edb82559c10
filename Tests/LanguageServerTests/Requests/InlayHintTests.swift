import Testing

@testable import LanguageServer

/// `textDocument/inlayHint`.
@Suite(.timeLimit(.minutes(10)))
struct InlayHintTests {
  /// The text before each hint, and the hint.
  private func hints(_ opened: OpenedDocument) async -> [String] {
    let answer = await opened.ask("textDocument/inlayHint", about: opened.all)
    return answer.elements.map { hint in
      let offset = Edits.offset(hint["position"], in: opened.marked.text, opened.client.encoding) ?? 0
      let before =
        String(decoding: Array(opened.marked.text.utf8)[..<offset], as: UTF8.self).split(whereSeparator: { " [{\r\n".contains($0) }).last
        ?? ""
      return "\(before) → \(hint["label"]?.string ?? "")"
    }
  }

  @Test(arguments: PositionEncoding.all)
  func titlesHoursAndAmountsAreShown(encoding: PositionEncoding) async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[1.1 选料😀e\u{301}, \"1.2\"]").replacing(
        "- 2.1 和面\n      - 2.2 烘烤", with: "- 2 面点制作"
      )
      .replacing("total: 20", with: "total: 28").replacing("theory: 8", with: "theory: 7"), at: Bakery.planPath, encoding: encoding)
    #expect(await hints(opened) == ["28 → 剩余 8", "7 → 超出 1", "\"1.2\" → 称量", "面点制作 → 2 项内容，2 条能力"])
  }

  /// What the hint of a bare number writes when it is accepted.
  @Test(arguments: [("1.2", "1.2 称量"), ("\"1.2\"", "\"1.2 称量\"")])
  func acceptedHintInsertsTheTitle(number: String, written: String) async {
    let text = Bakery.planMarked.replacing("1.2 称量]", with: "\(number)]")
    let opened = await OpenedDocument(text, at: Bakery.planPath)
    let hints = await opened.ask("textDocument/inlayHint", about: opened.all)
    let edits = hints.elements.first { $0["label"]?.string == "称量" }?["textEdits"]
    #expect(Edits.apply(edits, to: opened.marked.text, opened.client.encoding) == Bakery.plan.replacing("1.2 称量]", with: "\(written)]"))
  }

  @Test func functionsOfTheStandardHaveHints() async {
    let opened = await OpenedDocument(Bakery.standardMarked, at: Bakery.standardPath, locale: "en")
    #expect(await hints(opened).first == "原料准备 → 2 contents, 3 abilities")
  }

  @Test func onlyTheVisibleRangeHasHints() async {
    let opened = await OpenedDocument(Bakery.standardMarked, at: Bakery.standardPath)
    let answer = await opened.ask("textDocument/inlayHint", about: 0..<200)
    #expect(answer.text == "[]")
  }
}
