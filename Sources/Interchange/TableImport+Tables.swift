import Schema
import TextModel

extension TableImport {
  /// The place of a table in the document, and what the lines around it say of it.
  private struct TablePlace {
    /// Index of the section.
    let section: Int
    /// Position among the members of the section.
    let position: Int
    /// Index of the block.
    let block: Int
    /// The name of the sheet; nil outside of a workbook.
    let sheet: String?
    let caption: TableCaption?
    /// The heading that names the level, and its block, if headings do.
    let levelHeading: (name: String, block: Int)?
    /// The heading that names the function, and its block.
    let function: (name: String, block: Int)?
  }

  /// Reads all tables of requirements and of descriptions.
  mutating func readTables() {
    let headings = options.columns?.sheet == nil ? HeadingLevels(outline, restricted) : nil
    subject = headings?.subject
    let functions = FunctionHeadings(outline).names
    var sheet: String?
    for (index, section) in outline.sections.enumerated() {
      var captions: Set<String> = []
      if let heading = section.headingIndex, case .line(let line) = outline.blocks[heading], line.isSheet { sheet = line.text }
      for (position, member) in section.members.enumerated() {
        guard let table = member.table, table.header.isRequirements else { continue }
        let caption = TableCaption(of: position, in: section)
        if let caption { captions.insert(caption.text) }
        read(
          table,
          at: TablePlace(
            section: index, position: position, block: member.index, sheet: sheet, caption: caption,
            levelHeading: headings?.names[member.index], function: functions[member.index]))
      }
      // Converters write captions twice.
      for line in captions.isEmpty ? [] : section.lines where captions.contains(line.line.text) { reading.use(line.index) }
    }
  }

  private mutating func read(_ table: InputTable, at place: TablePlace) {
    useHeadings(of: table, at: place)
    let named = namedLevel(table, at: place)
    let section = outline.sections[place.section]
    let above = place.position > 0 ? section.members[place.position - 1] : nil
    let wide = Self.withTasksAsFunctions(self.table(table, below: above, on: place.sheet, function: place.function?.name))
    readDescriptions(wide)
    if table.header.isOfDescriptions { return }
    if !table.isResumed {
      let heading = HeadingLevels.track(place.section, outline)
      track = heading.map { self.track(named: $0) }
      if heading != nil { reading.use(section.headingIndex) }
    }
    if named == nil, place.caption == nil, let heading = outline.levelHeading(of: place.section) {
      reading.use(outline.sections[heading.section].headingIndex)
    }
    let level =
      named ?? place.caption?.level ?? (table.isResumed ? lastLevel : nil) ?? outline.level(ofSection: place.section)
      ?? (isAfterTable(place.position, in: section) ? lastLevel : nil)
    if !table.isResumed { group = restricted.groups[place.block] }
    readRows(of: wide, level: level)
    nameColumns(table)
  }

  /// Marks a table and the headings that belong to it as used.
  private mutating func useHeadings(of table: InputTable, at place: TablePlace) {
    reading.use(place.block)
    if options.columns?.sheet != nil { reading.use(outline.sections[place.section].headingIndex) }
    if let heading = place.levelHeading { reading.use(heading.block) }
    if let function = place.function { reading.use(function.block) }
    // The text before a resumed table is not its heading, and a header without rows needs none.
    guard !table.isResumed, !table.rows.isEmpty else { return }
    for above in outline.chain(place.section).map({ outline.sections[$0] }) where above.mayBeTableHeading {
      reading.use(above.headingIndex)
    }
  }

  /// The level that the table's own heading or its sheet names.
  private mutating func namedLevel(_ table: InputTable, at place: TablePlace) -> LevelNames.Known? {
    if let heading = place.levelHeading { return level(named: heading.name, line: table.line) }
    guard options.columns?.sheet == .level, let sheet = place.sheet else { return nil }
    return level(named: sheet, line: table.line)
  }

