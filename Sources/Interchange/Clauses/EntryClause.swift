import Schema

/// Reads the conditions for applying for each level.
struct EntryClause {
  private(set) var entries: [LevelNames.Known: [EntryCondition]] = [:]
  private(set) var reading = ClauseReading()
  private let levels: DocumentLevels

  init(_ outline: Outline, levels: DocumentLevels = DocumentLevels([])) {
    self.levels = levels
    for index in outline.sections.indices
    where outline.sections[index].hasTitle(holding: ["学历", "申报条件", "报考条件", "entry"]) {
      read(outline.sections[index], level: levels.level(ofSection: index, outline))
    }
  }

  private mutating func read(_ section: Section, level heading: LevelNames.Known?) {
    var level = heading
    let lines = section.lines
    for (position, (block, line)) in lines.enumerated() {
      if Self.isFootnote(line.text, behind: lines[..<position].map(\.line.text)) { continue }
      if let condition = Self.condition(Self.plain(line.text)), Self.isCondition(condition) {
        add(condition, line, block, to: level)
        reading.use(section.headIndex)
      } else if let named = levels.all(in: line.text).first, heading == nil || named == heading {
        // “具备以下条件之一者，可申报五级/初级工：”
        level = named
        reading.use(block)
      } else if CatalogueClause.isIntroduction(line.text) {
        reading.use(block)
      }
    }
  }

  /// `① 相关职业：…，下同。`: a text before it has its sign, or it explains a word below conditions that are counted in another way.
  private static func isFootnote(_ text: String, behind lines: [String]) -> Bool {
    guard let sign = text.first, ListMark.circledNumber(sign) != nil else { return false }
    if lines.contains(where: { $0.dropFirst().contains(sign) }) { return true }
    let isExplained = text.dropFirst().prefix(20).contains { $0 == "：" || $0 == ":" }
    return isExplained && text.contains("下同")
  }

  private static let conditionWords = ["学历", "证书", "资格", "毕业", "工作满", "从事", "工作经验", "学徒", "培训达"]

  /// Without the signs of bold text.
  private static func plain(_ text: String) -> String { text.hasPrefix("**") ? text.filter { $0 != "*" } : text }

  /// An entry of a list, also behind `1.`, or a line without any mark that speaks of what conditions are about.
  private static func condition(_ text: String) -> String? {
    if let entry = ListMark.strip(text) { return entry }
    let part = ListMark.split(text, dotted: true).map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    return conditionWords.contains(where: part.contains) ? part : nil
  }

  /// `——具备以下条件之一者，可申报五级/初级工：` begins a list, though it has the mark of an entry.
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
    // What is kept in its own words is not understood, though the rest may be.
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
