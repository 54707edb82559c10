/// A row of a table in the input.
struct TableRow: Sendable, Hashable {
  var cells: [TableCell]
  let line: Int

  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

  var lastLine: Int { max(line, cells.map(\.lines.upperBound).max() ?? line) }

  /// The excerpt of it that messages show.
  var excerpt: String { PrintedText.excerpt(cells.map(\.text).joined(separator: " | "), 32) }
}
