/// A row of the flat table, by columns.
struct CSVRow {
  let line: Int
  private let cells: [TableCell]
  private let columns: CSVColumns

  init(_ record: CSVRecords.Record, _ columns: CSVColumns) {
    line = record.line
    cells = record.cells
    self.columns = columns
  }

  subscript(column: CSVColumn) -> String {
    guard let place = columns.places[column], cells.indices.contains(place) else { return "" }
    return SpreadsheetCell.unguarded(cells[place].text)
  }

  /// What stands in no column of ours.
  var surplus: String? {
    let known = Set(columns.places.values)
    let texts = cells.indices.filter { !known.contains($0) && !cells[$0].isEmpty }.map { cells[$0].text }
    return texts.isEmpty ? nil : texts.joined(separator: " | ")
  }
}
