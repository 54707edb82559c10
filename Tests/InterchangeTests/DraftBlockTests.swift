import Interchange
import Schema
import TestSupport
import Testing
import TextModel

/// Headers of two rows, forms whose blocks have a name beside them, and headings above forms.
struct DraftBlockTests {
  private static func plan(_ rows: [String]) -> String { DraftCase.table(rows) }

  /// A table with merged cells.
  private static func html(_ rows: String...) -> String {
    "<p>甲（初级）计划</p><p>标准：cbec-operator@2021-draft</p><table>" + rows.map { "<tr>\($0)</tr>" }.joined() + "</table>"
  }

  static let headers: [DraftCase] = [
    .plan(
      "hours and semesters side by side",
      html(
        "<th rowspan=2>课程名称<th colspan=3>学时<th colspan=2>各学期周学时<th rowspan=2>对应标准内容", "<th>总学时<th>理论<th>实践<th>三<th>四",
        "<td>甲<td>48<td>24<td>24<td>3<td><td>1.1 产品选择", "<td>乙<td>90<td>36<td>54<td><td>5<td>2 平台运营",
        "<td>小计<td>138<td>60<td>78<td>3<td>5<td>"),
      ["学时: {理论: 60, 实践: 78}\n\n", "模块名: 甲\n    学时: {理论: 24, 实践: 24}", "各学期周学时（三）: \"3\"", "模块名: 乙", "各学期周学时（四）: \"5\""],
      never: ["模块名: \"\"", "第5列"]),
    .plan(
      "semesters before the hours",
      html(
        "<th rowspan=2>模块<th colspan=2>学期安排<th colspan=2>学时", "<th>第一学期<th>第二学期<th>理论<th>实训", "<td>甲<td>16<td><td>6<td>10",
        "<td>乙<td><td>8<td>2<td>6"),
      ["模块名: 甲\n    学时: {理论: 6, 实践: 10}", "学期安排（第一学期）: \"16\"", "学期安排（第二学期）: \"8\""], never: ["第2列"]),
    .plan(
      "a subtotal below all modules is their sum", plan(["模块|理论|实践", "甲|4|6", "乙|2|8", "小计|6|14"]), ["学时: {理论: 6, 实践: 14}\n\n"]),
    .plan("one of two subtotals is not", plan(["模块|学时", "甲|4", "小计|4", "乙|2", "小计|2"]), ["模块名: 甲\n    学时: 4"], never: ["2021-draft\n学时"]),
    .plan("nor is one of some rows", plan(["模块|学时", "甲|4", "乙|2", "丙|3", "小计|5"]), ["模块名: 丙\n    学时: 3"], never: ["2021-draft\n学时"]),
  ]

  @Test(arguments: headers)
  func repeatedHeadersBeginBlocks(test: DraftCase) throws { try test.check() }

