/// Words for the facts of job descriptions.
extension DraftWords {
  /// Labels for the position to which the post reports.
  static let superiors = [
    "直接上级", "汇报对象", "上级岗位", "汇报关系", "汇报给", "直属上级", "上级", "上级职位", "上级职务", "直接上级职位", "直接上级岗位", "直属领导", "直接领导", "上级领导", "直属主管", "直接主管",
    "上级主管", "汇报上级", "直接上司", "直属上司", "上司", "汇报人", "向谁汇报", "直接汇报对象", "直接汇报人", "reports to", "report to", "reporting to", "line manager",
    "supervisor",
    "direct supervisor", "immediate supervisor",
  ]

  /// Labels for languages, for which the format has no field.
  static let languages = [
    "外语", "外语要求", "外语水平", "外语能力", "外语等级", "语言", "语言要求", "语言能力", "语言水平", "英语", "英语要求", "英语水平", "language", "languages", "language skills",
    "language requirements", "language requirement", "foreign language",
  ]

  /// Labels for a level whose value may also be a pay grade or a word such as 熟练.
  static let abilityLevels = [
    "能力等级", "能力级别", "能力层级", "能力等级要求", "职业能力等级", "岗位能力等级", "等级要求", "级别要求", "任职等级", "标准等级", "要求等级",
  ]

  static let departments = ["部门名称", "隶属部门", "归属部门", "所属科室", "招聘部门", "需求部门"] + divisions
  /// Labels for a unit above the department, which is the department if there is no other.
  private static let divisions = ["事业部", "所属事业部", "所在事业部", "所属中心", "business unit", "division"]

  static func isDivision(_ label: String) -> Bool { divisions.contains { PrintedText.folded($0) == bare(label) } }

  /// Labels and headers for duties.
  static let dutyItems = [
    "职责事项", "职责条目", "职责项目", "职责要点", "职责任务", "职责分解", "负责事项", "岗位任务描述", "key responsibilities", "main responsibilities", "key duties",
    "main duties",
  ]
  static let dutySections =
    dutyItems + [
      "your mission", "your day", "day to day", "day-to-day responsibilities", "role responsibilities", "what you'll be responsible for",
      "what you’ll be responsible for", "what you will be responsible for", "your key responsibilities",
    ]

  /// Headings for what the job asks for.
  static let askedSections = [
    "what we expect", "what we expect from you", "we expect", "what you need", "what you'll need", "what you’ll need", "what you will need",
    "we are looking for", "we're looking for", "we’re looking for", "who we're looking for", "who we’re looking for", "ideal candidate",
    "the ideal candidate", "what you should have", "what you should bring", "skills and experience", "experience and skills",
    "skills & experience", "your background", "what you have", "essential skills", "essential requirements", "minimum requirements",
    "key requirements", "candidate requirements", "requirements and skills",
  ]
}
