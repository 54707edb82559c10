import Schema
import TextModel

/// Tables with a column for each level, and sheets whose names give the level or function.
extension TableImport {
  /// The table with an additional column for what the name of its sheet gives, or for the function that its heading names.
  static func table(_ table: InputTable, on sheet: String?, _ mapping: ColumnMapping?, function: String?) -> InputTable {
    if let sheet, let role = mapping?.sheet, role != .level { return Self.table(table, with: role, sheet, isMapped: true) }
    return function.map { Self.table(table, with: .function, $0, isMapped: table.header.isMapped) } ?? table
  }

  static func table(_ table: InputTable, with role: TableRole, _ text: String, isMapped: Bool) -> InputTable {
    guard !table.header.roles.contains(role) else { return table }
    let header = TableHeader(roles: [role] + table.header.roles, names: [""] + table.header.names, isMapped: isMapped)
    var wide = InputTable(header: header, line: table.line, isResumed: table.isResumed)
    for (index, row) in table.rows.enumerated() {
      let cell = TableCell(index == 0 ? text : "", line: row.line)
      wide.rows.append(InputTable.Row(cells: [cell] + row.cells, line: row.line, followsBreak: row.followsBreak))
    }
    return wide
  }

  /// Reads a row once for each level that has a column.
  mutating func readLevelColumns(_ table: InputTable) {
    let header = table.header
    let columns = header.roles.indices.compactMap { index -> (index: Int, name: String, column: Column)? in
      guard case .levelItems(let name, let column) = header.roles[index] else { return nil }
      return (index, name, column)
    }
    // A code is that of the row, for each of its levels.
    let code = header.roles.firstIndex(of: .code)
    var names = CarriedNames(header)
    for row in table.rows {
      names.read(row)
      var levels: [LevelNames.Known] = []
      for (index, name, column) in columns where row.cells.indices.contains(index) && Self.containsItems(row.cells[index]) {
        let level = level(named: name, line: table.line)
        levels.append(level)
        let codes = [code].compactMap(\.self).filter(row.cells.indices.contains)
        let cells = names.cells(for: level.id, row) + codes.map { row.cells[$0] } + [row.cells[index]]
        let part = TableHeader(
          roles: names.columns.map { header.roles[$0] } + codes.map { _ in .code } + [.items(column)],
          names: (names.columns + codes + [index]).map { header.names[$0] },
          isMapped: header.isMapped)
        add(InputTable.Row(cells: cells, line: row.line, followsBreak: row.followsBreak), of: part, to: level)
      }
      addShared(row, header, levels, &names)
      reportOtherColumns(row, header, levels)
      let hasItems = !levels.isEmpty
      if !hasItems,
        let name = names.columns.compactMap({ row.cells.indices.contains($0) ? row.cells[$0] : nil }).last(where: { !$0.isEmpty })
      {
        reportEmpty(name)
      }
    }
  }

  /// Reads the columns that are not divided by levels. They apply to the lowest level of the row, or to all of them if levels do not
  /// include those below.
  private mutating func addShared(
    _ row: InputTable.Row, _ header: TableHeader, _ levels: [LevelNames.Known], _ names: inout CarriedNames
  ) {
    let lowest = levels.allSatisfy { $0.rank < 100 } ? levels.min { $0.rank < $1.rank } : levels.first
    for (index, role) in header.roles.enumerated() {
      guard case .items = role, row.cells.indices.contains(index), Self.containsItems(row.cells[index]), let lowest else { continue }
      for level in isCumulative ? [lowest] : levels {
        let part = TableHeader(
          roles: names.columns.map { header.roles[$0] } + [role], names: names.columns.map { header.names[$0] } + [header.names[index]],
          isMapped: header.isMapped)
        let cells = names.cells(for: level.id, row) + [row.cells[index]]
        add(InputTable.Row(cells: cells, line: row.line, followsBreak: row.followsBreak), of: part, to: level)
      }
      reading.report.add(
        .assumed, lines: row.cells[index].lines, group: "shared \(header.names[index])",
        isCumulative
          ? Bilingual(
            zh: "栏目“\(header.names[index])”没有分等级，记入这一行最低的等级",
            en: "the column “\(header.names[index])” is not divided by levels; it was put at the lowest level of the row")
          : Bilingual(
            zh: "栏目“\(header.names[index])”没有分等级，记入这一行的每个等级",
            en: "the column “\(header.names[index])” is not divided by levels; it was put at each level of the row"))
    }
  }

  /// Whether a cell has items, and not only a word such as 无.
  private static func containsItems(_ cell: TableCell) -> Bool {
    UnreadCells.containsWords(cell.text) && !LevelTableBuilder.isNothing(cell.text)
  }

