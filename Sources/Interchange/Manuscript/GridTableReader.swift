import Schema

/// Reads a table drawn with `+---+` and `|`. A border that spans only some columns ends the cells of those; the others go on.
struct GridTableReader {
  private let columns: [Int]
  private var rows: [TableRow] = []
  private var current: [TableCell] = []
  private var report = ImportReport()
  /// The row that the text of each column goes to.
  private var owner: [Int]

  static func read(_ reader: inout MarkdownReader) {
    let border = reader.lines[reader.next]
    var table = GridTableReader(columns: ColumnSlices.places(of: "+", in: border))
    reader.manuscript.endTable()
    reader.next += 1
    table.begin(reader.next + 1)
    while reader.next < reader.lines.count {
      let line = reader.lines[reader.next]
      let text = PrintedText.trimmed(line)
      guard text.first == "|" || text.first == "+" else { break }
      reader.next += 1
      if MarkdownLine.isGridBorder(text) {
        table.begin(reader.next + 1)
      } else if text.contains("+-") || text.contains("+=") {
        table.beginPartly(line, reader.next)
      } else {
        table.add(line, reader.next)
      }
    }
    for row in table.rows { reader.manuscript.add(row) }
    reader.manuscript.report.add(table.report)
  }

  private init(columns: [Int]) {
    self.columns = columns
    owner = Array(repeating: 0, count: max(0, columns.count - 1))
  }

  private mutating func begin(_ line: Int) {
    rows.append(TableRow(cells: owner.map { _ in TableCell("", line: line) }, line: line))
    for column in owner.indices { owner[column] = rows.count - 1 }
  }

  private mutating func beginPartly(_ line: Substring, _ number: Int) {
    rows.append(TableRow(cells: owner.map { _ in TableCell("", line: number + 1) }, line: number + 1))
    for column in owner.indices {
      let text = slice(line, column)
      let isBorder = !text.isEmpty && text.allSatisfy { $0 == "-" || $0 == "=" || $0 == ":" || $0 == "+" }
      if isBorder { owner[column] = rows.count - 1 } else { append(text, to: column, number) }
    }
  }

  private mutating func add(_ line: Substring, _ number: Int) {
    for column in owner.indices { append(slice(line, column), to: column, number) }
    let surplus = PrintedText.trimmed(ColumnSlices.slice(line, from: columns.last ?? 0, to: Int.max).filter { $0 != "|" })
    guard !surplus.isEmpty else { return }
    report.add(
      .lost, number,
      Bilingual(
        zh: "表格边框之外的内容没有导入：“\(PrintedText.excerpt(surplus, 60))”",
        en: "what stands beyond the table's border was left out: “\(PrintedText.excerpt(surplus, 60))”"))
  }

  /// With what stands on the border in front of the column: in a crooked line that may be text.
  private func slice(_ line: Substring, _ column: Int) -> String {
    let text = ColumnSlices.slice(line, from: columns[column], to: columns[column + 1])
    return text.first == "|" || text.first == "+" ? String(text.dropFirst()) : text
  }

  private mutating func append(_ slice: String, to column: Int, _ number: Int) {
    let text = MarkdownLine.plain(PrintedText.trimmed(slice.filter { $0 != "|" }))
    guard !text.isEmpty, rows.indices.contains(owner[column]) else { return }
    let cell = rows[owner[column]].cells[column]
    let joined = cell.text.isEmpty ? text : cell.text + "\n" + text
    rows[owner[column]].cells[column] = TableCell(joined, line: cell.text.isEmpty ? number : cell.line)
  }
}
