import Schema

/// Reads the table of positions and levels in an annex.
struct PositionsTable {
  private(set) var positions: [LevelNames.Known: [String]] = [:]
  private(set) var reading = ClauseReading()

  init(_ outline: Outline) {
    for section in outline.sections {
      for member in section.members {
        guard let table = member.table, table.header.isPositions, !table.header.isRequirements, !table.rows.isEmpty else { continue }
        read(table)
        reading.use(member.index)
        reading.use(section.headIndex)
      }
    }
  }

  private mutating func read(_ table: PrintedTable) {
    var level: LevelNames.Known?
    for row in table.rows {
      for (role, cell) in zip(table.header.roles, row.cells) where !cell.isEmpty {
        switch role {
        case .level:
          level = LevelNames.find(in: cell.text)
          if level == nil { lose(cell) }
        case .positions: add(cell, to: level)
        case .serialNumber where !UnreadCells.holdsWords(cell.text): break
        default: lose(cell)
        }
      }
    }
  }

  private mutating func add(_ cell: TableCell, to level: LevelNames.Known?) {
    guard let level else { return lose(cell) }
    let names = cell.text.split { "/／、，,；;\n".contains($0) }.map { PrintedText.withoutInnerSpaces(PrintedText.trimmed($0)) }
    positions[level, default: []] += names.filter { !$0.isEmpty }
  }

  private mutating func lose(_ cell: TableCell) {
    reading.report.add(
      .lost, lines: cell.lines,
      Bilingual(
        zh: "岗位对照表里的这一格没有对应的等级或字段：“\(PrintedText.excerpt(cell.text, 60))”",
        en: "a cell of the table of positions belongs to no level or field: “\(PrintedText.excerpt(cell.text))”"))
  }
}
