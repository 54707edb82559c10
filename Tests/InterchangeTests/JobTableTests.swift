import Interchange
import Testing

/// Rows of a table of duties that are headings or remarks, and documents with the name of a section as their title.
struct JobTableTests {
  private static let facts = "岗位名称\t店长\n标准\tcbec-operator@2021-draft\n等级\t初级\n"
  private static let numbered = facts + "\n序号\t职责\t对应标准\n1\t发布\t2.1 信息展示\n2\t发货\t3.2 发货管理\n"
  private static let plain = facts + "\n职责\t对应标准\t备注\n发布\t2.1 信息展示\t\n发货\t3.2 发货管理\t\n"
  private static let both = ["职责内容: 发布\n    对应: [2.1 信息展示]", "职责内容: 发货\n    对应: [3.2 发货管理]"]

  static let remarks: [DraftCase] = [numbered, plain].flatMap { table -> [DraftCase] in
    [
      .job(
        "what is asked for", table + "任职要求：本科，3年以上\t\t\n", both + ["学历: 本科\n", "工作年限: 3\n"], never: ["职责内容: 任职"]),
      .job("who made the form", table + "编制：张三\t\t\n", both + ["编制: 张三"], never: ["职责内容: 编制"]),
      .job("what the letters mean", table + "R=负责执行　A=审批\t\t\n", both + ["R=负责执行"], never: ["职责内容: R"]),
    ]
  }

  static let rows: [DraftCase] = [
    .job("a sentence beside the numbers", numbered + "本表自发布之日起执行。\t\t\n", both + ["本表自发布之日起执行"], never: ["职责内容: 本表"]),
    .job(
      "a cell over the width",
      "<table><tr><td>岗位名称<td>店长<td>部门<td>乙部</tr></table><table><tr><td>职责<td>对应标准<td>频次</tr>"
        + "<tr><td>发布<td>2.1<td>每日</tr><tr><td colspan=3>本表由人力资源部解释。</tr></table>", ["职责内容: 发布", "本表由人力资源部解释"],
      never: ["职责内容: 本表"]),
    .job("the last duty without a reference", plain + "完成其他工作\t\t\n", both + ["职责内容: 完成其他工作\n"]),
    .job("a duty with a label", plain + "其他：完成交办的工作\t\t\n", both + ["职责内容: 其他：完成交办的工作"]),
    .job(
      "groups beside the numbers", numbered + "二、客服\t\t\n3\t答复\t4.1 客户咨询与维护\n",
      both + ["职责内容: 答复\n    对应: [4.1 客户咨询与维护]\n    附加信息:\n      职责类别: 客服"], never: ["职责内容: \"\"", "职责内容: 二"]),
    .job(
      "groups among the duties", facts + "\n职责\t对应标准\n一、店铺\t\n发布\t2.1 信息展示\n二、物流\t\n发货\t3.2 发货管理\n",
      ["职责内容: 发布\n    对应: [2.1 信息展示]\n    附加信息:\n      职责类别: 店铺", "职责类别: 物流"], never: ["职责内容: 一", "职责内容: 二"]),
    .job(
      "numbered duties, some without a reference", facts + "\n职责\t对应标准\n一、发布\t2.1\n二、值班\t\n三、发货\t3.2\n",
      ["职责内容: 一、发布", "职责内容: 二、值班", "职责内容: 三、发货"], never: ["职责类别"]),
  ]

  @Test(arguments: remarks + rows)
  func rowsOfJobTablesAreRead(test: DraftCase) throws { try test.check() }

  @Test(arguments: ["职位描述（JD）", "职位描述", "岗位描述", "岗位职责", "工作描述"])
  func sectionNameIsNotADuty(name: String) throws {
    let rest = "任职要求\t细心\n"
    let parts = ["名称: 店长\n", "等级: 初级\n", "职责内容: 发布\n", "标题: \(name)"]
    let never = ["文件中有", "职责内容: 等级"]
    try DraftCase.job(name, "\(name)\t\n\(Self.facts)工作内容\t发布\n" + rest, parts, never: never).check()
    try DraftCase.job(name, "\(name)\n岗位名称：店长\n标准：cbec-operator@2021-draft\n等级：初级\n工作职责：\n1、发布\n", parts, never: never).check()
    // Without a section for the duties, it is that section.
    try DraftCase.job(name, "\(name)\n岗位名称：店长\n1、发布\n2、发货\n", ["名称: 店长\n", "职责内容: 发布\n"], never: ["文件中有"]).check()
  }

