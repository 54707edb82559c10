import Schema
import TextModel

/// Rows that are text over the whole width of a table.
extension TableAssembler {
  /// Handles a row inside a table that is text over all columns; false for other rows. Below the name of a level, the table continues with
  /// the same columns.
  mutating func addText(_ row: TableRow) -> Bool {
    guard let header = table?.header, let kind = TableText.kind(row, in: header), let text = TableText.text(row) else { return false }
    let line = ManuscriptLine(text, line: row.line)
    switch kind {
    case .note: notes.append(line)
    case .mark: marks.append(line)
    case .level: divide(at: line)
    case .clause:
      endTable()
      blocks.append(.line(line))
    }
    return true
  }

  /// Ends the table at a line, and begins another one with the same columns.
  mutating func divide(at line: ManuscriptLine) {
    guard let header = table?.header else { return }
    flush()
    if table?.rows.isEmpty == true { table = nil }
    endTable()
    blocks.append(.line(line))
    table = InputTable(header: header, line: line.line)
  }

  /// The parts of a table with the names of levels in the first column of rows that are empty otherwise: in a CSV file or in Markdown no cell
  /// is merged. Such a row is not the name of a function if the rows below it have their own.
  static func divided(_ table: InputTable) -> [InputBlock] {
    guard table.header.roles.first == .function else { return [.table(table)] }
    var parts: [(name: String, part: InputTable)] = []
    for (index, row) in table.rows.enumerated() {
      if let name = levelName(row, before: table.rows.dropFirst(clamping: index + 1).first) {
        parts.append((name, InputTable(header: table.header, line: row.line)))
      } else if let last = parts.indices.last {
        parts[last].part.rows.append(row)
      } else {
        return [.table(table)]
      }
    }
    guard parts.count >= 2, Set(parts.map(\.name)).count == parts.count else { return [.table(table)] }
    return parts.flatMap { name, part in [.line(ManuscriptLine(name, line: part.line)), .table(part)] }
  }

  /// The level that a row names, if it has no other cell and the row below it has a function of its own.
  private static func levelName(_ row: InputTable.Row, before next: InputTable.Row?) -> String? {
    guard let name = TableText.text(TableRow(cells: row.cells, line: row.line)), TableHeader.isLevelName(name),
      let next, next.cells.first?.isEmpty == false, next.cells.count(where: { !$0.isEmpty }) > 1
    else { return nil }
    return name
  }

  /// Returns a row with one text above a header, which is a title.
  mutating func popTitle() -> ManuscriptLine? {
    guard let row = pending?.row, let text = TableText.text(row), NumberScan.scan(Text(text)).code == nil else { return nil }
    pending = nil
    return ManuscriptLine(text, line: row.line)
  }
}
