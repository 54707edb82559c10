import Schema

/// Levels that are named only by the headings of their tables, such as 电子商务员 and 电子商务师, or Novice and Expert.
struct HeadingLevels {
  /// By the index of the table's block: the name of its level, and the block of the heading.
  private(set) var names: [Int: (name: String, block: Int)] = [:]
  /// The common part of the headings without the names of the levels: 宠物殡葬师能力标准 in 宠物殡葬师能力标准（入门级）. Nil if they are only names of levels.
  private(set) var subject: String?

  /// Used if tables have different headings, and at least one heading is not a known level.
  init(_ outline: Outline, _ restricted: RestrictedTables? = nil) {
    let restricted = restricted ?? RestrictedTables(outline)
    var found: [Int: (name: String, block: Int)] = [:]
    // How many tables continue the level of the one before, for other tracks.
    var parts = 0
    var last: String?
    let functions = FunctionHeadings(outline).names
    for (index, section) in outline.sections.enumerated() {
      for (position, member) in section.members.enumerated() {
        guard let table = member.table, table.header.isRequirements, !table.isResumed, !table.header.roles.contains(where: Self.saysLevel)
        else { continue }
        if functions[member.index] != nil { continue }
        guard let heading = Self.heading(of: position, in: section, outline) else { return }
        // Below the heading of a level, the tables are those of its tracks.
        if Self.isTrack(index, outline), !Self.isNamed(heading.name, above: index, outline) { return }
        found[member.index] = heading
        if heading.name == last, restricted.groups[member.index] != nil { parts += 1 }
        last = heading.name
      }
    }
    let distinct = Set(found.values.map(\.name))
    guard distinct.count > 1, distinct.count == found.count - parts || distinct.contains(where: Self.isLevelLike) else { return }
    let isKnown = { (name: String) in LevelNames.all(in: name).count == 1 }
    guard !distinct.allSatisfy(isKnown) || Set(distinct.compactMap { LevelNames.find(in: $0)?.id }).count < distinct.count else { return }
    names = found
    readSubject(distinct)
  }

  /// Keeps only the part of the headings that names the level, where the rest is the same in all of them.
  private mutating func readSubject(_ distinct: Set<String>) {
    let parts = Dictionary(distinct.compactMap { name in Self.divided(name).map { (name, $0) } }) { first, _ in first }
    guard parts.count == distinct.count, let subject = parts.values.first?.subject, parts.values.allSatisfy({ $0.subject == subject }),
      Set(parts.values.map(\.level)).count == distinct.count
    else { return }
    self.subject = subject
    names = names.mapValues { (parts[$0.name]?.level ?? $0.name, $0.block) }
  }

  /// Words of titles, which names of levels do not have.
  private static let subjectWords = ["标准", "要求", "框架", "规范", "大纲", "standard", "framework", "requirement", "matrix"]

  /// `宠物殡葬师能力标准（入门级）`, `Pet care framework – Novice`, `Pet care standard: Level 1`.
  private static func divided(_ name: String) -> (subject: String, level: String)? {
    let divided: (subject: Substring, level: Substring)?
    if let last = name.last, last == "）" || last == ")", let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }) {
      divided = (name[..<open], name[name.index(after: open)...].dropLast())
    } else {
      divided = name.lastIndex { "–—-:：·".contains($0) }.map { (name[..<$0], name[name.index(after: $0)...]) }
    }
    guard let divided else { return nil }
    let (subject, level) = (PrintedText.trimmed(divided.subject), PrintedText.trimmed(divided.level))
    let folded = PrintedText.folded(subject)
    return subjectWords.contains(where: folded.contains) && TableHeader.isLevelName(level) ? (subject, level) : nil
  }

  /// Whether the heading does not name a level, but one above it does.
  static func isTrack(_ section: Int, _ outline: Outline) -> Bool {
    LevelNames.all(in: outline.sections[section].title).isEmpty && (outline.sections[section].code?.depth ?? 0) >= 3
      && outline.chain(section).dropFirst().contains { LevelNames.all(in: outline.sections[$0].title).count == 1 }
  }

  /// Whether the caption of a table repeats a heading above it.
  private static func isNamed(_ caption: String, above section: Int, _ outline: Outline) -> Bool {
    outline.chain(section).dropFirst().contains { name(outline.sections[$0].title) == caption }
  }

  /// The name of the track of a table: 3.1.1 选品员 below 3.1 初级. Nil for headings such as 3.1.1 工作要求.
  static func track(_ section: Int, _ outline: Outline) -> String? {
    guard isTrack(section, outline), let name = name(outline.sections[section].title) else { return nil }
    return ["员", "师", "工", "方向", "岗位", "岗"].contains(where: name.hasSuffix) && name != "员工" ? name : nil
  }

  private static func saysLevel(_ role: TableRole) -> Bool {
    if case .levelItems = role { return true }
    return role == .level
  }

  /// The text of the nearest caption above a table, or else the heading of the clause.
  private static func heading(of position: Int, in section: Section, _ outline: Outline) -> (name: String, block: Int)? {
    for member in section.members[..<position].reversed() {
      guard let line = member.line else { break }
      if !TableText.isNote(line.text), let name = name(line.text) { return (name, member.index) }
    }
    guard let heading = section.headingIndex, section.mayBeTableHeading, let name = name(section.title) else { return nil }
    return (name, heading)
  }

  private static let rests = [
    "工作能力要求", "职业能力要求", "技能要求", "能力要求", "工作要求", "要求", "标准", "技能", "（续）", "(续)", "requirements", "requirement",
  ]

  /// A heading without its number and without common words; nil for sentences.
  private static func name(_ text: String) -> String? {
    var name = PrintedText.trimmed(text)
    if PageMark.isLeftByPage(name) || name.count > 40 || name.last.map({ "。；：:;.".contains($0) }) == true { return nil }
    for caption in ["表", "Table"] where name.hasPrefix(caption) {
      let rest = name.dropFirst(caption.count).drop { $0 == " " }
      if rest.first?.isNumber == true { name = PrintedText.trimmed(rest.drop { $0.isNumber || ".-—:：. ".contains($0) }) }
    }
    for start in ["requirements for ", "requirements of "] where name.lowercased().hasPrefix(start) && name.count > start.count {
      name = PrintedText.trimmed(name.dropFirst(start.count))
    }
    for rest in rests where name.lowercased().hasSuffix(rest) && name.count > rest.count {
      name = PrintedText.trimmed(name.dropLast(rest.count))
    }
    while let last = name.last, "—–-:： ".contains(last) { name.removeLast() }
    return name.isEmpty || isColumn(name) ? nil : name
  }

  /// Whether a name such as `技能要求` is that of a column, and not of a level.
  private static func isColumn(_ name: String) -> Bool {
    let words = ["操作", "技能", "理论", "知识", "能力", "相关", "专业", "基本", "要求", "应知", "应会", "和", "与", "及", "、"]
    if words.reduce(name, { $0.replacing($1, with: "") }).isEmpty { return true }
    switch TableHeader.role(ofName: name) {
    case .items, .content, .function, .statements, .kind: return LevelNames.all(in: name).isEmpty
    default: return false
    }
  }

  /// Whether a name ends as names of levels do.
  private static func isLevelLike(_ name: String) -> Bool {
    let folded = PrintedText.folded(name)
    return ["级", "员", "师", "工", "段"].contains { folded.hasSuffix($0) } || FrameworkLevelNames.contains(folded)
      || !LevelNames.all(in: name).isEmpty
  }
}
