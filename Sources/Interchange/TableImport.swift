import Schema
import TextModel

/// Converts printed tables, and the clauses around them, to a standard.
public struct TableImport {
  let options: ImportOptions
  let outline: Outline
  var reading = ClauseReading()
  var standard = Standard()
  private var columns = ColumnNames()
  /// The tables of each level, in order of first appearance.
  var levels: [(level: LevelNames.Known, builder: LevelTableBuilder)] = []
  /// The indices of the first level with each id, and with each name.
  private var levelIndices: [String: Int] = [:]
  private var levelIndicesByName: [String: Int] = [:]

  /// The descriptions by the folded names that they are about, and these names in order.
  var definitions: [String: Definition] = [:]
  var definedNames: [String] = []
  /// Weights from columns of the tables, with their places, and the function of the current row.
  var weights: [(level: String, name: String, percent: Quantity)] = []
  var weightIndices: [[String]: Int] = [:]
  var weightFunction = ""

  /// The tracks, and the functions that only some of them have.
  var restrictions: RestrictionClause?
  let restricted: RestrictedTables
  var trackSentences: TrackClause?
  /// Whether a level includes the lower ones.
  let isCumulative: Bool
  /// The index of the sentences on tracks above the current table.
  private var group: Int?
  /// The track of the current table.
  private var track: String?
  /// The level of the row that was read last.
  private var lastLevel: LevelNames.Known?
  /// What the headings of the levels have in common.
  var subject: String?
  /// The header of a table that was taken for one with marks and has none.
  var misread: [String]?

  /// Reads a standard from a document with printed tables. The report contains the reason if there is no standard.
  public static func read(_ bytes: [UInt8], options: ImportOptions = ImportOptions()) -> Imported {
    var manuscript = ManuscriptReader.read(bytes, as: options.format, options.columns)
    guard !manuscript.elements.isEmpty || !manuscript.report.hasOmissions else { return Imported(nil, manuscript.report) }
    let assembled = TableAssembler.assemble(manuscript.elements, options.columns)
    // Releases the input, which may be large.
    manuscript.elements = []
    var report = manuscript.report
    report.add(assembled.report)
    var converter = TableImport(options: options, blocks: assembled.blocks)
    converter.readTables()
    let misread = converter.misread.map { ColumnSuggestion.message(header: $0) }
    guard !converter.levels.isEmpty else {
      report.add(converter.reading.report)
      report.add(.leftOut, nil, misread ?? ColumnSuggestion.message(converter.outline) ?? noTable)
      return Imported(nil, report)
    }
    if let misread { report.add(.leftOut, nil, misread) }
    converter.readClauses()
    converter.addDefinitions()
    converter.addWeights()
    converter.finishLevels()
    converter.noteUnused()
    report.add(converter.reading.report)
    for remark in UnreadCells.remarks(converter.outline, converter.standard, report) { report.add(remark) }
    return Imported(converter.standard, report)
  }

  private static let noTable = Bilingual(
    zh: "没有找到要求表：表头应有“工作内容”和“技能要求”（或“工作能力要求”）、“相关知识要求”，单元格以制表符分隔，或用 Markdown、HTML、CSV 表格",
    en:
      "no table of requirements was found: its head should say 工作内容 and 技能要求 (or 工作能力要求), 相关知识要求; cells separated by tabs, or a Markdown, HTML or CSV table"
  )

  private init(options: ImportOptions, blocks: [InputBlock]) {
    self.options = options
    outline = Outline(blocks)
    restricted = RestrictedTables(outline)
    isCumulative = CumulativeWording.isStated(in: outline)
  }

  // MARK: Tables

