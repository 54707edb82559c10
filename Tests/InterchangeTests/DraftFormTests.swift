import Testing

/// Plans whose modules are not the rows of one table: a table of labels and values for each, headings with labels below, units in one cell.
struct DraftFormTests {
  private static func plan(_ lines: [String]) -> String {
    "跨境电商培训计划\n标准：cbec-operator@2021-draft\n等级：高级\n" + lines.map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  /// The rows of one module, in each of the ways that forms have.
  static let forms: [(name: String, rows: @Sendable (String, String) -> [String])] = [
    ("two columns", { ["模块名称|\($0)", "学时|16", "其中实践|10", "教学目标|能做", "对应标准|\($1)", "考核方式|报告", "权重|50%"] }),
    ("four columns", { ["项目名称|\($0)|学时|16", "教学目标|能做||", "对应标准|\($1)||", "学时分配|理论6学时，实践10学时||", "考核方式|报告|权重|50%"] }),
    ("hours in parts", { ["任务|\($0)|学时分配|理论|6|实践|10", "教学目标|能做", "对应标准|\($1)", "考核方式|报告|权重|50%"] }),
    ("labels in two languages", { ["模块名称 Module|\($0)", "学时 Hours|16", "实践 Practice|10", "教学目标|能做", "对应标准|\($1)", "考核方式|报告", "权重|50%"] }),
    ("numbered labels", { [$0.replacing(" ", with: "|"), "学时|16", "实践|10", "教学目标|能做", "对应标准|\($1)", "考核方式|报告（占总成绩50%）"] }),
    ("the name above", { [$0, "学时|16|实践|10", "教学目标|能做", "对应标准|\($1)", "考核方式|报告|权重|50%"] }),
  ]

  static let contents: [DraftCase] = [
    .plan(
      "numbered contents are modules",
      DraftCase.table(["总课时|30课时", "培训内容一|客户：4.1 客户咨询与维护", "课时|理论6学时，实操10学时", "考核方式|口试（60%）", "培训内容二|数据：5.1", "课时|14", "负责人|殷素"]),
      ["客户\n    学时: {理论: 6, 实践: 10}", "4.1 客户咨询与维护", "数据\n    学时: 14", "5.1 数据采集", "权重: 60", "负责人: 殷素"])
  ]

  @Test(arguments: contents)
  func contentsOfFormsAreRead(test: DraftCase) throws { try test.check() }

  @Test(arguments: forms.map(\.name))
  func formsOfModulesAreRead(name: String) throws {
    let form = try #require(Self.forms.first { $0.name == name })
    let rows = form.rows("模块一 选品", "1.1 产品选择") + ["第二个"] + form.rows("模块二 物流", "3.1 信息及库存管理")
    let text = Self.plan(rows.filter { name != "the name above" || $0 != "第二个" })
    try DraftCase.plan(
      name, text,
      ["模块名: M1 选品\n", "目标: [能做]\n    对应: [1.1 产品选择]\n    考核: {方式: 报告, 权重: 50}", "模块名: M2 物流\n", "对应: [3.1 信息及库存管理]", "实践: 10"],
      never: ["模块名: 教学目标", "模块名: 对应标准", "读不出学时"]
    ).check()
  }

  static let cases: [DraftCase] = [
    .plan("one form is the only module", plan(["项目名称|选品|学时|16", "对应标准|1.1 产品选择||"]), ["模块名: 选品\n    学时: 16\n    对应: [1.1 产品选择]"]),
    .plan(
      "the facts of a course are no module", plan(["课程名称|选品|学时|16", "考核方式|考查|学分|4", "注", "模块|学时", "甲|16"]),
      ["名称: 选品", "模块名: 甲", "考核方式: 考查"], never: ["模块名: 选品"]),
    .plan(
      "labels below the heading of a module",
      plan(["模块一　平台运营（20课时：理论8，实操12）", "对应标准内容：2.1", "教学目标：", "能装修店铺", "教学内容：店铺装修", "账户设置", "模块二　物流（8课时）", "对应标准：3.1、3.2"]),
      ["学时: {理论: 8, 实践: 12}\n    目标: [能装修店铺, 店铺装修, 账户设置]\n    对应: [2.1 信息展示]", "对应: [3.1 信息及库存管理, 3.2 发货管理]"],
      never: ["对应标准内容", "教学内容", "教学目标"]),
    .plan(
      "hours below the heading of a module", plan(["模块一 选品", "学时：16", "教学内容：调研", "模块二 物流", "学时：8", "考核方式：报告"]),
      ["模块名: M1 选品\n    学时: 16\n    目标: [调研]", "模块名: M2 物流\n    学时: 8\n    考核: {方式: 报告}"]),
    .plan(
      "units with hours in one cell",
      "<p>甲（高级）计划</p><p>标准：cbec-operator@2021-draft</p><table><tr><th>模块</th><th>教学单元及学时</th><th>学时</th><th>对应</th></tr>"
        + "<tr><td>乙</td><td>1.1 调研（4学时）<br>1.2 采购（6学时）</td><td>10</td><td>1.1、1.2</td></tr></table>",
      ["模块名: 乙\n    学时: 10\n    对应: [1.1 产品选择, 1.2 产品采购]", "单元名: 调研\n        学时: 4", "单元名: 采购\n        学时: 6"], never: ["教学单元及学时"]),
    .plan(
      "contents that name a unit are not its objectives", plan(["模块|课程内容|学时", "甲|竞品剖析|8", "甲|下单、验货|10"]),
      ["单元名: 竞品剖析", "单元名: 下单、验货"], never: ["目标"]),
    .plan(
      "an empty reference below belongs to its own row",
      "<p>甲（高级）计划</p><p>标准：cbec-operator@2021-draft</p><table><tr><th>模块</th><th>授课内容</th><th>对应标准</th><th>学时</th></tr>"
        + "<tr><td rowspan=2>乙</td><td>库存</td><td>3.1</td><td>8</td></tr><tr><td>测验</td><td></td><td>2</td></tr></table>",
      ["单元名: 库存\n        学时: 8\n        对应: [3.1 信息及库存管理]"]),
    .plan(
      "tables of theory and of practice",
      plan(["（一）理论课程", "课程名称|课时", "甲|4", "乙|6", "小计|10", "（二）实践课程", "实训项目|课时", "丙|8", "小计|8"]),
      ["学时: {理论: 10, 实践: 8}\n\n", "模块名: 甲\n    学时: {理论: 4}", "模块名: 丙\n    学时: {实践: 8}"], never: ["（一）", "未能归入"]),
  ]

  static let mixed: [DraftCase] = [
    .plan(
      "the form of a course above those of its tasks",
      plan([
        "课程名称|跨境电商实务|总学时|36", "适用专业|跨境电商|考核方式|考试", "任务一", "任务名称|选品分析|学时|12", "理论/实践|4/8|能力目标|能选品", "教学方法|案例教学||", "任务二", "任务名称|物流实务|学时|24",
        "理论/实践|8/16|能力目标|能发货",
      ]),
      [
        "名称: 跨境电商实务\n", "\n学时: 36\n", "模块名: 任务一 选品分析\n    学时: {理论: 4, 实践: 8}\n    目标: [能选品]\n    附加信息:\n      教学方法: 案例教学",
        "模块名: 任务二 物流实务", "考核方式: 考试",
      ], report: ["“教学方法”没有对应的字段"], never: ["未能归入字段", "读不出学时"]),
    .plan(
      "an English list of modules",
      "Shop Training Programme (Intermediate)\nStandard: cbec-operator@2021-draft\nModule 1: Products (12 hours: theory 4, practice 8)\nCovers: 1.1, 1.2\n"
        + "Objectives: choose products\nModule 2: Logistics (8 hours)\nCovers: 3.1 to 3.2\nObjectives:\n- ship goods\n- keep stock\nAssessment\nWritten test.\n",
      [
        "学时: {理论: 4, 实践: 8}\n    目标: [choose products]\n    对应: [1.1 产品选择, 1.2 产品采购]", "目标: [ship goods, keep stock]\n    对应: [3.1~3.2]",
        "Written test.",
      ]),
    .plan("lessons are hours where practice has none", plan(["科目|授课课时（节）|对应标准", "选品|20节|1.1"]), ["学时: 20\n"]),
    .plan("lectures beside practice are theory", plan(["科目|授课课时|实训课时", "选品|8|12"]), ["学时: {理论: 8, 实践: 12}\n"]),
  ]

  @Test(arguments: mixed)
  func mixedFormsAreRead(test: DraftCase) throws { try test.check() }

  @Test(arguments: cases)
  func modulesInFormsAreRead(test: DraftCase) throws { try test.check() }

  /// A line with a label and a short value is not a label alone.
  @Test(arguments: ["对应标准", "对应标准内容", "对应条目", "对应能力", "对应", "覆盖"], ["2.1", "2.1、2.2", "2.1～2.2"])
  func shortReferencesBelowModules(label: String, value: String) throws {
    let covers = ["2.1": "[2.1 信息展示]", "2.1、2.2": "[2.1 信息展示, 2.2 基础运营]"][value] ?? "[\(value)]"
    try DraftCase.plan("", Self.plan(["模块一 运营（18课时）", "\(label)：\(value)", "模块二 物流（8课时）", "教学内容：打包"]), ["对应: \(covers)"]).check()
  }

  static let headers: [(header: String, row: String, unit: Bool)] = [
    ("职业功能|训练项目|学时|对应标准", "选品|产品训练|8|1.1", true), ("序号|训练项目|学时|对应标准", "1|选品|8|1.1", false),
    ("No.|培训主题|培训时长(H)|对应能力项", "1|选品|8|1.1", false), ("No.|模块|时长（小时）|对应能力项", "1|选品|8|1.1", false),
    ("培训专题|课时(h)|对应标准", "选品|8|1.1", false), ("科目名称|小时数|对应标准", "选品|8节|1.1", false),
    ("模块 Module|课时 Hours|对应标准 Standard", "选品|8|1.1", false), ("模块|教学任务及课时|学时|对应标准", "选品|产品训练|8学时（含考核2学时）|1.1", true),
  ]

  @Test(arguments: headers)
  func headsAreRecognized(header: String, row: String, hasUnit: Bool) throws {
    let lines = ["制表部门：人力资源部|||制表日期：2024", header, row]
    try DraftCase.plan(
      header, Self.plan(lines), ["模块名: 选品\n", "学时: 8\n", "对应: [1.1 产品选择]", "制表部门: 人力资源部"] + (hasUnit ? ["单元名: 产品训练"] : [])
    ).check()
  }

  @Test func minutesAreNotReadAsHours() throws {
    try DraftCase.plan("", Self.plan(["模块|学时|时长（分钟）", "甲|2|90"]), ["学时: 2\n", "时长（分钟）: \"90\""]).check()
  }

  @Test func refusedTableIsReportedWithItsLikelyHeader() {
    let result = DraftCase.plan("", "甲计划\n制表|乙|2024\n序号|名称|时间\n1|丙|3\n".replacing("|", with: "\t"), []).result
    #expect(result.report.remarks.contains { $0.message.chinese.contains("像表头的一行是“序号 | 名称 | 时间”") })
  }
}
