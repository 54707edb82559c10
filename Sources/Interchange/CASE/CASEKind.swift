import Schema

/// The kind of entry that an item of a CASE package is.
enum CASEKind: Sendable, Hashable {
  case level
  case function
  case content
  case item(Column)

  static let all: [CASEKind] = [.level, .function, .content] + Column.allCases.map { .item($0) }

  /// The stable code of the kind, independent of the language of the standard.
  var code: String {
    switch self {
    case .level: "level"
    case .function: "function"
    case .content: "content"
    case .item(let column): column.name.english
    }
  }

  /// The name of the kind in the standard.
  func title(in standard: Standard) -> String {
    switch self {
    case .level: Level.shape.description.name.chinese
    case .function: Function.shape.description.name.chinese
    case .content: Content.shape.description.name.chinese
    case .item(let column): standard.name(of: column)
    }
  }

  private static let knownNames: [(CASEKind, [String])] = [
    (.level, ["等级", "level", "proficiencylevel"]), (.function, ["职业功能", "function", "jobfunction", "domain"]),
    (.content, ["工作内容", "content", "workcontent", "cluster"]), (.item(.tasks), ["工作任务", "任务", "task", "tasks", "taskstatement"]),
    (
      .item(.abilities),
      [
        "工作能力要求", "技能要求", "能力要求", "能力", "ability", "abilities", "skill", "skills", "competency", "competencies", "competence",
        "skillstatement", "abilitystatement",
        "performancecriterion", "performancecriteria", "learningoutcome", "standard",
      ]
    ),
    (.item(.knowledge), ["相关知识要求", "相关知识", "知识要求", "知识", "knowledge", "knowledgestatement", "知識"]),
  ]

  static func named(_ text: String) -> CASEKind? {
    let folded = PrintedText.folded(text)
    return all.first { $0.code == folded } ?? knownNames.first { $0.1.contains(folded) }?.0
  }
}
