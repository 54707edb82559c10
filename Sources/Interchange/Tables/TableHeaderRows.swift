/// The header of a table as printed: one or two rows, with cells that span several columns.
struct TableHeaderRows {
  let header: TableHeader
  /// For each cell of a row, the index of its column in the header; nil if each cell has its own.
  private let columns: [Int]?

  static func read(_ row: TableRow, _ mapping: ColumnMapping?) -> TableHeaderRows? {
    read(row.cells, merges: row.cells.map(\.merge), mapping)
  }

  /// Reads a header whose second row divides cells of the first: 要求 above 技能要求 and 相关知识要求, or 初级 and 中级 above both of them.
  static func read(_ first: TableRow, above second: TableRow) -> TableHeaderRows? {
    guard first.cells.count == second.cells.count, second.cells.contains(where: \.isEmpty), second.cells.contains(where: { !$0.isEmpty }),
      second.cells.allSatisfy({ $0.isEmpty || TableHeader.isColumnName($0.text) || TableHeader.isLevelName($0.text) })
    else { return nil }
    // `Novice` alone in the first column is the level of the rows below.
    if let text = TableText.text(second), TableHeader.isLevelName(text), first.cells.first?.isEmpty == false { return nil }
    let groups = groups(first, above: second)
    let cells = zip(first.cells, second.cells).map { upper, lower in lower.isEmpty ? upper : lower }
    // A cell that is divided in the second row is not merged any more.
    let merges = zip(first.cells, second.cells).map { upper, lower in lower.isEmpty ? upper.merge : nil }
    return read(cells, merges: merges, nil, groups: groups)
  }

  /// The text above each cell of the second row. Merged cells have their text in the first of them; in a sheet they may not be marked as
  /// merged.
  private static func groups(_ first: TableRow, above second: TableRow) -> [String] {
    var above = ""
    return zip(first.cells, second.cells).map { upper, lower in
      if !upper.isEmpty || lower.isEmpty { above = upper.text }
      return lower.isEmpty ? "" : above
    }
  }

  private static func read(
    _ cells: [TableCell], merges: [TableCell.Merge?], _ mapping: ColumnMapping?, groups: [String] = []
  ) -> TableHeaderRows? {
    guard merges.dropFirst().contains(.left) else {
      return TableHeader.read(cells, mapping, groups: groups).map { TableHeaderRows(header: $0, columns: nil) }
    }
    var columns: [Int] = []
    var headers: [TableCell] = []
    var above: [String] = []
    for (index, (cell, merge)) in zip(cells, merges).enumerated() {
      if merge != .left || headers.isEmpty {
        headers.append(cell)
        above.append(groups.indices.contains(index) ? groups[index] : "")
      }
      columns.append(headers.count - 1)
    }
    return TableHeader.read(headers, mapping, groups: above).map { TableHeaderRows(header: $0, columns: columns) }
  }

  /// A row with the columns of the header: the cells below one that spans several columns are joined.
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
