import Schema
import TextModel

extension DraftReader {
  /// Reads a row of a table of duties.
  mutating func add(duty row: TableRow, _ header: DraftTableHeader) {
    if row.cells.prefix(clamping: 2).contains(where: { Self.isSum(PrintedText.unwrapped($0.text)) }) { return addTotal(row) }
    let role = [DraftWords.Column.duty, .unit, .content].first(where: header.has)
    var used: Set<DraftWords.Column> = [.covers, .notes, .number]
    if let role { used.insert(role) }
    var extras = header.others(row, used: used)
    let notes = header.cell(.notes, row).map { DraftLines.lines(of: $0.text) } ?? []
    // 无 and / name nothing.
    let covers = header.cell(.covers, row).flatMap { HoursWording.isNone($0.text) ? nil : $0 }
    var cell = role.flatMap { header.cell($0, row) }
    if cell == nil, role == nil, let longest = extras.filter({ $0.values.count == 1 }).max(by: { $0.length < $1.length }) {
      // The header has no column of duties: the column with the longest text is used.
      extras.removeAll { $0 == longest }
      cell = TableCell(longest.values.joined(), line: row.line)
      report.add(
        .assumed, row.line, Bilingual(zh: "“\(longest.name)”一栏作为职责", en: "the column “\(longest.name)” was taken for the duties"))
    }
    let read = covers.map { references.read($0) }
    guard let cell else { return continueDuty(extras, notes, read) }
    let entries = DraftLines.list(of: cell.text, isList: true).entries
    // If the row has no other content, each line of the cell is a duty.
    if covers == nil, extras.isEmpty, notes.isEmpty, entries.count > 1 { return addLines(cell, to: .fact(.duties)) }
    let isList = entries.count > 1 && DraftLines.lines(of: cell.text).allSatisfy { DraftWords.withoutBullet($0) != $0 }
    var duty = DraftDuty(
      text: isList ? DraftSeparators.list(entries) : DraftWords.withoutBullet(PrintedText.unwrapped(cell.text)), line: row.line)
    if let read {
      duty.covers = read.references
      duty.unplaced = read.left
    } else if !header.has(.covers) {
      duty = named(duty)
    }
    dutyGroup?.fill(&duty)
    duty.extras += extras
    duty.notes = notes
    draft.duties.append(duty)
  }

  /// Adds a row without a duty to the duty above.
  private mutating func continueDuty(_ extras: [Draft.Extra], _ notes: [String], _ read: (references: [String], left: [UnplacedText])?) {
    if extras.isEmpty, notes.isEmpty, read == nil { return }
    if draft.duties.isEmpty { draft.duties.append(DraftDuty(text: "", line: read?.left.first?.line ?? 1)) }
    guard let last = draft.duties.indices.last else { return }
    draft.duties[last].extras += extras
    draft.duties[last].notes += notes
    draft.duties[last].covers += (read?.references ?? []).filter { !draft.duties[last].covers.contains($0) }
    draft.duties[last].unplaced += read?.left ?? []
  }

  private static func isSum(_ text: String) -> Bool {
    DraftSum(text).map { $0.kind == .total || $0.kind == .subtotal && text.count <= 6 } ?? false
  }

  /// Keeps remarks in a row of sums. The sums themselves follow from the rows.
  private mutating func addTotal(_ row: TableRow) {
    let texts = row.cells.map { PrintedText.unwrapped($0.text) }.filter { text in
      !HoursWording.isNone(text) && (!Self.isSum(text) || LabelRemark(text) != nil) && DraftLines.percent(of: text) == nil
    }
    guard !texts.isEmpty else { return }
    draft.unplaced.append(UnplacedText(line: row.line, text: texts.joined(separator: " | ")))
    report.add(
      .leftOut, row.line, Bilingual(zh: "合计行已写作注释：\(row.excerpt)", en: "the row of totals was written as a comment: \(row.excerpt)"))
  }

  /// Adds a duty that is a line of text.
  mutating func add(duty entry: String, line: Int) {
    var duty = named(DraftDuty(text: withoutLabel(entry), line: line))
    // `（2.1、2.2）` on a line of its own belongs to the duty above.
    if duty.text.isEmpty, !draft.duties.isEmpty { return continueDuty([], [], (duty.covers, [])) }
    dutyGroup?.fill(&duty)
    draft.duties.append(duty)
  }

