/// A form in which sections have their names in the first column, merged over their rows: 岗位职责 beside 1, 2 and 3.
enum SideLabels {
  /// The document with these names as headings.
  static func divided(_ parts: [Manuscript.Element]) -> [Manuscript.Element] { parts.replacingRows(divided) }

  private static func divided(_ rows: [TableRow]) -> [Manuscript.Element] {
    guard rows.indices.contains(where: { isSection(rows, $0) }), !rows.contains(where: { RequirementTable(header: $0) != nil }) else {
      return rows.map { .row($0) }
    }
    var result: [Manuscript.Element] = []
    var isInSection = false
    for (index, row) in rows.enumerated() {
      guard let first = row.cells.first else { continue }
      if !first.isEmpty {
        let isRest = row.cells.dropFirst().allSatisfy(\.isEmpty)
        isInSection = !isRest && (isSection(rows, index) || isInSection && isName(first) || isOver(rows, index))
        if isInSection {
          var heading = ManuscriptLine(PrintedText.unwrapped(first.text), line: first.line)
          heading.isHeading = true
          result.append(.text(heading))
        }
      }
      let rest = TableRow(cells: isInSection ? Array(row.cells.dropFirst()) : row.cells, line: row.line)
      if !rest.isEmpty { result.append(.row(rest)) }
    }
    return result
  }

  /// Whether a cell is the name of a section beside several rows. The header of a table may also have a cell over two rows.
  private static func isSection(_ rows: [TableRow], _ index: Int) -> Bool {
    guard let first = rows[index].cells.first, isName(first), isOver(rows, index) else { return false }
    // 其他 or 技能 may be a group in a table of duties.
    if let fact = DraftWords.fact(PrintedText.unwrapped(first.text), .job), [.other, .abilities, .knowledge].contains(fact) {
      return false
    }
    guard DraftTableHeader.read(rows[index...], .job) != nil else { return true }
    let rest = rows[index...].prefix(clamping: 10).map { TableRow(cells: Array($0.cells.dropFirst()), line: $0.line) }
    return DraftTableHeader.read(rest[...], .job) != nil
  }

  /// Whether the first cell extends to the next row.
  private static func isOver(_ rows: [TableRow], _ index: Int) -> Bool {
    guard rows.indices.contains(index + 1), let below = rows[index + 1].cells.first, below.isEmpty, !rows[index + 1].isEmpty else {
      return false
    }
    return !rows[index].cells.dropFirst().allSatisfy(\.isEmpty)
  }

  private static func isName(_ cell: TableCell) -> Bool {
    let text = PrintedText.unwrapped(cell.text)
    guard text.count <= 16 else { return false }
    switch DraftWords.fact(text, .job) {
    case .duties?, .qualifications?, .abilities?, .knowledge?, .other?: return true
    case nil: return DraftWords.isSection(text) || DraftReader.tableHeadings.contains(DraftWords.bare(text))
    default: return false
    }
  }
}
