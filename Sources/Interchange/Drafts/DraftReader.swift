import Schema
import Standards
import TextModel

/// Reads an input document and collects its draft.
struct DraftReader {
  let kind: Draft.Kind
  var draft: Draft
  var facts: DraftFacts
  var references: DraftReferences
  var currentSection = Section.start
  /// Whether `一、` marks an entry or a heading in the current list.
  var ordinals = Ordinals.headings
  /// Whether the lines of the current cell begin with 一、, 二、.
  var isCounted = false
  /// The heading of the next table.
  var tableHeading: String?
  /// The provisional title, which the next line may replace.
  var topTitle: String?
  /// The heading above the current duties.
  var dutyGroup: DutyGroup?
  private(set) var following = Following()
  /// Whether the next table has theory or practice, according to a heading such as 理论课程.
  var tablePart: DraftWords.Column?
  /// The term of the next table, according to a heading such as 第一学期.
  var tableTerm: String?
  /// A heading without anything below it so far.
  var unusedHeading: TableCell?
  var prose = ProseWeights()
  /// The free fields that are reported already.
  var keptNames: Set<String> = []
  var sheet = SheetName()
  var tables = ModuleTables()
  /// The indices of the free fields in the draft, by their folded names.
  var extraIndices: [String: Int] = [:]
  /// References for all duties of a job, with the label and value that they were read from.
  var dutyReferences: (label: String, value: TableCell, covers: [String])?
  /// The requirements of a line with bars other than education and years: 3-5年.
  var barTexts: [String] = []
  /// Whether the input marks headings, so that an entry of a list above them is not the title.
  var hasHeadings = false
  /// Whether the row above is beside 主要职责.
  var hasDutiesAbove = false
  var report = ImportReport()
  /// What is known of a document that `export` wrote; nil for others.
  var exported: ExportedDocument?

  init(_ kind: Draft.Kind, references: DraftReferences) {
    self.kind = kind
    self.references = references
    draft = Draft(kind)
    facts = DraftFacts(kind: kind)
  }

  mutating func read(_ parts: [Manuscript.Element]) {
    var rows: [TableRow] = []
    let name = exported == nil ? nameOfDocument(parts) : nil
    draft.title = exported?.title
    hasHeadings = parts.contains { if case .text(let line) = $0 { line.isHeading } else { false } }
    for (index, part) in parts.enumerated() {
      if index == exported?.index { continue }
      if index == name, read(name: part) { continue }
      if case .row(let row) = part {
        rows.append(row)
        continue
      }
      following = Following()
      if parts.indices.contains(index + 1), case .row = parts[index + 1] { following.isTable = true }
      if parts.indices.contains(index + 1), case .text(let next) = parts[index + 1] { following.line = next.text }
      following.isPlainTable = following.isTable && isPlainTable(parts, at: index + 1)
      read(table: rows)
      rows = []
      if case .text(let line) = part { read(line) }
    }
    following = Following()
    read(table: rows)
    keepUnusedHeading()
    for (header, table) in tables.assessments {
      if header.isAssessment || mayAssess(table) { add(assessment: table, header.name(.module)) } else { add(table) }
    }
    addProseWeights()
    addDutyReferences()
    draft.otherQualifications = barTexts + draft.otherQualifications
    // A subtotal is the total if there is only one table, or one for each term.
    if draft.hours.isEmpty, exported == nil, let subtotal = tables.subtotal { draft.hours = subtotal.reduced }
    draft.hours = draft.hours.reduced
    if !tables.hasOtherTotal { compareHours() }
    draft.title = draft.title ?? sheet.title
    draft.level = draft.level ?? sheet.level
  }

  // MARK: Lines

  mutating func read(_ line: ManuscriptLine) {
    let text = PrintedText.trimmed(line.text)
    guard !text.isEmpty else { return }
    if line.isSheet { return read(sheet: line) }
    if read(bars: line) || read(opening: line) || read(title: line) || read(group: text, before: following.line, line: line.line) { return }
    if read(caption: line) { return }
    if read(term: line) { return }
    if let part = part(above: line) {
      tablePart = part
      tableHeading = Self.name(of: line)
      currentSection = .start
      keep(remarkIn: line, of: .start)
      return
    }
    if let next = heading(line) {
      keepUnusedHeading()
      begin(next, line: line.line)
      unusedHeading = TableCell(Self.name(of: line), line: line.line)
      keepBasis(of: line)
      keep(remarkIn: line, of: next)
      // After 一、岗位职责, 二、 is the next heading; in the list below 岗位职责, such marks are entries.
      if next == .start { tableHeading = Self.name(of: line) }
      if Self.hasOrdinal(line) { ordinals = .headings }
      return
    }
    if currentSection == .annex { return }
    // Labels are tried before sentences, since they are more reliable.
    unusedHeading = nil
    let isPair = read(pairsOf: line)
    let known = (hours: draft.hours, minutes: draft.hourMinutes)
    let isProse = read(prose: text, line: line.line)
    if isProse { draft.recognize(text) }
    if isPair || isProse && isOfHours { return }
    if currentSection == .start, isOfHours, draft.hours != known.hours || draft.hourMinutes != known.minutes {
      // A sentence with other words too.
      if !read(basis: TableCell(text, line: line.line)) { draft.notes.append(text) }
      return
    }
    if ordinals == .open { ordinals = Self.hasOrdinal(line) ? .entries : .headings }
    add(TableCell(text, line: line.line), to: currentSection)
  }
}