  @Test(arguments: ["职责事项", "职责条目", "职责要点", "负责事项"])
  func headsOfDutiesAreRecognized(header: String) throws {
    try DraftCase.job(
      header, Self.facts + "\n\(header)\t对应标准\t本岗位\t运营总监\n发布\t2.1 信息展示\tR\tA\n",
      ["职责内容: 发布\n    对应: [2.1 信息展示]\n    附加信息:\n      本岗位: R"], report: ["“本岗位”“运营总监”没有对应的字段"]
    ).check()
  }

  static let columns: [DraftCase] = [
    .job(
      "a column for each job", facts + "\n职责\t专员\t经理\t总监\t助理\t对应标准\n发布\tR\tA\tI\tC\t2.1 信息展示\n",
      ["职责内容: 发布\n    对应: [2.1 信息展示]\n    附加信息:\n      专员: R"]),
    .job(
      "标准 with references", facts + "\n序号\t职责\t标准\n1\t发布\t2.1 信息展示\n2\t值班\t无\n",
      ["职责内容: 发布\n    对应: [2.1 信息展示]", "职责内容: 值班\n"]),
    .job("标准 with other texts", facts + "\n序号\t职责\t标准\n1\t发布\t零差错\n", ["职责内容: 发布\n    附加信息:\n      标准: 零差错"]),
    .job(
      "a division and a department", facts + "事业部\t甲部\n部门\t乙科\n岗位职责\t发布\n", ["\n部门: 乙科\n", "事业部: 甲部"], never: ["部门: 甲部\n学历"]),
    .job("a division below the department", facts + "部门\t乙科\n事业部\t甲部\n岗位职责\t发布\n", ["\n部门: 乙科\n", "事业部: 甲部"]),
    .job("only a division", facts + "事业部\t甲部\n岗位职责\t发布\n", ["\n部门: 甲部\n"], never: ["事业部: "]),
    .job("a form of recruiting", "招聘需求表\n岗位名称：店长\n岗位职责：\n1、发布\n", ["名称: 店长\n", "标题: 招聘需求表\n"], never: ["取作"]),
  ]

  @Test(arguments: columns)
  func columnsOfJobTablesAreRead(test: DraftCase) throws { try test.check() }

  private static func levels(_ label: String, _ value: String) -> String {
    "岗位名称\t店长\n标准\tcbec-operator@2021-draft\n\(label)\t\(value)\n岗位职责\t发布\n"
  }

  @Test(arguments: ["能力等级", "能力级别", "等级要求", "级别要求"])
  func labelsOfLevelsAreRead(label: String) throws {
    try DraftCase.job(label, Self.levels(label, "中级"), ["\n等级: 中级\n"], never: [label]).check()
    try DraftCase.job(label, Self.levels(label, "熟练"), ["\(label): 熟练"], never: ["\n等级: 熟练"]).check()
  }

  @Test(arguments: ["初级/中级", "初级、中级", "初级或中级"])
  func severalLevelsAreReported(value: String) throws {
    try DraftCase.job(value, Self.levels("等级", value), ["\n等级: 初级\n"], report: ["“\(value)”有几个等级，暂用初级"]).check()
  }

  @Test(arguments: ["What we expect", "What you'll need:", "The ideal candidate", "## Skills and experience"])
  func englishSectionsAreRead(heading: String) throws {
    try DraftCase.job(
      heading, "# Store Manager\n\nResponsibilities:\n\n- Run ads\n\n\(heading)\n\n- Tidy\n", ["职责内容: Run ads\n", "其他: [Tidy]"],
      never: ["职责内容: Tidy"]
    ).check()
  }
}
