/// The head of a table as its rows print it: over one or two rows, with cells that span several columns.
struct TableHead {
  let header: TableHeader
  /// For each cell of a row, the column of the head that it stands under; nil where each has its own.
  private let columns: [Int]?

  static func read(_ row: TableRow, _ mapping: ColumnMapping?) -> TableHead? {
    read(row.cells, merges: row.cells.map(\.merge), mapping)
  }

  /// A head whose second row divides cells of the first: 要求 over 技能要求 and 相关知识要求.
  static func read(_ first: TableRow, above second: TableRow) -> TableHead? {
    guard first.cells.count == second.cells.count, second.cells.contains(where: \.isEmpty), second.cells.contains(where: { !$0.isEmpty }),
      second.cells.allSatisfy({ $0.isEmpty || TableHeader.isColumnName($0.text) })
    else { return nil }
    let cells = zip(first.cells, second.cells).map { upper, lower in lower.isEmpty ? upper : lower }
    // A cell that spans columns in the first row and is divided in the second is not one of its own any more.
    return read(cells, merges: zip(first.cells, second.cells).map { upper, lower in lower.isEmpty ? upper.merge : nil }, nil)
  }

  private static func read(_ cells: [TableCell], merges: [TableCell.Merge?], _ mapping: ColumnMapping?) -> TableHead? {
    guard merges.dropFirst().contains(.left) else { return TableHeader.read(cells, mapping).map { TableHead(header: $0, columns: nil) } }
    var columns: [Int] = []
    var heads: [TableCell] = []
    for (cell, merge) in zip(cells, merges) {
      if merge != .left || heads.isEmpty { heads.append(cell) }
      columns.append(heads.count - 1)
    }
    return TableHeader.read(heads, mapping).map { TableHead(header: $0, columns: columns) }
  }

  /// A row under the columns of the head: the cells below one that spans several columns are one.
  func folded(_ row: TableRow) -> TableRow {
    guard let columns, row.cells.count == columns.count else { return row }
    var cells: [TableCell] = []
    for (cell, column) in zip(row.cells, columns) {
      guard column < cells.count else {
        cells.append(cell)
        continue
      }
      guard !cell.isEmpty else { continue }
      let last = cells.count - 1
      if cells[last].isEmpty { cells[last] = cell } else { cells[last].text += " " + cell.text }
    }
    return TableRow(cells: cells, line: row.line)
  }
}
