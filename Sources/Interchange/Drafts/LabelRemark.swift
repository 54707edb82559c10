import Schema

/// The remark in the brackets of a heading, label or header: 总学时（含线上8学时）, 任职要求（须同时具备）.
struct LabelRemark: Equatable {
  /// The label without its mark and brackets.
  let label: String
  let text: String

  /// Nil if the brackets have a unit, a term, choices to be ticked, or another word for the label.
  init?(_ written: String) {
    // Nearly every text is excluded by this test.
    guard written.utf8.count <= Self.maximumLength, written.contains(where: \.isClosingParenthesis) else { return nil }
    var label = DraftWords.withoutMark(DraftWords.withoutFrame(DraftMatcher.trimmedBullet(PrintedText.unwrapped(written))))
    while let last = label.last, ":：*".contains(last) { label.removeLast() }
    guard label.last?.isClosingParenthesis == true, let open = label.firstIndex(where: \.isOpeningParenthesis), open > label.startIndex
    else {
      return nil
    }
    text = PrintedText.trimmed(label[open...].dropFirst().dropLast())
    self.label = PrintedText.trimmed(label[..<open])
    guard Self.saysMore(text, than: self.label), HoursWording.order(in: label) == nil else { return nil }
  }

  private static let maximumLength = 600

  private static func saysMore(_ text: String, than label: String) -> Bool {
    if DraftSeparators.isChinese(text) {
      guard text.count > 2, !units.contains(text), !text.hasPrefix("单位") else { return false }
    } else {
      // A translation of the label.
      guard !DraftSeparators.isChinese(label), text.count > 7, text.contains(" ") else { return false }
    }
    let isWord =
      DraftWords.column(text) != nil || DraftWords.fact(text, .plan) != nil || DraftWords.fact(text, .job) != nil
      || HeaderNames.isTerm(text)
    return !isWord && !areChoices(text)
  }

  /// 初级/中级/高级, □是 □否
  private static func areChoices(_ text: String) -> Bool {
    if text.contains(where: { "□☐☑■√".contains($0) }) || LevelNames.all(in: text).count > 1 { return true }
    let parts = text.split { "/／".contains($0) }
    return parts.count > 1 && parts.allSatisfy { $0.count <= 6 && !$0.contains(where: \.isNumber) }
  }

  private static let units: Set<String> = ["百分比", "百分数", "百分制", "分钟数", "标准学时", "标准课时", "按学时", "按课时", "学时数", "课时数", "可多选", "可选填"]
}

extension DraftReader {
  /// Keeps the remark in a heading, label or header as a note, and reports it. Minutes per hour are read.
  mutating func keep(remarkIn label: String, _ line: Int?) {
    guard let remark = LabelRemark(label) else { return }
    let note = DraftSeparators.pair(remark.label, remark.text)
    guard !draft.notes.contains(note) else { return }
    draft.notes.append(note)
    if kind == .plan, draft.hourMinutes == nil {
      for clause in remark.text.split(whereSeparator: { "，,；;。".contains($0) }) {
        if let pair = Self.minutes(ManuscriptLine(String(clause), line: line ?? 1)) { set(pair.label, pair.value) }
      }
    }
    report.add(
      .notUsed, line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(remark.label))”后面括号里的文字已写入备注",
        en: "the words in brackets behind “\(PrintedText.excerpt(remark.label))” were written under notes"))
  }

  /// The same for the headers of the known columns of a table. Other headers are written whole.
  mutating func keepRemarks(in header: DraftTableHeader, _ line: Int?) {
    for text in header.printed.joined() where DraftWords.column(text) != nil { keep(remarkIn: text, line) }
  }

  /// The same for the heading of a list or table; nothing for the heading of a free field, which is written whole.
  mutating func keep(remarkIn heading: ManuscriptLine, of section: Section) {
    guard Self.dividedBasis(heading.text) == nil else { return }
    switch section {
    case .fact: keep(remarkIn: heading.text, heading.line)
    // A heading with a number is kept itself.
    case .start where kind == .job || !heading.text.contains(where: \.isASCIIDigit): keep(remarkIn: heading.text, heading.line)
    default: break
    }
  }
}
