import Testing

/// Tables of duties: the texts of each column belong to the duty of their row.
struct DraftDutyTests {
  static func job(_ rows: [String]) -> String {
    "岗位名称：甲\n标准：cbec-operator@2021-draft\n等级：初级\n" + rows.map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  static let cases: [DraftCase] = [
    .job(
      "weights", job(["序号|职责|权重|对应", "1|负责账户|40%|2.2", "2|负责物流|60%|3", "合计|见附表|100%|"]),
      ["对应: [2.2 账户管理]\n    附加信息:\n      权重: 40%", "权重: 60%", "# 7: 见附表"], report: ["合计行已写作注释"]),
    .job(
      "other words for weights, hours and methods", job(["岗位职责|时间占比|考核方式|学时|对应", "锉削|0.4|抽查|8|3"]),
      ["时间占比: \"0.4\"", "考核方式: 抽查", "学时: \"8\""]),
    .job(
      "the duty in a column with a longer name", job(["序号|职责模块|具体工作内容|占比|对应能力", "1|选品|负责市场调研|20%|1.1", "2|运营|账户运营|80%|2"]),
      ["职责内容: 负责市场调研", "职责模块: 选品", "占比: 20%", "职责内容: 账户运营"], never: ["职责内容: \"\""]),
    .job(
      "a column of duties that no word says", job(["工号|事务说明|对应标准|占比", "A1|负责订单跟踪和退换货|3|100%"]),
      ["职责内容: 负责订单跟踪和退换货", "工号: A1"], report: ["“事务说明”一栏作为职责"]),
    .job(
      "one duty over two rows", job(["职责|对应|频次", "负责账户|2.2|每日", "|2.3|每周"]),
      ["对应: [2.2 账户管理, 2.3 基础运营]", "频次: 每日", "频次: 每周"], never: ["职责内容: \"\""]),
    .job(
      "cells merged over two duties",
      "<p>岗位名称：甲</p><table><tr><th>职责模块</th><th>职责</th><th>责任人</th><th>占比</th></tr>"
        + "<tr><td rowspan=2>选品<br>选品</td><td>调研</td><td rowspan=2>乙</td><td rowspan=2>30%</td></tr><tr><td>采购</td></tr></table>",
      [
        "职责内容: 调研\n    附加信息:\n      职责模块: 选品\n      责任人: 乙\n      占比: 30%",
        "职责内容: 采购\n    附加信息:\n      职责模块: 选品\n      责任人: 乙\n",
      ]),
    .plan(
      "cells merged over two modules",
      "<p>甲培训计划</p><table><tr><th>类别</th><th>模块</th><th>学时</th></tr><tr><td rowspan=2>必修</td><td>甲</td><td>1</td></tr>"
        + "<tr><td>乙</td><td>2</td></tr><tr><td>选修</td><td>丙</td><td>3</td></tr></table>",
      ["模块名: 乙\n    学时: 2\n    附加信息:\n      类别: 必修", "类别: 选修"]),
    .job(
      "references in a line of their own", "岗位名称：甲\n标准：cbec-operator@2021-draft\n等级：初级\n岗位职责：\n1、锉削\n（2.1、2.2）\n2、钻孔\n",
      ["职责内容: 锉削\n    对应: [2.1 信息展示, 2.2 账户管理]"], never: ["职责内容: \"\""]),
    .job(
      "a row is one duty", job(["职责|对应", "负责店铺；每周汇总|", "锉削|3"]), ["职责内容: 负责店铺；每周汇总"]),
    .job(
      "notes of a duty", job(["职责|对应|备注", "锉削|3|每周"]), ["对应: [3 物流管理]\n    备注: 每周"]),
    .job(
      "an item of another level stays in its list", job(["能力要求|能5.3.1 能监控数据", "知识要求|5.3.9 甲"]),
      ["能力: [能5.3.1 能监控数据]", "知识: [5.3.9 甲]"], report: ["存疑：本等级没有“能5.3.1 能监控数据”，按原文列入"]),
    .job(
      "several lines with a weight are one duty", "岗位名称,甲\n职责,权重\n\"1. 锉削\n2. 钻孔\",40%\n", ["职责内容: 锉削；钻孔", "权重: 40%"]),
    .job(
      "semicolons of one line are said", "岗位名称：甲\n岗位职责：锉削；钻孔\n任职要求：\n1、英语四级；六级优先\n2、细心；\n",
      ["职责内容: 锉削", "职责内容: 钻孔", "英语四级；六级优先"], report: ["按分号拆成 2 条：锉削；钻孔"]),
  ]

  @Test(arguments: cases)
  func dutiesAreRead(test: DraftCase) throws { try test.check() }
}
