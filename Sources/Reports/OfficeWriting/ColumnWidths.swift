import TextModel

/// The widths of a table's columns on paper, in twentieths of a point. Each column fits the words of its headers; the rest is distributed by
/// the given widths.
struct ColumnWidths {
  private let table: FormTable
  /// The smallest width of each column.
  let needed: [Int]

  init(_ table: FormTable) {
    self.table = table
    var needed = [Int](repeating: 0, count: table.widths.count)
    for (number, row) in table.rows.enumerated() {
      for (column, cell) in row.enumerated() where needed.indices.contains(column) && !cell.isCovered && cell.width == 1 {
        guard number < table.headerRows || cell.isHeader || cell.number != nil else { continue }
        let words = cell.lines.map { Self.longestWord($0) }.max() ?? 0
        needed[column] = max(needed[column], words * Self.halfWidth + Self.padding)
      }
    }
    self.needed = needed
  }

  /// The width of a narrow character in bold table text; a wide character has two of these.
  private static let halfWidth = 112
  /// The margins of a cell and its border.
  private static let padding = 190
  /// A Chinese header with at most this many characters stays on one line.
  private static let maximumChineseHeadLength = 5

  /// Widths that add up to `whole`. If not even the words fit, all columns shrink in proportion.
  func fitted(to whole: Int) -> [Int] {
    let given = table.widths.map { max(1, $0) }
    let least = needed.reduce(0, +)
    guard least < whole else { return needed.map { $0 * whole / max(1, least) } }
    var isFixed = [Bool](repeating: false, count: given.count)
    // Columns that would be too narrow get their minimum width, until the others are wide enough.
    while true {
      let rest = whole - given.indices.reduce(0) { $0 + (isFixed[$1] ? needed[$1] : 0) }
      let share = max(1, given.indices.reduce(0) { $0 + (isFixed[$1] ? 0 : given[$1]) })
      let narrow = given.indices.filter { !isFixed[$0] && given[$0] * rest / share < needed[$0] }
      guard !narrow.isEmpty else { return given.indices.map { isFixed[$0] ? needed[$0] : given[$0] * rest / share } }
      for column in narrow { isFixed[column] = true }
    }
  }

  /// About how many lines a row takes in columns of these widths.
  static func lines(of row: [FormCell], in widths: [Int]) -> Int {
    row.enumerated().map { column, cell in
      guard !cell.isCovered, cell.height == 1 else { return 0 }
      let width = widths.dropFirst(clamping: column).prefix(clamping: cell.width).reduce(0, +) - padding
      let characters = max(2, width / textHalfWidth)
      return cell.lines.reduce(0) { $0 + max(1, (DisplayWidth.columns(of: Array($1.utf8)) + characters - 1) / characters) }
    }.max() ?? 0
  }

  /// The width of a narrow character in table text.
  private static let textHalfWidth = 95

  /// The longest unbreakable text, in narrow characters: a word in letters, or a Chinese header; half of it if it is long.
  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map { word in
      let columns = DisplayWidth.columns(of: Array(word.utf8))
      let isChinese = columns > word.count
      return isChinese && columns > maximumChineseHeadLength * 2 ? (columns + 3) / 4 * 2 : columns
    }.max() ?? 0
  }
}
