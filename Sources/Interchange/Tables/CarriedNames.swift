/// The names of functions and contents that apply to the rows below them, separately for each level.
struct CarriedNames {
  private let header: TableHeader
  /// The columns of the names, in order.
  let columns: [Int]
  private var current: [Int: TableCell] = [:]
  private var written: [String: [Int: String]] = [:]

  init(_ header: TableHeader) {
    self.header = header
    columns = header.roles.indices.filter { header.roles[$0] == .function || header.roles[$0] == .content }
  }

  /// Records the names in a row.
  mutating func read(_ row: InputTable.Row) {
    for index in columns where row.cells.indices.contains(index) && !row.cells[index].isEmpty {
      current[index] = row.cells[index]
      // Below another function, the same name is another content.
      for other in columns where other > index && row.cells.indices.contains(other) && row.cells[other].isEmpty { current[other] = nil }
    }
  }

  /// The name of the row's content, or else of its function.
  var last: TableCell? {
    let names = columns.filter { header.roles[$0] == .content } + columns.filter { header.roles[$0] == .function }
    return names.first { current[$0] != nil }.flatMap { current[$0] }
  }

  /// The cells with names for a row of a level; empty if a row above has them.
  mutating func cells(for level: String, _ row: InputTable.Row) -> [TableCell] {
    columns.map { index in
      let cell = current[index] ?? TableCell("", line: row.line)
      guard written[level]?[index] != cell.text else { return TableCell("", line: row.line) }
      written[level, default: [:]][index] = cell.text
      for below in columns where below > index { written[level]?[below] = nil }
      return cell
    }
  }

  /// A row of a level, with the missing names added.
  mutating func row(_ row: InputTable.Row, for level: String) -> InputTable.Row {
    var cells = row.cells
    for (index, cell) in zip(columns, self.cells(for: level, row)) where cells.indices.contains(index) && cells[index].isEmpty {
      cells[index] = cell
    }
    return InputTable.Row(cells: cells, line: row.line, followsBreak: row.followsBreak)
  }
}
