import TextModel

/// The separator of a CSV file. Spreadsheets write a semicolon in some locales, and input methods a full-width comma.
struct CSVDialect: Sendable {
  let separator: [UInt8]

  static let comma = CSVDialect(separator: [ASCII.comma])
  private static let known = [comma, CSVDialect(separator: Array(";".utf8)), CSVDialect(separator: Array("，".utf8))]

  /// The separator with which some row is a known header of a printed table; nil if there is none.
  static func ofPrintedTable(_ bytes: [UInt8], _ headers: TableHeaderDetector = TableHeaderDetector()) -> CSVDialect? {
    known.first { dialect in
      var records = CSVRecords(bytes, dialect)
      while let record = records.next() { if headers.isHeader(record.cells) { return true } }
      return false
    }
  }

  /// The separator with which all rows have the same number of cells, for a table without a known header.
  static func ofAnyTable(_ bytes: [UInt8]) -> CSVDialect? {
    known.first { dialect in
      var records = CSVRecords(bytes, dialect)
      guard let width = records.next()?.cells.count, width >= 2, let second = records.next(), second.cells.count == width else {
        return false
      }
      while let record = records.next() { if record.cells.count != width { return false } }
      return true
    }
  }

  /// The separator with which the first row is the header of the flat table, and its columns.
  static func ofFlatTable(_ bytes: [UInt8]) -> (CSVDialect, CSVColumns)? {
    let line = Array(bytes.prefix { !ASCII.isLineBreak($0) })
    for dialect in known {
      let cells = CSVRecords.parse(line, dialect).records.first?.cells ?? []
      if let columns = CSVColumns.read(cells.map(\.text)) { return (dialect, columns) }
    }
    return nil
  }
}
