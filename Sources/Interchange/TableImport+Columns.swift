import Schema
import TextModel

/// Tables with a column for each level, and sheets whose names say what is on them.
extension TableImport {
  /// The table with a column of its own for what the name of its sheet says, or for the function that its heading names.
  static func table(_ table: PrintedTable, on sheet: String?, _ mapping: ColumnMapping?, function: String?) -> PrintedTable {
    if let sheet, let role = mapping?.sheet, role != .level { return Self.table(table, with: role, sheet, isMapped: true) }
    return function.map { Self.table(table, with: .function, $0, isMapped: table.header.isMapped) } ?? table
  }

  private static func table(_ table: PrintedTable, with role: TableRole, _ text: String, isMapped: Bool) -> PrintedTable {
    guard !table.header.roles.contains(role) else { return table }
    let header = TableHeader(roles: [role] + table.header.roles, names: [""] + table.header.names, isMapped: isMapped)
    var wide = PrintedTable(header: header, line: table.line, isResumed: table.isResumed)
    for (index, row) in table.rows.enumerated() {
      let cell = TableCell(index == 0 ? text : "", line: row.line)
      wide.rows.append(PrintedTable.Row(cells: [cell] + row.cells, line: row.line, followsBreak: row.followsBreak))
    }
    return wide
  }

  /// Reads a row once for each level that has a column.
  mutating func readLevelColumns(_ table: PrintedTable) {
    let header = table.header
    let columns = header.roles.indices.compactMap { index -> (index: Int, name: String, column: Column)? in
      guard case .levelItems(let name, let column) = header.roles[index] else { return nil }
      return (index, name, column)
    }
    var names = CarriedNames(header)
    for row in table.rows {
      names.take(row)
      for (index, name, column) in columns where row.cells.indices.contains(index) && UnreadCells.holdsWords(row.cells[index].text) {
        let level = level(named: name, line: table.line)
        let cells = names.cells(for: level.id, row)
        let part = TableHeader(
          roles: names.columns.map { header.roles[$0] } + [.items(column)],
          names: names.columns.map { header.names[$0] } + [header.names[index]],
          isMapped: header.isMapped)
        add(PrintedTable.Row(cells: cells + [row.cells[index]], line: row.line, followsBreak: row.followsBreak), of: part, to: level)
      }
      loseOthers(row, header)
      let hasItems = columns.contains { row.cells.indices.contains($0.index) && UnreadCells.holdsWords(row.cells[$0.index].text) }
      if !hasItems,
        let name = names.columns.compactMap({ row.cells.indices.contains($0) ? row.cells[$0] : nil }).last(where: { !$0.isEmpty })
      {
        loseEmpty(name)
      }
    }
  }

  /// Reads a row for each level that has a tick in it.
  mutating func readLevelMarks(_ table: PrintedTable) {
    let header = table.header
    var names = CarriedNames(header)
    for row in table.rows {
      names.take(row)
      var others = row.cells
      var levels: [LevelNames.Known] = []
      for (index, role) in header.roles.enumerated() {
        guard case .levelMark(let name) = role, row.cells.indices.contains(index) else { continue }
        let isTick = Self.ticks.contains(PrintedText.folded(row.cells[index].text))
        guard isTick || !UnreadCells.holdsWords(row.cells[index].text) || Self.noTicks.contains(row.cells[index].text) else { continue }
        others[index] = TableCell("", line: row.cells[index].line)
        if isTick { levels.append(level(named: name, line: table.line)) }
      }
      let row = PrintedTable.Row(cells: others, line: row.line, followsBreak: row.followsBreak)
      for level in levels { add(names.row(row, for: level.id), of: header, to: level) }
      let items = zip(header.roles, others).filter { $0.0.holdsItems && !$0.1.isEmpty }
      guard levels.isEmpty else { continue }
      for (_, cell) in items {
        reading.report.add(
          .lost, lines: cell.lines,
          Bilingual(
            zh: "这一行没有给任何等级打勾，没有导入：“\(PrintedText.excerpt(cell.text, 40))”",
            en: "the row has a tick for no level and was left out: “\(PrintedText.excerpt(cell.text, 40))”"))
      }
    }
  }

