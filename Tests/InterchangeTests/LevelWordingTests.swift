import Testing

@testable import Interchange

/// The level of a plan, if there are other words next to it, or only numbers that show it.
struct LevelWordingTests {
  private static func plan(_ level: String) -> String {
    "跨境电商培训计划\n标准：cbec-operator@2021-draft\n等级：\(level)\n模块\t学时\t对应\n甲\t10\t1 选品与采购\n"
  }

  static let words: [DraftCase] = [
    .plan("brackets", plan("中级（面向在职人员，限30人）"), ["\n等级: 中级\n", "面向在职人员"], report: ["全文写入附加信息"]),
    .plan("a number of people", plan("中级 人数30"), ["\n等级: 中级\n", "人数30"], report: ["等级取作中级"]),
    .plan("at least", plan("中级及以上"), ["\n等级: 中级\n"], never: ["附加信息"]),
    .plan("two names of it", plan("中级工水平"), ["\n等级: 中级\n"], never: ["附加信息"]),
  ]

  @Test(arguments: words)
  func wordingsOfLevelsAreRead(test: DraftCase) throws { try test.check() }

  @Test(arguments: ["非中级", "中级以下", "未达到中级", "低于中级"])
  func excludedLevelIsNotTaken(text: String) throws {
    try DraftCase.plan(text, Self.plan(text), ["  等级: \(text)\n"], report: ["没有说明是哪个等级"], never: ["\n等级: 中级\n"]).check()
  }

  @Test(arguments: [("不低于中级", false), ("中级及以下", true), ("中级", false), ("不限", false)])
  func exclusionsAreRead(text: String, isExcluded: Bool) { #expect(LevelWording.excludes(text) == isExcluded) }

  /// 基础运营 is 2.3 at the lowest level and 2.2 at the others.
  @Test(arguments: [("2.2 基础运营、2.3 营销推广", "中级", "[2.2 基础运营, 2.3 营销推广]"), ("2.3 基础运营、2.4 营销推广", "初级", "[2.3 基础运营, 2.4 营销推广]")])
  func numbersDecideTheLevel(cell: String, level: String, covers: String) throws {
    let text = "培训计划\n标准：cbec-operator@2021-draft\n模块\t学时\t对应\n平台\t10\t\(cell)\n"
    try DraftCase.plan(cell, text, ["\n等级: \(level)\n", "对应: \(covers)"]).check()
  }

  @Test(arguments: ["跨境电商运营经理（杭州）", "跨境电商运营经理岗位说明书", "跨境电商运营经理"])
  func positionsDecideTheLevel(title: String) throws {
    try DraftCase.job(title, "\(title)\n岗位职责\n1. 负责基础运营和营销推广\n2. 负责数据分析\n", ["\n等级: 中级\n", "标准: cbec-operator@2021-draft"]).check()
  }

  @Test(arguments: [("运营经理（杭州）", "运营经理"), ("运营经理岗位说明书", "运营经理"), ("运营经理岗位说明书（2024）", "运营经理"), ("运营经理", nil)])
  func titlesWithoutAdditionsAreRead(title: String, name: String?) { #expect(PostTitle.bare(title) == name) }
}
