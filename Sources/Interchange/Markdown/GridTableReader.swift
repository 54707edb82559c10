import TextModel

/// Reads a table drawn with `+---+` and `|`. A border under some columns ends the cells of these columns; the others continue.
struct GridTableReader {
  private let columns: [Int]
  private var rows: [TableRow] = []
  private var current: [TableCell] = []
  /// The index of the row to which the text of each column belongs.
  private var owner: [Int]

  static func read(_ reader: inout MarkdownReader) {
    let border = reader.lines[reader.next]
    var table = GridTableReader(columns: ColumnSlices.columns(of: "+", in: border))
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
      let text = slice(line, column)
      let isBorder = !text.isEmpty && text.allSatisfy { $0 == "-" || $0 == "=" || $0 == ":" || $0 == "+" }
      if isBorder { owner[column] = rows.count - 1 } else { append(text, to: column, number) }
    }
  }

  private mutating func add(_ line: Substring, _ number: Int) {
    let pieces = line.split(separator: "|", omittingEmptySubsequences: false)
    // If there are as many cells as columns, their positions are ignored.
    if pieces.count == owner.count + 2 {
      for (column, piece) in pieces.dropFirst().dropLast().enumerated() { append(String(piece), to: column, number) }
      return
    }
    var start = 0
    for piece in pieces {
      let blanks = piece.prefix { $0 == " " }.count
      append(String(piece), to: column(at: start + blanks), number)
      start += DisplayWidth.columns(of: Array(piece.utf8)) + 1
    }
  }

  /// The column in which a text begins. In a misaligned line it may extend into the next one.
  private func column(at start: Int) -> Int {
    let after = columns.firstIndex { $0 > start } ?? columns.count
    return min(max(0, after - 1), max(0, owner.count - 1))
  }

  /// The text of a column with the sign on the border before it, which may be text in a misaligned line.
  private func slice(_ line: Substring, _ column: Int) -> String {
    let text = ColumnSlices.slice(line, from: columns[column], to: columns[column + 1])
    return text.first == "|" || text.first == "+" ? String(text.dropFirst()) : text
  }

  private mutating func append(_ slice: String, to column: Int, _ number: Int) {
    let text = MarkdownLine.plain(PrintedText.trimmed(slice.filter { $0 != "|" }))
    guard !text.isEmpty, owner.indices.contains(column), rows.indices.contains(owner[column]) else { return }
    let cell = rows[owner[column]].cells[column]
    let joined = cell.text.isEmpty ? text : cell.text + "\n" + text
    rows[owner[column]].cells[column] = TableCell(joined, line: cell.text.isEmpty ? number : cell.line)
    rows[owner[column]].cells[column].isWrapped = true
  }
}
