import Schema

/// The rows of a table inside a cell, as lines of that cell.
enum NestedRows {
  /// A row with hours is one line, 单元甲（4学时）, without the header; of other tables each cell is a line.
  static func lines(_ rows: [TableRow]) -> [String] {
    withHours(rows) ?? rows.flatMap { $0.cells.map(\.text) }.filter { !PrintedText.isBlank($0) }
  }

  /// The same, with other rows as one line each: `1 | 负责店铺` is `1. 负责店铺`.
  static func wholeLines(_ rows: [TableRow]) -> [String] {
    withHours(rows)
      ?? rows.compactMap { row in
        let texts = row.cells.filter { !$0.isEmpty }.map(\.text)
        guard texts.count > 1, let first = texts.first, first.utf8.count <= 2, first.allSatisfy(\.isASCIIDigit) else {
          return texts.isEmpty ? nil : texts.joined(separator: " ")
        }
        return "\(first). " + texts.dropFirst().joined(separator: " ")
      }
  }

  /// How many rows of the table around it may have its header.
  static let examined = 40

  static func remark(_ line: Int?) -> Remark {
    Remark(
      .doubtful, line: line,
      Bilingual(zh: "表格里还有表格；内层表格的每一行作为外层单元格里的一行文字", en: "a table inside a cell: each of its rows was read as a line of that cell"))
  }

  /// Nil for a table without a column of hours beside names.
  private static func withHours(_ rows: [TableRow]) -> [String]? {
    guard let header = rows.first, rows.count > 1 else { return nil }
    let columns = header.cells.map { PrintedText.folded($0.text) }
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
