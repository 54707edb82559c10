import Testing

/// Education and years of work in one value, below labels for both: facts in tables and lines, with other requirements next to them.
struct RequirementFactTests {
  static let labels = ["学历及经验", "学历/工作经验", "学历与工作经验", "教育及经验", "学历、经验要求", "学历要求", "任职条件", "学历经验", "最低学历及工作年限", "教育背景和从业经历", "学历/专业/经验"]

  /// The value, the two fields, and what stays a qualification.
  static let values: [(String, String, String, Bool)] = [
    ("硕士研究生以上，8年以上", "硕士", "8", false), ("本科及以上学历，5年以上工作经验", "本科", "5", false), ("本科/3年", "本科", "3", false),
    ("大专以上学历2年以上工作经验", "高等职业学校", "2", false), ("大专及以上学历，并有三年以上工作经验", "高等职业学校", "3", false), ("本科；3-5年", "本科", "3", false),
    ("硕士研究生以上，8年以上跨境电商经验", "硕士", "8", true), ("本科，国际贸易专业，5年以上", "本科", "5", true), ("本科以上，硕士优先，5年以上", "本科", "5", true),
  ]

  @Test(arguments: labels, values.map(\.0))
  func educationAndYearsAreRead(label: String, text: String) throws {
    let (_, education, years, hasMore) = try #require(Self.values.first { $0.0 == text })
    let facts = ["学历: \(education)\n", "工作年限: \(years)\n"]
    for job in [
      "岗位名称\t店长\n岗位职责\t锉削\n\(label)\t\(text)\n", "店长岗位说明书\n岗位职责：\n1. 锉削\n2. 钻孔\n\(label)：\(text)\n", "店长\n岗位职责\n锉削\n\(label)：\n\(text)\n",
    ] {
      let test = DraftCase.job("\(label) \(text)", job, facts, never: ["职责内容: \(label)", "职责内容: \(text.prefix(2))", "没有对应的字段"])
      let isKept = try test.check().text?.contains("任职资格:") == true
      #expect(isKept || !hasMore, "\(job)")
    }
  }

  static let kept: [DraftCase] = [
    .job("two of each stay as they are", "岗位名称\t店长\n岗位职责\t锉削\n学历及经验\t大专3年，本科1年\n", ["其他: [学历及经验：大专3年，本科1年]"], never: ["工作年限: "]),
    .job("another number of years", "岗位名称\t店长\n工作经验\t3年\n学历及经验\t本科，5年\n岗位职责\t锉削\n", ["工作年限: 3\n", "学历: 本科", "其他: [学历及经验：本科，5年]"]),
    .job("a subject", "岗位名称\t店长\n岗位职责\t锉削\n学历专业\t大专及以上，机械专业\n", ["学历: 高等职业学校", "其他: [学历专业：大专及以上，机械专业]"]),
    .job("a duty that begins so", "店长\n岗位职责：\n教育培训：组织培训\n经验总结：每月一次\n", ["职责内容: 教育培训：组织培训", "职责内容: 经验总结：每月一次"]),
  ]

  @Test(arguments: kept)
  func requirementsThatAreNotValuesAreKept(test: DraftCase) throws { try test.check() }

  // MARK: Labels of other facts

  @Test(arguments: ["上级职位", "直属领导", "汇报对象", "直接领导", "上级主管", "汇报上级", "Reports to", "Line Manager"])
  func labelsOfTheSuperiorAreKnown(label: String) throws {
    for text in ["岗位名称\t店长\t\(label)\t经理\n岗位职责\t锉削\n", "店长\n\(label)：经理\n岗位职责：\n锉削\n"] {
      try DraftCase.job(label, text, ["直接上级: 经理\n"], never: ["没有对应的字段"]).check()
    }
  }

  @Test(arguments: ["外语", "Language", "外语 Language", "语言要求", "外语水平"])
  func languageRequirementsAreKept(label: String) throws {
    for text in [
      "岗位名称\t店长\n\(label)\t英语六级\n岗位职责\t锉削\n", "店长\n岗位职责：\n锉削\n\(label)：英语六级\n", "店长\n岗位职责：\n锉削\n\(label)：\n英语六级\n",
    ] {
      try DraftCase.job(label, text, ["其他: [", "英语六级"], never: ["没有对应的字段", "职责内容: 英语", "职责内容: \(label)"]).check()
    }
  }

  @Test(arguments: ["你将得到", "我们提供", "福利待遇", "你将获得", "我们能提供什么", "加入我们你将获得", "我们的福利", "薪酬与福利", "What you'll get"])
  func headingsOfTheOfferAreKeptAsExtras(heading: String) throws {
    for end in ["：", ""] {
      let text = "店长\n岗位职责：\n1. 锉削\n任职要求：\n1. 细心\n\(heading)\(end)\n6-8K，双休\n"
      try DraftCase.job(heading, text, ["职责内容: 锉削\n", "其他: [细心]\n", "\(heading): 6-8K，双休"], report: ["“\(heading)”没有对应的字段"]).check()
    }
  }

  @Test(arguments: ["能力标准", "对应能力标准", "能力标准条目", "标准条目"])
  func columnsOfReferencesAreRead(header: String) throws {
    let text = "岗位名称\t店长\n标准\tcbec-operator@2021-draft\n等级\t初级\n\n序号\t岗位职责\t\(header)\n1\t收集报价\t1.1.2 能对意向供应商进行询价\n2\t发货\t3.2 发货管理\n"
    try DraftCase.job(header, text, ["职责内容: 收集报价\n    对应: [能1.1.2 能对意向供应商进行询价]", "职责内容: 发货\n    对应: [3.2 发货管理]"], never: ["没有对应的字段"])
      .check()
  }
}
