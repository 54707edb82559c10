import Schema
import TextModel

/// Converts printed tables, and the clauses around them, to a standard.
public struct TableImport {
  let options: ImportOptions
  let outline: Outline
  var reading = ClauseReading()
  var standard = Standard()
  var columns = ColumnNames()
  /// The tables of each level, in order of first appearance.
  var levels: [(level: LevelNames.Known, builder: LevelTableBuilder)] = []
  /// The indices of the first level with each id, and with each name.
  var levelIndices: [String: Int] = [:]
  var levelIndicesByName: [String: Int] = [:]

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
  var group: Int?
  /// The track of the current table.
  var track: String?
  /// The level of the row that was read last.
  var lastLevel: LevelNames.Known?
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
    converter.buildLevels()
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
