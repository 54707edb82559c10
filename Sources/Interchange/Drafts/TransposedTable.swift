/// A table with a column for each module: 模块 | 选品 | 平台 above 学时 | 10 | 20.
enum TransposedTable {
  /// The document with such tables turned, so that each module has a row.
  static func turned(_ parts: [Manuscript.Element]) -> [Manuscript.Element] {
    parts.replacingRows { rows in (turned(rows) ?? rows).map { .row($0) } }
  }

  /// Nil for other tables.
  private static func turned(_ rows: [TableRow]) -> [TableRow]? {
    guard rows.count > 1, let first = rows.first, first.cells.count > 2 else { return nil }
    let labels = rows.map { $0.cells.first.flatMap { DraftWords.column(PrintedText.unwrapped($0.text)) } }
    let known = labels.compactMap(\.self)
    guard known.count == rows.count, Set(known).count == known.count, known.first == .module || known.first == .unit,
      known.contains(where: HeaderNames.isHours)
    else { return nil }
    let names = first.cells.dropFirst().filter { !$0.isEmpty }
    guard names.count > 1, names.allSatisfy({ DraftWords.column(PrintedText.unwrapped($0.text)) == nil && HoursWording($0.text) == nil })
    else { return nil }
    let areNumbers = zip(rows, known).allSatisfy { row, column in
      !HeaderNames.isHours(column) || row.cells.dropFirst().allSatisfy { $0.isEmpty || HoursWording(PrintedText.unwrapped($0.text)) != nil }
    }
    guard areNumbers else { return nil }
    let width = rows.map(\.cells.count).max() ?? 0
    return Range(clamping: 0, width).map { column in
      let cells = rows.map { $0.cells.indices.contains(column) ? $0.cells[column] : TableCell("", line: $0.line) }
      return TableRow(cells: cells, line: first.line)
    }
  }
}
