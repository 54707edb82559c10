import TextModel

/// The separator of a CSV file: in some locales spreadsheets write a semicolon, and input methods a full-width comma.
struct CSVDialect: Sendable {
  let separator: [UInt8]

  static let comma = CSVDialect(separator: [ASCII.comma])
  private static let known = [comma, CSVDialect(separator: Array(";".utf8)), CSVDialect(separator: Array("，".utf8))]

  /// The separator under which some row is the head of a table as standards print it.
  static func ofPrintedTable(_ bytes: [UInt8], _ mapping: ColumnMapping? = nil) -> CSVDialect? {
    known.first { dialect in CSVRecords.parse(bytes, dialect).records.contains { TableHeader.read($0.cells, mapping) != nil } }
  }

  /// The separator under which the first row is the head of the flat table, and its columns.
  static func ofFlatTable(_ bytes: [UInt8]) -> (CSVDialect, CSVColumns)? {
    let line = Array(bytes.prefix { !ASCII.isLineBreak($0) })
    for dialect in known {
      let cells = CSVRecords.parse(line, dialect).records.first?.cells ?? []
      if let columns = CSVColumns.read(cells.map(\.text)) { return (dialect, columns) }
    }
    return nil
  }
}