  /// Reads the rows of a table. `heading` is the level according to the lines above it.
  private mutating func readRows(of table: InputTable, level heading: LevelNames.Known?) {
    if table.header.roles.contains(where: { if case .levelItems = $0 { true } else { false } }) { return readLevelColumns(table) }
    var current = heading
    // If there is a column of levels, names apply to the rows of all levels below them.
    var names = table.header.roles.contains(.level) ? CarriedNames(table.header) : nil
    if table.header.roles.contains(where: { if case .levelMark = $0 { true } else { false } }) { return readLevelMarks(table) }
    for row in table.rows where !Self.isSumOfWeights(row, table.header) {
      names?.read(row)
      for (role, cell) in zip(table.header.roles, row.cells) where role == .level && !cell.isEmpty {
        current = LevelNames.find(in: cell.text) ?? named(PrintedText.unwrapped(cell.text), line: cell.line)
      }
      let level = current ?? unnamedLevel(table.line)
      current = level
      addWeights(of: row, table.header, level)
      add(names?.row(row, for: level.id) ?? row, of: table.header, to: level)
    }
  }

  /// The level that a heading, a column or a sheet names. The whole name is kept, unless it is only that of a known level.
  mutating func level(named name: String, line: Int) -> LevelNames.Known {
    let (levels, rest) = LevelNames.separate(name)
    if let level = levels.first, levels.count == 1, rest.isEmpty { return level }
    return self.named(name, line: line)
  }

  /// Adds a row to the tables of a level, with the current track.
  mutating func add(_ row: InputTable.Row, of header: TableHeader, to level: LevelNames.Known) {
    lastLevel = level
    let position = index(of: level)
    levels[position].builder.track = track
    levels[position].builder.group = group
    levels[position].builder.add(row, of: header)
    if let track { note(level, of: track) }
  }

  private mutating func index(of level: LevelNames.Known) -> Int {
    if let index = levelIndices[level.id] { return index }
    levelIndices[level.id] = levels.count
    if levelIndicesByName[level.name] == nil { levelIndicesByName[level.name] = levels.count }
    levels.append((level, LevelTableBuilder()))
    return levels.count - 1
  }

  /// A level with an unknown name.
  private mutating func named(_ name: String, line: Int) -> LevelNames.Known {
    if let known = levelIndicesByName[name] { return levels[known].level }
    let id = Identifier.slug(name).flatMap { levelIndices[$0] == nil ? $0 : nil } ?? "level-\(levels.count + 1)"
    let level = LevelNames.Known(id: id, name: name, rank: 100 + levels.count)
    reading.report.add(
      .assumed, line, Bilingual(zh: "等级“\(name)”的标识取作 \(level.id)", en: "the level “\(name)” was given the id \(level.id)"))
    return level
  }

  /// The level of a table that does not name its level.
  private mutating func unnamedLevel(_ line: Int) -> LevelNames.Known {
    if let wish = options.level { return LevelNames.find(in: wish) ?? named(wish, line: line) }
    let id = "level-1"
    if let index = levelIndices[id] { return levels[index].level }
    reading.report.add(
      .assumed, line,
      Bilingual(
        zh: "表格没有说明等级（表题或标题中没有等级名称）；暂记为“等级1”，可用 --level 指定",
        en: "neither caption nor heading says the table's level; it was called level-1 (see --level)"))
    let isChinese = outline.blocks.contains { block in
      if case .table(let table) = block { table.header.names.joined().unicodeScalars.contains(where: PrintedText.isHan) } else { false }
    }
    return LevelNames.Known(id: id, name: isChinese ? "等级1" : "Level 1", rank: 100)
  }

  /// Keeps the header of a column as its display name, unless it is the usual one.
  private mutating func nameColumns(_ table: InputTable) {
    for (role, name) in zip(table.header.roles, table.header.names) {
      guard case .items(let column) = role, columns.value(of: column.name.english) == nil, name != ExportWords.englishHeaders[column] else {
        continue
      }
      columns.set(column.name.english, .text(name))
    }
  }
}
