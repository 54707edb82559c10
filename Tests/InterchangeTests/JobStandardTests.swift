import Interchange
import Schema
import TestSupport
import Testing
import TextModel

/// The standard and the level of a job that has no plain labels for them.
struct JobStandardTests {
  @Test(arguments: [
    "cbec-operator@2021-draft, junior level", "cbec-operator@2021-draft（初级）", "cbec-operator@2021-draft；等级：初级",
    "依据 cbec-operator@2021-draft 初级",
  ])
  func levelAfterTheStandardIsRead(text: String) throws {
    for job in ["岗位名称\t店长\n标准\t\(text)\n岗位职责\t1. 装修店铺（2.3）\n", "岗位名称：店长\n标准：\(text)\n岗位职责：\n1. 装修店铺（2.3）\n"] {
      try DraftCase.job(
        text, job, ["标准: cbec-operator@2021-draft\n等级: 初级\n", "职责内容: 装修店铺\n    对应: [2.3 基础运营]"], never: ["没有标准", "没有找到"]
      ).check()
    }
  }

  @Test func otherEditionIsReported() throws {
    try DraftCase.job(
      "another edition", "岗位名称\t店长\n标准\tcbec-operator@2019, junior level\n岗位职责\t装修店铺（2.3）\n", ["标准: cbec-operator@2019\n等级: 初级\n"],
      report: ["没有标准“cbec-operator@2019”"]
    ).check()
  }

  static let positions: [(String, String, String)] = [
    ("跨境电商运营专员", "初级", "2.4 营销推广"), ("跨境电商运营经理", "中级", "2.3 营销推广"), ("跨境电商运营总监", "高级", "2.3 营销推广"),
  ]

  @Test(arguments: positions.map(\.0))
  func positionFindsItsStandard(title: String) throws {
    let (_, level, reference) = try #require(Self.positions.first { $0.0 == title })
    for job in ["\(title)\n岗位职责：\n1、负责营销推广\n", "岗位名称\t\(title)\n岗位职责\t负责营销推广\n", "诚聘：\(title)2名\n岗位职责：\n1、负责营销推广\n"] {
      try DraftCase.job(
        title, job, ["标准: cbec-operator@2021-draft\n等级: \(level)\n", "对应: [\(reference)]"],
        report: ["的对应岗位，采用这个标准", "等级按岗位“\(title)”采用\(level)"], never: ["没有找到等级"]
      ).check()
    }
  }

  static let cases: [DraftCase] = [
    .job(
      "a label precedes the position", "岗位名称\t跨境电商运营经理\n等级\t初级\n岗位职责\t负责营销推广\n", ["等级: 初级\n", "对应: [2.4 营销推广]"], never: ["等级按岗位"]),
    .job("another title", "岗位名称\t店长\n岗位职责\t负责客户回访\n", ["名称: 店长\n"], report: ["不知道依据哪个标准"], never: ["的对应岗位"]),
    .job(
      "standard and level in one label", "岗位名称\t店长\t部门\t运营部\n职级\tM2\t参照标准及等级\t跨境电子商务运营人员职业能力要求　中级\n岗位职责\t营销推广\n",
      ["标准: cbec-operator@2021-draft\n等级: 中级\n", "职级: M2"], never: ["后面有几个值", "# "]),
  ]

  @Test(arguments: cases)
  func standardIsFound(test: DraftCase) throws { try test.check() }
}
