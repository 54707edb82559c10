import Schema

/// Makes a standard of printed tables and the clauses around them.
public struct TableImport {
  private let options: ImportOptions
  let outline: Outline
  var reading = ClauseReading()
  var standard = PlainStandard()
  /// The tables of each level, in order of first appearance.
  var levels: [(level: LevelNames.Known, builder: LevelTableBuilder)] = []
  /// Their places by id, and by name: the first of each.
  private var places: [String: Int] = [:]
  private var placesByName: [String: Int] = [:]

  /// The level of the row that was read last.
  private var lastLevel: LevelNames.Known?

  public static func read(_ bytes: [UInt8], options: ImportOptions = ImportOptions()) -> Imported {
    let manuscript = ManuscriptReader.read(bytes, as: options.format)
    guard !manuscript.parts.isEmpty || !manuscript.report.hasLosses else { return Imported(nil, manuscript.report) }
    let assembled = TableAssembler.assemble(manuscript.parts)
    var report = manuscript.report
    report.add(assembled.report)
    var run = TableImport(options: options, blocks: assembled.blocks)
    run.readTables()
    guard !run.levels.isEmpty else {
      report.add(run.reading.report)
      report.add(.lost, nil, noTable)
      return Imported(nil, report)
    }
    run.readClauses()
    run.finishLevels()
    run.noteUnused()
    report.add(run.reading.report)
    for remark in UnreadCells.remarks(run.outline, run.standard, report) { report.add(remark) }
    return Imported(run.standard, report)
  }

  private static let noTable = Bilingual(
    zh: "没有找到要求表：表头应有“工作内容”和“技能要求”（或“工作能力要求”）、“相关知识要求”，单元格以制表符分隔，或用 Markdown、HTML、CSV 表格",
    en:
      "no table of requirements was found: its head should say 工作内容 and 技能要求 (or 工作能力要求), 相关知识要求; cells separated by tabs, or a Markdown, HTML or CSV table"
  )

  private init(options: ImportOptions, blocks: [PrintedBlock]) {
    self.options = options
    outline = Outline(blocks)
  }

  // MARK: Tables

  private mutating func readTables() {
    for (index, section) in outline.sections.enumerated() {
      var captions: Set<String> = []
      for (position, member) in section.members.enumerated() {
        guard let table = member.table, table.header.isRequirements else { continue }
        let caption = TableCaption(of: position, in: section)
        if let caption { captions.insert(caption.text) }
        reading.use(member.index)
        // The text before a resumed table is not its heading, and a head without rows needs none.
        if !table.isResumed, !table.rows.isEmpty {
          for above in outline.chain(index) where outline.sections[above].mayHeadTable { reading.use(outline.sections[above].headIndex) }
        }
        read(table, level: caption?.level ?? (table.isResumed ? lastLevel : nil) ?? outline.level(ofSection: index))
        nameColumns(table)
      }
      // Converters write captions twice.
      for line in captions.isEmpty ? [] : section.lines where captions.contains(line.line.text) { reading.use(line.index) }
    }
  }

  private mutating func read(_ table: PrintedTable, level heading: LevelNames.Known?) {
    var current = heading
    for row in table.rows {
      for (role, cell) in zip(table.header.roles, row.cells) where role == .level && !cell.isEmpty {
        current = LevelNames.find(in: cell.text) ?? named(PrintedText.unwrapped(cell.text), line: cell.line)
      }
      let level = current ?? unnamedLevel(table.line)
      current = level
      lastLevel = level
      levels[index(of: level)].builder.add(row, of: table.header)
    }
  }

  private mutating func index(of level: LevelNames.Known) -> Int {
    if let index = places[level.id] { return index }
    places[level.id] = levels.count
    if placesByName[level.name] == nil { placesByName[level.name] = levels.count }
    levels.append((level, LevelTableBuilder()))
    return levels.count - 1
  }

  /// A level that has a name which we do not know.
  private mutating func named(_ name: String, line: Int) -> LevelNames.Known {
    if let known = placesByName[name] { return levels[known].level }
    let level = LevelNames.Known(id: Identifier.slug(name) ?? "level-\(levels.count + 1)", name: name, rank: 100 + levels.count)
    reading.report.add(
      .guessed, line, Bilingual(zh: "等级“\(name)”的标识取作 \(level.id)", en: "the level “\(name)” was given the id \(level.id)"))
    return level
  }

  /// A table that says nothing about its level.
  private mutating func unnamedLevel(_ line: Int) -> LevelNames.Known {
    if let wish = options.level { return LevelNames.find(in: wish) ?? named(wish, line: line) }
    let level = LevelNames.Known(id: "level-1", name: "等级1", rank: 100)
    if places[level.id] == nil {
      reading.report.add(
        .guessed, line,
        Bilingual(
          zh: "表格没有说明等级（表题或标题中没有等级名称）；暂记为“等级1”，可用 --level 指定",
          en: "neither caption nor heading says the table's level; it was called level-1 (see --level)"))
    }
    return level
  }

  private mutating func nameColumns(_ table: PrintedTable) {
    for (role, name) in zip(table.header.roles, table.header.names) {
      if case .items(let column) = role, standard.columnNames[column] == nil { standard.columnNames[column] = name }
    }
  }

  // MARK: Clauses

  private mutating func readClauses() {
    let references = ReferenceClause(outline)
    standard.references = references.references
    let terms = TermClause(outline)
    standard.terms = terms.terms
    let requirements = BasicRequirementsClause(outline)
    standard.basicRequirements = requirements.requirements
    let catalogue = CatalogueClause(outline)
    standard.catalogue = catalogue.functions
    let weights = WeightsTable(outline)
    standard.theoryWeights = weights.theory
    standard.skillWeights = weights.skills
    let header = HeaderReading(outline, options, hasNationalLevels: levels.contains { $0.level.id.hasPrefix("L") })
    header.fill(&standard)
    for part in [references.reading, terms.reading, requirements.reading, catalogue.reading, weights.reading, header.reading] {
      reading.add(part)
    }
  }

  private mutating func noteUnused() {
    for remark in UnusedParts.remarks(outline, used: reading.used) { reading.report.add(remark) }
  }
}
