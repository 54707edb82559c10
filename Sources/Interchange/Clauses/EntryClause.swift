import Schema

/// Reads the conditions for applying for each level.
struct EntryClause {
  private(set) var entries: [LevelNames.Known: [EntryCondition]] = [:]
  private(set) var reading = ClauseReading()
  private let levels: DocumentLevels

  init(_ outline: Outline, levels: DocumentLevels = DocumentLevels([])) {
    self.levels = levels
    for index in outline.sections.indices
    where outline.sections[index].hasTitle(containing: ["学历", "申报条件", "报考条件", "entry"]) {
      read(outline.sections[index], level: levels.level(ofSection: index, outline))
    }
  }

  private mutating func read(_ section: Section, level heading: LevelNames.Known?) {
    var level = heading
    let lines = section.lines
    for (position, (block, line)) in lines.enumerated() {
      if Self.isFootnote(line.text, after: lines[..<position].map(\.line.text)) { continue }
      if let condition = Self.condition(Self.plain(line.text)), Self.isCondition(condition) {
        add(condition, line, block, to: level)
        reading.use(section.headingIndex)
      } else if let named = levels.all(in: line.text).first, heading == nil || named == heading {
        // “具备以下条件之一者，可申报五级/初级工：”
        level = named
        reading.use(block)
      } else if CatalogueClause.isIntroduction(line.text) {
        reading.use(block)
      }
    }
  }

  /// Whether a text is a footnote such as `① 相关职业：…，下同。`: a text before it has its mark, or it explains a word below conditions with
  /// another kind of mark.
  private static func isFootnote(_ text: String, after lines: [String]) -> Bool {
    guard let sign = text.first, ListMark.circledNumber(sign) != nil else { return false }
    if lines.contains(where: { $0.dropFirst().contains(sign) }) { return true }
    let isExplained = text.dropFirst().prefix(20).contains { $0 == "：" || $0 == ":" }
    return isExplained && text.contains("下同")
  }

  private static let conditionWords = ["学历", "证书", "资格", "毕业", "工作满", "从事", "工作经验", "学徒", "培训达"]

  /// The text without the marks of bold text.
  private static func plain(_ text: String) -> String { text.hasPrefix("**") ? text.filter { $0 != "*" } : text }

  /// The text of a condition: an entry of a list, or a line without a mark that has the words of conditions. Nil for any other text.
  private static func condition(_ text: String) -> String? {
    if let entry = ListMark.strip(text) { return entry }
    let part = ListMark.split(text, dotted: true).map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    return conditionWords.contains(where: part.contains) ? part : nil
  }

  /// Whether an entry is a condition. `——具备以下条件之一者，可申报五级/初级工：` begins a list, although it has the mark of an entry.
  private static func isCondition(_ text: String) -> Bool { !CatalogueClause.isIntroduction(text) && text.last != "：" && text.last != ":" }

  private mutating func add(_ text: String, _ line: ManuscriptLine, _ block: Int, to level: LevelNames.Known?) {
    guard let level else {
      reading.report.add(
        .leftOut, line.line,
        Bilingual(
          zh: "不知道这条申报条件属于哪个等级：“\(PrintedText.excerpt(text))”",
          en: "the document does not say to which level this entry condition belongs: “\(PrintedText.excerpt(text))”"))
      return
    }
    let (entry, isRead) = EntryWording.read(text, levels)
    // If words about education or certificates were kept as text, the condition is not fully understood.
    let isCertain = isRead && !["学历", "证书", "资格"].contains { entry.other.string?.contains($0) == true }
    entries[level, default: []].append(entry)
    reading.use(block)
    if !isCertain {
      reading.report.add(
        .assumed, line.line,
        Bilingual(
          zh: "申报条件按原文记入“其他”：“\(PrintedText.excerpt(text, 40))”",
          en: "an entry condition was kept in its own words: “\(PrintedText.excerpt(text, 40))”"))
    }
  }
}
