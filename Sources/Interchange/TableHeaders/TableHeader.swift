import Schema
import TextModel

/// The header of a known table, with the role of each column.
struct TableHeader: Sendable, Hashable {
  let roles: [TableRole]
  /// The cells as printed, without spaces.
  let names: [String]
  /// Whether the user gave the roles of the columns.
  var isMapped = false

  /// Whether it is a catalogue of names with their descriptions, which has no items.
  var isOfDescriptions: Bool { roles.contains(.description) && !roles.contains(where: \.containsItems) }

  var isRequirements: Bool { isMapped || roles.contains(.content) && roles.contains(where: \.containsItems) }
  var isPositions: Bool { roles.contains(.level) && roles.contains(.positions) }

  /// Reads a header; nil for other rows. `groups` are the cells of a row above it that span several of its cells.
  static func read(_ cells: [TableCell], _ mapping: ColumnMapping? = nil, groups: [String] = []) -> TableHeader? {
    if let header = mapping?.header(cells) { return header }
    guard cells.count >= 2, cells.allSatisfy({ $0.text.utf8.count <= maximumHeaderLength }) else { return nil }
    let names = cells.map { PrintedText.withoutInnerSpaces(PrintedText.unwrapped($0.text)) }
    guard names.allSatisfy({ $0.count <= 40 }) else { return nil }
    let folded = names.map(simplified)
    // Nearly every row is excluded by this test.
    guard
      folded.contains(where: {
        isOne(of: contentNames, $0) || isOne(of: taskNames, $0) || isLevel($0) || isOne(of: abilityNames, $0) || isOne(of: skillNames, $0)
      })
    else { return nil }
    let hasContent = folded.contains { isOne(of: contentNames, $0) }
    var roles = folded.map { role($0, hasContent: hasContent) }
    for (index, group) in groups.enumerated() where roles.indices.contains(index) && !group.isEmpty {
      if let role = levelRole(names[index], roles[index], below: group) { roles[index] = role }
    }
    readLevels(names, folded, &roles)
    readUnits(folded, &roles)
    readModules(folded, &roles)
    readKinds(folded, &roles)
    readOthers(folded, &roles)
    let header = TableHeader(roles: roles, names: names)
    return header.isRequirements || header.isPositions ? header : nil
  }

  private static let unitNames: Set<String> = [
    "unit", "units", "unitofcompetency", "unitofcompetence", "unitsofcompetence", "unitsofcompetency", "competenceunit", "competencyunit",
  ]

  /// A unit of competence is a content if the table has items and no column of contents. Otherwise it is a function.
  private static func readUnits(_ folded: [String], _ roles: inout [TableRole]) {
    guard let unit = roles.indices.first(where: { roles[$0] == .unknown && unitNames.contains(folded[$0]) }) else { return }
    if !roles.contains(.content), roles.contains(where: \.containsItems) {
      roles[unit] = .content
    } else if !roles.contains(.function) {
      roles[unit] = .function
    }
  }

  private static let moduleNames = ["模块", "项目", "领域", "能力模块", "能力单元", "单元", "module", "area"]

  /// A column called module before the contents is a function, unless another column is.
  private static func readModules(_ folded: [String], _ roles: inout [TableRole]) {
    guard !roles.contains(.function), let content = roles.firstIndex(of: .content), roles.contains(where: \.containsItems),
      let module = roles[..<content].indices.first(where: { roles[$0] == .unknown && isOne(of: moduleNames, folded[$0]) })
    else { return }
    roles[module] = .function
  }

  /// A column with the kind of each row, ability or knowledge, beside one column for all requirements.
  private static func readKinds(_ folded: [String], _ roles: inout [TableRole]) {
    guard let kind = roles.indices.first(where: { isOne(of: kindNames, folded[$0]) }), roles.count(where: \.containsItems) <= 1 else {
      return
    }
    let held = roles.indices.first { roles[$0].containsItems }
    guard let texts = held ?? roles.indices.first(where: { roles[$0] == .unknown && isOne(of: requirementNames, folded[$0]) }) else {
      return
    }
    if let held, !isOne(of: requirementNames, folded[held]) { return }
    roles[kind] = .kind
    roles[texts] = .statements
  }

