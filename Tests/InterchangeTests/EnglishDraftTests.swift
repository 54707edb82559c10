import Testing

/// Plans and job descriptions in English, as schools and companies lay them out.
struct EnglishDraftTests {
  private static let job = """
    Job Description

    Job Title: Online Store Manager
    Level: intermediate
    Occupational standard: cbec-operator@2021-draft

    Key responsibilities
    1. Product selection (1 选品与采购)
    2. Any other duties as assigned by the manager

    Person specification
    Essential
    - Bachelor's degree or equivalent
    - Fluent English
    Desirable
    - Knowledge of ERP systems

    """

  private static func plan(_ rows: String...) -> String {
    "Operator training plan\nStandard: cbec-operator@2021-draft\nLevel: intermediate\n"
      + rows.map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  static let cases: [DraftCase] = [
    .job(
      "a person specification", job, ["职责内容: Product selection", "Fluent English", "Desirable"],
      never: ["职责内容: Person", "职责内容: Essential", "职责内容: Fluent", "职责内容: Bachelor", "未能归入"]),
    .job("a long label of the standard", job, ["标准: cbec-operator@2021-draft", "等级: 中级"], never: ["Occupational standard"]),
    .plan(
      "hours and minutes", plan("Lesson length|45 minutes", "Total hours|10|Of which practical|6", "Module|Hours|Covers", "Shop|10|2 平台运营"),
      ["每学时分钟: 45", "实践: 6"], never: ["有几个值", "未能归入"]),
    .plan(
      "signatures", plan("Module|Hours|Covers", "Shop|10|2 平台运营", "Prepared by||Checked by|"), ["模块名: Shop"], report: ["签名栏没有填写"],
      never: ["Prepared by: Checked by"]),
  ]

  @Test(arguments: cases)
  func englishDocumentIsRead(test: DraftCase) throws { try test.check() }
}
