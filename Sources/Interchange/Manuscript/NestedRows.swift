/// The rows of a table inside a cell, as lines of that cell.
enum NestedRows {
  /// A row with hours is one line, 单元甲（4学时）, without the head; of other tables each cell is a line.
  static func lines(_ rows: [TableRow]) -> [String] {
    withHours(rows) ?? rows.flatMap { $0.cells.map(\.text) }.filter { !PrintedText.isBlank($0) }
  }

  /// Nil for a table without a column of hours beside names.
  private static func withHours(_ rows: [TableRow]) -> [String]? {
    guard let head = rows.first, rows.count > 1 else { return nil }
    let columns = head.cells.map { PrintedText.folded($0.text) }
    guard columns.count > 1, let hours = columns.firstIndex(where: { ["学时", "课时", "hours"].contains($0) }) else { return nil }
    var lines: [String] = []
    for row in rows.dropFirst() {
      guard row.cells.count == columns.count else { return nil }
      let number = PrintedText.folded(row.cells[hours].text)
      guard let first = number.first, first.isASCIIDigit, number.allSatisfy({ $0.isASCIIDigit || $0 == "." }) else { return nil }
      let names = row.cells.enumerated().filter { $0.offset != hours && !$0.element.isEmpty }.map { PrintedText.unwrapped($0.element.text) }
      guard !names.isEmpty else { return nil }
      lines.append("\(names.joined(separator: " "))（\(number)学时）")
    }
    return lines
  }
}
