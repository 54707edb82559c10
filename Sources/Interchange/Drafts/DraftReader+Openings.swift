import Schema

/// Lines of an advertisement about the vacancy and not the job: 薪资 6-8K, the address for applications, a text about the company. They are
/// kept in free fields, so that nothing is lost.
extension DraftReader {
  /// Reads `工作地点 杭州`, with a blank in place of the colon after the label, and a line that asks for applications.
  mutating func read(opening line: ManuscriptLine) -> Bool {
    guard kind == .job, currentSection != .annex, line.text.utf8.count <= 400 else { return false }
    let text = PrintedText.trimmed(line.text)
    if let pair = spaced(text, line.line) {
      set(pair.label, pair.value)
      if case .extra = currentSection { currentSection = .start }
      return true
    }
    guard !isBelowSection, asksForApplications(text) else { return false }
    addExtra(named: Bilingual(zh: "应聘方式", en: "how to apply"), TableCell(text, line: line.line))
    reportKept(PrintedText.excerpt(text), line.line)
    currentSection = .start
    return true
  }

  /// Reads a text between the title and the first list, such as one about the company.
  mutating func read(introduction cell: TableCell) -> Bool {
    guard kind == .job, draft.title != nil, draft.duties.isEmpty, draft.otherQualifications.isEmpty, UnreadCells.containsWords(cell.text)
    else { return false }
    if let pair = labelled(cell) {
      keep(extra: pair.label, pair.value)
      return true
    }
    addExtra(named: Bilingual(zh: "简介", en: "introduction"), cell)
    reportKept(PrintedText.excerpt(cell.text), cell.line)
    return true
  }

  /// A label that has only this meaning: `Number of openings: 2`.
  private func labelled(_ cell: TableCell) -> LabelledValue? {
    guard let colon = cell.text.firstIndex(where: { ":：".contains($0) }) else { return nil }
    let label = PrintedText.trimmed(cell.text[..<colon])
    let value = PrintedText.trimmed(cell.text[cell.text.index(after: colon)...])
    guard (1...30).contains(label.count), !label.contains(where: { "。，,.!?！？".contains($0) }), label.split(separator: " ").count <= 4,
      !value.isEmpty, !value.hasPrefix("//"), !value.contains("\n")
    else { return nil }
    return LabelledValue(label: label, value: TableCell(value, line: cell.line))
  }

  private var isBelowSection: Bool { if case .extra = currentSection { true } else { false } }

  /// 薪资 6000-8000元/月: only labels with a single meaning, and short values.
  private func spaced(_ text: String, _ line: Int) -> LabelledValue? {
    guard let blank = text.firstIndex(where: { " \u{3000}\t".contains($0) }) else { return nil }
    let label = String(text[..<blank])
    let value = PrintedText.trimmed(text[blank...])
    guard (2...6).contains(label.count), label.unicodeScalars.allSatisfy(PrintedText.isHan), (1...60).contains(value.count),
      !value.contains(where: { "。；：:|｜".contains($0) })
    else { return nil }
    guard DraftWords.isSection(label) || currentSection == .start && Self.mayBeSpaced(DraftWords.fact(label, .job)) else { return nil }
    return LabelledValue(label: label, value: TableCell(value, line: line))
  }

  private static func mayBeSpaced(_ fact: DraftWords.Fact?) -> Bool {
    switch fact {
    case .department, .reportsTo, .education, .years: true
    default: false
    }
  }

  private func asksForApplications(_ text: String) -> Bool {
    // `投递邮箱：a@b.example` has a label.
    if let label = labelled(TableCell(text, line: 1))?.label, label.count <= 8 { return false }
    let folded = text.lowercased()
    if Self.calls.contains(where: folded.hasPrefix) { return true }
    return text.contains("@") && Self.applications.contains(where: folded.contains)
  }

  private static let calls = [
    "有意者", "有意向者", "有意应聘", "感兴趣者", "请将简历", "简历请", "请投递简历", "投递简历", "欢迎投递", "请发送简历", "应聘者请", "please send", "please apply", "send your cv",
    "send your resume", "send your résumé", "send us your", "to apply", "apply now", "apply by", "apply at", "interested candidates",
  ]
  private static let applications = ["简历", "应聘", "投递", "有意", "邮箱", "send", "apply", "resume", "résumé", " cv", "email", "e-mail"]
}

extension DraftReader {
  /// Reads a line with bars below the title of an advertisement: `8-12K·14薪 | 杭州 | 经验1-3年 | 学历本科`.
  mutating func read(bars line: ManuscriptLine) -> Bool {
    guard kind == .job, currentSection == .start, line.text.utf8.count <= 400, !line.text.contains(where: { "：:。".contains($0) }) else {
      return false
    }
    let pieces = line.text.split { "|｜".contains($0) }.map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
    guard pieces.count > 1 else { return false }
    let rest = pieces.filter { !read(requirement: $0, line: line.line) }
    guard rest.count < pieces.count else { return false }
    if !rest.isEmpty {
      let text = rest.joined(separator: " | ")
      addExtra(named: Bilingual(zh: "基本信息", en: "basic information"), TableCell(text, line: line.line))
      reportKept(PrintedText.excerpt(text), line.line)
    }
    return true
  }

  /// Reads 经验1-3年, 3-5年, 学历本科 and 本科及以上; false for other texts.
  private mutating func read(requirement piece: String, line: Int) -> Bool {
    var text = piece
    for word in ["学历要求", "最低学历", "学历", "工作经验", "经验"] where text.hasPrefix(word) { text = String(text.dropFirst(word.count)) }
    if draft.education == nil, let education = RequiredEducation.find(text) {
      draft.education = education
      if !RequiredEducation.isWhole(text) { barTexts.append(piece) }
      return true
    }
    guard draft.years == nil, text.count <= 12, text.contains("年") || text.lowercased().contains("year"), let years = YearsOfWork(text)
    else { return false }
    draft.years = years.number
    if years.isRange { noteRange(text, line) }
    if !years.isWhole { barTexts.append(piece == text && DraftSeparators.isChinese(piece) ? "经验：\(piece)" : piece) }
    return true
  }
}
