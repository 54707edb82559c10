import Schema

/// Rows of a table that are text over its whole width, and not cells: notes, titles and the names of levels.
enum TableText {
  enum Kind {
    /// `注：带★的为关键技能`.
    case note
    /// `二、中级`: the rows below are of that level.
    case level
    /// `续表`.
    case mark
    /// `4 权重表`: the heading of what is below the table on a sheet.
    case clause
  }

  /// The kind of such a row; nil for other rows.
  static func kind(_ row: TableRow, in header: TableHeader) -> Kind? {
    guard let text = text(row) else { return nil }
    if isNote(text) { return .note }
    if PageMark.isContinuedCaption(text) { return .mark }
    if isClause(text) { return .clause }
    return !header.roles.contains(.level) && isLevel(text, spansRow: spans(row.cells)) ? .level : nil
  }

  /// Whether a text is the heading of a part that follows the tables of a standard.
  static func isClause(_ text: String) -> Bool {
    ["权重表", "比重表", "权重", "比重"].contains(where: text.hasSuffix) || text.hasPrefix("附录")
      || ["weights of ", "annex ", "appendix "].contains(where: text.lowercased().hasPrefix)
  }

  /// The text of a row in which only the first cell is filled; nil for other rows.
  static func text(_ row: TableRow) -> String? {
    guard row.cells.count > 1, let first = row.cells.first, !first.isEmpty, row.cells.dropFirst().allSatisfy(\.isEmpty) else { return nil }
    return PrintedText.unwrapped(first.text)
  }

  /// Whether the first cell of a row is merged with all others.
  static func spans(_ cells: [TableCell]) -> Bool { cells.count > 2 && cells.dropFirst().allSatisfy { $0.merge == .left } }

  private static let noteWords = ["注", "备注", "说明", "资料来源", "来源", "note", "notes", "source", "remark", "remarks"]

  static func isNote(_ text: String) -> Bool {
    let line = text.prefix(clamping: 200).drop { "*（([【 ".contains($0) }
    let head = PrintedText.folded(line.prefix(clamping: 20))
    for word in noteWords where head.hasPrefix(word) {
      let rest = head.dropFirst(word.count).drop { $0.isNumber || ")]】".contains($0) }
      if rest.first == ":" || rest.first == "." { return true }
    }
    guard let first = line.first, "★☆※▲△".contains(first) else { return false }
    let meaning = line.drop { "★☆※▲△ ".contains($0) }
    return ["表示", "代表", "为关键", "为核心", "标注", "号的为", "的为"].contains(where: meaning.hasPrefix)
  }

  private static let levelWords = [
    "职业技能", "技能等级", "职业", "工作能力要求", "能力要求", "技能要求", "工作要求", "要求", "等级", "级别", "部分", "标准", "表", "续", "level", "requirements", "for",
  ]

  /// Whether a text names one level. Merged over the whole row it may contain more; alone in the first column it would be the name of a
  /// function.
  private static func isLevel(_ text: String, spansRow: Bool) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    // Novice, Expert, 入门级. In the first column alone they may be the name of a function.
    if spansRow, TableHeader.isLevelName(text) { return true }
    let (levels, rest) = LevelNames.separate(text)
    guard Set(levels.map(\.id)).count == 1 else { return false }
    if spansRow { return true }
    let words = levelWords.reduce(rest) { $0.replacing($1, with: "") }
    return words.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII || !PrintedText.isHan(scalar) && !scalar.properties.isAlphabetic || scalar.isHanNumeral || scalar == "第"
    }
  }
}
