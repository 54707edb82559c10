import Schema
import TextModel

/// Assigns the cells of a row to the columns of its table, even if the row has too few or too many.
struct RowAlignment {
  private(set) var cells: [TableCell]
  private(set) var remarks: [Remark] = []
  private let header: TableHeader
  private let row: TableRow

  static func align(_ row: TableRow, to header: TableHeader) -> RowAlignment {
    var alignment = RowAlignment(row, header)
    let width = header.roles.count
    if row.cells.count < width { alignment.fillUp() } else if row.cells.count > width { alignment.cutDown() }
    return alignment
  }

  /// Whether the row has no cell for the last column yet, so that following text may belong to it.
  static func isOpen(_ row: TableRow, in header: TableHeader) -> Bool {
    guard row.cells.count < header.roles.count else { return false }
    return (RowAlignment(row, header).firstColumn() ?? 0) + row.cells.count < header.roles.count
  }

  private init(_ row: TableRow, _ header: TableHeader) {
    self.row = row
    self.header = header
    cells = row.cells
  }

  private func empty(_ count: Int) -> [TableCell] { Array(repeating: TableCell("", line: row.line), count: max(0, count)) }

  /// Adds missing cells according to the numbers: a row that begins with `2.2 …` lacks its first cell.
  private mutating func fillUp() {
    let missing = header.roles.count - cells.count
    let start = min(firstColumn() ?? 0, missing)
    let message =
      start > 0
      ? Bilingual(
        zh: "这一行只有 \(cells.count) 个单元格（应有 \(header.roles.count) 个），按编号判断缺的在前面：“\(row.excerpt)”",
        en: "the row has \(cells.count) of \(header.roles.count) cells; by its numbers, those at the front are missing: “\(row.excerpt)”")
      : Bilingual(
        zh: "这一行只有 \(cells.count) 个单元格（应有 \(header.roles.count) 个），末尾的按空处理：“\(row.excerpt)”",
        en: "the row has \(cells.count) of \(header.roles.count) cells; the missing ones at the end were treated as empty: “\(row.excerpt)”"
      )
    remarks.append(Remark(start > 0 ? .repaired : .assumed, line: row.line, message))
    cells = empty(start) + cells + empty(missing - start)
  }

  /// The column of the first cell, by the depth of its number.
  private func firstColumn() -> Int? {
    guard let first = cells.first(where: { !$0.isEmpty }), let offset = cells.firstIndex(of: first) else { return nil }
    guard let depth = NumberScan.scan(Text(first.text), allowsBareDigits: true).code?.depth else { return nil }
    let column =
      switch depth {
      case 1: header.roles.firstIndex(of: .function)
      case 2: header.roles.firstIndex(of: .content)
      default: itemColumn(first)
      }
    return column.map { max(0, $0 - offset) }
  }

  /// The column of an item. Abilities and knowledge have the same numbers: the number of cells decides, then the wording.
  private func itemColumn(_ cell: TableCell) -> Int? {
    let columns = header.roles.indices.filter { if case .items = header.roles[$0] { true } else { false } }
    if cells.count == columns.count { return columns.first }
    let abilities = header.roles.firstIndex(of: .items(.abilities))
    let scan = NumberScan.scan(Text(cell.text))
    let isAbility = Text(cell.text).slice(scan.titleStart, cell.text.utf8.count).hasPrefix("能")
    return isAbility ? abilities : columns.last
  }

  private mutating func cutDown() {
    let width = header.roles.count
    let shift = surplusInFront()
    if shift > 0 {
      cells = Array(cells.dropFirst(clamping: shift))
      remarks.append(
        Remark(
          .repaired, line: row.line,
          Bilingual(zh: "这一行前面多出空单元格，已去掉", en: "the row has too many empty cells at the front; they were removed")))
    }
    for extra in cells.dropFirst(clamping: width) where !extra.isEmpty {
      remarks.append(
        Remark(
          .leftOut, lines: extra.lines,
          Bilingual(
            zh: "这一行有 \(row.cells.count) 个单元格，表头只有 \(width) 栏；多出的内容没有导入：“\(PrintedText.excerpt(extra.text))”",
            en:
              "the row has \(row.cells.count) cells, the table \(width) columns; the rest was left out: “\(PrintedText.excerpt(extra.text))”"
          )))
    }
    cells = Array(cells.prefix(clamping: width)) + empty(width - cells.count)
  }

  /// The number of superfluous empty cells at the start, which move numbered cells out of their columns.
  private func surplusInFront() -> Int {
    let empties = cells.prefix { $0.isEmpty }.count
    guard empties > 0, let column = firstColumnOfNumber(at: empties) else { return 0 }
    return max(0, min(empties - column, cells.count - header.roles.count))
  }

  private func firstColumnOfNumber(at index: Int) -> Int? {
    guard cells.indices.contains(index) else { return nil }
    switch NumberScan.scan(Text(cells[index].text), allowsBareDigits: true).code?.depth {
    case 1: return header.roles.firstIndex(of: .function)
    case 2: return header.roles.firstIndex(of: .content)
    default: return nil
    }
  }
}
