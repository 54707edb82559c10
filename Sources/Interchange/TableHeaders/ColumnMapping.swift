import Schema

/// The roles of columns as a user gives them: `content="Skill Name",level:expert=Expert,code=ID`.
public struct ColumnMapping: Sendable, Hashable {
  public enum Fault: Error, Hashable, Sendable {
    case unknownKey(String)
    case noName(String)

    /// The message for the user.
    public var message: Bilingual {
      switch self {
      case .unknownKey(let key):
        Bilingual(
          zh: "--columns 不认识“\(key)”；可用：\(ColumnMapping.keys.joined(separator: "、"))、level:等级、sheet",
          en: "--columns does not know “\(key)”; it knows \(ColumnMapping.keys.joined(separator: ", ")), level:NAME and sheet")
      case .noName(let part):
        Bilingual(
          zh: "--columns 里的“\(part)”应写作 栏目=表头，例如 content=\"Skill Name\"",
          en: "“\(part)” in --columns should be KEY=HEAD, as in content=\"Skill Name\"")
      }
    }
  }

  /// The role of a column, by its name in the form for comparison.
  private(set) var roles: [String: TableRole] = [:]
  /// The role of the names of sheets: the level, function or content of everything on a sheet.
  private(set) var sheet: TableRole?

  static let keys = [
    "level", "function", "content", "item", "ability", "knowledge", "task", "code", "number", "description", "note", "skip",
  ]

  /// Reads the values of all `--columns` options. Fails at the first part that has no key or name, or an unknown key.
  public static func parse(_ texts: [String]) -> Result<ColumnMapping, Fault> {
    var mapping = ColumnMapping()
    for part in texts.flatMap(parts) {
      guard let sign = part.firstIndex(where: { $0 == "=" || $0 == "＝" }) else { return .failure(.noName(part)) }
      let key = PrintedText.trimmed(part[..<sign])
      let name = PrintedText.trimmed(part[part.index(after: sign)...].filter { $0 != "\"" && $0 != "“" && $0 != "”" })
      guard !name.isEmpty else { return .failure(.noName(part)) }
      if PrintedText.folded(key) == "sheet" || key == "工作表" {
        guard let role = role(name), [.level, .function, .content].contains(role) else { return .failure(.unknownKey(name)) }
        mapping.sheet = role
      } else {
        guard let role = role(key) else { return .failure(.unknownKey(key)) }
        mapping.roles[compared(name)] = role
      }
    }
    return .success(mapping)
  }

  /// The parts between commas; a comma between quotation marks belongs to a name.
  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if "\"“”".contains(character) { isQuoted.toggle() }
      if !isQuoted, character == "," || character == "，" { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.filter { !PrintedText.trimmed($0).isEmpty }
  }

  private static func role(_ key: String) -> TableRole? {
    if let colon = key.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let header = PrintedText.folded(key[..<colon])
      let rest = key[key.index(after: colon)...].split(whereSeparator: { $0 == ":" || $0 == "：" }).map { PrintedText.trimmed($0) }
      guard header == "level" || header == "等级", let level = rest.first else { return nil }
      let column = rest.count > 1 ? self.column(PrintedText.folded(rest[1])) : .abilities
      return column.map { .levelItems(level, $0) }
    }
    switch PrintedText.folded(key) {
    case "level", "等级": return .level
    case "function", "职业功能": return .function
    case "content", "工作内容": return .content
    case "item", "items", "statement", "条目": return .statements
    case "code", "编码", "代码": return .code
    case "number", "序号", "编号": return .serialNumber
    case "description", "说明", "描述", "定义": return .description
    case "note", "notes", "备注": return .note
    case "skip", "略过": return .skipped
    case let key: return column(key).map { .items($0) }
    }
  }

  private static func column(_ key: String) -> Column? {
    switch key {
    case "ability", "abilities", "skill", "skills", "技能要求", "能力要求": .abilities
    case "knowledge", "相关知识", "相关知识要求": .knowledge
    case "task", "tasks", "工作任务": .tasks
    default: nil
    }
  }

  static func compared(_ name: String) -> String { PrintedText.folded(PrintedText.withoutInnerSpaces(PrintedText.unwrapped(name))) }

  /// The header in a row, which must have a name for each key. Several names of one key are for different tables; descriptions and notes need
  /// not be in each table.
  func header(_ cells: [TableCell]) -> TableHeader? {
    guard !roles.isEmpty, cells.count >= min(2, roles.count), cells.allSatisfy({ $0.text.utf8.count <= TableHeader.maximumHeaderLength })
    else {
      return nil
    }
    let names = cells.map { PrintedText.unwrapped($0.text) }
    let found = names.map { roles[Self.compared($0)] ?? .unknown }
    let isHeader = required.isEmpty ? roles.keys.allSatisfy(Set(names.map(Self.compared)).contains) : required.allSatisfy(found.contains)
    guard isHeader || isCatalogue(found) else { return nil }
    return TableHeader(roles: found, names: names, isMapped: true)
  }

  /// The keys that each table of items must have. The name of a sheet may replace a column.
  private var required: Set<TableRole> {
    Set(roles.values).subtracting([.description, .note, .skipped]).subtracting([sheet].compactMap(\.self))
  }

  /// Whether a table has names with their descriptions, such as a sheet that lists the contents of the others.
  private func isCatalogue(_ found: [TableRole]) -> Bool {
    found.contains(.description) && (found.contains(.content) || found.contains(.function)) && !found.contains(where: \.containsItems)
  }
}
