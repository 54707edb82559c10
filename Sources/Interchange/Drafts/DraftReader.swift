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
  private var tables = ModuleTables()
  /// The indices of the free fields in the draft, by their folded names.
  var extraIndices: [String: Int] = [:]
  /// References for all duties of a job, with the label and value that they were read from.
  var dutyReferences: (label: String, value: TableCell, covers: [String])?
  /// What a line with bars asks for beside education and years: 3-5年.
  var barTexts: [String] = []
  /// Whether the row above is beside 主要职责.
  var hasDutiesAbove = false
  var report = ImportReport()

  init(_ kind: Draft.Kind, references: DraftReferences) {
    self.kind = kind
    self.references = references
    draft = Draft(kind)
    facts = DraftFacts(kind: kind)
  }

  mutating func read(_ parts: [Manuscript.Element]) {
    var rows: [TableRow] = []
    let name = nameOfDocument(parts)
    for (index, part) in parts.enumerated() {
      if index == name, read(name: part) { continue }
      following = Following()
      if parts.indices.contains(index + 1), case .row = parts[index + 1] { following.isTable = true }
      if parts.indices.contains(index + 1), case .text(let next) = parts[index + 1] { following.line = next.text }
      following.isPlainTable = following.isTable && isPlainTable(parts, at: index + 1)
      if case .row(let row) = part {
        rows.append(row)
        continue
      }
      read(table: rows)
      rows = []
      if case .text(let line) = part { read(line) }
    }
    read(table: rows)
    keepUnusedHeading()
    for (head, table) in tables.assessments {
      if head.isAssessment || mayAssess(table) { add(assessment: table, head.name(.module)) } else { add(table) }
    }
    addProseWeights()
    addDutyReferences()
    draft.otherQualifications = barTexts + draft.otherQualifications
    // A subtotal is the total if there is only one table, or one for each term.
    if draft.hours.isEmpty, let subtotal = tables.subtotal { draft.hours = subtotal.reduced }
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
      return
    }
    if let next = heading(line) {
      keepUnusedHeading()
      begin(next, line: line.line)
      unusedHeading = TableCell(Self.name(of: line), line: line.line)
      keepBasis(of: line)
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
    if isPair || isProse && isOfHours { return }
    if currentSection == .start, isOfHours, draft.hours != known.hours || draft.hourMinutes != known.minutes {
      // A sentence with other words too.
      if !read(basis: TableCell(text, line: line.line)) { draft.notes.append(text) }
      return
    }
    if ordinals == .open { ordinals = Self.hasOrdinal(line) ? .entries : .headings }
    add(TableCell(text, line: line.line), to: currentSection)
  }

  // MARK: Tables

  private mutating func read(table rows: [TableRow]) {
    guard !rows.isEmpty else { return }
    topTitle = nil
    let rows = SideBySide.unfolded(rows, kind)
    defer {
      unusedHeading = nil
      tableHeading = nil
      tablePart = nil
      tableTerm = nil
    }
    var index = rows.startIndex
    while index < rows.endIndex {
      let row = rows[index]
      if currentSection == .annex {
        index += 1
      } else if let (head, height) = DraftTableHeader.read(rows[index...], kind) {
        keepUnusedHeading()
        let start = min(index + height, rows.endIndex)
        let end = endOfTable(rows, from: start, head)
        read(rows[start..<end], below: head)
        index = max(end, start)
        currentSection = .start
      } else if kind == .job, let table = RequirementTable(head: row), index + 1 < rows.endIndex {
        index = read(rows, requirementsFrom: index + 1, table)
        currentSection = .start
      } else if index + 1 < rows.endIndex, let table = PlainTable(head: row, before: rows[index + 1], kind: kind) {
        index = read(rows, plainFrom: index + 1, table)
        currentSection = .start
      } else {
        read(row)
        index += 1
      }
    }
  }

  /// The index of the next head, or of what follows the totals.
  private func endOfTable(_ rows: [TableRow], from start: Int, _ head: DraftTableHeader) -> Int {
    var index = start
    while index < rows.endIndex {
      if index > start, let other = DraftTableHeader.read(rows[index...], kind)?.head, other.names != head.names,
        !head.isRepeated(rows[index]) || Set(other.roles) != Set(head.roles)
      {
        return index
      }
      if index > start, isFact(rows[index], head) || isHeading(rows, index, head) { return index }
      let isTotal = rows[index].cells.prefix(clamping: 2).contains { DraftWords.isTotal(PrintedText.unwrapped($0.text)) }
      index += 1
      if isTotal, index < rows.endIndex, !holdsHours(rows[index], head), head.sum(rows[index]) == nil { return index }
    }
    return index
  }

  func holdsHours(_ row: TableRow, _ head: DraftTableHeader) -> Bool {
    [.hours, .theory, .practice].contains { head.text($0, row).flatMap { HoursWording($0) } != nil }
  }

  private mutating func read(_ rows: ArraySlice<TableRow>, below head: DraftTableHeader) {
    let rows = head.filledDown(withoutHidden(rows, head)[...], kind)
    if head.isNotCovered {
      for row in rows where !head.isRepeated(row) {
        addNotCovered(head.cell(.reference, row) ?? head.cell(.covers, row), head.text(.reason, row))
      }
      return
    }
    reportColumns(rows, head)
    switch kind {
    case .plan:
      var table = ModuleRows(head)
      table.part = tablePart
      table.read(rows, &references)
      add(termTo: &table)
      if head.isAssessment || head.isOfAssessments { tables.assessments.append((head, table)) } else { add(table) }
    case .job:
      add(duties: rows, head)
    }
  }

  /// Adds a table. A table of assessments names modules of other tables.
  private mutating func add(_ table: ModuleRows) {
    report.add(table.report)
    draft.unplaced += table.unplaced
    let isNext = tables.heads.contains(table.head.names)
    let known = table.modules.map { tables.indices[PrintedText.folded($0.name)] }
    let isCopy = zip(table.modules, known).allSatisfy { module, index in
      index.map { draft.modules.indices.contains($0) && draft.modules[$0].hasAll(of: module) } ?? false
    }
    let column = table.head.name(.content)
    for module in table.modules {
      let name = PrintedText.folded(module.name)
      if let known = tables.indices[name], draft.modules.indices.contains(known) {
        add(module, to: known, column: column, isNext: isNext, isCopy: isCopy)
      } else {
        if !name.isEmpty { tables.indices[name] = draft.modules.count }
        draft.modules.append(module)
      }
    }
    tables.heads.insert(table.head.names)
    if !table.head.isOfAssessments, !table.modules.isEmpty {
      tables.count += 1
      let above = tables.subtotal
      tables.subtotal =
        tables.count == 1 ? table.onlySubtotal : isNext ? table.onlySubtotal.flatMap { next in above.map { Self.sum($0, next) } } : nil
    }
    if let sum = table.partSum { draft.hours.fill(sum) }
    guard let totals = table.totals else { return }
    // A table for each term, each with its total.
    if let above = tables.totals, isNext, !isCopy, above == draft.hours, table.columns.isSumOfAll(totals) {
      draft.hours = Self.sum(above, totals)
      tables.totals = draft.hours
      return
    }
    if let whole = draft.hours.whole, let sum = totals.whole, whole != sum {
      tables.hasOtherTotal = true
      report.add(
        .doubtful, table.totalsLine,
        Bilingual(zh: "合计行为 \(sum) 学时，前面写的是 \(whole)", en: "the row of totals has \(sum) hours, the head has \(whole)"))
    }
    let isFirst = draft.hours.isEmpty
    draft.hours.fill(totals)
    draft.hours = draft.hours.reduced
    if isFirst { tables.totals = draft.hours }
  }
}
