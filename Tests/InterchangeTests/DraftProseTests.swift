import Interchange
import Schema
import Testing

/// Facts of a plan in sentences, below headings, under other labels; and which line at the top is the title.
struct DraftProseTests {
  private static func plan(_ lines: [String], title: String = "跨境电商培训计划") -> String {
    "\(title)\n标准：cbec-operator@2021-draft\n"
      + (lines + ["模块|学时|对应", "甲|20|2.2", "乙|8|1.1"]).map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  static let facts: [(lines: [String], draft: String)] = [
    (["三、培训等级", "中级。"], "\n等级: 中级\n"), (["二、等级", "本次培训等级为中级。"], "\n等级: 中级\n"), (["培训等级", "中级"], "\n等级: 中级\n"),
    (["等级|中级", "起点|初级"], "\n起点等级: 初级\n"), (["入学水平：初级"], "\n起点等级: 初级\n"),
    (["总学时80学时，其中理论教学32学时，实训48学时，每学时45分钟。"], "\n学时: {理论: 32, 实践: 48}\n"), (["三、学时", "每学时45分钟，共8学时。"], "\n学时: 8\n"),
    (["学时：共40学时，理论16学时，实操24学时"], "\n学时: {理论: 16, 实践: 24}\n"), (["课时合计：40课时"], "\n学时: 40\n"),
    (["总学时|10", "其中理论|4", "其中实践|6"], "\n学时: {理论: 4, 实践: 6}\n"), (["总学时80学时，每学时45分钟。"], "\n每学时分钟: 45\n"),
    (["学时时长|45分钟"], "\n每学时分钟: 45\n"), (["每学时分钟数：40"], "\n每学时分钟: 40\n"), (["注：每学时45分钟。不合格者可补考。"], "\n每学时分钟: 45\n"),
    (["四、考核", "各模块权重依次为70%、30%。"], "权重: 70"), (["四、考核", "各模块权重依次为70%、30%。"], "权重: 30"),
  ]

  static let outlines: [DraftCase] = [
    .plan(
      "an outline with its own numbers",
      "甲培训大纲\n标准：cbec-operator@2021-draft\n等级：初级\n\n1 物流管理（12课时）\n1.1 信息及库存管理（6课时）\n1.1.1 海外仓\n1.2 发货管理（6课时）\n2 平台运营（8课时）\n"
        + "2.1 账户管理（8课时）\n2.1.1 子账号\n考核：平台运营实操，其余笔试\n",
      ["模块名: 物流管理\n    学时: 12", "模块名: 平台运营\n    学时: 8", "3.1 信息及库存管理", "3.2 发货管理", "2.2 账户管理", "1.1.1 海外仓", "2.1.1 子账号", "其余笔试"],
      never: ["A2.1.1", "K2.1.1", "任2.1.1", "能2.1.1"]),
    .plan(
      "numbers with a foreign title among contents",
      DraftCase.table(["模块|内容|学时", "甲|2.1.1 站内信写作|20"]), ["2.1.1 站内信写作"], never: ["对应: [", "能进行详情页基础设计"]),
    .plan(
      "two levels", "甲计划\n标准：cbec-operator@2021-draft\n培训等级：初级、中级\n模块\t学时\n乙\t20\n", ["\n等级: 初级\n", "培训等级: 初级、中级"],
      report: ["存疑：“初级、中级”有几个等级，暂用初级"]),
    .plan(
      "from a level to the next", "甲计划\n标准：cbec-operator@2021-draft\n培训等级：初级升中级\n模块\t学时\n乙\t20\n", ["\n等级: 中级\n", "等级: 初级\n"],
      report: ["“初级升中级”读作由初级到中级"]),
    .plan(
      "a level with two names", "甲计划\n标准：cbec-operator@2021-draft\n培训等级：中级（四级）\n模块\t学时\n乙\t20\n", ["\n等级: 中级\n"], never: ["有几个等级"]),
    .plan(
      "the level of the certificate", "甲研修班\n标准：cbec-operator@2021-draft\n（共20课时；结业颁发中级培训证书）\n模块\t学时\t对应\n乙\t20\t5.1 数据采集\n",
      ["等级: 中级"], report: ["等级按“中级培训”采用中级"]),
  ]

  @Test(arguments: outlines)
  func outlinesAreRead(test: DraftCase) throws { try test.check() }

  @Test(arguments: facts)
  func factsInSentencesAreRead(lines: [String], draft: String) throws {
    try DraftCase.plan(draft, Self.plan(lines), [draft, "模块名: 甲"], never: ["未能归入字段"]).check()
  }

  static let others: [(lines: [String], never: String)] = [
    (["考核：期末考试共2学时。"], "\n学时: 2\n"), (["四、考核", "各模块权重依次为50%、30%、20%。"], "权重: "), (["起点：零基础"], "起点等级"),
    (["等级：中级", "三、培训等级", "说明：初级和高级另行安排。"], "等级: 初级"),
  ]

  @Test(arguments: others)
  func otherSentencesGiveNoFacts(lines: [String], never: String) throws {
    try DraftCase.plan(never, Self.plan(lines), ["模块名: 甲"], never: [never]).check()
  }

  static let titles: [DraftCase] = [
    .plan("a school above the title", plan([], title: "甲市商贸学校\n跨境电商教学计划（中级）"), ["\n名称: 跨境电商教学计划（中级）\n", "等级: 中级", "单位: 甲市商贸学校"]),
    .plan("a company above the title", plan([], title: "甲贸易有限公司\n跨境电商实训方案"), ["\n名称: 跨境电商实训方案\n", "单位: 甲贸易有限公司"]),
    .plan("another line above the title", plan([], title: "乡村振兴行动\n跨境电商培训大纲"), ["\n名称: 跨境电商培训大纲\n", "标题: 乡村振兴行动"]),
    .plan(
      "the level of a line that a label took the place of", plan(["课程名称|电商实务|学分|4"], title: "跨境电商运营（高级）课程标准"),
      ["\n名称: 电商实务\n", "等级: 高级", "标题: 跨境电商运营（高级）课程标准"]),
    .plan("a date below the title", plan([], title: "跨境电商培训大纲\n2024年3月"), ["\n名称: 跨境电商培训大纲\n"]),
    .job(
      "the sort of document above the title", "Job Description\nSenior Operator\nLevel: senior\nKey Responsibilities\n- Run ads\n",
      ["名称: Senior Operator\n"]),
    .job(
      "a company between the sort of document and the title",
      "Position Description\nAcme Trading Co., Ltd.\nShop Assistant\nLevel: junior\nAbout the role\nYou help.\nWhat you'll do\n- List products\n",
      ["名称: Shop Assistant\n", "单位: Acme Trading Co., Ltd.", "About the role: You help."], never: ["未能归入字段"]),
    .job("two languages above the title", "岗位说明书 Job Description\n客服主管\n岗位职责：\n1、回复询盘\n", ["\n名称: 客服主管\n"]),
    .job("a call before the title", "【急聘】跨境电商助理\n岗位职责：\n1、回复询盘\n", ["\n名称: 跨境电商助理\n", "标题: 【急聘】跨境电商助理"]),
  ]

  @Test(arguments: titles)
  func titlesAreFound(test: DraftCase) throws { try test.check() }

  /// Names that the import chooses are in the key language of the file; labels of the document stay as they are.
  @Test(arguments: [
    (DocumentKind.trainingPlan, plan([], title: "甲贸易有限公司\n跨境电商实训方案"), "organization: 甲贸易有限公司"),
    (.trainingPlan, plan(["班主任|李"], title: "乡村振兴行动\n跨境电商培训大纲"), "heading: 乡村振兴行动"),
    (.trainingPlan, plan(["班主任|李"], title: "跨境电商培训大纲"), "班主任: 李"),
    (.jobDescription, "招聘：跨境电商助理（3名）\n岗位职责：\n1、回复询盘\n", "openings: 3名"),
  ])
  func chosenNamesFollowTheKeyLanguage(kind: DocumentKind, text: String, part: String) throws {
    var options = DraftImport.Options()
    options.keys = .english
    let written = try #require(DraftImport.read(Array(text.utf8), as: kind, standards: DraftImportTests.standards(), options: options).text)
    #expect(written.contains(part), "\(written)")
    for name in ["标题:", "单位:", "招聘人数:"] { #expect(!written.contains(name), "\(written)") }
  }

  static let bases: [(sentence: String, report: String)] = [
    ("本大纲参照《跨境电子商务运营人员职业能力要求》（T/CCPITCSC XXX—2020）制定。", "按名称对应 cbec-operator@2021-draft"),
    ("根据《某省技能提升计划》和《跨境电子商务运营人员职业能力要求》制定本方案。", "按名称对应 cbec-operator@2021-draft"),
  ]

  @Test(arguments: bases)
  func standardNamedInASentenceIsFound(sentence: String, report: String) throws {
    let text = "跨境电商培训计划（中级）\n\(sentence)\n模块\t学时\n产品选择\t8\n"
    try DraftCase.plan(sentence, text, ["标准: cbec-operator@2021-draft", "备注: \(sentence)"], report: [report], never: ["未能归入"]).check()
  }

  @Test func valueWithoutAFieldIsReportedOnce() throws {
    let text = Self.plan(["培训地点：甲楼", "先修课程|电商基础", "五、师资", "张某。", "李某。"])
    let test = DraftCase.plan(
      "", text, ["培训地点: 甲楼", "先修课程: 电商基础", "师资: [张某。, 李某。]"],
      report: ["“培训地点”没有对应的字段，已写入附加信息", "“先修课程”没有对应的字段", "“师资”没有对应的字段"])
    let result = try test.check()
    #expect(result.report.remarks.count { $0.message.chinese.contains("没有对应的字段") } == 3)
    #expect(!result.report.hasOmissions)
  }
}