  private mutating func readTables() {
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
        reading.use(member.index)
        if options.columns?.sheet != nil { reading.use(section.headingIndex) }
        let own = headings?.names[member.index]
        if let own { reading.use(own.block) }
        // The text before a resumed table is not its heading, and a header without rows needs none.
        if !table.isResumed, !table.rows.isEmpty {
          for above in outline.chain(index).map({ outline.sections[$0] }) where above.mayBeTableHeading { reading.use(above.headingIndex) }
        }
        let known =
          own.map { level(named: $0.name, line: table.line) }
          ?? options.columns?.sheet.flatMap { role in
            role == .level ? sheet.map { level(named: $0, line: table.line) } : nil
          }
        let function = functions[member.index]
        if let function { reading.use(function.block) }
        let above = position > 0 ? section.members[position - 1] : nil
        let wide = Self.withTasksAsFunctions(self.table(table, below: above, on: sheet, function: function?.name))
        readDescriptions(wide)
        if table.header.isOfDescriptions { continue }
        if !table.isResumed {
          let heading = HeadingLevels.track(index, outline)
          track = heading.map { self.track(named: $0) }
          if heading != nil { reading.use(outline.sections[index].headingIndex) }
        }
        if known == nil, caption == nil, let heading = outline.levelHeading(of: index) {
          reading.use(outline.sections[heading.section].headingIndex)
        }
        let tableLevel =
          known ?? caption?.level ?? (table.isResumed ? lastLevel : nil) ?? outline.level(ofSection: index)
          ?? (isAfterTable(position, in: section) ? lastLevel : nil)
        if !table.isResumed { group = restricted.groups[member.index] }
        read(wide, level: tableLevel)
        nameColumns(table)
      }
      // Converters write captions twice.
      for line in captions.isEmpty ? [] : section.lines where captions.contains(line.line.text) { reading.use(line.index) }
    }
  }

  private mutating func read(_ table: InputTable, level heading: LevelNames.Known?) {
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
    let isChinese = outline.blocks.contains { block in
      if case .table(let table) = block { table.header.names.joined().unicodeScalars.contains(where: PrintedText.isHan) } else { false }
    }
    let level = LevelNames.Known(id: "level-1", name: isChinese ? "等级1" : "Level 1", rank: 100)
    if levelIndices[level.id] == nil {
      reading.report.add(
        .assumed, line,
        Bilingual(
          zh: "表格没有说明等级（表题或标题中没有等级名称）；暂记为“等级1”，可用 --level 指定",
          en: "neither caption nor heading says the table's level; it was called level-1 (see --level)"))
    }
    return level
  }

  private mutating func nameColumns(_ table: InputTable) {
    for (role, name) in zip(table.header.roles, table.header.names) {
      guard case .items(let column) = role, columns.value(of: column.name.english) == nil, name != ExportWords.englishHeaders[column] else {
        continue
      }
      columns.set(column.name.english, .text(name))
    }
  }

  // MARK: Clauses

  private mutating func readClauses() {
    let references = ReferenceClause(outline)
    standard.references = .list(references.references)
    let terms = TermClause(outline)
    standard.terms = .list(terms.terms)
    let requirements = BasicRequirementsClause(outline)
    standard.basicRequirements = .list(requirements.requirements)
    let levelIDs = Dictionary(levels.map { ($0.level.name, $0.level.id) }) { first, _ in first }
    let restrictions = RestrictionClause(outline, levels: levelIDs)
    if !restrictions.tracks.isEmpty { standard.tracks = .list(restrictions.tracks) }
    self.restrictions = restrictions
    let sentences = trackClause()
    trackSentences = sentences
    let catalogue = CatalogueClause(outline, levels: levelIDs, restrictions)
    standard.functions = .list(catalogue.functions)
    let weights = WeightsTable(outline, levels: levels.map(\.level))
    standard.columns = columns == ColumnNames() ? nil : .value(columns)
    standard.weights = Weights.tables(theory: weights.theory, skills: weights.skills)
    let header = StandardMetadataReader(outline, options, hasNationalLevels: levels.contains { $0.level.id.hasPrefix("L") })
    header.fill(&standard)
    shortenTitle()
    for part in [
      references.reading, terms.reading, requirements.reading, restrictions.reading, restricted.reading, sentences.reading,
      catalogue.reading,
      weights.reading, header.reading,
    ] {
      reading.add(part)
    }
  }

  private mutating func noteUnused() {
    for heading in outline.repeatedSheetNames { reading.use(heading) }
    for remark in UnusedParts.remarks(outline, used: reading.used) { reading.report.add(remark) }
  }
}
