import Testing

/// Columns of duties, references of lists of jobs, headings of several jobs, and preferred qualifications.
struct JobColumnTests {
  private static func job(_ lines: [String]) -> String {
    "岗位名称：甲\n标准：cbec-operator@2021-draft\n等级：初级\n" + lines.map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  static let duties: [DraftCase] = [
    .job(
      "a heading beside the duty", job(["职责|职责描述|对应标准", "职责一|锉削|2.1", "职责二|钻孔|2.2"]),
      ["职责内容: 锉削\n    对应: [2.1 信息展示]", "职责内容: 钻孔\n    对应: [2.2 账户管理]", "职责: 职责一"], never: ["职责内容: 职责一"]),
    .job(
      "a group beside its description", job(["职责模块|工作内容描述|考核标准", "甲组|锉削|零差错", "|钻孔|好评"]),
      ["职责内容: 锉削\n    附加信息:\n      职责模块: 甲组\n      考核标准: 零差错", "职责内容: 钻孔"]),
    .job("the description first", job(["具体职责|职责|对应", "锉削|甲组|2.1"]), ["职责内容: 锉削\n    对应: [2.1 信息展示]"], never: ["职责内容: 甲组"]),
  ]

  @Test(arguments: duties)
  func columnsOfJobsAreRead(test: DraftCase) throws { try test.check() }

  private static func list(_ references: String, _ duties: String) -> String {
    "标准：cbec-operator@2021-draft\n"
      + [
        "岗位名称|部门|学历|主要职责|对应工作内容|证书|等级", "甲|乙|大专|\(duties)|\(references)|健康证|初级", "丙|乙|不限|锯切|1.1|无|初级",
      ].map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  static let lists: [DraftCase] = [
    .job(
      "one reference for all duties", list("2.1 信息展示", "1、锉削；2、钻孔"),
      ["职责内容: 锉削\n    对应: [2.1 信息展示]", "职责内容: 钻孔\n    对应: [2.1 信息展示]", "其他: [证书：健康证]"], report: ["“对应工作内容”作为 2 项职责的对应内容"]),
    .job(
      "one for each duty", list("2.1、2.2", "1、锉削；2、钻孔"), ["职责内容: 锉削\n    对应: [2.1 信息展示]", "职责内容: 钻孔\n    对应: [2.2 账户管理]"],
      report: ["“对应工作内容”依次作为各项职责的对应内容"]),
    .job("several for one duty", list("2.1、2.2", "锉削"), ["职责内容: 锉削\n    对应: [2.1 信息展示, 2.2 账户管理]"]),
    .job("another number of them is kept", list("2.1、2.2、2.3", "1、锉削；2、钻孔"), ["职责内容: 锉削\n", "对应工作内容: 2.1、2.2、2.3"]),
    .job("what the standard does not have is kept", list("9.9 星际", "锉削"), ["职责内容: 锉削\n", "对应工作内容: 9.9 星际"]),
  ]

  @Test(arguments: lists)
  func columnsOfReferencesAreRead(test: DraftCase) throws { try test.check() }

  @Test(arguments: [
    ["一、焊工（3名）", "二、班长（1名）"], ["【焊工】", "【班长】"], ["焊工（3人）", "班长（1人）"], ["# 焊工", "# 班长"], ["【岗位一】焊工（3名）", "【岗位二】班长（1名）"],
  ])
  func jobsUnderHeadingsAreRead(names: [String]) throws {
    let text =
      "招聘公告\n" + names[0] + "\n【岗位职责】\n1、锉削工件\n2、钻孔\n任职要求：\n1、中专以上学历\n" + names[1]
      + "\n【岗位职责】\n1、安排生产\n2、检查质量\n任职要求：\n1、大专以上，3年以上经验\n"
    try DraftCase.job(
      names[0], text, ["名称: 焊工\n", "职责内容: 锉削工件\n", "职责内容: 钻孔\n"], report: ["第 2 份“班长"], never: ["安排生产", "工作年限"]
    ).check()
  }

  @Test(arguments: ["有2年以上飞行经验者优先", "本科以上学历优先", "2年以上经验优先", "3+ years of experience preferred", "A bachelor's degree is a plus"])
  func preferredQualificationsAreNotRequirements(line: String) throws {
    try DraftCase.job(line, Self.job(["岗位职责：", "1、锉削", "任职要求：", "1、\(line)"]), ["其他: [\(line)]"], never: ["\n学历:", "\n工作年限:"]).check()
    try DraftCase.job(line, Self.job(["工作经验|\(line)", "岗位职责|锉削"]), [line], never: ["\n工作年限:", "未能归入"]).check()
  }

  static let requirements: [DraftCase] = [
    .job(
      "what is asked beside what is preferred", job(["工作经验|1年以上经验，2年以上者优先", "岗位职责|锉削"]), ["工作年限: 1\n", "工作经验：1年以上经验，2年以上者优先"]),
    .job(
      "an English person specification",
      job([
        "Criteria|Essential|Desirable", "Education|Bachelor's degree|Master's degree", "Experience|At least 1 year in a data role|Finance",
        "Skills|Good written English|SQL",
      ]),
      ["学历: 本科\n", "工作年限: 1\n", "Experience: At least 1 year in a data role", "Good written English", "Skills（Desirable）: SQL"],
      never: [", SQL"]),
    .job(
      "a long English label", job(["Purpose of the role|To keep data fit.", "岗位职责|锉削"]), ["Purpose of the role: To keep data fit."],
      never: ["未能归入"]),
  ]

  @Test(arguments: requirements)
  func columnsOfRequirementsAreRead(test: DraftCase) throws { try test.check() }
}
