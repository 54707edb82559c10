import Schema

/// Reads comma-separated values that hold a table as a standard prints it.
enum CSVReader {
  static func read(
    _ bytes: [UInt8], into manuscript: inout Manuscript, _ isHead: ([TableCell]) -> Bool = { TableHeader.read($0) != nil }
  ) {
    let parsed = CSVRecords.parse(bytes, CSVDialect.ofPrintedTable(bytes, isHead) ?? .comma)
    var isInTable = false
    for record in parsed.records {
      let cells = record.cells.map { TableCell(SpreadsheetCell.unguarded($0.text), line: $0.line) }
      if isHead(cells) { isInTable = true }
      if let text = text(of: cells, isInTable: isInTable) {
        manuscript.add(ManuscriptLine(text, line: record.line))
        isInTable = isInTable && PageMark.isLeftByPage(text)
      } else {
        manuscript.add(TableRow(cells: cells, line: record.line))
      }
    }
    if let lines = parsed.openQuote { manuscript.report.add(openQuote(lines)) }
  }

  /// The line of text that a row is: one cell, alone or with empty ones that a spreadsheet adds. Inside a table such a row may also be a
  /// function's name; but not a caption or a heading that names a level.
  private static func text(of cells: [TableCell], isInTable: Bool) -> String? {
    guard let first = cells.first, !first.isEmpty, cells.dropFirst().allSatisfy(\.isEmpty) else { return nil }
    let text = PrintedText.unwrapped(first.text)
    guard isInTable, cells.count > 1 else { return text }
    if PageMark.isLeftByPage(text) || LevelNames.find(in: text) != nil || ListMark.strip(text) != nil { return text }
    return Heading.read(ManuscriptLine(text, line: first.line)).map { $0.code?.depth != 1 } == true ? text : nil
  }

  static func openQuote(_ lines: ClosedRange<Int>) -> Remark {
    Remark(
      .doubtful, lines: lines,
      Bilingual(
        zh: "这里的引号没有配对，其后的内容都被当作同一个单元格", en: "the quotation mark here is never closed: everything after it was read as one cell"))
  }
}
