import Testing

@testable import LanguageServer

/// `textDocument/rangeFormatting`.
@Suite(.timeLimit(.minutes(10)))
struct RangeFormattingTests {
  private func formatted(_ marked: String, encoding: PositionEncoding = .utf16) async -> (before: String, after: String) {
    let opened = await OpenedDocument(marked, at: Bakery.planPath, encoding: encoding)
    let edits = await opened.ask("textDocument/rangeFormatting", about: opened.marked.ranges[0], ["options": ["tabSize": 2]])
    return (opened.marked.text, Edits.apply(edits, to: opened.marked.text, encoding))
  }

  @Test(arguments: PositionEncoding.all)
  func onlyTheSelectedLinesChange(encoding: PositionEncoding) async {
    let marked = FormattingTests.untidy.replacing("assessment: {method: 实操,   weight", with: "assessment: {method: ⟦实操⟧,   weight")
    let (before, after) = await formatted(marked, encoding: encoding)
    #expect(after == before.replacing("实操,   weight", with: "实操, weight"))
    #expect(after != before)
  }

  /// The empty line in front of a list belongs to the line below the selection.
  @Test func nothingIsInsertedBelowTheSelection() async {
    let hours = "hours: {total: 20, theory: 8, practice: 12}"
    let marked = Bakery.planMarked.replacing(hours, with: "⟦" + hours.replacing("20, ", with: "20,   ") + "⟧")
    let (before, after) = await formatted(marked)
    #expect(after == before.replacing("20,   theory", with: "20, theory"))
  }

  @Test func keyIsNotMovedOutOfTheSelection() async {
    let (before, after) = await formatted(FormattingTests.untidy.replacing("id: junior-plan", with: "⟦id: junior-plan⟧"))
    #expect(after == before)
  }

  @Test func partlySelectedLineIsUnchanged() async {
    let marked = FormattingTests.untidy.replacing("    covers:\n      - 2.1", with: "⟦    covers:\n⟧      -   2.1")
    let (before, after) = await formatted(marked)
    #expect(after == before)
  }
}