  private static let ticks: Set<String> = ["√", "✓", "✔", "☑", "■", "●", "◆", "▲", "★", "*", "是", "有", "y", "yes", "1", "v"]
  private static let noTicks: Set<String> = ["无", "否", "N", "n", "no", "No"]

  /// A content without items at any level belongs to none.
  private mutating func loseEmpty(_ name: TableCell) {
    var remark = Remark(
      .lost, lines: name.lines,
      Bilingual(
        zh: "“\(PrintedText.excerpt(name.text))”在各等级都没有条目，没有导入",
        en: "“\(PrintedText.excerpt(name.text))” has no items at any level; it was left out"))
    remark.group = "no items"
    reading.report.add(remark)
  }

  private mutating func loseOthers(_ row: PrintedTable.Row, _ header: TableHeader) {
    for (index, role) in header.roles.enumerated() where row.cells.indices.contains(index) && !row.cells[index].isEmpty {
      let isRead: Bool
      switch role {
      case .function, .content: isRead = true
      case .levelItems: isRead = UnreadCells.holdsWords(row.cells[index].text)
      default: isRead = false
      }
      guard !isRead else { continue }
      let name = header.names.indices.contains(index) ? header.names[index] : ""
      var remark = Remark(
        .lost, lines: row.cells[index].lines,
        Bilingual(
          zh: "栏目“\(name)”在本格式中没有对应的字段：“\(PrintedText.excerpt(row.cells[index].text))”",
          en: "the format has no column “\(name)”: “\(PrintedText.excerpt(row.cells[index].text))”"))
      remark.group = "column \(name)"
      reading.report.add(remark)
    }
  }

  // MARK: What was not understood

  /// The head of the largest table that was not read, what was recognised in it, and what to say.
  static func suggestion(_ outline: Outline) -> Bilingual? {
    var largest: [TableRow] = []
    for block in outline.blocks { if case .unknownTable(let rows) = block, rows.count > largest.count { largest = rows } }
    guard largest.count >= 2, let head = largest.first(where: { $0.cells.count { !$0.isEmpty } >= 2 }) else { return nil }
    let names = head.cells.map { PrintedText.excerpt(PrintedText.unwrapped($0.text), 30) }.filter { !$0.isEmpty }
    let rest = names.map { name -> (name: String, role: TableRole) in (name, TableHeader.role(ofName: name)) }
    let known = rest.compactMap { name, role in key(role).map { (key: $0, name: name) } }
    var wanted = known
    let steps = rest.filter { key($0.role) == nil && TableHeader.isLevelName($0.name) }.map(\.name)
    if steps.count >= 2 { wanted += steps.map { ("level:\($0)", $0) } }
    let others = rest.filter { key($0.role) == nil && (steps.count < 2 || !steps.contains($0.name)) }.map(\.name)
    var next = others[...]
    for key in ["content", "item"]
    where !wanted.contains(where: {
      $0.key == key || key == "item" && (["ability", "knowledge", "task"].contains($0.key) || $0.key.hasPrefix("level:"))
    }) {
      if let name = next.popFirst() { wanted.append((key, name)) }
    }
    let option = wanted.map { "\($0.key)=\"\($0.name)\"" }.joined(separator: ",")
    let guessed = known.map { "\($0.name) = \($0.key)" }
    return Bilingual(
      zh:
        "没有认出表头“\(names.joined(separator: " | "))”\(guessed.isEmpty ? "" : "（认出：\(guessed.joined(separator: "、"))）")；请用 --columns 说明各栏，例如 --columns '\(option)'",
      en:
        "the head “\(names.joined(separator: " | "))” was not understood\(guessed.isEmpty ? "" : " (known: \(guessed.joined(separator: ", ")))"); say which column holds what, as in --columns '\(option)'"
    )
  }

  private static func key(_ role: TableRole) -> String? {
    switch role {
    case .function: "function"
    case .content: "content"
    case .level: "level"
    case .items(.abilities): "ability"
    case .items(.knowledge): "knowledge"
    case .items(.tasks): "task"
    default: nil
    }
  }
}