  private static let kindNames = ["类别", "类型", "要求类别", "要求类型", "条目类别", "条目类型", "type", "kind", "itemtype"]
  private static let requirementNames = [
    "要求", "具体要求", "要求内容", "内容要求", "标准要求", "描述", "条目", "requirement", "requirements", "statement", "statements", "description",
  ]

  /// The column for the text of a cell in such a column.
  static func column(ofKind text: String) -> Column? {
    let name = simplified(PrintedText.withoutInnerSpaces(PrintedText.unwrapped(text)))
    if name.contains("知识") || name == "应知" || name.hasPrefix("knowledge") { return .knowledge }
    if name.contains("任务") || name.hasPrefix("task") { return .tasks }
    if ["技能", "能力", "操作"].contains(where: name.contains) || name == "应会" { return .abilities }
    return ["skill", "abilit"].contains(where: name.hasPrefix) ? .abilities : nil
  }

  /// The role of 技能要求 below 初级, or of 初级 below 技能要求.
  private static func levelRole(_ name: String, _ role: TableRole, below group: String) -> TableRole? {
    let above = PrintedText.withoutInnerSpaces(PrintedText.unwrapped(group))
    if case .items(let column) = role, isLevelName(above) { return .levelItems(above, column) }
    if case .items(let column) = self.role(simplified(above), hasContent: true), isLevelName(name) { return .levelItems(name, column) }
    return nil
  }

  /// Whether a cell of the header names the level of a column.
  func namesLevel(_ cell: TableCell) -> Bool {
    let name = PrintedText.withoutInnerSpaces(PrintedText.unwrapped(cell.text))
    return roles.contains { if case .levelItems(name, _) = $0 { true } else { false } }
  }

  /// Whether a cell is only the name of a level.
  static func isLevelName(_ text: String) -> Bool {
    guard text.utf8.count <= maximumHeaderLength else { return false }
    return FrameworkLevelNames.contains(simplified(PrintedText.withoutInnerSpaces(PrintedText.unwrapped(text))))
  }

  /// Whether a cell may be the name of a column: a few known words without numbers.
  static func isColumnName(_ text: String) -> Bool {
    guard text.utf8.count <= maximumHeaderLength else { return false }
    let name = simplified(PrintedText.withoutInnerSpaces(PrintedText.unwrapped(text)))
    return name.count <= 16 && !name.contains(where: \.isNumber) && role(name, hasContent: true) != .unknown
  }

  /// The role of a column by its name alone.
  static func role(ofName name: String) -> TableRole { role(simplified(PrintedText.withoutInnerSpaces(name)), hasContent: true) }

  /// In bytes: 40 characters, with spaces and line breaks between them.
  static let maximumHeaderLength = 1_000

