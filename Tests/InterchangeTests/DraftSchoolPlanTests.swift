import Interchange
import Schema
import Testing

/// Plans as schools write them: a module in several places, names below numbers, weeks of holidays, lists with marks, and words that other
/// plans do not use.
struct DraftSchoolPlanTests {
  private static let standard = "标准：cbec-operator@2021-draft\n"

  private static func html(_ rows: String) -> String { "<p>甲（初级）计划</p><p>\(standard)</p><table>\(rows)</table>" }

  private static func lines(_ lines: String...) -> String {
    (["甲（中级）教学方案", "标准：cbec-operator@2021-draft"] + lines).map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  static let repeated: [DraftCase] = [
    .plan(
      "a module that comes a second time", DraftCase.table(["模块|对应|学时", "选品|1.1|4", "运营|2.1|6", "选品|1.2|2", "合计||12"]),
      ["模块名: 选品\n    学时: 6\n    对应: [1.1 产品选择, 1.2 产品采购]"]),
    .plan(
      "a table for each term",
      lines("第一学期", "模块|对应|理论|实践", "甲|1.1|4|4", "小计||4|4", "第二学期", "模块|对应|理论|实践", "甲|1.2|2|6", "乙|2.1|1|1", "小计||3|7"),
      ["\n学时: {理论: 7, 实践: 11}", "模块名: 甲\n    学时: {理论: 6, 实践: 10}", "学期: [第一学期, 第二学期]", "学期: 第二学期"], report: ["“甲”在几张表中都有，学时相加为 16"],
      never: ["未能归入"]),
    .plan(
      "a total for each term", lines("第一学期", "模块|学时", "甲|4", "合计|4", "第二学期", "模块|学时", "甲|5", "合计|5"), ["\n学时: 9\n", "模块名: 甲\n    学时: 9"],
      never: ["合计行"]),
    .plan(
      "hours of all terms below the tables", lines("模块|学时", "甲|4", "乙|8", "两学期总计12学时，其中理论5学时，实践7学时。"), ["\n学时: {理论: 5, 实践: 7}\n"],
      never: ["未能归入"]),
    .plan(
      "a table that is printed twice", lines("模块|学时", "甲|4", "", "课程表", "模块|学时", "甲|4"), ["模块名: 甲\n    学时: 4"], never: ["相加"]),
    .plan(
      "modules that are not all hours of the plan", lines("总学时|20", "模块|学时", "甲|4", "乙|8"), ["\n学时: 20\n"], report: ["各模块学时合计 12，计划学时是 20"]),
    .plan(
      "other hours in a table of another sort", lines("模块|学时", "甲|8", "见下", "模块|课时|考核方式", "甲|6|笔试"),
      ["模块名: 甲\n    学时: 8\n", "考核: {方式: 笔试}", "# 7: 学时：6"], report: ["“甲”的学时在前面的表中是 8，这里是 6"]),
    .plan(
      "a calendar with a week of holidays",
      DraftCase.table(["周次|项目|内容|学时", "1|甲|丙|4", "2||丁|4", "3|国庆放假||", "4|乙|己|2", "5|甲|戊|2", "合计|||12"]),
      [
        "模块名: 甲\n    单元:\n      - 单元名: 丙\n        学时: 4", "单元名: 戊\n        学时: 2", "模块名: 乙\n    学时: 2", "# 6: 3 | 国庆放假",
      ], report: ["没有学时和内容的一行不作为模块"], never: ["模块名: 国庆放假"]),
    .plan("a holiday with hours is a module", DraftCase.table(["项目|学时", "甲|4", "假期营销|2", "春节|2"]), ["模块名: 假期营销", "模块名: 春节"]),
  ]

  @Test(arguments: repeated)
  func modulesOfSchoolPlansAreRead(test: DraftCase) throws { try test.check() }

  static let names: [DraftCase] = [
    .plan(
      "a name below its number", html("<tr><th>模块<th>对应<th>学时<tr><td>模块一<br>选品与采购<td>1.1<td>4<tr><td>模块二<br>店铺<td>2.1<td>4"),
      ["模块名: M1 选品与采购\n    学时: 4\n    对应: [1.1 产品选择]", "模块名: M2 店铺"], never: ["1 选品与采购]", "[1 选品"]),
    .plan(
      "a year in the title below another line", "首页\n\n# 2024年度骨干培训计划\n\n\(standard)\n| 模块 | 学时 |\n|---|---|\n| 乙 | 3 |\n",
      ["名称: 2024年度骨干培训计划\n", "标题: 首页"]),
    .plan(
      "a heading with a year above the table", "# 甲培训计划\n\n\(standard)\n### 2024年春季班\n\n| 模块 | 学时 |\n|---|---|\n| 乙 | 3 |\n",
      ["标题: 2024年春季班"]),
    .plan(
      "stages above modules", DraftCase.table(["阶段|模块|学时", "一|甲|8", "二|乙|4"]), ["模块名: 甲\n    学时: 8\n    附加信息:\n      阶段: 一"], never: ["单元名"]
    ),
    .plan(
      "a plan in English",
      "Training Plan: Online Store\nLevel: Intermediate\nEntry requirement: Junior level or equivalent\n"
        + "Based on: Requirements for occupational competence of cross-border e-commerce operator\nPrepared by: Anna, 12 January\n"
        + "Duration: 60 hours (24 hours of theory and 36 hours of practice), 45 minutes each\n"
        + "Module\tStandard ref.\tHours\nA\t1.1, 1.2\t8\nB\t3\t4\n",
      [
        "名称: Online Store\n", "等级: 中级\n", "\n学时: {理论: 24, 实践: 36}\n", "每学时分钟: 45\n", "起点等级: 初级\n", "标准: cbec-operator@2021-draft\n",
        "对应: [1.1 产品选择, 1.2 产品采购]",
        "Entry requirement: Junior level or equivalent", "对应: [3 物流管理]",
      ], never: ["没有找到"]),
  ]

  @Test(arguments: names)
  func moduleNamesAreRead(test: DraftCase) throws { try test.check() }

  static let columns: [DraftCase] = [
    .plan(
      "the other half of the hours", DraftCase.table(["课程|面授学时|实训学时|小计", "甲|4|8|12", "乙|6|2|8"]), ["学时: {理论: 4, 实践: 8}"], never: ["面授"]),
    .plan("the same without 学时", DraftCase.table(["课程|面授|实训部分|合计", "甲|4|8|12", "乙|6|2|8"]), ["学时: {理论: 6, 实践: 2}"]),
    .plan("the same for practice", DraftCase.table(["课程|理论|现场教学", "甲|4|8"]), ["学时: {理论: 4, 实践: 8}"]),
    .plan("the only header with 课时 in it", DraftCase.table(["模块|上课课时|周课时", "甲|32|4"]), ["学时: 32", "周课时: \"4\""]),
    .plan(
      "hours of a kind that is not known", DraftCase.table(["模块|学时|线上课时", "甲|8|2"]), ["学时: 8", "线上课时: \"2\""], report: ["遗漏：“线上课时”没有对应的字段"]),
    .plan("a sum as the only hours", DraftCase.table(["模块|合计课时", "甲|32"]), ["学时: 32"]),
    .plan(
      "numbers of the standard below an unknown header", DraftCase.table(["模块|细目|学时", "甲|1.1、1.2|8", "乙|2.1|4"]),
      ["对应: [1.1 产品选择, 1.2 产品采购]", "对应: [2.1 信息展示]"]),
    .plan("weeks are no references", DraftCase.table(["日期|模块|学时", "9.4-9.8|甲|8", "9.11-9.15|乙|4"]), ["日期: 9.4-9.8"], never: ["对应:"]),
    .plan(
      "what is assessed", DraftCase.table(["模块|学时", "M1 甲|8", "M2 乙|9", "考核内容|考核形式|比例", "模块1|笔试|40%", "模块2|实操|60%"]),
      ["考核: {方式: 笔试, 权重: 40}", "考核: {方式: 实操, 权重: 60}"]),
  ]

  @Test(arguments: columns)
  func columnsOfSchoolPlansAreRead(test: DraftCase) throws { try test.check() }

  /// A fact, and the level that it gives; the references are 2.2, which each level has.
  static let levels: [(fact: String, level: String)] = [
    ("证书等级：中级", "中级"), ("参赛级别：高级", "高级"), ("层次|中级", "中级"), ("培训对象：中级运营人员", "中级"), ("适用：中级", "中级"), ("入学前等级说明：中级", "初级"),
    ("培训对象：具有中级证书的人员", "初级"),
  ]

  @Test(arguments: levels)
  func levelsAreFound(fact: String, level: String) throws {
    let text = "跨境电商培训计划\n\(Self.standard)\(fact.replacing("|", with: "\t"))\n模块\t学时\t对应\n甲\t20\t2.2\n"
    try DraftCase.plan(fact, text, ["\n等级: \(level)\n"], report: fact.contains("入学") ? ["内容符合几个等级"] : []).check()
  }

  static let lists: [DraftCase] = [
    .plan(
      "modules with marks",
      lines(
        "一、培训目标", "会运营。", "二、培训内容", "（一）选品（12课时，其中理论4课时、实操8课时）", "1.询价（1.1 产品选择）", "（二）运营（18课时，理论8课时，实操10课时）", "对应标准：2.1、2.2", "三、考核",
        "笔试。"),
      [
        "模块名: 选品\n    学时: {理论: 4, 实践: 8}", "对应: [1.1 产品选择]", "询价", "模块名: 运营\n    学时: {理论: 8, 实践: 10}",
        "对应: [2.1 信息展示, 2.2 基础运营]", "考核: 笔试。",
      ], never: ["未能归入"]),
    .plan(
      "hours before a bracket, and lines below the last module",
      lines("模块一：选品　8学时（理论2，实践6）", "内容：产品选择，产品采购", "模块二（4学时）参访", "上课时间：周二 19:00—21:30", "主讲：王，助教：李"),
      ["模块名: M1 选品\n    学时: {理论: 2, 实践: 6}\n    对应: [1.1 产品选择, 1.2 产品采购]", "模块名: M2 参访\n    学时: 4", "19:00—21:30", "主讲: 王\n", "助教: 李"],
      never: ["目标"]),
    .plan(
      "numbers in order", lines("1、选品（4学时）", "产品选择", "2、运营（6学时）", "信息展示", "二、师资", "王。"),
      ["模块名: 选品\n    学时: 4\n    对应: [1.1 产品选择]", "模块名: 运营\n    学时: 6", "师资: 王。"]),
  ]

  @Test(arguments: lists)
  func listsAreRead(test: DraftCase) throws { try test.check() }

  /// The cell, its references, and what is reported.
  static let cells: [(String, String, String?)] = [
    ("1.1产品选择1.2产品采购", "[1.1 产品选择, 1.2 产品采购]", nil), ("选品与采购（1.1、1.2）", "[1.1 产品选择, 1.2 产品采购]", nil),
    ("功能1：1.1、1.2", "[1.1 产品选择, 1.2 产品采购]", nil), ("第1.1、1.2条", "[1.1 产品选择, 1.2 产品采购]", nil), ("4-5", "[4～5]", nil),
    ("2.1-3", "[2.1～2.3]", nil), ("2.1 信息展示（详情页模板）", "[2.1 信息展示]", "只是一部分"), ("2.1 信息展示：详情页模板", "[2.1 信息展示]", "只是一部分"),
  ]

  @Test(arguments: cells)
  func referencesAreRead(cell: String, covers: String, told: String?) throws {
    try DraftCase.plan(
      cell, DraftCase.table(["模块|学时|对应", "甲|10|\(cell)"]), ["    对应: \(covers)"], report: told.map { [$0] } ?? [], never: ["标准中没有"]
    ).check()
  }

  @Test(arguments: ["无", "/", "—", "暂无", "N/A"])
  func cellsWithoutReferencesAreAccepted(cell: String) throws {
    let test = DraftCase.plan(cell, DraftCase.table(["模块|学时|对应", "甲|10|1.1", "乙|2|\(cell)"]), ["模块名: 乙\n    学时: 2"], never: ["标准中没有"])
    #expect(try !test.check().report.hasOmissions)
  }

  static let rests: [DraftCase] = [
    .plan(
      "a reason in brackets", lines("模块|学时|对应", "甲|2|5.1", "不覆盖：5.3 数据监控与报告撰写（由数据中心组织）"), ["5.3 数据监控与报告撰写", "由数据中心组织"], never: ["标准中没有"]),
    .plan("an exception in brackets", DraftCase.table(["模块|学时|对应", "甲|2|1.2（除1.2.3）"]), ["模块名: 甲"], never: ["标准中没有"]),
    .plan("a day below the signatures", lines("模块|学时", "甲|2", "编制人：王", "2023年8月25日"), ["日期: 2023年8月25日"], never: ["未能归入"]),
    .plan("a caption", lines("表1　教学安排", "模块|学时", "甲|2"), ["# 3: 表1"], report: ["未采用："], never: ["遗漏"]),
    .plan(
      "a sentence with hours and more", lines("面向在职人员，共48学时，理论16学时，实践32学时。", "模块|学时", "甲|48"),
      ["\n学时: {理论: 16, 实践: 32}\n", "备注: 面向在职人员，共48学时，理论16学时，实践32学时。"], never: ["未能归入"]),
  ]

  @Test(arguments: rests)
  func remainingTextsAreKept(test: DraftCase) throws { try test.check() }
}
