import Schema
import TextModel

/// Reads CSV as spreadsheets write it: quoted cells may contain separators, line breaks and doubled quotation marks.
struct CSVRecords {
  struct Record {
    var cells: [TableCell] = []
    let line: Int
  }

  private(set) var records: [Record] = []
  /// The lines from a quotation mark that is never closed.
  private(set) var openQuote: ClosedRange<Int>?

  private let bytes: [UInt8]
  private let separator: [UInt8]
  private var cursor = 0
  private var line = 1

  static func parse(_ bytes: [UInt8], _ dialect: CSVDialect) -> CSVRecords {
    var reader = CSVRecords(bytes, dialect)
    while let record = reader.next() { reader.records.append(record) }
    return reader
  }

  /// For reading records one after another without storing them.
  init(_ bytes: [UInt8], _ dialect: CSVDialect) {
    self.bytes = bytes
    separator = dialect.separator
  }

  /// The next record that is not empty.
  mutating func next() -> Record? {
    while cursor < bytes.count {
      let record = readRecord()
      if record.cells.contains(where: { !$0.text.isEmpty }) { return record }
    }
    return nil
  }

  private mutating func readRecord() -> Record {
    var record = Record(line: line)
    while true {
      let start = line
      let text = cursor < bytes.count && bytes[cursor] == ASCII.doubleQuote ? readQuoted() : readPlain()
      record.cells.append(TableCell(text, line: start))
      guard skipSeparator() else { break }
    }
    skipLineBreak()
    return record
  }

  private mutating func readPlain() -> String {
    let start = cursor
    while cursor < bytes.count, !ASCII.isLineBreak(bytes[cursor]), !isAtSeparator { cursor += 1 }
    return String(decoding: bytes[start..<cursor], as: UTF8.self)
  }

  private mutating func readQuoted() -> String {
    let start = line
    cursor += 1
    var text: [UInt8] = []
    while cursor < bytes.count {
      let byte = bytes[cursor]
      cursor += 1
      if byte == ASCII.doubleQuote {
        guard cursor < bytes.count, bytes[cursor] == ASCII.doubleQuote else {
          // Text after the closing mark belongs to the cell too.
          return String(decoding: text, as: UTF8.self) + readPlain()
        }
        cursor += 1
      }
      if byte == ASCII.lineFeed || byte == ASCII.carriageReturn && !(cursor < bytes.count && bytes[cursor] == ASCII.lineFeed) { line += 1 }
      text.append(byte)
    }
    openQuote = openQuote ?? start...max(start, line)
    return String(decoding: text, as: UTF8.self)
  }

  private var isAtSeparator: Bool {
    bytes[cursor] == separator.first && cursor + separator.count <= bytes.count
      && bytes[cursor..<cursor + separator.count].elementsEqual(separator)
  }

  private mutating func skipSeparator() -> Bool {
    guard cursor < bytes.count, isAtSeparator else { return false }
    cursor += separator.count
    return true
  }

  private mutating func skipLineBreak() {
    guard cursor < bytes.count else { return }
    let first = bytes[cursor]
    cursor += 1
    if first == ASCII.carriageReturn, cursor < bytes.count, bytes[cursor] == ASCII.lineFeed { cursor += 1 }
    line += 1
  }
}
