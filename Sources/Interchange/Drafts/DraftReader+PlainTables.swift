import Schema

extension DraftReader {
  /// Reads the rows below the head of such a table and returns the index after them.
  mutating func read(_ rows: [TableRow], plainFrom start: Int, _ table: PlainTable) -> Int {
    var name = table.name
    // The heading above gives the name of the table.
    if case .extra(let heading) = currentSection { name = heading } else if let tableHeading { name = tableHeading }
    var lines: [String] = []
    var index = start
    while index < rows.endIndex {
      let row = rows[index]
      if DraftTableHeader.read(rows[index...], kind) != nil
        || PlainTable(head: row, before: index + 1 < rows.endIndex ? rows[index + 1] : nil, kind: kind) != nil
      {
        break
      }
      lines.append(table.line(row))
      index += 1
    }
    guard !lines.isEmpty else { return start }
    // An empty table to be filled in.
    if lines.allSatisfy(\.isEmpty) { lines = [table.heads] }
    addExtra(name, TableCell(lines.joined(separator: "\n"), line: rows[start].line))
    report.add(
      .notUsed, lines: rows[start].line...max(rows[start].line, rows[index - 1].line),
      Bilingual(
        zh: "表格“\(PrintedText.excerpt(name))”没有对应的字段，已写入附加信息（\(lines.count) 行）",
        en:
          "the table “\(PrintedText.excerpt(name))” has no field: it was written under additional-info (\(English.count(lines.count, "row")))"
      ))
    return index
  }
}
