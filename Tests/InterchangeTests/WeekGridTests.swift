import Testing

/// Calendars with a row for each week, whose modules are in merged cells or in rows of their own.
struct WeekGridTests {
  private static func plan(_ rows: String...) -> String {
    DraftCase.table(rows)
  }

  private static let units = [
    "模块名: 项目一 选品\n    单元:\n      - 单元名: 市场调研\n        学时: 4", "单元名: 产品比较\n        学时: 4",
    "模块名: 项目二 平台\n    单元:\n      - 单元名: 店铺装修\n        学时: 6",
  ]

  static let rows: [DraftCase] = [
    .plan(
      "rows of sections",
      plan("周次|日期|授课内容|学时", "项目一 选品|||", "1|9.1-9.5|市场调研|4", "2|9.8-9.12|产品比较|4", "项目二 平台|||", "3|9.15-9.19|店铺装修|6", "合计|||14"),
      units, never: ["模块名: 市场调研", "学时: 20"]),
    .plan(
      "sections with the names of functions",
      plan("周次|日期|授课内容|学时", "选品与采购|||", "1|9.1-9.5|市场调研|4", "2|9.8-9.12|产品比较|4", "平台运营|||", "3|9.15-9.19|店铺装修|6"),
      ["模块名: 选品与采购\n", "单元名: 市场调研\n        学时: 4", "单元名: 店铺装修"], never: ["“周次”一栏", "3 物流管理"]),
    .plan(
      "a section with one week", plan("周次|日期|授课内容|学时", "项目一 选品|||", "1|9.1-9.5|市场调研|4"), ["单元名: 市场调研\n        学时: 4"]),
    .plan(
      "a week without hours", plan("周次|日期|授课内容|学时", "项目一 选品|||", "1|9.1-9.5|市场调研|4", "2|9.8-9.12|产品比较|"), ["单元名: 市场调研", "单元名: 产品比较"]),
    .plan(
      "a note over the table", plan("周次|日期|授课内容|学时", "说明：地点见通知。|||", "1|9.1-9.5|市场调研|4", "2|9.8-9.12|产品比较|4"),
      ["模块名: 市场调研\n    学时: 4", "模块名: 产品比较"]),
    .plan(
      "weeks before the first section", plan("周次|日期|授课内容|学时", "1|9.1-9.5|入门|2", "项目一 选品|||", "2|9.8-9.12|市场调研|4"), ["模块名: 入门\n    学时: 2"]),
    .plan(
      "weeks alone", plan("周次|日期|授课内容|学时", "1|9.1-9.5|市场调研|4", "2|9.8-9.12|产品比较|4"), ["模块名: 市场调研\n    学时: 4", "模块名: 产品比较"]),
  ]

  private static func table(_ header: String, _ first: String, _ second: String) -> String {
    "<h1>跨境电商（中级）培训计划</h1><p>标准：cbec-operator@2021-draft</p><table><tr>\(header)<tr>\(first)<tr>\(second)</table>"
  }

  static let merged: [DraftCase] = [
    .plan(
      "a column of modules",
      table("<td>周次<td>项目<td>授课内容<td>学时", "<td>1<td rowspan=2>选品<td>市场调研<td>4", "<td>2<td>产品比较<td>4"),
      ["模块名: 选品\n    单元:\n      - 单元名: 市场调研\n        学时: 4", "单元名: 产品比较"]),
    .plan(
      "a column without a header",
      table("<td><td>周次<td>授课内容<td>学时", "<td rowspan=2>选品<td>1<td>市场调研<td>4", "<td>2<td>产品比较<td>4"),
      ["模块名: 选品\n    单元:\n      - 单元名: 市场调研\n        学时: 4", "单元名: 产品比较"], never: ["第1列"]),
    .plan(
      "a column with another header",
      table("<td>知识板块<td>周次<td>授课内容<td>学时", "<td rowspan=2>选品<td>1<td>市场调研<td>4", "<td>2<td>产品比较<td>4"),
      ["模块名: 选品\n    单元:\n      - 单元名: 市场调研"]),
    .plan(
      "merged weeks are no modules",
      table("<td><td>节次<td>授课内容<td>学时", "<td rowspan=2>第一周<td>1<td>市场调研<td>4", "<td>2<td>产品比较<td>4"),
      ["模块名: 市场调研"], never: ["模块名: 第一周"]),
    .plan(
      "merged contents", table("<td>周次<td>授课内容<td>学时", "<td>1<td rowspan=2>选品<td>4", "<td>2<td>4"), ["模块名: 选品\n    学时: 8"]),
  ]

  @Test(arguments: rows + merged)
  func tableOfWeeksIsRead(test: DraftCase) throws { try test.check() }
}
