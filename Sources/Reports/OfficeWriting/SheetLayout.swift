import TextModel

/// The widths of the columns of a sheet, and the lines of the sheet that each row of a table takes. Not every program fits the height of
/// lines to their texts when it opens a workbook, and none does so for merged cells.
struct SheetLayout {
  /// The lines of a row: the first one, 0-based below the start of the table, their number, and the height of each in points.
  struct Row {
    let first: Int
    let count: Int
    let height: Int
  }

  /// In Chinese characters.
  private(set) var widths: [Int]
  private(set) var rows: [Row] = []

  /// The greatest height of a line in a workbook.
  private static let maximumRowHeight = 409
  private static let lineHeight = 16
  private static let padding = 3
  private static let maximumLines = (maximumRowHeight - padding) / lineHeight
  /// The width up to which a column with a long text grows.
  private static let maximumWidth = 40

  init(_ table: FormTable) {
    widths = table.widths
    for column in widths.indices { widen(column, of: table) }
    var heights = table.rows.map { height(of: $0) }
    for (number, row) in table.rows.enumerated() {
      for (column, cell) in row.enumerated() where !cell.isCovered && cell.height > 1 {
        let last = min(number + cell.height, heights.count) - 1
        guard last >= number else { continue }
        heights[last] += max(0, height(of: cell, at: column) - heights[number...last].reduce(0, +))
      }
    }
    var first = 0
    for (number, height) in heights.enumerated() {
      // A row below a filter stays one line, since the filter hides single lines.
      let isSingle = number < table.headerRows || table.hasFilter
      let count = isSingle ? 1 : max(1, (height + Self.maximumRowHeight - 1) / Self.maximumRowHeight)
      rows.append(Row(first: first, count: count, height: min(Self.maximumRowHeight, (height + count - 1) / count)))
      first += count
    }
  }

  /// The number of lines that all rows take.
  var lineCount: Int { rows.last.map { $0.first + $0.count } ?? 0 }

  /// The height of a line above the table, in points.
  func height(of text: String, _ style: SheetStyles.Style) -> Int {
    let width = max(6, widths.reduce(0, +) * 2)
    switch style {
    case .title: return min(Self.maximumRowHeight, Self.lines(of: text, in: width * 21 / 32) * 22 + 6)
    case .heading: return min(Self.maximumRowHeight, Self.lines(of: text, in: width * 7 / 8) * 17 + Self.padding)
    default: return min(Self.maximumRowHeight, Self.lines(of: text, in: width) * Self.lineHeight + Self.padding)
    }
  }

  // MARK: Widths and heights

  /// Widens a column until each of its texts fits into one line of the sheet, if a wider column can do that or comes closer to it.
  private mutating func widen(_ column: Int, of table: FormTable) {
    let long = table.rows.compactMap { row -> FormCell? in
      guard row.indices.contains(column), !row[column].isCovered, row[column].width == 1, row[column].height == 1 else { return nil }
      return Self.lines(of: row[column], in: widths[column] * 2) > Self.maximumLines ? row[column] : nil
    }
    guard !long.isEmpty else { return }
    func most(_ width: Int) -> Int { long.map { Self.lines(of: $0, in: width * 2) }.max() ?? 0 }
    var best = (width: widths[column], lines: most(widths[column]))
    var width = best.width
    while best.lines > Self.maximumLines, width < Self.maximumWidth {
      width += 2
      let lines = most(width)
      if lines < best.lines { best = (width, lines) }
    }
    widths[column] = best.width
  }

  private func height(of row: [FormCell]) -> Int {
    row.enumerated().map { column, cell in cell.isCovered || cell.height > 1 ? 0 : height(of: cell, at: column) }.max().map {
      max($0, Self.lineHeight + Self.padding)
    } ?? Self.lineHeight + Self.padding
  }

  private func height(of cell: FormCell, at column: Int) -> Int {
    let width = widths.dropFirst(clamping: column).prefix(clamping: cell.width).reduce(0, +) * 2
    return max(1, Self.lines(of: cell, in: width)) * Self.lineHeight + Self.padding
  }

  private static func lines(of cell: FormCell, in width: Int) -> Int { cell.lines.reduce(0) { $0 + lines(of: $1, in: width) } }

  /// The lines that a text takes in a width in narrow characters. Words in letters stay whole; Chinese text is divided anywhere.
  private static func lines(of text: String, in width: Int) -> Int {
    let width = max(6, width)
    var lines = 1
    var used = 0
    for word in text.split(separator: " ") {
      let columns = DisplayWidth.columns(of: Array(word.utf8))
      let gap = used > 0 ? 1 : 0
      if used + gap + columns <= width {
        used += gap + columns
      } else if columns <= width, columns == word.count {
        lines += 1
        used = columns
      } else {
        let rest = columns - max(0, width - used - gap)
        lines += (rest + width - 1) / width
        used = rest % width
      }
    }
    return lines
  }
}
