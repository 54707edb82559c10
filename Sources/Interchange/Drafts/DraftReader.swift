import Schema
import Standards
import TextModel

/// Walks through an input document and collects the draft that it makes.
struct DraftReader {
  /// What the text below a heading is about.
  enum Place: Sendable, Hashable {
    case start
    case fact(DraftWords.Fact)
    case extra(String)
    /// A label whose value is the next line.
    case value(String)
    /// What an export adds, and follows from the rest.
    case annex
  }

  enum Ordinals: Sendable {
    /// The first line of the list says it.
    case open
    case entries
    case headings
  }

  let kind: Draft.Kind
  var draft: Draft
  var facts: DraftFacts
  var references: DraftReferences
  var place = Place.start
  /// What `一、` is before in the list at hand.
  var ordinals = Ordinals.headings
  /// The heading of a table that has not come yet.
  var tableHeading: String?
  let defaultTitle: Bool
  var sheetTitle: String?
  var sheetLevel: String?
  /// Where the modules are, by their folded names.
  private var modulePlaces: [String: Int] = [:]
  /// The same for free fields.
  var extraPlaces: [String: Int] = [:]
  /// Tables of assessments, whose modules may come later.
  private var assessments: [(head: DraftTableHead, table: ModuleRows)] = []
  var report = ImportReport()

  init(_ kind: Draft.Kind, references: DraftReferences, title: String?) {
    self.kind = kind
    self.references = references
    draft = Draft(kind)
    draft.title = title
    facts = DraftFacts(kind: kind)
    defaultTitle = title == nil
  }

  mutating func read(_ parts: [Manuscript.Part]) {
    var rows: [TableRow] = []
    for part in parts {
      if case .row(let row) = part {
        rows.append(row)
        continue
      }
      read(table: rows)
      rows = []
      if case .text(let line) = part { read(line) }
    }
    read(table: rows)
    for (head, table) in assessments {
      if head.isAssessment || mayAssess(table) { add(assessment: table, head.name(.module)) } else { add(table) }
    }
    draft.title = draft.title ?? sheetTitle
    draft.level = draft.level ?? sheetLevel
  }

  // MARK: Lines

  mutating func read(_ line: ManuscriptLine) {
    let text = PrintedText.trimmed(line.text)
    guard !text.isEmpty else { return }
    if line.isSheet { return take(sheet: line) }
    if takesTitle(line) {
      draft.title = DraftMatcher.trimmedBullet(text)
      // 焊工岗位职责 says what is below it.
      if kind == .job, text.hasSuffix("职责") { begin(.fact(.duties), line: line.line) }
      return
    }
    if let next = heading(line) {
      begin(next, line: line.line)
      // 一、岗位职责 is followed by 二、; below 岗位职责 these are entries.
      if next == .start { tableHeading = Self.name(of: line) }
      if Self.hasOrdinal(line) { ordinals = .headings }
      return
    }
    if place == .annex || take(pairsOf: line) { return }
    if ordinals == .open { ordinals = Self.hasOrdinal(line) ? .entries : .headings }
    add(TableCell(text, line: line.line), to: place)
  }

  /// The first line, unless it is a pair or names a section.
  private func takesTitle(_ line: ManuscriptLine) -> Bool {
    guard draft.title == nil, defaultTitle, place == .start, draft.modules.isEmpty, draft.duties.isEmpty else { return false }
    let text = PrintedText.trimmed(line.text)
    let isShort =
      line.isHeading
      ? text.utf8.count <= 480 && text.count <= 120 && facts.pairs(of: line).allSatisfy { DraftWords.fact($0.label, kind) == nil }
      : text.utf8.count <= 320 && DisplayWidth.columns(of: Array(text.utf8)) <= 80 && !text.contains("：") && !text.hasSuffix(".")
        && !(text.count > 40 && text.contains(":"))
    return isShort && !text.contains("。") && !DraftWords.hasMark(text) && DraftWords.fact(DraftWords.withoutFrame(text), kind) == nil
      && !isSheetName(text)
  }

  // MARK: Tables

  private mutating func read(table rows: [TableRow]) {
    guard !rows.isEmpty else { return }
    let rows = SideBySide.unfolded(rows, kind)
    defer { tableHeading = nil }
    var index = rows.startIndex
    while index < rows.endIndex {
      let row = rows[index]
      if place == .annex {
        index += 1
      } else if let (head, height) = DraftTableHead.read(rows[index...], kind) {
        let start = min(index + height, rows.endIndex)
        let end = endOfTable(rows, from: start, head)
        read(rows[start..<end], below: head)
        index = max(end, start)
        place = .start
      } else if kind == .job, let table = RequirementTable(head: row), index + 1 < rows.endIndex {
        index = read(rows, requirementsFrom: index + 1, table)
        place = .start
      } else if index + 1 < rows.endIndex, let table = PlainTable(head: row, before: rows[index + 1], kind: kind) {
        index = read(rows, plainFrom: index + 1, table)
        place = .start
      } else {
        read(row)
        index += 1
      }
    }
  }

  /// Up to the next head, or what follows the totals.
  private func endOfTable(_ rows: [TableRow], from start: Int, _ head: DraftTableHead) -> Int {
    var index = start
    while index < rows.endIndex {
      if index > start, let other = DraftTableHead.read(rows[index...], kind)?.head, other.names != head.names,
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

  func holdsHours(_ row: TableRow, _ head: DraftTableHead) -> Bool {
    [.hours, .theory, .practice].contains { head.text($0, row).flatMap { HoursWording($0) } != nil }
  }

  private mutating func read(_ rows: ArraySlice<TableRow>, below head: DraftTableHead) {
    let rows = head.filledDown(rows, kind)
    if head.isExcuses {
      for row in rows where !head.isRepeated(row) { excuse(head.cell(.reference, row) ?? head.cell(.covers, row), head.text(.reason, row)) }
      return
    }
    switch kind {
    case .plan:
      var table = ModuleRows(head)
      table.read(rows, &references)
      if head.isAssessment || head.isOfAssessments { assessments.append((head, table)) } else { add(table) }
    case .job:
      for row in rows where !head.isRepeated(row) { add(duty: row, head) }
    }
  }

  /// A table of assessments names modules that are there already.
  private mutating func add(_ table: ModuleRows) {
    report.add(table.report)
    draft.leftovers += table.leftovers
    for module in table.modules {
      let name = PrintedText.folded(module.name)
      if let known = modulePlaces[name], draft.modules.indices.contains(known) {
        draft.modules[known].merge(module)
      } else {
        if !name.isEmpty { modulePlaces[name] = draft.modules.count }
        draft.modules.append(module)
      }
    }
    guard let totals = table.totals else { return }
    if let whole = draft.hours.whole, let sum = totals.whole, whole != sum {
      report.add(
        .doubtful, table.totalsLine,
        Bilingual(zh: "合计行为 \(sum) 学时，前面写的是 \(whole)", en: "the row of totals has \(sum) hours, the head has \(whole)"))
    }
    draft.hours.fill(totals)
    draft.hours = draft.hours.reduced
  }
}