  static let blocks: [DraftCase] = [
    .plan(
      "modules beside their names",
      html(
        "<td rowspan=2>课程<br>基本<br>信息<td>授课教师<td>陈<td>总学时<td>20", "<td>理论/实践<td colspan=3>8/12",
        "<td rowspan=3>单元<br>一<td>单元名称<td>选品<td>学时<td>12（理论5，实践7）", "<td>教学目标<td colspan=3>能调研", "<td>对应工作内容<td colspan=3>1.1 产品选择",
        "<td rowspan=2>单元<br>二<td>单元名称<td>采购<td>学时<td>8（理论3，实践5）", "<td>对应工作内容<td colspan=3>1.2 产品采购", "<td>教学<br>反思<td colspan=4>"),
      [
        "学时: {理论: 8, 实践: 12}\n\n", "模块名: M1 选品\n    学时: {理论: 5, 实践: 7}\n    目标: [能调研]\n    对应: [1.1 产品选择]",
        "模块名: M2 采购\n    学时: {理论: 3, 实践: 5}\n    对应: [1.2 产品采购]", "授课教师: 陈",
      ], never: ["反思", "未能归入", "单元名"]),
    .plan(
      "the same in two tables",
      html("<td rowspan=2>项目一<td>项目名称<td>选品<td>学时<td>6", "<td>对应标准<td colspan=3>1.1")
        + "<table><tr><td rowspan=2>项目二<td>项目名称<td>采购<td>学时<td>8</tr><tr><td>对应标准<td colspan=3>1.2</tr></table>",
      ["选品\n    学时: 6\n    对应: [1.1 产品选择]", "采购\n    学时: 8\n    对应: [1.2 产品采购]"], never: ["未能归入"]),
    .plan(
      "an ordinary table with merged modules",
      html("<th>模块<th>单元<th>学时", "<td rowspan=2>模块一 甲<td>乙<td>4", "<td>丙<td>6"),
      ["模块名: M1 甲", "单元名: 乙\n        学时: 4", "单元名: 丙\n        学时: 6"]),
    .plan(
      "headings with a colon above the forms",
      "<p>甲（初级）计划</p><p>标准：cbec-operator@2021-draft</p><h2>模块：选品</h2><table><tr><td>学时<td>理论6，实践10</tr><tr><td>教学目标<td>能调研</tr><tr><td>对应标准<td>1.1</tr></table>"
        + "<h2>模块：采购</h2><table><tr><td>学时<td>理论2，实践3</tr><tr><td>对应标准<td>1.2</tr></table>",
      ["模块名: 选品\n    学时: {理论: 6, 实践: 10}\n    目标: [能调研]\n    对应: [1.1 产品选择]", "模块名: 采购\n    学时: {理论: 2, 实践: 3}"]),
    .plan(
      "English forms below headings",
      "<h1>Sales Junior Programme</h1><table><tr><td>Standard<td>cbec-operator@2021-draft</tr><tr><td>Target level<td>Junior</tr></table>"
        + "<h2>Module 1: Finding products and suppliers abroad</h2><table><tr><td>Hours<td>6 theory + 10 practice</tr>"
        + "<tr><td>Learning outcomes<td>Ask one supplier</tr><tr><td>Competencies covered<td>1.1</tr><tr><td>Assessment<td>Case study (40%)</tr></table>"
        + "<h2>Module 2: Orders</h2><table><tr><td>Hours<td>4 theory + 6 practice</tr><tr><td>Competencies<td>1.2</tr></table>",
      [
        "模块名: \"M1 Finding products and suppliers abroad\"\n    学时: {理论: 6, 实践: 10}\n    目标: [Ask one supplier]\n    对应: [1.1 产品选择]\n    考核: {方式: Case study, 权重: 40}",
        "对应: [1.2 产品采购]",
      ]),
  ]

  @Test(arguments: blocks)
  func blocksOfModulesAreRead(test: DraftCase) throws { try test.check() }

  static let columns: [DraftCase] = [
    .plan(
      "contents are no goals", plan(["章节|授课内容|学时|教学目标", "甲|竞品、价格|8|能调研", "乙|询价；验货|6|"]),
      ["目标: [能调研]", "附加信息:\n      授课内容: 竞品、价格", "授课内容: [询价, 验货]"], report: ["“授课内容”没有对应的字段，已写入附加信息"]),
    .plan("contents and goals in one column are", plan(["模块|教学内容与目标|学时", "甲|能调研|8"]), ["目标: [能调研]"], never: ["附加信息"]),
    .plan(
      "contents and requirements may be references", plan(["模块|任务|教学内容与要求|学时", "甲|乙|1.1 产品选择|8", "甲|丙|1.2 产品采购|6"]),
      ["单元名: 乙\n        学时: 8\n        对应: [1.1 产品选择]", "对应: [1.2 产品采购]"]),
    .plan(
      "forms of assessment with shares", plan(["模块|学时|考核及占比", "甲|8|实操，30%", "乙|6|笔试（70%）"]),
      ["考核: {方式: 实操, 权重: 30}", "考核: {方式: 笔试, 权重: 70}"], never: ["附加信息"]),
    .plan("other words for them", plan(["模块|学时|考核形式/比重", "甲|8|实操 30%"]), ["考核: {方式: 实操, 权重: 30}"]),
  ]

  @Test(arguments: columns)
  func columnsOfBlocksAreRead(test: DraftCase) throws { try test.check() }

  @Test(arguments: [
    ("未覆盖内容", "3.2 发货管理：由仓库承担", "由仓库承担"), ("五、未覆盖的内容", "3.2 发货管理——在仓库实习", "在仓库实习"), ("不安排的内容", "3.2 发货管理 – 另行安排", "另行安排"),
    ("Not covered", "3.2 发货管理: later", "later"), ("Out of scope", "3.2 – later", "later"),
  ])
  func notCoveredEntriesAreRead(heading: String, line: String, reason: String) throws {
    let text = Self.plan(["模块|学时", "甲|8"]) + "\(heading)\n\(line)\n"
    try DraftCase.plan(heading, text, ["不覆盖:\n  - {条目: 3.2 发货管理, 理由: \(reason)}"], never: ["未能归入"]).check()
  }
}
