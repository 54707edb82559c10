import Schema
import TextModel

/// Rows and lines that may be the rest of a table.
extension TableAssembler {
  /// Whether the first row of a table without a header continues the table before it: it has the number of an item, or is like the rows of
  /// that table.
  func continues(in row: TableRow) -> Bool {
    let depth = row.cells.compactMap { NumberScan.scan(Text($0.text)).code?.depth }.max() ?? 0
    if depth >= 3 { return true }
    guard row.cells.count == width else { return false }
    if depth == 2 || row.cells.first?.isEmpty == true { return true }
    // In a table with numbers, a row with a new entry has one.
    let isNumbered = table?.rows.contains { $0.cells.contains { (NumberScan.scan(Text($0.text)).code?.depth ?? 0) >= 2 } } ?? false
    let pendingDepth = pending?.row.cells.compactMap { NumberScan.scan(Text($0.text)).code?.depth }.max() ?? 0
    return !isNumbered && pendingDepth < 2
  }

  /// Whether a text is the number of a function whose cell continues on the next line, `1.`. Page numbers have no dot after them.
  static func isBareNumber(_ text: String) -> Bool {
    guard let last = text.last, "．.、".contains(last) else { return false }
    return text.count <= 3 && text.dropLast().allSatisfy { $0.wholeNumberValue != nil }
  }

  /// Whether a line is an item by its number, directly below a row that is complete.
  func isStray(_ line: ManuscriptLine) -> Bool {
    guard line.isAdjacent, marks.isEmpty, pending != nil else { return false }
    return NumberScan.scan(Text(line.text)).code.map { $0.depth >= 3 } ?? false
  }
}
