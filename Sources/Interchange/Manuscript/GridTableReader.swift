/// Reads a table drawn with `+---+` and `|`. A border that spans only some columns ends the cells of those; the others go on.
struct GridTableReader {
  private let columns: [Int]
  private var rows: [TableRow] = []
  private var current: [TableCell] = []
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
      let text = ColumnSlices.slice(line, from: columns[column] + 1, to: columns[column + 1])
      let isBorder = !text.isEmpty && text.allSatisfy { $0 == "-" || $0 == "=" || $0 == ":" || $0 == "+" }
      if isBorder { owner[column] = rows.count - 1 } else { append(text, to: column, number) }
    }
  }

  private mutating func add(_ line: Substring, _ number: Int) {
    for column in owner.indices { append(ColumnSlices.slice(line, from: columns[column] + 1, to: columns[column + 1]), to: column, number) }
  }

  private mutating func append(_ slice: String, to column: Int, _ number: Int) {
    let text = MarkdownLine.plain(PrintedText.trimmed(slice.filter { $0 != "|" }))
    guard !text.isEmpty, rows.indices.contains(owner[column]) else { return }
    let cell = rows[owner[column]].cells[column]
    let joined = cell.text.isEmpty ? text : cell.text + "\n" + text
    rows[owner[column]].cells[column] = TableCell(joined, line: cell.text.isEmpty ? number : cell.line)
  }
}
