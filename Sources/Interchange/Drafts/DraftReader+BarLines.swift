import Schema

extension DraftReader {
  /// Reads a line with bars below the title of an advertisement: `8-12K·14薪 | 杭州 | 经验1-3年 | 学历本科`.
  mutating func read(bars line: ManuscriptLine) -> Bool {
    guard kind == .job, currentSection == .start, line.text.utf8.count <= 400, !line.text.contains(where: { "：:。".contains($0) }) else {
      return false
    }
    let pieces = line.text.split { "|｜".contains($0) }.map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
    guard pieces.count > 1 else { return false }
    let rest = pieces.filter { !read(asked: $0, line: line.line) }
    guard rest.count < pieces.count else { return false }
    if !rest.isEmpty {
      let text = rest.joined(separator: " | ")
      addExtra(named: Bilingual(zh: "基本信息", en: "basic information"), TableCell(text, line: line.line))
      reportKept(PrintedText.excerpt(text), line.line)
    }
    return true
  }

  /// Reads 经验1-3年, 3-5年, 学历本科 and 本科及以上; false for other texts.
  private mutating func read(asked piece: String, line: Int) -> Bool {
    var text = piece
    for word in ["学历要求", "最低学历", "学历", "工作经验", "经验"] where text.hasPrefix(word) { text = String(text.dropFirst(word.count)) }
    if draft.education == nil, let education = AskedEducation.find(text) {
      draft.education = education
      if !AskedEducation.isWhole(text) { barTexts.append(piece) }
      return true
    }
    guard draft.years == nil, text.count <= 12, text.contains("年") || text.lowercased().contains("year"), let years = YearsOfWork(text)
    else { return false }
    draft.years = years.number
    if years.isRange { noteRange(text, line) }
    if !years.isWhole { barTexts.append(piece == text && DraftSigns.isChinese(piece) ? "经验：\(piece)" : piece) }
    return true
  }
}
