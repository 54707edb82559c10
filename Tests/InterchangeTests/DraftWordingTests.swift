import Testing

/// Documents in other forms: headers of two rows, levels in other words, references in names, assessments, lists of modules.
struct DraftWordingTests {
  private static func plan(_ facts: [String], _ rows: [String] = ["模块|学时|对应", "甲|20|2.2 基础运营"], standard: Bool = true) -> String {
    "跨境电商培训计划\n" + (standard ? ["标准：cbec-operator@2021-draft"] : []).map { $0 + "\n" }.joined()
      + facts.map { $0 + "\n" }.joined() + rows.map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  /// Words below 学时, and whether a total is among them.
  @Test(arguments: ["自学", "习题", "讨论", "机动", "一体化", "面授", "课外", "线上"], [true, false])
  func wordsForPartsOfHoursAreRead(word: String, hasTotal: Bool) throws {
    let (name, sum) = hasTotal ? ("|合计", "|13") : ("", "")
    let rows = ["序号|模块|学时||\(hasTotal ? "|" : "")|备注", "||讲授|实训|\(word)\(name)|", "1|甲|4|6|3\(sum)|", "2|乙|1|2|0\(hasTotal ? "|3" : "")|"]
    try DraftCase.plan(
      word, DraftCase.table(rows), ["模块名: 甲\n    学时: 13\n", "模块名: 乙\n    学时: {理论: 1, 实践: 2}\n", "讲授: \"4\"", "\(word): \"3\""],
      report: ["“\(word)”是学时的一部分，计入总学时"], never: ["读不出学时"]
    ).check()
  }

  static let levels: [(fact: String, level: String)] = [
    ("依据：《跨境电子商务运营人员职业能力要求》（中级）", "中级"), ("技能等级：中级工", "中级"), ("培训对象：中级工", "中级"), ("适用级别 中级", "中级"), ("适用级别：高级", "高级"),
    ("等级：Ⅱ级", "中级"), ("等级：Ⅲ级", "高级"), ("等级：2级", "中级"), ("等级：四级/中级工", "中级"), ("Level: Level 2", "中级"),
    ("培训对象：已取得中级证书者", "中级"), ("等级：middle", "middle"),
  ]

  @Test(arguments: levels)
  func wordingsOfLevelsAreRead(fact: String, level: String) throws {
    try DraftCase.plan(
      fact, Self.plan([fact]), ["等级: \(level)\n"], report: level == "middle" ? ["标准没有等级“middle”，按原文保留"] : []
    ).check()
  }

  static let cases: [DraftCase] = [
    .plan(
      "a quotation in Markdown", "# 甲\n\n> 标准：cbec-operator@2021-draft\n> 等级：中级\n\n| 模块 | 学时 |\n|---|---|\n| 乙 | 20 |\n", ["等级: 中级"],
      never: ["> "]),
    .plan(
      "another edition", plan(["依据标准：cbec-operator@2019-draft", "等级：中级"], standard: false),
      ["标准: cbec-operator@2019-draft", "对应: [2.2 基础运营]"],
      report: ["存疑：没有标准“cbec-operator@2019-draft”，按原文保留；对应关系按 cbec-operator@2021-draft 匹配"]),
    .plan(
      "lines in the cell of a name",
      "<p>甲（初级）计划</p><p>标准：cbec-operator@2021-draft</p><table><tr><th>模块</th><th>任务</th><th>学时</th></tr>"
        + "<tr><td>乙</td><td>1.1 产品选择<br>1.2 产品采购</td><td>9</td></tr><tr><td>丙</td><td><p>丁</p><p>2.1</p></td><td>8</td></tr></table>",
      ["单元名: 1.1 产品选择、1.2 产品采购", "对应: [1.1 产品选择, 1.2 产品采购]", "单元名: 丁", "对应: [2.1 信息展示]"]),
    .plan(
      "numbers under a header of contents",
      DraftCase.table(["Module|Topics|Hours", "甲|1.1, 1.2|8", "乙|2.1 and 2.3|9", "丙|3.1 & 3.2|7", "丁|4.1、4.9|6"]),
      [
        "对应: [1.1 产品选择, 1.2 产品采购]", "对应: [2.1 信息展示, 2.3 基础运营]", "对应: [3.1 信息及库存管理, 3.2 发货管理]", "# 7: 4.9",
      ], report: ["标准中没有“4.9”，已写作注释"], never: ["目标"]),
    .plan("numbers in the brackets of a name", DraftCase.table(["模块|学时", "剖析（1.1）|8"]), ["对应: [1.1 产品选择]"]),
    .plan(
      "assessments by number", DraftCase.table(["模块|学时", "M1 甲|8", "模块二：乙|9", "模块|考核方式|分值占比", "M1|笔试|40%", "模块二|实操|60%"]),
      ["模块名: M1 甲\n    学时: 8\n    考核: {方式: 笔试, 权重: 40}", "模块名: M2 乙\n    学时: 9\n    考核: {方式: 实操, 权重: 60}"]),
    .plan(
      "assessments by name and by place", DraftCase.table(["模块|学时", "甲|8", "乙|9", "模块|考核方式|权重", "甲|笔试|40%", "M2|实操|60%"]),
      ["模块名: 甲\n    学时: 8\n    考核: {方式: 笔试, 权重: 40}", "模块名: 乙\n    学时: 9\n    考核: {方式: 实操, 权重: 60}"], never: ["M2"]),
    .plan("assessments of nothing else", DraftCase.table(["模块|考核方式|权重", "甲|笔试|40%"]), ["模块名: 甲\n    考核: {方式: 笔试, 权重: 40}"]),
    .plan(
      "a list of modules",
      "跨境电商（高级）培训方案\n标准：cbec-operator@2021-draft\n模块一：选品（16学时，理论6学时，实践10学时）\n（1）产品选择；（2）产品采购。\n"
        + "模块二：运营（24学时，理论10，实践14）\n模块三：物流（12学时，其中理论4学时，实践8学时）\n模块四：客户（10学时：理论4学时+实践6学时）\nM5 数据（18学时）\n三、考核\n笔试。\n",
      [
        "模块名: M1 选品\n    学时: {理论: 6, 实践: 10}\n    对应: [1.1 产品选择, 1.2 产品采购]", "模块名: M2 运营\n    学时: {理论: 10, 实践: 14}",
        "学时: {理论: 4, 实践: 8}", "学时: {理论: 4, 实践: 6}", "模块名: M5 数据\n    学时: 18", "考核: 笔试。",
      ]),
    .plan(
      "a long heading is the title",
      "<h1>Operator of Shops that Sell across Borders – Intermediate Bootcamp</h1><p>Standard: cbec-operator@2021-draft.</p>"
        + "<table><tr><th>Module</th><th>Hours</th></tr><tr><td>A</td><td>8</td></tr></table>",
      ["名称: Operator of Shops that Sell across Borders – Intermediate Bootcamp", "标准: cbec-operator@2021-draft\n"]),
    .plan("equal numbers below a table", DraftCase.table(["模块|学时", "甲|8", "见下", "共|6|6"]), ["共: [\"6\", \"6\"]"]),
    .plan("other heads", DraftCase.table(["学习情境|授课课题|课时", "甲|乙|8"]), ["模块名: 甲", "单元名: 乙"]),
    .job(
      "an English advertisement",
      "# Clerk\n\nStandard: cbec-operator@2021-draft\nLevel: junior\n\n## What you will do\n- Keep accounts (2.2)\n\n"
        + "## What we are looking for\n- 3 years of experience\n- Tidy\n",
      ["职责内容: Keep accounts", "对应: [2.2 账户管理]", "工作年限: 3", "其他: [Tidy]"]),
    .job(
      "lines below a list of jobs",
      "招聘一览\n岗位\t部门\t级别\t岗位职责\n甲\t乙\t初级\t锉削\n丙\t丁\t中级\t焊接\n\n投递邮箱：a@b.example\n", ["名称: 甲", "投递邮箱: a@b.example"]),
  ]

  @Test(arguments: cases)
  func wordingsAreRead(test: DraftCase) throws { try test.check() }

  @Test func longTextIsCutAndReported() throws {
    let text = DraftCase.table(["模块|学时", "甲|8", "M2 " + String(repeating: "乙", count: 30_000) + "|9"])
    let test = DraftCase.plan("", text, ["模块名: 甲", "学时: 9"], report: ["这段文字有 87 KB，太长，只取开头，全文写作注释"])
    let draft = try #require(try test.check().text)
    #expect(draft.split(separator: "\n").contains { $0.hasPrefix("# ") && $0.utf8.count > 90_000 })
    #expect(!draft.split(separator: "\n").contains { !$0.hasPrefix("#") && $0.utf8.count > 400 })
  }
}
