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

  /// Returns a row with one text above a head, which is a title.
  mutating func popTitle() -> ManuscriptLine? {
    guard let row = pending?.row, let text = TableText.text(row), NumberScan.scan(Text(text)).code == nil else { return nil }
    pending = nil
    return ManuscriptLine(text, line: row.line)
  }
}
