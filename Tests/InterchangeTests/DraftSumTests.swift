import Testing

/// Rows that sum up others, columns that are added up, and the two levels of names in a plan.
struct DraftSumTests {
  static func table(_ rows: String...) -> String { DraftCase.table(rows) }

  static let sums: [DraftCase] = [
    .plan(
      "a subtotal beside the category",
      table("类别|课程|总学时|理论|实践", "必修|甲|32|12|20", "|乙|128|28|100", "小计||160|40|120", "选修|丙|20|10|10", "总计||180|50|130"),
      ["学时: {理论: 50, 实践: 130}", "模块名: 乙\n    学时: {理论: 28, 实践: 100}"], never: ["小计", "遗漏"]),
    .plan(
      "a subtotal with the name of its group", table("类别|课程|学时", "必修|甲|32", "必修|乙|128", "必修课小计||160", "选修|丙|20", "总学时||180"),
      ["学时: 180", "模块名: 乙\n    学时: 128"], never: ["小计", "遗漏"]),
    .plan(
      "a subtotal among the modules", table("学期|课程|学时", "一|甲|32", "|乙|64", "二|丙|50", "|小计|50", "|合计|146"),
      ["学时: 146", "模块名: 丙\n    学时: 50"],
      never: ["模块名: 小计", "遗漏"]),
    .plan(
      "theory and practice of the total", table("序号|课程|学时", "1|甲|32", "2|乙|128", "|学时总计|160", "|其中：理论|40", "|其中：实践|120"),
      ["学时: {理论: 40, 实践: 120}\n", "模块名: 乙\n    学时: 128\n"], never: ["其中"]),
    .plan(
      "a subtotal that does not agree", table("类别|课程|学时", "必修|甲|32", "|乙|128", "小计||150", "合计||160"), ["学时: 160", "# 6: 小计 | 150"],
      report: ["合计行中的“小计 | 150”已写作注释"]),
    .plan(
      "percentages below the sums", table("课程|总学时|理论|实践", "甲|100|40|60", "合计|100|40|60", "占比||40%|60%"), ["# 6: 占比 | 40% | 60%"],
      report: ["合计行中的“占比 | 40% | 60%”"], never: ["模块名: 占比"]),
    .plan(
      "numbers of the total that are no sums", table("课程|学时|人数|学分", "甲|20|30|2", "乙|10|30|1", "合计|30|45|3"), ["# 6: 人数：45"],
      report: ["合计行中的“人数：45”已写作注释"], never: ["学分：3"]),
    .plan("hours after the word in one cell", table("课程|学时", "甲|20", "乙|10", "合计：30学时|"), ["学时: 30\n", "学时: 10\n"], never: ["模块名: 合计"]),
    .plan(
      "a total of each module", table("模块|单元|学时", "甲|乙|10", "|丙|20", "|合计|30", "丁|戊|5", "合计||35"), ["学时: 35\n", "单元名: 丙\n        学时: 20"],
      never: ["遗漏"]),
  ]

  @Test(arguments: sums)
  func sumRowsAreRecognized(test: DraftCase) throws { try test.check() }

  static let names: [DraftCase] = [
    .plan(
      "units without modules are modules", table("单元|学时|对应", "甲|32|1", "乙|128|2", "合计|160|"),
      ["模块名: 甲\n    学时: 32", "模块名: 乙\n    学时: 128", "对应: [2 平台运营]"], never: ["单元名"]),
    .plan(
      "tasks with contents", table("序号|学习任务|学时|内容", "1|甲|3|己", "2|乙|4|庚"), ["模块名: 甲", "模块名: 乙\n    学时: 4\n    附加信息:\n      内容: 庚"],
      never: ["单元名", "目标"]),
    .plan("headings of modules above the units", table("单元|学时", "基础篇|", "甲|1", "乙|2"), ["模块名: 基础篇", "单元名: 乙\n        学时: 2"]),
    .plan(
      "the second of two words for modules", table("模块|课程|学时", "必修|甲|32", "必修|乙|128", "选修|丙|20", "合计||180"),
      ["模块名: 必修\n    单元:\n      - 单元名: 甲\n        学时: 32", "单元名: 乙\n        学时: 128", "模块名: 选修"]),
    .plan(
      "three levels", table("课程模块|教学项目|教学任务|学时", "甲|乙|任务1 丙|4", "||任务2 丁|2", "|戊|任务1 己|3"),
      ["单元名: 任务2 丁\n        学时: 2\n        附加信息:\n          教学项目: 乙", "教学项目: 戊"]),
    .plan("side by side", table("模块|学时|模块|学时", "甲|32|丙|8", "乙|128||", "合计||168|"), ["模块名: 乙\n    学时: 128", "模块名: 丙\n    学时: 8"]),
  ]

