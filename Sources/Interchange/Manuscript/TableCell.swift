/// A cell of a table in the input. Lines inside it are kept.
struct TableCell: Sendable, Hashable {
  var text: String
  /// Where it begins, counted from 1.
  var line: Int
  /// Which cell it is a part of, where cells are merged: it has no text of its own.
  var merge: Merge?
  /// Its lines are those of a page's layout, not the author's.
  var isWrapped = false

  enum Merge: Sendable, Hashable {
    case above
    case left
  }

  init(_ text: String, line: Int, merge: Merge? = nil) {
    self.text = text
    self.line = line
    self.merge = merge
  }

  /// The lines that it is on.
  var lines: ClosedRange<Int> { line...line + text.utf8.count { $0 == 0x0A } }

  var isEmpty: Bool { PrintedText.isBlank(text) }
}

/// A row of a table in the input.
struct TableRow: Sendable, Hashable {
  var cells: [TableCell]
  let line: Int
  /// Whether a workbook does not show it.
  var isHidden = false

  init(cells: [TableCell], line: Int) {
    self.cells = cells
    self.line = line
  }

  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

  var lastLine: Int { max(line, cells.map(\.lines.upperBound).max() ?? line) }

  /// Its texts in one line.
  var written: String { cells.filter { !$0.isEmpty }.map { PrintedText.unwrapped($0.text) }.joined(separator: " | ") }

  /// The excerpt of it that messages show.
  var excerpt: String { PrintedText.excerpt(cells.map(\.text).joined(separator: " | "), 32) }
}
