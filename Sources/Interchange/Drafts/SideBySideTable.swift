/// A table that is printed in two or more parts side by side: 模块 | 学时 | 模块 | 学时.
enum SideBySideTable {
  /// The table with the parts one below the other, and sums of all of them at the end.
  static func unfolded(_ rows: [TableRow], _ kind: Draft.Kind) -> [TableRow] {
    guard let header = rows.firstIndex(where: { width(of: $0, kind) != nil }), let width = width(of: rows[header], kind) else {
      return rows
    }
    let pieces = rows[header].cells.count / width
    var columns: [[TableRow]] = Array(repeating: [], count: max(0, pieces))
    var sums: [TableRow] = []
    for row in rows[header...].dropFirst() {
      let parts = Range(clamping: 0, pieces).map { piece in
        TableRow(cells: Array(row.cells.dropFirst(clamping: piece * width).prefix(clamping: width)), line: row.line)
      }
      if let first = parts.first?.cells.first, isSum(first), !parts.dropFirst().contains(where: { $0.cells.first.map(isSum) == true }) {
        let last = parts.last { !$0.isEmpty } ?? row
        sums.append(TableRow(cells: [first] + last.cells.dropFirst(), line: row.line))
        continue
      }
      for (index, part) in parts.enumerated() where !part.isEmpty { columns[index].append(group(part)) }
    }
    let names = TableRow(cells: Array(rows[header].cells.prefix(clamping: width)), line: rows[header].line)
    return Array(rows[..<header]) + [names] + columns.flatMap(\.self) + sums
  }

  private static func isSum(_ cell: TableCell) -> Bool { DraftSum(PrintedText.unwrapped(cell.text)) != nil }

  /// The sum of one part as a subtotal.
  private static func group(_ row: TableRow) -> TableRow {
    guard let first = row.cells.first, DraftSum(PrintedText.unwrapped(first.text))?.kind == .total else { return row }
    var row = row
    row.cells[0].text = "小计"
    return row
  }

  /// The number of columns of a part; nil for other rows.
  private static func width(of row: TableRow, _ kind: Draft.Kind) -> Int? {
    guard row.cells.count >= 4, let first = row.cells.first, DraftWords.mayBeWord(first.text) else { return nil }
    let names = HeaderNames.texts(row)
    return Range(clamping: 2, names.count / 2 + 1).first { width in
      let piece = names.prefix(clamping: width)
      guard names.count.isMultiple(of: width), Set(piece).count == width, !piece.contains("") else { return false }
      return names.indices.allSatisfy { names[$0] == names[$0 % width] }
        && DraftTableHeader.read([TableRow(cells: Array(row.cells.prefix(clamping: width)), line: row.line)], kind) != nil
    }
  }
}
