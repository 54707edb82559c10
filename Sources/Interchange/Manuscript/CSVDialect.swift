import TextModel

/// The separator of a CSV file: in some locales spreadsheets write a semicolon, and input methods a full-width comma.
struct CSVDialect: Sendable {
  let separator: [UInt8]

  static let comma = CSVDialect(separator: [ASCII.comma])
  private static let known = [comma, CSVDialect(separator: Array(";".utf8)), CSVDialect(separator: Array("，".utf8))]

  /// The separator under which some row is the head of a table as standards print it.
  static func ofPrintedTable(_ bytes: [UInt8], _ heads: TableHeads = TableHeads()) -> CSVDialect? {
    known.first { dialect in CSVRecords.parse(bytes, dialect).records.contains { heads.isHead($0.cells) } }
  }

  /// The separator under which all rows have as many cells: a table whose head we do not know.
  static func ofAnyTable(_ bytes: [UInt8]) -> CSVDialect? {
    known.first { dialect in
      let records = CSVRecords.parse(bytes, dialect).records
      guard let width = records.first?.cells.count, width >= 2, records.count >= 2 else { return false }
      return records.allSatisfy { $0.cells.count == width }
    }
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