  @Test(arguments: names)
  func namesLikeSumsAreModules(test: DraftCase) throws { try test.check() }

  static let columns: [DraftCase] = [
    .plan(
      "terms below hours of no sort",
      "<p>甲培训计划</p><table><tr><td rowspan=2>课程名称<td rowspan=2>总学时<td colspan=2>各学期周学时</tr><tr><td>一<td>二</tr><tr><td>乙<td>32<td>2<td></tr></table>",
      ["模块名: 乙\n    学时: 32", "各学期周学时（一）: \"2\""], never: ["模块名: \"\""]),
    .plan(
      "terms below theory and practice", table("模块|理论|实践|理论|实践", "|第一学期||第二学期|", "甲|12|20|0|0", "乙|14|50|14|50"),
      ["模块名: 乙\n    学时: {理论: 28, 实践: 100}", "理论（第二学期）: \"14\"", "实践（第二学期）: \"50\""], report: ["几栏的学时相加"],
      never: ["模块名: \"\""]),
    .plan(
      "theory and practice below terms", table("模块|第一学期||第二学期|", "|理论|实践|理论|实践", "甲|1|2|3|4"), ["学时: {理论: 4, 实践: 6}", "理论（第二学期）: \"3\""]),
    .plan("terms in brackets", table("课程|学时(一)|学时(二)", "甲|32|4"), ["学时: 36", "学时(二): \"4\""], report: ["几栏的学时相加"]),
    .plan("parts of the hours", table("课程名称|学时|其中：理论|其中：实践", "甲|32|12|20"), ["学时: {理论: 12, 实践: 20}"]),
    .plan("a word for sums after a name", table("模块|学时|计量方式", "甲|32|累计", "乙|8|按次"), ["模块名: 甲\n    学时: 32", "计量方式: 累计"]),
    .plan("theory and practice in brackets", table("Topic|Hours (T)|Hours (P)", "甲|2|3"), ["学时: {理论: 2, 实践: 3}"]),
    .plan(
      "other words for practice", table("单元|讲课|实验|上机|实习|总计", "甲|12|10|5|5|32", "合计|12|10|5|5|32"), ["学时: {理论: 12, 实践: 20}", "上机: \"5\""],
      report: ["“实验”“上机”“实习”几栏的学时相加"]),
    .plan("skills that are hours", table("模块|理论知识|操作技能|合计", "甲|12|20|32"), ["学时: {理论: 12, 实践: 20}"]),
    .plan(
      "skills that are taught", table("模块|理论知识|操作技能|学时", "甲|戊|己|32"), ["学时: 32", "理论知识: 戊", "操作技能: 己"], never: ["读不出学时"]),
    .plan(
      "lines divide objectives", "甲培训计划\n\n| 模块 | 学时 | 目标 |\n|---|---|---|\n| 乙 | 3 | 会锉削；细心<br>会钻孔 |\n| 丙 | 4 | 会车；会铣 |\n",
      ["目标: [会锉削；细心, 会钻孔]", "目标: [会车, 会铣]"], report: ["按分号拆成 2 条：会车；会铣"]),
  ]

  @Test(arguments: columns)
  func sumColumnsAreRecognized(test: DraftCase) throws { try test.check() }
}
