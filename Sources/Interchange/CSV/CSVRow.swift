import Reports

/// A row of the flat table, by columns.
struct CSVRow {
  let line: Int
  /// Its lines, which may be several, since cells may contain line breaks.
  let lines: ClosedRange<Int>
  private let cells: [TableCell]
  private let columns: CSVColumns

  init(_ record: CSVRecords.Record, _ columns: CSVColumns) {
    line = record.line
    lines = line...max(line, record.cells.map(\.lines.upperBound).max() ?? line)
    cells = record.cells
    self.columns = columns
  }

  subscript(column: CSVColumn) -> String {
    guard let index = columns.indices[column], cells.indices.contains(index) else { return "" }
    return SpreadsheetCell.unescaped(cells[index].text)
  }

  /// The excerpt of the row that messages show.
  var excerpt: String { PrintedText.excerpt(cells.filter { !$0.isEmpty }.map(\.text).joined(separator: " | "), 80) }

  /// The texts in columns that rows of this kind do not use.
  func useless(in part: CSVPart) -> [String] {
    CSVColumn.allCases.filter { !part.columns.contains($0) }.map { self[$0] }.filter { !$0.isEmpty }
  }

  /// Texts in unknown columns.
  var surplus: String? {
    let known = Set(columns.indices.values)
    let texts = cells.indices.filter { !known.contains($0) && !cells[$0].isEmpty }.map { cells[$0].text }
    return texts.isEmpty ? nil : texts.joined(separator: " | ")
  }
}
