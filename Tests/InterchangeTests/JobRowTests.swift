import Interchange
import Testing

/// References within and next to duties, forms without headers, the last rows of forms, and titles after the kind of document.
struct JobRowTests {
  private static let facts = "岗位名称\t店长\n标准\tcbec-operator@2021-draft\n等级\t初级\n"

  static let duties: [DraftCase] = [
    .job(
      "brackets within a duty", facts + "岗位职责\t负责店铺账户设置（2.2）、产品发布（2.1、2.3）；回复客户咨询（4.1）\n",
      ["职责内容: 负责店铺账户设置、产品发布\n    对应: [2.2 账户管理, 2.1 信息展示, 2.3 基础运营]", "职责内容: 回复客户咨询\n    对应: [4.1 客户咨询与维护]"]),
    .job(
      "before the end of a sentence", facts + "岗位职责：\n1. 账户（对应2.2）设置（新店）与发布（2.1 信息展示）产品\n",
      ["职责内容: 账户设置（新店）与发布产品\n    对应: [2.2 账户管理, 2.1 信息展示]"]),
    .job(
      "brackets that are no references", facts + "岗位职责：\n1. 带领团队（3人）、管理店铺（北美）并汇报\n", ["职责内容: 带领团队（3人）、管理店铺（北美）并汇报\n"], never: ["对应: ["]),
    .job(
      "nothing in the column of references", facts + "\n序号\t岗位职责\t对应标准\n1\t发布\t2.1\n2\t值班\t无\n3\t会议\t/\n",
      ["职责内容: 发布\n    对应: [2.1 信息展示]", "职责内容: 值班\n", "职责内容: 会议\n"], never: ["没有“无”", "没有“/”"]),
  ]

  @Test(arguments: duties)
  func rowsWithDutiesAreRead(test: DraftCase) throws { try test.check() }

  private static func form(_ rows: String) -> String {
    "<p>岗位职责说明表</p><table><tr><td>职位名称<td colspan=2>店长</tr><tr><td>标准及等级<td colspan=2>跨境电子商务运营人员职业能力要求（初级）</tr>\(rows)</table>"
  }

  private static let duty = ["职责内容: 收集报价\n    对应: [1.1 产品选择]", "职责内容: 验货\n    对应: [1.2 产品采购]"]
  private static let below =
    "<tr><td rowspan=2>任职条件<td>学历<td>本科</tr><tr><td>外语<td>英语六级</tr><tr><td>制表<td>沈洁<td>2024/3/1</tr>"

  static let forms: [DraftCase] = [
    .job(
      "a duty and its content beside the label", form("<tr><td rowspan=2>主要职责<td>收集报价<td>1.1 产品选择</tr><tr><td>验货<td>1.2 产品采购</tr>" + below),
      duty + ["其他: [外语：英语六级]", "制表: [沈洁"], never: ["收集报价: ", "验货: ", "没有找到职责"]),
    .job(
      "with numbers", form("<tr><td rowspan=2>主要职责<td>1<td>收集报价<td>1.1 产品选择</tr><tr><td>2<td>验货<td>产品采购</tr>" + below), duty,
      never: ["备注: 1.1", "备注: 产品采购"]),
    .job(
      "above a table of requirements",
      form(
        "<tr><td rowspan=2>主要职责<td>收集报价<td>1.1 产品选择</tr><tr><td>验货<td>1.2 产品采购</tr>"
          + "<tr><td>资格要求<td>基本要求<td>优先条件</tr><tr><td>学历<td>本科<td>硕士</tr><tr><td>编制人<td>沈洁<td></tr>"),
      duty + ["学历: 本科\n", "编制人: 沈洁"], never: ["其他: [编制人", "验货: "]),
  ]

  @Test(arguments: forms)
  func rowsOfFormsAreRead(test: DraftCase) throws { try test.check() }

  static let endings: [DraftCase] = [
    .job(
      "who made the form", facts + "岗位职责\t锉削\n任职资格\n学历\t本科\n专业\t机械\n编制\t人力资源部\t生效日期\t2024年1月1日\n",
      ["专业", "编制: 人力资源部", "生效日期: 2024年1月1日"], never: ["编制：人力资源部", "生效日期：2024"]),
    .job(
      "a line below a section", facts + "岗位职责：\n1. 锉削\n薪资待遇：\n8000元\n编制：王敏 2024-01-02\n", ["薪资待遇: 8000元\n", "编制: 王敏 2024-01-02"]),
    .job(
      "a duty with such a word", facts + "岗位职责：\n审核：核对合同条款\n校对：稿件\n", ["职责内容: 审核：核对合同条款", "职责内容: 校对：稿件"]),
  ]

  @Test(arguments: endings)
  func rowsAfterTheDutiesEndTheTable(test: DraftCase) throws { try test.check() }

  @Test(arguments: [
    "Job Description: Store Manager", "Store Manager – Job Description", "Position Description - Store Manager", "岗位说明书：Store Manager",
    "岗位说明书——Store Manager",
  ])
  func kindOfDocumentIsRecognized(title: String) throws {
    try DraftCase.job(title, "\(title)\n岗位职责：\n1. 锉削\n任职要求：\n1. 细心\n", ["名称: Store Manager\n"], never: ["没有找到名称"]).check()
  }
}
