import Schema

/// Reads tables with a value for each level: `等级 | 培训学时`, `等级 | 申报条件`.
struct LevelFactsTable {
  private(set) var hours: [LevelNames.Known: Quantity] = [:]
  private(set) var entries: [LevelNames.Known: [EntryCondition]] = [:]
  private(set) var reading = ClauseReading()
  private let levels: DocumentLevels

  private enum Role {
    case level
    case hours
    case entry
    case other
  }

  init(_ outline: Outline, levels: DocumentLevels) {
    self.levels = levels
    for section in outline.sections {
      for member in section.members {
        guard case .unknownTable(let rows) = member.block, var roles = rows.first.flatMap(Self.header) else { continue }
        for row in rows.dropFirst() {
          // On a sheet another table may follow.
          if let next = Self.header(row) { roles = next } else { read(row, roles) }
        }
        reading.use(member.index)
        reading.use(section.headingIndex)
      }
    }
  }

  /// Whether it is a table with values for levels.
  static func reads(_ rows: [TableRow]) -> Bool { rows.first.flatMap(header) != nil }

  /// The roles of the columns below a header; nil if the row is not a header.
  private static func header(_ row: TableRow) -> [Role]? {
    let roles = row.cells.map { role($0.text) }
    return roles.contains(.level) && roles.contains { $0 == .hours || $0 == .entry } ? roles : nil
  }

  private static func role(_ text: String) -> Role {
    let name = PrintedText.folded(PrintedText.unwrapped(text))
    if TableHeader.role(ofName: name) == .level { return .level }
    if ["申报条件", "报考条件", "申报要求", "entryconditions", "entryrequirements"].contains(where: name.contains) { return .entry }
    return ["培训学时", "标准学时", "培训参考学时", "培训总学时", "学时", "总学时", "traininghours", "hours"].contains { $0 == name.prefix { $0 != "(" } }
      ? .hours : .other
  }

  private mutating func read(_ row: TableRow, _ roles: [Role]) {
    let named = zip(roles, row.cells).first { $0.0 == .level }?.1.text ?? ""
    guard let level = levels.find(in: named) else { return row.cells.filter { !$0.isEmpty }.forEach { reportLeftOut($0) } }
    for (role, cell) in zip(roles, row.cells) where !cell.isEmpty {
      switch role {
      case .level: break
      case .hours:
        let text = PrintedText.folded(cell.text).replacing("标准学时", with: "").replacing("学时", with: "")
        if let number = Int(text), hours[level] == nil { hours[level] = Quantity(number) } else { reportLeftOut(cell) }
      case .entry:
        for line in cell.text.split(whereSeparator: { $0.isNewline || "；;".contains($0) }) { add(String(line), cell, to: level) }
      case .other: reportLeftOut(cell)
      }
    }
    for cell in row.cells.dropFirst(clamping: roles.count) where !cell.isEmpty { reportLeftOut(cell) }
  }

  private mutating func add(_ line: String, _ cell: TableCell, to level: LevelNames.Known) {
    for part in ListMark.split(PrintedText.trimmed(line), dotted: true) {
      let text = ["或者", "或"].first(where: part.text.hasPrefix).map { String(part.text.dropFirst($0.count)) } ?? part.text
      guard UnreadCells.containsWords(text), !CatalogueClause.isIntroduction(text) else { continue }
      let (entry, isRead) = EntryWording.read(text, levels)
      entries[level, default: []].append(entry)
      if !isRead || entry.other != nil {
        reading.report.add(
          .assumed, cell.line,
          Bilingual(
            zh: "申报条件按原文记入“其他”：“\(PrintedText.excerpt(text, 40))”",
            en: "an entry condition was kept in its own words: “\(PrintedText.excerpt(text, 40))”"))
      }
    }
  }

  private mutating func reportLeftOut(_ cell: TableCell) {
    reading.report.add(
      .leftOut, lines: cell.lines,
      Bilingual(
        zh: "等级表里的这一格没有对应的等级或字段：“\(PrintedText.excerpt(cell.text, 60))”",
        en: "a cell of a table of levels belongs to no level or field: “\(PrintedText.excerpt(cell.text, 60))”"))
  }
}
