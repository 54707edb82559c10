import Testing

/// Forms of modules below the title and the facts of a sheet, with two or three labels in a row.
struct DraftSheetFormTests {
  private static let above = "企业内训计划（高级）\n标准：cbec-operator@2021-draft\n课程等级\t高级\t学时合计\t36\t理论/实践\t12/24\n培训目的\t提升决策能力\n"

  private static func html(_ rows: [String]) -> String {
    "<p>企业内训计划（高级）</p><p>标准：cbec-operator@2021-draft</p><table>"
      + (["<td>课程等级<td>高级<td>学时合计<td>36<td>理论/实践<td>12/24", "<td>培训目的<td colspan=5>提升决策能力"] + rows).map { "<tr>\($0)</tr>" }.joined()
      + "</table>"
  }

  private static func tabs(_ rows: [String]) -> String { above + rows.map { $0.replacing("|", with: "\t") + "\n" }.joined() }

  /// The rows of one module, with its number, name and references.
  static let rows: [(name: String, rows: @Sendable (Int, String, String) -> [String])] = [
    ("three pairs", { ["课程\($0)|\($1)|理论学时|4|实操学时|8", "对应标准|\($2)|课程目标|能提建议", "考核方式|报告|成绩占比|50%"] }),
    ("a name for each", { ["模块名称|\($1)|理论|4|实践|8", "对应标准|\($2)|教学目标|能提建议", "考核方式|报告|权重|50%"] }),
    ("labels beside an empty cell", { ["项目\($0)|\($1)|理论学时|4|实训学时|8", "|对应标准|\($2)|课程目标|能提建议", "|考核方式|报告|成绩占比|50%"] }),
    ("one pair and two pairs", { ["模块\($0)|\($1)", "理论学时|4|实操学时|8", "对应标准|\($2)", "课程目标|能提建议", "考核方式|报告|占比|50%"] }),
  ]

  static let below: [(name: String, rows: [String], kept: String)] = [
    ("nothing", [], "培训目的: 提升决策能力"),
    ("a signature", ["编制人|张三|审批人|李四"], "编制人: 张三"),
    ("a sum", ["合计|36"], "合计: \"36\""),
    ("notes", ["备注|自带电脑"], "备注: 自带电脑"),
  ]

  @Test(arguments: rows.map(\.name), below.map(\.name))
  func formsInSheetsAreRead(name: String, below: String) throws {
    let form = try #require(Self.rows.first { $0.name == name }).rows
    let end = try #require(Self.below.first { $0.name == below })
    try Self.check(name, Self.tabs(form(1, "品牌战略", "1.1 产品选择") + form(2, "物流风险", "3 物流管理") + end.rows), end.kept)
  }

  private static func check(_ name: String, _ text: String, _ kept: String) throws {
    try DraftCase.plan(
      name, text,
      [
        "等级: 高级\n", "理论: 12, 实践: 24}", kept, "培训目的: 提升决策能力", " 品牌战略\n    学时: {理论: 4, 实践: 8}\n    目标: [能提建议]\n    对应: [1.1 产品选择]\n",
        " 物流风险\n    学时: {理论: 4, 实践: 8}\n    目标: [能提建议]\n    对应: [3 物流管理]\n    考核: {方式: 报告, 权重: 50}",
      ], never: ["未能归入", "模块名: 合计", "课程等级"]
    ).check()
  }

  /// The name of the module is in a cell merged over its rows, as spreadsheets have it.
  @Test func mergedModuleNamesApplyToTheirRows() throws {
    func module(_ number: Int, _ name: String, _ references: String) -> [String] {
      [
        "<td rowspan=3>课程\(number)<td>\(name)<td>理论学时<td>4<td>实操学时<td>8", "<td>课程目标<td>能提建议<td>对应标准<td colspan=2>\(references)",
        "<td>考核方式<td>报告<td>成绩占比<td colspan=2>50%",
      ]
    }
    try Self.check(
      "merged names", Self.html(module(1, "品牌战略", "1.1 产品选择") + module(2, "物流风险", "第3项职业功能 物流管理")), "培训目的: 提升决策能力")
  }

  static let others: [DraftCase] = [
    .plan(
      "one row of labels above a table is no form", tabs(["课程名称|选品|学时|36", "模块|学时|对应", "甲|36|1.1 产品选择"]),
      ["模块名: 甲\n    学时: 36"], never: ["模块名: 选品"]),
    .plan("the order of hours in a label", tabs(["模块|学时", "甲|36"]), ["理论: 12, 实践: 24}"], never: ["理论/实践"]),
  ]

  @Test(arguments: others)
  func otherFormsInSheetsAreRead(test: DraftCase) throws { try test.check() }
}
