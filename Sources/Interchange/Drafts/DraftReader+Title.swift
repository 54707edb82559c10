import Schema
import TextModel

extension DraftReader {
  /// Reads a line at the top: the title, a better title than the line above, or the name of a school or company.
  mutating func read(title line: ManuscriptLine) -> Bool {
    let text = DraftMatcher.trimmedBullet(PrintedText.trimmed(line.text))
    if currentSection == .start, draft.modules.isEmpty, draft.duties.isEmpty, draft.title == nil || topTitle != nil,
      DraftTitle.isOrganisation(text)
    {
      addExtra(named: Bilingual(zh: "单位", en: "organization"), TableCell(text, line: line.line))
      reportKept(text, line.line)
      return true
    }
    if kind == .plan, currentSection == .start, draft.modules.isEmpty, draft.title == nil, let name = DraftTitle.titleAfterKind(text) {
      draft.title = name
      return true
    }
    let above = topTitle
    topTitle = nil
    guard mayBeTitle(line) else { return false }
    if let title = draft.title {
      guard let above, above == title, DraftTitle.isBetter(text, than: title, kind) else { return false }
      addExtra(named: Bilingual(zh: "标题", en: "heading"), TableCell(title, line: line.line))
    }
    setPost(text, line.line, isLabelled: false)
    topTitle = draft.title
    // 焊工岗位职责 is also the heading of what is below it.
    if kind == .job, text.hasSuffix("职责") { begin(.fact(.duties), line: line.line) }
    return true
  }

  /// Whether a line has no known label. 诚聘：店长 is not a pair of a label and a value.
  private func hasNoLabel(_ line: ManuscriptLine) -> Bool {
    facts.pairs(of: line).allSatisfy { DraftWords.fact($0.label, kind) == nil || PostTitle.isCall($0.label) }
  }

  /// Whether the first line may be the title: it is not a pair and not the name of a section.
  private func mayBeTitle(_ line: ManuscriptLine) -> Bool {
    guard currentSection == .start, draft.modules.isEmpty, draft.duties.isEmpty else { return false }
    let text = PrintedText.trimmed(line.text)
    // The menu of a site: `- Home`.
    if hasHeadings, !line.isHeading, text.hasPrefix("- ") { return false }
    let isShort =
      line.isHeading
      ? text.utf8.count <= 480 && text.count <= 120 && hasNoLabel(line)
      : text.utf8.count <= 320 && DisplayWidth.columns(of: Array(text.utf8)) <= 80 && !text.contains("：") && !text.hasSuffix(".")
        && !(text.count > 40 && text.contains(":")) && (text.first != "【" && !text.contains(":") || hasNoLabel(line))
    return isShort && !text.contains("。") && !DraftWords.hasMark(text) && DraftWords.fact(DraftWords.withoutFrame(text), kind) == nil
      && !isSheetName(text)
  }

  /// Keeps the texts at the top of the pages, unless the document has them too.
  mutating func keep(pageHeaders: [String]) {
    for text in pageHeaders where draft.title != text && !draft.extras.contains(where: { $0.values.contains(text) }) {
      let name = DraftTitle.isOrganisation(text) ? Bilingual(zh: "单位", en: "organization") : Bilingual(zh: "页眉", en: "page header")
      addExtra(named: name, TableCell(text, line: 1))
      reportKept(PrintedText.excerpt(text), 1)
    }
  }
}

extension DraftReader {
  /// Reports the texts at the bottom of the pages, and those of the pages of a workbook, unless the document has them too.
  mutating func report(pageFooters: [String]) {
    for text in pageFooters where draft.title != text && !draft.extras.contains(where: { $0.values.contains(text) }) {
      report.add(
        .notUsed, nil,
        Bilingual(
          zh: "页眉、页脚的文字没有读取：“\(PrintedText.excerpt(text, 80))”",
          en: "a text in the page header or footer was not read: “\(PrintedText.excerpt(text, 80))”"))
    }
  }
}

/// A document with the heading of its duties as its name: 职位描述（JD） above 职位：店长, and 职位职责 below.
extension DraftReader {
  /// The index of such a name; nil for other documents.
  func nameOfDocument(_ parts: [Manuscript.Element]) -> Int? {
    guard kind == .job else { return nil }
    let first = parts.indices.prefix(clamping: 12).filter { index in
      switch parts[index] {
      case .tableEnd: false
      case .text(let line): !line.isSheet
      case .row: true
      }
    }.prefix(clamping: 4)
    for (index, next) in zip(first, first.dropFirst()) where Self.bareText(parts[index]).map(isDuties) == true {
      let isTitled = facts.pairs(of: parts[next]).contains { DraftWords.fact($0.label, kind) == .title }
      guard isTitled, parts.dropFirst(clamping: next + 1).prefix(clamping: 200).contains(where: hasDuties) else { return nil }
      return index
    }
    return nil
  }

  private func isDuties(_ text: String) -> Bool {
    text.utf8.count <= 90 && DraftWords.fact(DraftWords.withoutMark(DraftWords.withoutFrame(text)), kind) == .duties
  }

  /// Whether a part begins the duties.
  private func hasDuties(_ part: Manuscript.Element) -> Bool {
    if let text = Self.bareText(part), isDuties(text) { return true }
    if case .row(let row) = part {
      if let label = row.cells.first, isDuties(PrintedText.unwrapped(label.text)) { return true }
      if DraftTableHeader.read([row], kind) != nil { return true }
    }
    return facts.pairs(of: part).contains { DraftWords.fact($0.label, kind) == .duties }
  }

  /// The text of a line, or of a row with one text.
  private static func bareText(_ part: Manuscript.Element) -> String? {
    switch part {
    case .tableEnd: nil
    case .text(let line): DraftMatcher.trimmedBullet(line.text)
    case .row(let row):
      row.cells.count { !$0.isEmpty } == 1 ? row.cells.first { !$0.isEmpty }.map { PrintedText.unwrapped($0.text) } : nil
    }
  }

  /// Takes the name for the title until a label gives that of the job.
  mutating func read(name part: Manuscript.Element) -> Bool {
    guard draft.title == nil, let text = Self.bareText(part) else { return false }
    draft.title = text
    return true
  }
}

extension DraftReader {
  /// Sets the title of a job description to the name of the post in a text; the whole text is kept beside it.
  mutating func setPost(_ text: String, _ line: Int, isLabelled: Bool) {
    guard kind == .job, let post = PostTitle(text, isLabelled: isLabelled) else {
      draft.title = text
      return
    }
    draft.title = post.name
    addExtra(named: Bilingual(zh: "标题", en: "heading"), TableCell(text, line: line))
    if let openings = post.openings { addExtra(named: Bilingual(zh: "招聘人数", en: "openings"), TableCell(openings, line: line)) }
    report.add(
      .assumed, line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(text))”中的岗位名称取作“\(post.name)”，全文写入附加信息",
        en: "the title of the job in “\(PrintedText.excerpt(text))” was taken to be “\(post.name)”; the whole text is under additional-info"
      ))
  }
}
