import Interchange
import Testing

/// Job descriptions in the words of advertisements, in two languages, and in English.
struct JobAdvertisementTests {
  private static func job(_ lines: [String]) -> String {
    "跨境电商助理\n标准：cbec-operator@2021-draft\n职级：初级\n" + lines.map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  @Test(arguments: [
    "我们希望你：", "希望你具备", "你需要：", "我们需要你：", "【我们希望你】", "三、你需要具备", "What you bring", "任职要求 Requirements", "你需要具备什么？", "候选人要求：",
  ])
  func requirementsAreRead(heading: String) throws {
    let text = Self.job(["你将负责：", "1、选品（产品选择）", heading, "1、本科及以上，专业不限；", "2、1-3年经验", "3、英语CET-4"])
    try DraftCase.job(
      heading, text, ["职责内容: 选品\n", "学历: 本科\n", "工作年限: 1\n", "英语CET-4"], never: ["职责内容: 英语", "职责内容: 本科", heading]
    ).check()
  }

  @Test(arguments: ["你将负责：", "你要做的：", "你的工作", "二、你将负责", "主要职责 Main Duties", "主要职责/Main Duties：", "What you will do"])
  func dutiesAreRead(heading: String) throws {
    try DraftCase.job(heading, Self.job([heading, "1、选品（产品选择）"]), ["职责内容: 选品\n    对应: [1.1 产品选择]"], never: [heading]).check()
  }

  static let cases: [DraftCase] = [
    .job(
      "what is preferred is not asked for", job(["岗位职责", "1、选品（产品选择）", "加分项：", "1、硕士学历", "2、5年经验"]),
      ["职责内容: 选品\n", "加分项：硕士学历", "加分项：5年经验"], never: ["\n学历:", "工作年限: 5"]),
    .job(
      "facts between bars", job(["8-12K·14薪 | 杭州 | 经验1-3年 | 学历本科", "岗位职责", "1、选品（产品选择）"].map { $0.replacing("|", with: "｜") }),
      ["学历: 本科\n", "工作年限: 1\n", "基本信息: 8-12K·14薪 | 杭州"], report: ["“8-12K·14薪 | 杭州”没有对应的字段"], never: ["未能归入"]),
    .job(
      "labels in two languages",
      "职位说明书\n职位名称 Job Title|客服主管|职级/Level|中级\n学历Education|大专及以上 College or above|部门(Department)|客服部\n主要职责 Main Duties|回复询盘\n任职要求 Requirements|英语流利\n"
        .replacing("|", with: "\t"),
      ["名称: 客服主管", "等级: 中级", "学历: 高等职业学校", "部门: 客服部", "职责内容: 回复询盘", "其他: [英语流利]"], never: ["Education", "Level"]),
    .job(
      "values in two languages",
      "<table><tr><td>职位名称<br>Job Title</td><td>客服主管<br>Service Supervisor</td></tr><tr><td>职级<br>Level</td><td>中级<br>Intermediate</td></tr>"
        + "<tr><td>工作年限<br>Experience</td><td>4年以上<br>4+ years</td></tr><tr><td>主要职责<br>Main Duties</td><td>回复询盘</td></tr></table>",
      ["名称: 客服主管", "Job Title: Service Supervisor", "等级: 中级", "工作年限: 4\n", "职责内容: 回复询盘"]),
    .job(
      "the name of the job after 招聘",
      "招聘：客服主管（杭州）\n薪资 8-12K | 3-5年 | 本科及以上\n你要做什么：\n1. 回复询盘；\n我们希望你：\n- 英语流利\n有以下经验者优先：\n- 带过团队\n我们提供：\n- 五险一金\n",
      ["名称: 客服主管（杭州）\n", "学历: 本科\n", "工作年限: 3\n", "职责内容: 回复询盘", "其他: [经验：3-5年, 英语流利, 有以下经验者优先：带过团队]", "基本信息: 薪资 8-12K"]),
    .job(
      "two languages in one line",
      "职位说明书\n岗位名称|运营专员\n工作经验 Work Experience|2年以上 2+ years\n学历/Education|本科及以上/Bachelor or above\n岗位职责 Duties|选品\n".replacing(
        "|", with: "\t"),
      ["工作年限: 2\n", "学历: 本科\n"], never: ["未能归入字段", "Bachelor"]),
    .job(
      "headings above duties", job(["一、岗位职责", "（一）选品与采购", "1.负责竞品分析；", "2.负责验货；", "（二）店铺运营", "1.负责推广（2.4）；", "二、任职条件", "1.英语流利"]),
      [
        "职责内容: 负责竞品分析\n    对应: [1 选品与采购]\n    附加信息:\n      职责类别: 选品与采购", "职责内容: 负责验货\n    对应: [1 选品与采购]",
        "职责内容: 负责推广\n    对应: [2.4 营销推广]\n    附加信息:\n      职责类别: 店铺运营",
      ], never: ["职责内容: 选品", "（一）"]),
    .job(
      "ordinals above duties", job(["岗位职责", "一、选品与采购", "1、竞品分析", "二、店铺", "1、站内推广", "任职要求", "英语流利"]),
      ["职责内容: 竞品分析\n    对应: [1 选品与采购]", "职责内容: 站内推广\n    附加信息:\n      职责类别: 店铺", "其他: [英语流利]"], never: ["职责内容: 店铺"]),
    .job(
      "ordinals of sections", job(["一、岗位职责", "1、竞品分析", "二、工作关系", "1、与物流部协作"]), ["职责内容: 竞品分析\n", "工作关系: 1、与物流部协作"], never: ["职责类别"]),
    .job(
      "semicolons in English",
      job(["Key Responsibilities", "Run ads; report (2.3)", "Write reports (5.1 to 5.3)", "Requirements", "Languages: English; German"]),
      ["职责内容: Run ads; report\n    对应: [2.3 基础运营]", "职责内容: Write reports\n    对应: [5.1~5.3]"], never: ["；"]),
    .job(
      "the subject of a degree",
      job([
        "Responsibilities", "Run ads", "Requirements", "Bachelor's degree or above in International Trade or related field",
        "Fluent English",
      ]),
      ["学历: 本科\n", "Bachelor's degree or above in International Trade or related field"]),
  ]

  /// Facts of the opening, and what they are called in the draft: nothing is left out.
  @Test(arguments: [
    (["招聘人数 3人", "薪资 6000-8000元/月", "工作地点 杭州"], ["招聘人数: 3人", "薪资: 6000-8000元/月", "工作地点: 杭州"]),
    (["招聘人数：若干", "薪资范围：6-8K", "上班时间：早九晚六"], ["招聘人数: 若干", "薪资范围: 6-8K", "上班时间: 早九晚六"]),
    (["学历 本科", "工作经验 2年", "部门 运营部"], ["学历: 本科", "工作年限: 2", "部门: 运营部"]),
    (
      ["Employment type: Full-time", "Number of openings: 2", "Work location: Bath"],
      ["Employment type: Full-time", "Number of openings: \"2\"", "Work location: Bath"]
    ),
    (["甲公司成立于2008年，专做跨境电商。"], ["简介: 甲公司成立于2008年，专做跨境电商。"]), (["Acme is hiring!"], ["简介: Acme is hiring!"]),
  ])
  func factsOfTheJobOpeningAreKept(lines: [String], said: [String]) throws {
    for text in [
      Self.job(lines + ["岗位职责", "1、选品（产品选择）", "任职要求", "1、细心", "有意者请将简历发送至hr@example.com"]),
      Self.job(lines + ["Responsibilities", "1、选品（产品选择）", "Requirements", "1、细心", "To apply, send your CV to hr@example.com"]),
    ] {
      let test = DraftCase.job("", text, said + ["职责内容: 选品\n", "其他: [细心]", "应聘方式: "], report: [], never: ["未能归入"])
      let report = try test.check().report
      #expect(!report.hasOmissions, "\(report.remarks.map(\.message.english))")
    }
  }

  /// Below a list too, where a blank stands in place of the colon; a duty is not taken for one.
  @Test func factsBelowListsAreFound() throws {
    let lines = ["岗位职责", "1、选品（产品选择）", "2、负责简历筛选 并投递", "任职要求", "1、细心", "工作地点 杭州", "联系电话 0571-88886666"]
    try DraftCase.job(
      "", Self.job(lines), ["工作地点: 杭州", "联系电话: ", "其他: [细心]", "职责内容: 负责简历筛选 并投递"], never: ["未能归入", "应聘方式"]
    ).check()
  }

  @Test(arguments: cases)
  func advertisementsAreRead(test: DraftCase) throws { try test.check() }
}
