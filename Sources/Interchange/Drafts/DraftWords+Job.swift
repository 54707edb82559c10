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
}
