import Schema
import TextModel

extension DraftReader {
  /// A row of a table of duties.
  mutating func add(duty row: TableRow, _ head: DraftTableHead) {
    let cell = head.cell(.duty, row) ?? head.cell(.unit, row) ?? head.cell(.content, row)
    let covers = head.cell(.covers, row)
    guard cell != nil || covers != nil else {
      if let last = draft.duties.indices.last { draft.duties[last].extras += head.others(row) }
      return
    }
    // A number of its own is the row's; several lines without references are several duties.
    if covers == nil, let cell, DraftLines.entries(of: cell.text).count > 1 {
      return addLines(cell, to: .fact(.duties))
    }
    let text = cell.map { DraftWords.withoutBullet(PrintedText.unwrapped($0.text)) } ?? ""
    var duty = DraftDuty(text: text, line: row.line)
    if let covers {
      let read = references.read(covers)
      duty.covers = read.references
      duty.leftovers = read.left
    } else if !head.has(.covers) {
      duty = named(duty)
    }
    duty.extras = head.others(row)
    if let notes = head.text(.notes, row) { duty.extras.append(Draft.Extra(name: "备注", values: [notes])) }
    draft.duties.append(duty)
  }

  /// A duty that is a line of text.
  mutating func add(duty entry: String, line: Int) {
    draft.duties.append(named(DraftDuty(text: entry, line: line)))
  }

  /// `负责账户管理（对应2.2）`: what the brackets at its end name, else the names of contents in the text.
  private mutating func named(_ duty: DraftDuty) -> DraftDuty {
    var duty = duty
    if let last = duty.text.last, last == "）" || last == ")", let open = duty.text.lastIndex(where: { $0 == "（" || $0 == "(" }) {
      var inner = String(duty.text[duty.text.index(after: open)...].dropLast())
      for word in ["对应标准", "对应", "标准", "见", "covers"] where inner.hasPrefix(word) { inner = String(inner.dropFirst(word.count)) }
      while let first = inner.first, "：: ".contains(first) { inner.removeFirst() }
      let read = references.read(TableCell(inner, line: duty.line))
      if !read.references.isEmpty, read.left.isEmpty {
        duty.text = PrintedText.trimmed(duty.text[..<open])
        duty.covers = read.references
        return duty
      }
    }
    duty.covers = references.mentioned(in: duty.text, line: duty.line)
    return duty
  }

  /// A line of the qualifications: education and years, an item of the standard, or something else.
  mutating func add(qualification entry: String, _ fact: DraftWords.Fact, line: Int) {
    let column: Column? = fact == .abilities ? .abilities : fact == .knowledge ? .knowledge : nil
    for candidate in column.map({ [$0] }) ?? [.abilities, .knowledge] {
      guard let found = references.named(entry, line: line, column: candidate) else { continue }
      if candidate == .abilities { draft.abilities += found } else { draft.knowledge += found }
      return
    }
    if fact == .qualifications || fact == .other {
      let isWhole = entry.split { "，,".contains($0) }.map { clause in take(clause: PrintedText.trimmed(clause)) }.allSatisfy { $0 }
      if isWhole { return }
    }
    draft.otherQualifications.append(entry)
  }

  /// `学历：大专及以上` and `2年以上工作经验`.
  private mutating func take(clause: String) -> Bool {
    let value = clause.split(maxSplits: 1) { $0 == "：" || $0 == ":" }.last.map { PrintedText.trimmed($0) } ?? clause
    if let education = EducationWording.find(value), draft.education == nil || draft.education == education {
      draft.education = education
      return true
    }
    if clause.contains("年"), let years = DraftFacts.years(value), draft.years == nil || draft.years == years {
      draft.years = years
      // What kind of experience is asked for stays beside the number.
      return ["年", "年以上", "工作经验", "工作经历", "相关工作经验", "以上经验"].contains { PrintedText.folded(value).hasSuffix($0) } && value.count <= 12
    }
    return false
  }
}

extension DraftReferences {
  /// The functions and contents of the level whose names a text holds.
  mutating func mentioned(in text: String, line: Int) -> [String] {
    guard let matcher else { return [] }
    let found = matcher.mentioned(in: text)
    for reference in found {
      report.add(
        .guessed, line,
        Bilingual(
          zh: "“\(PrintedText.excerpt(text))”中出现“\(reference)”的名称",
          en: "“\(PrintedText.excerpt(text))” has the name of `\(reference)` in it"))
    }
    return found
  }
}
