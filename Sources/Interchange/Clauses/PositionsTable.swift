import Schema

/// Reads the table of positions and levels in an annex.
struct PositionsTable {
  private(set) var positions: [LevelNames.Known: [String]] = [:]
  private(set) var reading = ClauseReading()

  private let levels: DocumentLevels

  init(_ outline: Outline, levels: DocumentLevels = DocumentLevels([])) {
    self.levels = levels
    for section in outline.sections {
      for member in section.members {
        guard let table = member.table, table.header.isPositions, !table.header.isRequirements, !table.rows.isEmpty else { continue }
        read(table)
        reading.use(member.index)
        reading.use(section.headingIndex)
      }
    }
  }

  /// The length of the longest header, `相关岗位` or `岗位/职位`: a longer text is a position.
  private static let maximumHeaderLength = 10

  private mutating func read(_ table: InputTable) {
    for (role, name) in zip(table.header.roles, table.header.names) where role == .positions && name.count > Self.maximumHeaderLength {
      reading.report.add(
        .leftOut, nil,
        Bilingual(
          zh: "岗位对照表的表头里还有文字没有导入：“\(PrintedText.excerpt(name, 60))”",
          en: "the head of the table of positions holds more than a name: “\(PrintedText.excerpt(name, 60))”"))
    }
    var level: LevelNames.Known?
    for row in table.rows {
      for (role, cell) in zip(table.header.roles, row.cells) where !cell.isEmpty {
        switch role {
        case .level:
          level = levels.find(in: cell.text)
          if level == nil { reportLeftOut(cell) }
        case .positions: add(cell, to: level)
        case .serialNumber where !UnreadCells.containsWords(cell.text): break
        default: reportLeftOut(cell)
        }
      }
    }
  }

  private mutating func add(_ cell: TableCell, to level: LevelNames.Known?) {
    guard let level else { return reportLeftOut(cell) }
    // If there are other separators, a comma with a space after it is part of a name: `Apprentice/Helper, general`.
    let text = cell.text.contains { "/／、".contains($0) } ? cell.text.replacing(", ", with: "\u{1}") : cell.text
    let parts = text.split { "/／、，,；;\n".contains($0) }.map { $0.replacing("\u{1}", with: ", ") }
    let names = parts.map { PrintedText.withoutInnerSpaces(PrintedText.trimmed($0)) }
    positions[level, default: []] += names.filter { !$0.isEmpty }
  }

  private mutating func reportLeftOut(_ cell: TableCell) {
    reading.report.add(
      .leftOut, lines: cell.lines,
      Bilingual(
        zh: "岗位对照表里的这一格没有对应的等级或字段：“\(PrintedText.excerpt(cell.text, 60))”",
        en: "a cell of the table of positions belongs to no level or field: “\(PrintedText.excerpt(cell.text))”"))
  }
}
