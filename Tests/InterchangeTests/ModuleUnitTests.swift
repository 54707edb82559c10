import Testing

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
      "with hours and goals", plan(["第一章 选品（20学时）", "第一节 市场调研（8学时）", "第二节 采购谈判（12学时）", "目标：能独立完成一次采购", "第二章 平台（4学时）"]),
      ["单元名: M1.1 市场调研\n        学时: 8\n", "单元名: M1.2 采购谈判\n        学时: 12\n        目标: [能独立完成一次采购]\n"]),
    .plan(
      "tasks", plan(["模块一 选品（20学时）", "任务1 市场调研", "任务2 采购谈判", "模块二 平台（4学时）", "任务1 店铺装修"]),
      ["模块名: M1 选品\n    学时: 20\n    单元:\n", "市场调研\n      - 单元名: ", "店铺装修\n"], never: ["目标:"]),
    .plan(
      "sentences are no units", plan(["模块一 选品（20学时）", "任务1：完成调研，提交报告。", "模块二 平台（4学时）"]), ["任务1：完成调研，提交报告"], never: ["单元名"]),
    .plan("tasks alone are modules", plan(["任务1 选品（20学时）", "任务2 平台（4学时）"]), ["模块名: "], never: ["单元名"]),
  ]

  @Test(arguments: units)
  func list(test: DraftCase) throws { try test.check() }
}
