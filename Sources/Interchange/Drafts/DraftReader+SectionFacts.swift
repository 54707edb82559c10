import Schema

/// A fact that has a heading of its own: 三、培训等级 above 中级。
extension DraftReader {
  /// Takes the text below the heading; false where the text is kept under the heading, too.
  mutating func take(_ cell: TableCell, below heading: String) -> Bool {
    var text = PrintedText.unwrapped(cell.text)
    while let last = text.last, "。.；;".contains(last) { text.removeLast() }
    guard !text.isEmpty, let fact = DraftWords.fact(heading, kind) else { return false }
    switch fact {
    case .level:
      guard draft.level == nil, let level = Self.level(text) else { return false }
      draft.level = level.name
      return level.isWhole
    case .fromLevel:
      guard draft.fromLevel == nil, let level = Self.level(text) else { return false }
      draft.fromLevel = level.name
      return level.isWhole
    case .standard:
      guard draft.standard == nil, let named = Self.standard(in: text) else { return false }
      draft.standard = named
      return named == text
    case .title where text.count <= 40 && !text.contains(where: { "。；，".contains($0) }),
      .department where text.count <= 20, .reportsTo where text.count <= 20, .track where text.count <= 20,
      .education where text.count <= 60, .years where text.count <= 60, .asked where text.count <= 60:
      set(heading, TableCell(text, line: cell.line))
      return true
    default: return false
    }
  }

  /// The one level that a sentence names, and whether that is all it says.
  private static func level(_ text: String) -> (name: String, isWhole: Bool)? {
    let levels = LevelNames.all(in: text)
    guard levels.count == 1, let only = levels.first else { return nil }
    let rest = LevelNames.separate(text).rest
    return (rest.isEmpty ? text : only.name, rest.allSatisfy { "本次此期培训计划课程项目班目标等级别层次为是达到的水平职业技能，、：:（）()".contains($0) })
  }

  /// Takes the standard of 本大纲参照《…职业能力要求》制定; the sentence stays as a note.
  mutating func take(basis cell: TableCell) -> Bool {
    let text = PrintedText.unwrapped(cell.text)
    guard draft.standard == nil, text.count <= 200, Draft.basisWords.contains(where: text.contains),
      ["制定", "制订", "编写", "编制", "开发", "设计", "为依据"].contains(where: text.contains)
    else { return false }
    let titles = text.split(separator: "《").dropFirst().compactMap { part in part.firstIndex(of: "》").map { String(part[..<$0]) } }
    let standards = titles.filter { title in ["标准", "要求", "规范", "能力"].contains(where: title.contains) }
    if let only = standards.first, standards.count == 1 {
      draft.standard = only
    } else if !titles.isEmpty || !text.contains("标准") {
      return false
    }
    draft.notes.append(text)
    return true
  }

  /// 岗位职责（对应《…》初级）: what the brackets of a heading say of the standard becomes a note.
  mutating func keepBasis(of heading: ManuscriptLine) {
    if let basis = Self.dividedBasis(heading.text)?.basis { draft.notes.append(basis) }
  }

  /// The heading, and what its brackets say of the standard; nil for another text.
  static func dividedBasis(_ text: String) -> (heading: String, basis: String)? {
    let text = PrintedText.trimmed(text)
    guard text.utf8.count <= 600, let last = text.last, last.isClosingParenthesis, let open = text.firstIndex(where: \.isOpeningParenthesis)
    else {
      return nil
    }
    let inner = PrintedText.trimmed(text[open...].dropFirst().dropLast())
    let heading = PrintedText.trimmed(text[..<open])
    let isBasis = inner.contains("《") || inner.contains("标准") && Draft.basisWords.contains(where: inner.hasPrefix)
    guard isBasis, !heading.isEmpty else { return nil }
    return (heading, inner)
  }

  /// 本方案依据《…》编写: the title in the brackets, or a text that is only a name.
  static func standard(in text: String) -> String? {
    if let open = text.firstIndex(of: "《"), let close = text[open...].firstIndex(of: "》") {
      return text[open...].filter { $0 == "《" }.count == 1 ? String(text[..<close][open...].dropFirst()) : nil
    }
    return text.count <= 60 && !text.contains { "，。；".contains($0) } ? text : nil
  }
}

extension Draft {
  /// Words before the standard that a plan or job description follows.
  static let basisWords = ["依据", "参照", "按照", "根据", "以《", "落实", "对应", "对接", "对照", "贯彻", "遵循"]
}
