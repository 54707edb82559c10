import YAML

/// Which sign separates the cells of a CSV file: spreadsheets of some countries write a semicolon, and input methods a full-width comma.
struct CSVDialect: Sendable {
  let separator: [UInt8]

  static let comma = CSVDialect(separator: [ASCII.comma])
  private static let known = [comma, CSVDialect(separator: Array(";".utf8)), CSVDialect(separator: Array("，".utf8))]

  /// The separator under which a line is the header of a table that we know.
  static func detect(header: Substring) -> CSVDialect? {
    known.first { dialect in
      let cells = CSVRecords.parse(Array(header.utf8), dialect).records.first?.cells ?? []
      return TableHeader.read(cells) != nil || CSVColumns.read(cells.map(\.text)) != nil
    }
  }
}
