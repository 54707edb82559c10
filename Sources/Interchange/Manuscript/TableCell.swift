/// A cell of a table in the input. Line breaks inside it are kept.
struct TableCell: Sendable, Hashable {
  var text: String
  /// The line on which it begins, 1-based.
  var line: Int
  /// The cell that a merged cell is part of: it has no text of its own. Nil for an ordinary cell.
  var merge: Merge?
  /// Whether its line breaks come from the layout of a page, and not from the author.
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

  /// The lines of the cell.
  var lines: ClosedRange<Int> { line...line + text.utf8.count { $0 == 0x0A } }

  var isEmpty: Bool { PrintedText.isBlank(text) }
}

/// A row of a table in the input.
struct TableRow: Sendable, Hashable {
  var cells: [TableCell]
  let line: Int
  /// Whether a workbook hides it.
  var isHidden = false
  /// Whether rows without a text are above it in a workbook.
  var isBelowGap = false

  init(cells: [TableCell], line: Int) {
    self.cells = cells
    self.line = line
  }

  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

  var lastLine: Int { max(line, cells.map(\.lines.upperBound).max() ?? line) }

  /// The texts of the row on one line.
  var written: String { cells.filter { !$0.isEmpty }.map { PrintedText.unwrapped($0.text) }.joined(separator: " | ") }

  /// The excerpt of the row that messages show.
  var excerpt: String { PrintedText.excerpt(cells.map(\.text).joined(separator: " | "), 32) }
}
