import Schema

/// The message about a table whose header was not understood: the columns that were recognized, and a --columns option for the others.
enum ColumnSuggestion {
  /// Nil if no table has a header.
  static func message(_ outline: Outline) -> Bilingual? {
    var largest: [TableRow] = []
    for block in outline.blocks { if case .unknownTable(let rows) = block, rows.count > largest.count { largest = rows } }
    guard largest.count >= 2, let header = largest.first(where: { $0.cells.count { !$0.isEmpty } >= 2 }) else { return nil }
    return message(header: header.cells.map(\.text))
  }

  /// The same about one header.
  static func message(header: [String]) -> Bilingual {
    let names = header.map { PrintedText.excerpt(PrintedText.unwrapped($0), 30) }.filter { !$0.isEmpty }
    let known = names.compactMap { name in key(TableHeader.role(ofName: name)).map { (key: $0, name: name) } }
    let wanted = wanted(names, known)
    let option = wanted.map { "\($0.key)=\"\($0.name)\"" }.joined(separator: ",")
    let guessed = wanted.filter { part in known.contains { $0.name == part.name } }.map { "\($0.name) = \($0.key)" }
    return Bilingual(
      zh:
        "没有认出表头“\(names.joined(separator: " | "))”\(guessed.isEmpty ? "" : "（认出：\(guessed.joined(separator: "、"))）")；请用 --columns 说明各栏，例如 --columns '\(option)'",
      en:
        "the head “\(names.joined(separator: " | "))” was not understood\(guessed.isEmpty ? "" : " (known: \(guessed.joined(separator: ", ")))"); say which column holds what, as in --columns '\(option)'"
    )
  }

  private typealias Part = (key: String, name: String)

  private static func wanted(_ names: [String], _ known: [Part]) -> [Part] {
    var wanted = known
    let isKnown = { (name: String) in key(TableHeader.role(ofName: name)) != nil }
    let steps = names.compactMap { name in levelKey(name).map { (key: $0, name: name) } }
    if steps.count >= 2 {
      // `Level 1 Skills` is not the column of all skills. If a table has columns of levels, the column of the skill names what the levels
      // are about.
      wanted = known.filter { known in !steps.contains { $0.name == known.name } }
      let items = wanted.indices.filter { wanted[$0].key == "ability" }
      let content = wanted.firstIndex { $0.key == "content" }
      if let only = items.first, items.count == 1, content == nil || !wanted.contains(where: { $0.key == "function" }) {
        if let content { wanted[content].key = "function" }
        wanted[only].key = "content"
      }
      wanted += steps
    }
    var others = names.filter { name in !isKnown(name) && (steps.count < 2 || !steps.contains { $0.name == name }) }
    // First by the words of a name, then by the order.
    for name in others {
      guard let key = likely(name).first(where: { key in !wanted.contains { $0.key == key } }) else { continue }
      wanted.append((key, name))
      others.removeAll { $0 == name }
    }
    var next = others[...]
    for key in ["content", "item"] where !wanted.contains(where: { $0.key == key || key == "item" && containsItems($0.key) }) {
      if let name = next.popFirst() { wanted.append((key, name)) }
    }
    return wanted
  }

  /// The key of a column of one level: `Expert`, `Level 1 Skills`, `相关知识（高级）`. Nil for other columns.
  private static func levelKey(_ name: String) -> String? {
    if TableHeader.isLevelName(name) { return key(TableHeader.role(ofName: name)) == nil ? "level:\(name)" : nil }
    for index in name.indices.dropFirst().reversed() {
      let header = PrintedText.trimmed(name[..<index])
      let tail = PrintedText.trimmed(name[index...].filter { !"（）()".contains($0) })
      for (level, column) in [(header, tail), (tail, header)] where TableHeader.isLevelName(level) {
        guard case .items(let column) = TableHeader.role(ofName: column) else { continue }
        return column == .abilities ? "level:\(level)" : "level:\(level):\(column == .knowledge ? "knowledge" : "task")"
      }
    }
    return nil
  }

  private static func containsItems(_ key: String) -> Bool { ["ability", "knowledge", "task"].contains(key) || key.hasPrefix("level:") }

  private static let words: [(key: String, words: [String])] = [
    ("knowledge", ["knowledge", "知识", "应知"]),
    ("ability", ["indicator", "statement", "descriptor", "skill", "abilit", "criteria", "performance", "能力要求", "技能", "应会"]),
    ("task", ["task", "任务"]), ("content", ["unit", "element", "competenc", "内容", "单元", "项目"]),
    ("function", ["function", "domain", "area", "category", "group", "cluster", "功能", "领域", "模块", "类别", "分类"]),
  ]

  /// The keys that the words of a name suggest, the most likely first.
  private static func likely(_ name: String) -> [String] {
    let folded = PrintedText.folded(name)
    return words.filter { $0.words.contains(where: folded.contains) }.map(\.key)
  }

  private static func key(_ role: TableRole) -> String? {
    switch role {
    case .function: "function"
    case .content: "content"
    case .level: "level"
    case .serialNumber: "number"
    case .items(.abilities): "ability"
    case .items(.knowledge): "knowledge"
    case .items(.tasks): "task"
    default: nil
    }
  }
}