  private static let functionNames = [
    "role", "roles", "jobrole", "keyfunction", "keyfunctions", "keyrole", "keyarea", "majorfunction", "mainfunction", "workfunction",
    "skillcategory", "skillscategory", "competencygroup", "cluster", "theme",
    "dimension", "skillgroup", "skillsgroup", "skillfamily", "skilldomain", "skillsdomain", "capabilityarea", "capabilitygroup",
    "competencearea",
    "competencegroup", "competencedomain", "competencycategory", "competencecategory", "capabilitycategory",
    "职业功能", "功能", "功能模块", "职业功能模块", "工作领域", "能力领域", "function", "jobfunction", "functions", "category", "domain", "workarea",
    "functionalarea",
    "competencyarea", "competencydomain", "jobfamily", "workrole",
  ]
  private static let contentNames = [
    "tsctitle", "skilltitle", "competencytitle", "element", "elements", "elementofcompetency",
    "工作内容", "内容", "工作项目", "工作模块", "content", "workcontent", "contents", "skillname", "skillarea", "competency", "competencyname",
    "capability", "capabilityname", "competence", "competencename", "competencyelement", "element", "elements", "elementofcompetence",
    "elementofcompetency",
  ]
  private static let taskNames = ["工作任务", "任务", "典型工作任务", "task", "tasks"]
  private static let abilityWords = ["能力要求", "能力点", "能力要点", "技能点", "技能要点", "技能要求", "专业能力", "职业能力", "职业技能", "操作规范", "操作要求"]
  /// English names must match as a whole: `Roles that require Skill` is not a column of skills.
  static let abilityNames = [
    "ability", "abilities", "skill", "skills", "skillrequirements", "abilityrequirements", "requiredskills", "performancecriteria",
    "performancecriterion", "performanceindicators", "performancestatements", "performancestatement", "statement", "statements",
    "learningoutcomes", "competencystatement", "behaviouralindicators", "behavioralindicators", "behaviouralindicator",
    "behavioralindicator",
    "behaviourindicators", "indicators", "descriptors",
  ]
  private static let knowledgeWords = ["相关知识", "知识要点", "知识要求", "知识点"]
  private static let knowledgeNames = [
    "knowledge", "knowledgerequirements", "relatedknowledge", "requiredknowledge", "essentialknowledge", "supportingknowledge",
    "underpinningknowledge", "knowledgeandunderstanding",
    "知识", "专业知识", "理论知识", "应知",
  ]
  private static let levelWords = ["等级", "级别", "level"]
  private static let positionWords = ["岗位", "职位", "position", "job"]
  private static let serialNames = ["序号", "编号", "no", "no.", "#"]
  /// `工作内容编号` is the number of the column 工作内容.
  private static let serialEnds = ["编号", "序号", "number", "no.", "no"]

  private static func role(_ name: String, hasContent: Bool) -> TableRole {
    if isOne(of: functionNames, name) { return .function }
    if isOne(of: contentNames, name) { return .content }
    // If no column is called 工作内容, the tasks are the contents.
    if isOne(of: taskNames, name) { return hasContent ? .items(.tasks) : .content }
    if isOne(of: serialNames, name) || isNumber(name) { return .serialNumber }
    if contains(positionWords, name) && !contains(abilityWords, name) { return .positions }
    if isLevel(name) { return .level }
    if contains(knowledgeWords, name) || isOne(of: knowledgeNames, name) { return .items(.knowledge) }
    if contains(abilityWords, name) || isOne(of: abilityNames, name) || ["技能", "能力", "应会"].contains(name) { return .items(.abilities) }
    return .unknown
  }

  private static func isNumber(_ name: String) -> Bool {
    guard let end = serialEnds.first(where: name.hasSuffix), name.count > end.count else { return false }
    switch role(String(name.dropLast(end.count)), hasContent: true) {
    case .function, .content, .items: return true
    default: return false
    }
  }

  /// The folded name in simplified characters.
  private static func simplified(_ name: String) -> String {
    let folded = PrintedText.folded(name)
    guard folded.unicodeScalars.contains(where: { $0.value >= 0x3400 }) else { return folded }
    return PrintedText.string(folded.unicodeScalars.map { Unicode.Scalar(HanVariants.simplified($0.value)) ?? $0 })
  }

  private static func isLevel(_ name: String) -> Bool {
    name.hasSuffix("等级") || isOne(of: levelWords, name) || name.hasSuffix("级别")
      || name.hasSuffix("level") && !FrameworkLevelNames.contains(name)
  }
  static func isOne(of names: [String], _ name: String) -> Bool { names.contains(name) }
  private static func contains(_ words: [String], _ name: String) -> Bool { words.contains { name.contains($0) } }
}

/// The role of a column in a printed table.
enum TableRole: Sendable, Hashable {
  case level
  case function
  case content
  case items(Column)
  /// Items of the level that the header names.
  case levelItems(String, Column)
  /// A mark, such as a tick, if the item is one of this level.
  case levelMark(String)
  /// Items of any kind, which their codes or words show.
  case statements
  /// The code of the item in the same row.
  case code
  case positions
  case serialNumber
  /// Whether the statement in the row is an ability or knowledge.
  case kind
  /// A description of the row's function or content.
  case description
  /// A text that is kept as a comment.
  case note
  /// The percentage of the function in the assessment.
  case weight
  /// A column that the user excludes.
  case skipped
  case unknown

  var containsItems: Bool {
    switch self {
    case .items, .levelItems, .statements: true
    default: false
    }
  }
}