  /// Reads a row for each level that is ticked in it.
  mutating func readLevelMarks(_ table: InputTable) {
    let header = table.header
    guard hasMarks(table) else {
      if let other = header.withTextsOfLevels, hasTexts(table) {
        var texts = InputTable(header: other, line: table.line, isResumed: table.isResumed)
        texts.rows = table.rows
        return readLevelColumns(texts)
      }
      misread = header.names
      return
    }
    let isCrossed = isCrossed(table)
    var names = CarriedNames(header)
    for row in table.rows {
      names.read(row)
      var others = row.cells
      var levels: [LevelNames.Known] = []
      for (index, role) in header.roles.enumerated() {
        guard case .levelMark(let name) = role, row.cells.indices.contains(index) else { continue }
        let folded = PrintedText.folded(row.cells[index].text)
        let isTick = Self.ticks.contains(folded) || isCrossed && folded == "x"
        guard isTick || !UnreadCells.containsWords(row.cells[index].text) || Self.noTicks.contains(row.cells[index].text) else { continue }
        others[index] = TableCell("", line: row.cells[index].line)
        if isTick { levels.append(level(named: name, line: table.line)) }
      }
      let row = InputTable.Row(cells: others, line: row.line, followsBreak: row.followsBreak)
      for level in levels { addWeights(of: row, header, level) }
      for level in levels { add(names.row(row, for: level.id), of: header, to: level) }
      let items = zip(header.roles, others).filter { $0.0.containsItems && !$0.1.isEmpty }
      guard levels.isEmpty else { continue }
      for (_, cell) in items {
        reading.report.add(
          .leftOut, lines: cell.lines,
          Bilingual(
            zh: "这一行没有给任何等级打勾，没有导入：“\(PrintedText.excerpt(cell.text, 40))”",
            en: "the row has a tick for no level and was left out: “\(PrintedText.excerpt(cell.text, 40))”"))
      }
    }
  }

  /// The texts in the columns of levels.
  private func marks(_ table: InputTable) -> [String] {
    let columns = table.header.roles.indices.filter { if case .levelMark = table.header.roles[$0] { true } else { false } }
    return table.rows.flatMap { row in columns.filter(row.cells.indices.contains).map { row.cells[$0].text } }
  }

  /// Whether a cell of a level has a mark. Where all of them have texts, the header was misunderstood.
  private func hasMarks(_ table: InputTable) -> Bool {
    let texts = marks(table)
    let isMark = { (text: String) in
      Self.ticks.contains(PrintedText.folded(text)) || Self.noTicks.contains(text)
        || !UnreadCells.containsWords(text) && !PrintedText.isBlank(text)
    }
    return texts.contains(where: isMark) || !texts.contains(where: UnreadCells.containsWords) || isCrossed(table)
  }

  /// Whether the only mark is the letter x.
  private func isCrossed(_ table: InputTable) -> Bool {
    let texts = Set(marks(table).map { PrintedText.folded($0) })
    return texts.contains("x") && texts.isSubset(of: ["x", "", "-", "–", "—"])
  }

  /// Whether the cells of the levels have texts of several characters.
  private func hasTexts(_ table: InputTable) -> Bool {
    marks(table).filter(UnreadCells.containsWords).allSatisfy { PrintedText.folded($0).count > 3 }
  }

  private static let ticks: Set<String> = ["√", "✓", "✔", "☑", "■", "●", "◆", "▲", "★", "*", "是", "有", "y", "yes", "1", "v"]
  private static let noTicks: Set<String> = ["无", "否", "N", "n", "no", "No"]

  /// Reports a content without items at any level, which belongs to none.
  private mutating func reportEmpty(_ name: TableCell) {
    if definitions[PrintedText.folded(PrintedText.unwrapped(name.text))] != nil {
      return reading.report.add(
        .notUsed, lines: name.lines, group: "only described",
        Bilingual(
          zh: "“\(PrintedText.excerpt(name.text))”在各等级都没有条目，只作为术语写入",
          en: "“\(PrintedText.excerpt(name.text))” has no items at any level: only its description was imported"))
    }
    reading.report.add(
      .leftOut, lines: name.lines, group: "no items",
      Bilingual(
        zh: "“\(PrintedText.excerpt(name.text))”在各等级都没有条目，没有导入",
        en: "“\(PrintedText.excerpt(name.text))” has no items at any level; it was left out"))
  }

  mutating func reportOtherColumns(_ row: InputTable.Row, _ header: TableHeader, _ levels: [LevelNames.Known]) {
    for (index, role) in header.roles.enumerated() where row.cells.indices.contains(index) && !row.cells[index].isEmpty {
      let isRead: Bool
      switch role {
      case .function, .content: isRead = true
      case .levelItems: isRead = Self.containsItems(row.cells[index])
      case .items: isRead = Self.containsItems(row.cells[index]) && !levels.isEmpty
      case .description, .note, .skipped: isRead = true
      case .code: isRead = header.isOfDescriptions || !levels.isEmpty
      // A serial number without a text follows from the order.
      case .serialNumber: isRead = !UnreadCells.containsWords(row.cells[index].text) || ChineseOrdinal.countsRow(row.cells[index].text)
      case .unknown: isRead = row.cells[index].text.hasPrefix("第") && ChineseOrdinal.countsRow(row.cells[index].text)
      default: isRead = false
      }
      // `—` in the cell of a level means that it has no items.
      if LevelTableBuilder.isDash(row.cells[index].text) { continue }
      if header.roles[index].containsItems, LevelTableBuilder.isNothing(row.cells[index].text) {
        reading.report.add(LevelTableBuilder.nothing(row.cells[index]))
        continue
      }
      guard !isRead else { continue }
      let name = header.names.indices.contains(index) ? header.names[index] : ""
      reading.report.add(
        .leftOut, lines: row.cells[index].lines, group: "column \(name)",
        Bilingual(
          zh: "栏目“\(name)”在本格式中没有对应的字段：“\(PrintedText.excerpt(row.cells[index].text))”",
          en: "the format has no column “\(name)”: “\(PrintedText.excerpt(row.cells[index].text))”"))
    }
  }
}
