import TextModel

/// A file that is one mapping in braces, as JSON is, and as other programs write YAML (`default_flow_style=True` of PyYAML).
extension MistakeScanner {
  /// Reads such a file as one flow collection, since its lines are not block entries. False for other files.
  mutating func scanBracedFile(_ start: Int, _ end: Int) -> Bool {
    guard start < end, text[start] == ASCII.leftBrace, collections.isUntouched, let last = lastContent, last >= start,
      text[last] == ASCII.rightBrace
    else { return false }
    scanFlow(FlowState(start: start, column: -1, parentKey: nil, isOverLines: last > end), from: start, to: end)
    return true
  }

  /// Reads `--- {`, with which such a file may begin.
  mutating func scanBracesAfterMark(_ start: Int, _ end: Int) {
    guard text[start] == ASCII.hyphen else { return }
    _ = scanBracedFile(blanks(from: min(start + 3, end), to: end).end, end)
  }

  /// The offset of the last byte that is neither white space nor in a comment. Only the last lines are read.
  private var lastContent: Int? {
    var end = text.count
    for _ in 0..<Self.mostLinesOfComments where end > 0 {
      while end > 0, ASCII.isLineBreak(text[end - 1]) { end -= 1 }
      let start = text.startOfLine(end)
      let content = blanks(from: start, to: end).end
      if !isLineDone(content, end), !isDocumentMark(start, end) { return trimmedEnd(from: content, to: end) - 1 }
      end = start
    }
    return nil
  }

  private static var mostLinesOfComments: Int { 100 }
}
