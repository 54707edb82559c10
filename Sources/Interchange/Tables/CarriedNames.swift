/// The names of functions and contents that hold for the rows below them, at each level anew.
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

  /// Takes the names that a row prints.
  mutating func take(_ row: InputTable.Row) {
    for index in columns where row.cells.indices.contains(index) && !row.cells[index].isEmpty {
      current[index] = row.cells[index]
      // Below another function the same content is another one.
      for other in columns where other > index && row.cells.indices.contains(other) && row.cells[other].isEmpty { current[other] = nil }
    }
  }

  /// The name that the row is about: of its content, else of its function.
  var last: TableCell? { columns.last { current[$0] != nil }.flatMap { current[$0] } }

  /// The names for a row of a level; empty where the level has them from a row above.
  mutating func cells(for level: String, _ row: InputTable.Row) -> [TableCell] {
    columns.map { place in
      let cell = current[place] ?? TableCell("", line: row.line)
      guard written[level]?[place] != cell.text else { return TableCell("", line: row.line) }
      written[level, default: [:]][place] = cell.text
      for below in columns where below > place { written[level]?[below] = nil }
      return cell
    }
  }

  /// A row of a level with the names that it lacks.
  mutating func row(_ row: InputTable.Row, for level: String) -> InputTable.Row {
    var cells = row.cells
    for (place, cell) in zip(columns, self.cells(for: level, row)) where cells.indices.contains(place) && cells[place].isEmpty {
      cells[place] = cell
    }
    return InputTable.Row(cells: cells, line: row.line, followsBreak: row.followsBreak)
  }
}
