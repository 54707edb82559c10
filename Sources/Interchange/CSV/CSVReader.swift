import Reports
import Schema

/// Reads a CSV file with a printed table of a standard.
enum CSVReader {
  static func read(_ bytes: [UInt8], _ headers: TableHeaderDetector = TableHeaderDetector(), into manuscript: inout Manuscript) {
    var records = CSVRecords(bytes, CSVDialect.ofPrintedTable(bytes, headers) ?? CSVDialect.ofAnyTable(bytes) ?? .comma)
    var isInTable = false
    while let record = records.next() {
      let cells = record.cells.map { TableCell(SpreadsheetCell.unescaped($0.text), line: $0.line) }
      if headers.isHeader(cells) { isInTable = true }
      if let text = RowText.text(of: cells, isInTable: isInTable) {
        manuscript.add(ManuscriptLine(text, line: record.line))
        isInTable = isInTable && PageMark.isLeftByPage(text)
      } else {
        manuscript.add(TableRow(cells: cells, line: record.line))
      }
    }
    if let lines = records.openQuote { manuscript.report.add(openQuote(lines)) }
  }

  static func openQuote(_ lines: ClosedRange<Int>) -> Remark {
    Remark(
      .doubtful, lines: lines,
      Bilingual(
        zh: "这里的引号没有配对，其后的内容都被当作同一个单元格", en: "the quotation mark here is never closed: everything after it was read as one cell"))
  }
}
