import Schema
import TextModel

/// The last row of a table while lines may follow that belong to it: in a PDF, cells continue over several lines.
struct PendingRow {
  private(set) var row: TableRow
  private let header: TableHeader

  init(_ row: TableRow, in header: TableHeader) {
    self.row = row
    self.header = header
  }

  /// Whether an adjacent line belongs to the last cell: the row is incomplete, or the line continues the numbers of that cell.
  func isContinued(by line: ManuscriptLine) -> Bool {
    guard line.isAdjacent, let last = row.cells.last else { return false }
    if LevelNames.find(in: line.text) != nil || line.text.hasPrefix("表") { return false }
    let code = NumberScan.scan(Text(line.text)).code
    if RowAlignment.isOpen(row, in: header) { return code.map { $0.depth >= 3 } ?? true }
    if let code, code.depth >= 3, let parent = code.parent { return last.text.contains("\(parent).") }
    return Self.continuesNumbering(line.text, after: last.text.split(whereSeparator: \.isNewline).map { PrintedText.trimmed($0) })
  }

  /// The kinds of labels for which two consecutive ones are enough evidence.
  private static let kinds: [SeriesMark.Kind] = [.ordinal, .bracketedOrdinal, .article, .decimal, .roman, .lowerRoman]

  /// Whether a line continues a list: `（2）` below `（1）` or `1.1.1`, `2、` below `1、`, a bullet below the same bullet.
  private static func continuesNumbering(_ text: String, after lines: [String]) -> Bool {
    if let mark = ListMark.number(text), mark > 1 {
      return lines.contains { ListMark.number($0) == mark - 1 || itemNumber($0) == mark - 1 }
    }
    for kind in kinds {
      guard let mark = SeriesMark.read(text, kind), mark.number > 1 else { continue }
      if lines.contains(where: { SeriesMark.read($0, kind)?.number == mark.number - 1 }) { return true }
    }
    guard let bullet = text.first, ListMark.isBullet(bullet), !ListMark.isMinus(text) else { return false }
    return lines.last?.first == bullet
  }

  private static func itemNumber(_ line: String) -> Int? {
    NumberScan.scan(Text(line)).code.flatMap { $0.depth >= 3 ? $0.lastPart : nil }
  }

  /// Whether another row is the rest of this one, divided by a line break inside a cell.
  func isContinued(by rest: TableRow) -> Bool {
    guard let first = rest.cells.first, !first.isEmpty else { return false }
    let width = header.roles.count
    guard RowAlignment.isOpen(row, in: header), rest.cells.count < width, row.cells.count + rest.cells.count - 1 <= width else {
      return false
    }
    return NumberScan.scan(Text(first.text)).code.map { $0.depth >= 3 } ?? true
  }

  /// Joins the first cell to the last one of the row, and appends the others.
  mutating func append(_ cells: [TableCell]) {
    guard let first = cells.first, let last = row.cells.popLast() else { return }
    var joined = TableCell(last.text + "\n" + first.text, line: last.line)
    joined.isWrapped = true
    row.cells.append(joined)
    row.cells += cells.dropFirst()
  }
}
