import Testing

@testable import Interchange

/// Lists of modules with numbered lines of a lower rank below them, which are units.
struct ModuleUnitTests {
  private static func plan(_ lines: [String]) -> String {
    "跨境电商（中级）培训计划\n标准：cbec-operator@2021-draft\n" + lines.joined(separator: "\n") + "\n"
  }

  static let units: [DraftCase] = [
    .plan(
      "sections of chapters", plan(["第一章 选品（20学时）", "第一节 市场调研", "第二节 采购谈判", "第二章 平台（4学时）", "第一节 店铺装修"]),
      [
        "模块名: M1 选品\n    学时: 20\n    单元:\n      - 单元名: M1.1 市场调研\n      - 单元名: M1.2 采购谈判\n",
        "模块名: M2 平台\n    学时: 4\n    单元:\n      - 单元名: M2.1 店铺装修\n",
      ]),
    .plan(
      "with hours, and a goal of the module", plan(["第一章 选品（20学时）", "第一节 市场调研（8学时）", "第二节 采购谈判（12学时）", "目标：能独立完成一次采购", "第二章 平台（4学时）"]),
      [
        "模块名: M1 选品\n    学时: 20\n    目标: [能独立完成一次采购]\n", "单元名: M1.1 市场调研\n        学时: 8\n", "单元名: M1.2 采购谈判\n        学时: 12\n",
      ]),
    .plan(
      "a goal of each unit", plan(["第一章 选品（20学时）", "第一节 市场调研", "目标：能调研", "第二节 采购谈判", "目标：能采购", "第二章 平台（4学时）"]),
      ["单元名: M1.1 市场调研\n        目标: [能调研]\n", "单元名: M1.2 采购谈判\n        目标: [能采购]\n"]),
    .plan(
      "tasks", plan(["模块一 选品（20学时）", "任务1 市场调研", "任务2 采购谈判", "模块二 平台（4学时）", "任务1 店铺装修"]),
      ["模块名: M1 选品\n    学时: 20\n    单元:\n", "市场调研\n      - 单元名: ", "店铺装修\n"], never: ["目标:"]),
    .plan(
      "sentences are no units", plan(["模块一 选品（20学时）", "任务1：完成调研，提交报告。", "模块二 平台（4学时）"]), ["任务1：完成调研，提交报告"], never: ["单元名"]),
    .plan("tasks alone are modules", plan(["任务1 选品（20学时）", "任务2 平台（4学时）"]), ["模块名: "], never: ["单元名"]),
  ]

  /// 单元安排 beside a table of units in its cell.
  static let nested: DraftCase = .plan(
    "lines with hours in a form",
    plan([
      "模块名称\t选品与采购", "学时\t10", "对应\t1 选品与采购", "单元安排\t\"单元甲（4学时）\n单元乙（6学时）\"", "", "模块名称\t平台运营", "学时\t8", "对应\t2 平台运营",
      "单元安排\t\"单元丙（3学时）\n单元丁（5学时）\"",
    ]),
    ["模块名: 选品与采购\n    学时: 10\n", "单元名: 单元甲\n        学时: 4\n", "单元名: 单元丁\n        学时: 5\n"], never: ["单元安排"])

  @Test func unitsInOneCellAreDivided() throws { try Self.nested.check() }

  @Test(arguments: [
    (["单元|学时", "单元甲|4", "单元乙|6"], ["单元甲（4学时）", "单元乙（6学时）"]), (["序号|任务|课时", "1|询价|2"], ["1 询价（2学时）"]),
    (["单元|学时", "单元甲|四"], ["单元", "学时", "单元甲", "四"]),
    (["甲|乙", "丙|"], ["甲", "乙", "丙"]),
  ])
  func rowsOfNestedTablesAreUnits(rows: [String], lines: [String]) {
    let rows = rows.map { row in
      TableRow(cells: row.split(separator: "|", omittingEmptySubsequences: false).map { TableCell(String($0), line: 1) }, line: 1)
    }
    #expect(NestedRows.lines(rows) == lines)
  }

  @Test(arguments: units)
  func listsOfUnitsAreRead(test: DraftCase) throws { try test.check() }
}