  /// Appends a line without a mark to the duty above, if that ends in a comma.
  mutating func continues(_ cell: TableCell) -> Bool {
    guard let last = draft.duties.indices.last, let end = draft.duties[last].text.last, "，、,".contains(end),
      DraftWords.withoutOrdinal(DraftWords.withoutBullet(cell.text)) == cell.text
    else { return false }
    let rest = DraftLines.whole(cell.text).joined()
    draft.duties[last].text.join(rest)
    let found = references.mentioned(in: rest, line: cell.line)
    draft.duties[last].covers += found.filter { !draft.duties[last].covers.contains($0) }
    return true
  }

  /// The text without a label such as 职责表述：.
  private func withoutLabel(_ entry: String) -> String {
    guard let colon = entry.firstIndex(where: { $0 == "：" || $0 == ":" }), DraftWords.fact(String(entry[..<colon]), .job) == .duties else {
      return entry
    }
    let rest = PrintedText.trimmed(entry[colon...].dropFirst())
    return rest.isEmpty ? entry : rest
  }

  /// Sets the references of a duty: those in brackets, as in `负责账户管理（对应2.2）`, else the names of contents in its text.
  private mutating func named(_ duty: DraftDuty) -> DraftDuty {
    var (duty, within) = withoutBrackets(duty)
    if let last = duty.text.last, last == "）" || last == ")", let open = duty.text.lastIndex(where: { $0 == "（" || $0 == "(" }) {
      let inner = Self.reference(duty.text[duty.text.index(after: open)...].dropLast())
      let read = references.read(TableCell(inner, line: duty.line))
      if !read.references.isEmpty, read.left.isEmpty {
        duty.text = PrintedText.trimmed(duty.text[..<open])
        duty.covers = within + read.references.filter { !within.contains($0) }
        return duty
      }
    }
    duty.covers = !within.isEmpty ? within : references.mentioned(in: duty.text, line: duty.line)
    return duty
  }

  /// Reads a line of the qualifications: education and years, an item of the standard, or other text.
  mutating func add(qualification entry: String, _ fact: DraftWords.Fact, line: Int) {
    guard !HoursWording.isNone(entry) else { return }
    let column: Column? = fact == .abilities ? .abilities : fact == .knowledge ? .knowledge : nil
    for candidate in column.map({ [$0] }) ?? [.abilities, .knowledge] {
      guard let found = references.named(entry, line: line, column: candidate) else { continue }
      if candidate == .abilities { draft.abilities += found } else { draft.knowledge += found }
      return
    }
    // With the number of an item it is meant as a reference, even if the level does not have it.
    if let column, Reference.read(Text(entry), listColumn: column).reference.code?.depth == 3 {
      if column == .abilities { draft.abilities.append(entry) } else { draft.knowledge.append(entry) }
      report.add(
        .doubtful, line,
        Bilingual(
          zh: "本等级没有“\(PrintedText.excerpt(entry))”，按原文列入",
          en: "the level does not have “\(PrintedText.excerpt(entry))”: it was taken as it stands"))
      return
    }
    if fact == .qualifications || fact == .other {
      let isWhole = entry.split { "，,".contains($0) }.map { clause in read(clause: PrintedText.trimmed(clause), line: line) }.allSatisfy {
        $0
      }
      if isWhole { return }
    }
    draft.otherQualifications.append(entry)
  }

  /// `学历：大专及以上` and `2年以上工作经验`.
  private mutating func read(clause: String, line: Int) -> Bool {
    let value = clause.split(maxSplits: 1) { $0 == "：" || $0 == ":" }.last.map { PrintedText.trimmed($0) } ?? clause
    // 有2年以上经验者优先 is a preference, 本科（985优先） contains one.
    if DraftFacts.isPreference(clause) {
      if draft.education == nil { draft.education = RequiredEducation.find(value) }
      return false
    }
    if let education = RequiredEducation.find(value), draft.education == nil || draft.education == education {
      draft.education = education
      return RequiredEducation.isWhole(value)
    }
    // Bachelor's degree in Trade: the subject is kept separately.
    if draft.education == nil, let education = DraftFacts.degree(value) {
      draft.education = education
      return false
    }
    let mayBeYears = clause.contains("年") || ["year", "yr"].contains(where: clause.lowercased().contains)
    if mayBeYears, let years = YearsOfWork(value), draft.years == nil || draft.years == years.number {
      draft.years = years.number
      if years.isRange { noteRange(value, line) }
      // The kind of experience is kept beside the number.
      return years.isWhole
    }
    if Self.isPartOfYears(value) {
      noteFraction(value, line)
      return false
    }
    // 本科/3年 and 大专以上学历2年经验 have both.
    let found = EducationAndYears(clause)
    return found.education != nil && found.years != nil && read(found, line: line) && found.isWhole
  }
}
