/// A cell of a table in the input. Lines inside it are kept.
struct TableCell: Sendable, Hashable {
  var text: String
  /// Where it begins, counted from 1.
  var line: Int

  init(_ text: String, line: Int) {
    self.text = text
    self.line = line
  }

  /// The lines that it is on.
  var lines: ClosedRange<Int> { line...line + text.utf8.count { $0 == 0x0A } }

  var isEmpty: Bool { PrintedText.trimmed(text).isEmpty }
}
