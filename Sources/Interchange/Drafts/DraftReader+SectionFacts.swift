import Schema

/// Facts with a heading of their own: 三、培训等级 above 中级。
extension DraftReader {
  /// Reads the text below the heading. False if the text is also kept under the heading.
  mutating func read(_ cell: TableCell, below heading: String) -> Bool {
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
    default:
      guard Self.isShort(text, for: fact) else { return false }
      set(heading, TableCell(text, line: cell.line))
      return true
    }
  }

  /// Whether a text below a heading is short enough to be the value of a fact.
  private static func isShort(_ text: String, for fact: DraftWords.Fact) -> Bool {
    switch fact.value {
    case .name where fact == .title: text.count <= 40 && !text.contains { "。；，".contains($0) }
    case .name: text.count <= 20
    case .requirement: text.count <= 60
    case .level, .standard, .hours, .code, .lines: false
    }
  }

  /// The one level in a sentence, and whether the sentence contains nothing else.
  private static func level(_ text: String) -> (name: String, isWhole: Bool)? {
    let levels = LevelNames.all(in: text)
    guard levels.count == 1, let only = levels.first else { return nil }
    let rest = LevelNames.separate(text).rest
    return (rest.isEmpty ? text : only.name, rest.allSatisfy { "本次此期培训计划课程项目班目标等级别层次为是达到的水平职业技能，、：:（）()".contains($0) })
  }

  /// Whether a text is the name of one level and nothing else.
  static func isLevel(_ text: String) -> Bool {
    let (levels, rest) = LevelNames.separate(text)
    let words = ["level", "水平", "等级", "级别", "级", "(", ")", "。", "."].reduce(rest) { $0.replacing($1, with: "") }
    return levels.count == 1 && words.isEmpty
  }

  /// The only level that a text with other words names.
  static func onlyLevel(in text: String) -> String? {
    let known = ["junior", "intermediate", "senior", "advanced"]
    let words = text.lowercased().split { !$0.isASCII || !$0.isLetter }.map(String.init).filter(known.contains)
    let names = LevelNames.all(in: text).map(\.name)
    if names.isEmpty { return words.count == 1 ? words.first : nil }
    return names.count == 1 ? names.first : nil
  }

  /// Reads the name of a level beside a label without a known word that is about levels: 报考级别：中级. False for other pairs.
  mutating func read(level label: String, _ value: TableCell) -> Bool {
    let text = PrintedText.unwrapped(value.text)
    let name = PrintedText.folded(label)
    guard kind == .plan, draft.level == nil, text.count <= 16, Self.isLevel(text),
      ["等级", "级别", "层次", "层级", "level"].contains(where: name.contains),
      !["起", "入", "原", "现", "前", "先", "已", "英语", "外语", "语言", "entry", "from", "language"].contains(where: name.contains)
    else { return false }
    draft.level = text
    report.add(
      .assumed, value.line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(DraftWords.withoutMark(label)))”的值“\(text)”用作等级",
        en: "the level “\(text)” was taken from “\(PrintedText.excerpt(DraftWords.withoutMark(label)))”"))
    return true
  }

  /// Reads the standard in 本大纲参照《…职业能力要求》制定; the sentence is kept as a note.
  mutating func read(basis cell: TableCell) -> Bool {
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

  /// Keeps the text about the standard in the brackets of a heading as a note: 岗位职责（对应《…》初级）.
  mutating func keepBasis(of heading: ManuscriptLine) {
    if let basis = Self.dividedBasis(heading.text)?.basis { draft.notes.append(basis) }
  }

  /// The heading, and the text about the standard in its brackets; nil for other texts.
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

  /// The title in the brackets of 本方案依据《…》编写, or a text that is only a name.
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

extension DraftReader {
  /// Reads a level beside another one: 初级升中级 has both of a plan, and of 初级、中级 the first is taken, which the report says. False for a
  /// single level.
  mutating func read(levels label: String, _ value: TableCell) -> Bool {
    let text = PrintedText.unwrapped(value.text)
    guard text.utf8.count <= 200, draft.level == nil else { return false }
    let levels = LevelNames.all(in: text)
    guard let first = levels.first, let second = levels.dropFirst().first,
      !LevelNames.likes(of: first.id).contains(where: { $0.id == second.id })
    else { return false }
    let words = PrintedText.folded(LevelNames.separate(text).rest)
    if kind == .plan, levels.count == 2, draft.fromLevel == nil, ["升", "晋升", "升级", "提升", "升为", "晋升为", "提升为", "升至"].contains(words) {
      draft.fromLevel = first.name
      draft.level = second.name
      report.add(
        .assumed, value.line,
        Bilingual(
          zh: "“\(PrintedText.excerpt(text))”读作由\(first.name)到\(second.name)",
          en: "“\(PrintedText.excerpt(text))” was read as from \(first.name) to \(second.name)"))
      return true
    }
    guard facts.set(.level, TableCell(first.name, line: value.line), &draft) else { return false }
    keep(extra: label, value)
    report.add(
      .doubtful, value.line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(text))”有几个等级，暂用\(first.name)，请核对，或用 --level 指定",
        en: "“\(PrintedText.excerpt(text))” has several levels: \(first.name) was taken; check it, or name one with --level"))
    return true
  }
}
