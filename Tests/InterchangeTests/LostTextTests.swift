import Testing

/// Texts that no reader of lines and tables uses: they are written as comments and reported.
struct LostTextTests {
  private static let head = "跨境电商（中级）培训计划\n标准：cbec-operator@2021-draft\n"
  private static let table = "模块\t学时\t对应\n甲\t10\t1 选品与采购\n"

  static let lost: [DraftCase] = [
    .plan("a heading above a table", head + "一、公共基础课\n" + table, ["\n# 3: 一、公共基础课"], report: ["遗漏：未能归入字段，已写作注释：一、公共基础课"]),
    .plan("another mark", head + "第一部分 店铺\n" + table, ["\n# 3: 第一部分 店铺"], report: ["已写作注释：第一部分 店铺"]),
    .plan("a heading above another one", head + table + "八、经费预算\n九、备注\n自带电脑\n", ["经费预算"], report: ["经费预算"]),
  ]

  /// What is a field, a word for one, or a number is not lost.
  static let written: [DraftCase] = [
    .plan("headings of usual tables", head + "二、课程设置与学时安排\n" + table, ["模块名: 甲"], never: ["未能归入"]),
    .plan("heads of columns", head + "模块\t上课课时\t周课时\n甲\t32\t4\n", ["模块名: 甲"], never: ["未能归入"]),
    .plan("a level", "X培训计划\n标准：cbec-operator@2021-draft\n培训等级：中级\n" + table, ["等级: 中级"], never: ["未能归入"]),
    .job(
      "education and years", "甲主管\n标准：cbec-operator@2021-draft\n等级：初级\n学历：大专及以上\n工作经验：2年以上\n岗位职责：\n1、锉削\n", ["工作年限: 2"], never: ["未能归入"]),
  ]

  @Test(arguments: lost + written)
  func lostTextsAreReported(test: DraftCase) throws { try test.check() }
}
