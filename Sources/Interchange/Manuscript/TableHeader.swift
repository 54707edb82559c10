import Schema

/// The head of a table that we know: which column holds what.
struct TableHeader: Sendable, Hashable {
  let roles: [TableRole]
  /// The cells as they are printed, without spaces.
  let names: [String]

  var isRequirements: Bool { roles.contains(.content) && roles.contains { if case .items = $0 { true } else { false } } }
  var isPositions: Bool { roles.contains(.level) && roles.contains(.positions) }

  /// The head that a row is, if it is one.
  static func read(_ cells: [TableCell]) -> TableHeader? {
    guard cells.count >= 2, cells.allSatisfy({ $0.text.utf8.count <= longestHead }) else { return nil }
    let names = cells.map { PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text)) }
    guard names.allSatisfy({ $0.count <= 40 }) else { return nil }
    let folded = names.map(PrintedText.folded)
    // Nearly every row is not one, and is detected by these.
    guard folded.contains(where: { isOne(of: contentNames, $0) || isOne(of: taskNames, $0) || isLevel($0) }) else { return nil }
    let hasContent = folded.contains { isOne(of: contentNames, $0) }
    let header = TableHeader(roles: folded.map { role($0, hasContent: hasContent) }, names: names)
    return header.isRequirements || header.isPositions ? header : nil
  }

  /// Whether a cell may be the name of a column: a few words that we know, without numbers.
  static func isColumnName(_ text: String) -> Bool {
    guard text.utf8.count <= longestHead else { return false }
    let name = PrintedText.folded(PrintedText.withoutInnerSpaces(PrintedText.unwrapped(text)))
    return name.count <= 16 && !name.contains(where: \.isNumber) && role(name, hasContent: true) != .unknown
  }

  /// In bytes: 40 characters with spaces between them and lines broken.
  private static let longestHead = 1_000

  private static let functionNames = ["职业功能", "功能", "功能模块", "职业功能模块", "工作领域", "能力领域", "function", "jobfunction", "functions"]
  private static let contentNames = ["工作内容", "内容", "工作项目", "工作模块", "content", "workcontent", "contents"]
  private static let taskNames = ["工作任务", "任务", "典型工作任务", "task", "tasks"]
  private static let abilityWords = ["能力要求", "技能要求", "专业能力", "职业能力", "职业技能", "ability", "abilities", "skill", "skills"]
  private static let knowledgeWords = ["相关知识", "知识要求", "knowledge"]
  private static let levelWords = ["等级", "级别", "level"]
  private static let positionWords = ["岗位", "职位", "position", "job"]
  private static let serialNames = ["序号", "编号", "no", "no.", "#"]

  private static func role(_ name: String, hasContent: Bool) -> TableRole {
    if isOne(of: functionNames, name) { return .function }
    if isOne(of: contentNames, name) { return .content }
    // Where no column is called 工作内容, the tasks take its place.
    if isOne(of: taskNames, name) { return hasContent ? .items(.tasks) : .content }
    if isOne(of: serialNames, name) { return .serialNumber }
    if holds(positionWords, name) && !holds(abilityWords, name) { return .positions }
    if isLevel(name) { return .level }
    if holds(knowledgeWords, name) { return .items(.knowledge) }
    if holds(abilityWords, name) || name == "技能" || name == "能力" { return .items(.abilities) }
    return .unknown
  }

  private static func isLevel(_ name: String) -> Bool {
    name.hasSuffix("等级") || isOne(of: levelWords, name) || name.hasSuffix("级别")
  }
  private static func isOne(of names: [String], _ name: String) -> Bool { names.contains(name) }
  private static func holds(_ words: [String], _ name: String) -> Bool { words.contains { name.contains($0) } }
}

/// The role of a column in a printed table.
enum TableRole: Sendable, Hashable {
  case level
  case function
  case content
  case items(Column)
  case positions
  case serialNumber
  case unknown
}
