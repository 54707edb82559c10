import Schema
import YAML

/// Reads comma-separated values that hold a table as a standard prints it.
enum CSVReader {
  static func read(_ bytes: [UInt8], into manuscript: inout Manuscript) {
    let head = bytes.prefix { !ASCII.isLineBreak($0) }
    let dialect = CSVDialect.detect(header: Substring(String(decoding: head, as: UTF8.self))) ?? .comma
    let parsed = CSVRecords.parse(bytes, dialect)
    for record in parsed.records {
      let isHeading =
        record.cells.count { !$0.isEmpty } == 1 && TableHeader.read(record.cells) == nil && record.cells.first?.isEmpty == false
      if isHeading, let cell = record.cells.first, LevelNames.find(in: cell.text) != nil, record.cells.count <= 1 {
        // A line of its own between two tables: their caption.
        manuscript.add(ManuscriptLine(PrintedText.unwrapped(cell.text), line: record.line))
      } else {
        manuscript.add(
          TableRow(cells: record.cells.map { TableCell(SpreadsheetCell.unguarded($0.text), line: $0.line) }, line: record.line))
      }
    }
    if let line = parsed.openQuote { manuscript.report.add(openQuote(line)) }
  }

  static func openQuote(_ line: Int) -> Remark {
    Remark(
      .doubtful, line: line,
      Bilingual(
        zh: "这里的引号没有配对，其后的内容都被当作同一个单元格", en: "the quotation mark here is never closed: everything behind it was read as one cell"))
  }
}
