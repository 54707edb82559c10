import TextModel

/// Builds a table of Word from cells, with the grid columns that they span.
struct WordTable {
  struct Cell {
    var lines: [String] = []
    var start = 0
    var span = 1
    /// Whether it continues the cell above or on the left; nil otherwise.
    var merge: TableCell.Merge?
  }

  struct Row {
    var cells: [Cell] = []
    var line = 0
  }

  private(set) var rows: [Row] = []
  /// The widths of the grid's columns, in twentieths of a point.
  var widths: [Int] = []
  private var row = Row()
  private var column = 0
  var isRowDeleted = false
  private static let maximumSpanWidth = 256
  /// Borders that are nearer than this, two millimetres, are one border that was moved.
  private static let tolerance = 115

  // MARK: Building

  mutating func beginRow() {
    row = Row()
    column = 0
    isRowDeleted = false
  }

  mutating func skipColumns(_ count: Int) { column += min(max(0, count), Self.maximumSpanWidth) }

  /// Ends the row and returns how many lines it has. `line` is the number of its first line.
  mutating func endRow(line: Int) -> Int {
    guard !isRowDeleted, !row.cells.isEmpty else { return 0 }
    row.line = line
    rows.append(row)
    return max(1, row.cells.map(\.lines.count).max() ?? 1)
  }

  mutating func beginCell() { row.cells.append(Cell(start: column)) }

  mutating func endCell() {
    if let span = row.cells.last?.span { column += span }
  }

  mutating func changeCell(_ change: (inout Cell) -> Void) {
    guard let last = row.cells.indices.last else { return }
    change(&row.cells[last])
    row.cells[last].span = min(max(1, row.cells[last].span), Self.maximumSpanWidth)
  }

  /// Whether it has only one column: text with a frame.
  var isFrame: Bool { rows.allSatisfy { $0.cells.count <= 1 } && row.cells.count <= 1 }

  /// The first rows, with only their own cells.
  var start: [TableRow] {
    rows.prefix(clamping: NestedRows.examined).map { row in
      TableRow(cells: row.cells.map { TableCell($0.lines.joined(separator: "\n"), line: row.line) }, line: row.line)
    }
  }

  /// Removes and returns the only line of the current row; nil if it has none or several.
  mutating func removeLabel() -> String? {
    let filled = row.cells.indices.filter { !row.cells[$0].lines.isEmpty }
    guard filled.count == 1, let only = filled.first, row.cells[only].lines.count == 1 else { return nil }
    return row.cells[only].lines.removeLast()
  }

  /// Removes and returns all lines so far.
  mutating func removeLines() -> [String] {
    let lines = rows.flatMap { $0.cells.flatMap(\.lines) } + row.cells.flatMap(\.lines)
    rows = []
    for index in row.cells.indices { row.cells[index].lines = [] }
    return lines
  }

  // MARK: Columns

  /// The rows with common columns, and the lines of cells whose merges contradict each other.
  func aligned() -> (rows: [TableRow], contradictions: [Int]) {
    let columns = columns()
    // The last border is the end of the last column.
    let width = max(1, columns.values.max() ?? 1)
    var contradictions: [Int] = []
    var above = [Bool](false, times: width)
    let aligned = rows.map { row -> TableRow in
      var cells = [TableCell](TableCell("", line: row.line), times: width)
      var filled = [Bool](false, times: width)
      for cell in row.cells {
        let first = min(columns[cell.start] ?? 0, width - 1)
        let end = min(columns[cell.start + cell.span] ?? width, width)
        let text = cell.lines.joined(separator: "\n")
        // A merged cell has a text, or there is no cell above that it continues.
        if cell.merge != nil, !text.isEmpty || cell.merge == .above && !above[first] { contradictions.append(row.line) }
        if filled[first], !text.isEmpty {
          cells[first].text = cells[first].text.isEmpty ? text : cells[first].text + "\n" + text
        } else if !filled[first] {
          cells[first] = TableCell(text, line: row.line, merge: text.isEmpty ? cell.merge : nil)
        }
        for covered in Range(clamping: first, max(first + 1, end)) { filled[covered] = true }
        for covered in Range(clamping: first + 1, end) {
          cells[covered] = TableCell("", line: row.line, merge: cell.merge == .above ? .above : .left)
        }
      }
      above = filled
      return TableRow(cells: cells, line: row.line)
    }
    return (aligned, contradictions)
  }

  /// For each grid column at which a cell begins or ends, the column of the table. A grid has a column for each border of any row, so that
  /// borders close to each other are treated as one.
  private func columns() -> [Int: Int] {
    var borders: [Int] = [0]
    for width in widths { borders.append(borders[borders.count - 1] + max(0, width)) }
    let isMeasured = widths.count > 1 && widths.allSatisfy { $0 > 0 }
    func position(of column: Int) -> Int {
      guard isMeasured else { return column * 10 * Self.tolerance }
      return column < borders.count ? borders[column] : (borders.last ?? 0) + (column - borders.count + 1) * 10 * Self.tolerance
    }
    let starts = Set(rows.flatMap { $0.cells.map(\.start) })
    let ends = Set(rows.flatMap { $0.cells.map { $0.start + $0.span } })
    var result: [Int: Int] = [:]
    var last: Int?
    var column = -1
    for border in starts.union(ends).sorted() {
      let here = position(of: border)
      if last.map({ here - $0 > Self.tolerance }) ?? true {
        // If no cell begins here, the last one continues.
        if starts.contains(border) || starts.contains(where: { $0 > border && position(of: $0) - here <= Self.tolerance }) { column += 1 }
        last = here
      }
      result[border] = starts.contains(border) || border != (ends.max() ?? 0) ? max(0, column) : column + 1
    }
    return result
  }
}
