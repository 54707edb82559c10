import Interchange
import Schema
import Testing

/// Plans in layouts without a usual table of modules, each with the modules that a reader sees in it.
struct ModuleLayoutTests {
  private static func plan(_ lines: String...) -> String {
    "跨境电商（中级）培训计划\n标准：cbec-operator@2021-draft\n" + lines.joined(separator: "\n").replacing("|", with: "\t") + "\n"
  }

  static let layouts: [DraftCase] = [
    .plan(
      "名称 beside hours", plan("编号|名称|学时", "1|选品与采购|6", "2|平台运营|4"), ["模块名: 选品与采购\n    学时: 6\n", "模块名: 平台运营\n    学时: 4\n"]),
    .plan(
      "letters", plan("模块A：选品", "学时：10", "对应：1 选品与采购", "模块B：平台", "学时：12", "对应：2 平台运营"),
      ["模块名: 模块A：选品\n    学时: 10\n", "对应: [1 选品与采购]", "模块名: 模块B：平台\n    学时: 12\n"]),
    .plan(
      "numbers of sections", plan("2.1 产品战略", "学时：10", "对应：1 选品与采购", "2.2 全媒体", "学时：12", "对应：2 平台运营"),
      ["模块名: 产品战略\n    学时: 10\n", "模块名: 全媒体\n    学时: 12\n", "对应: [2 平台运营]"]),
    .plan(
      "hours below the name", plan("一、选品", "学时：10学时", "对应：1 选品与采购", "二、平台", "学时：12学时", "对应：2 平台运营"),
      ["模块名: 选品\n    学时: 10\n", "模块名: 平台\n    学时: 12\n"]),
    .plan(
      "hours in a sentence", plan("1、选品与采购：共计12课时，其中理论4课时，实操8课时；", "2、平台运营：共计14课时，其中理论4课时，实操10课时。"),
      ["模块名: 选品与采购\n    学时: {理论: 4, 实践: 8}\n", "模块名: 平台运营\n    学时: {理论: 4, 实践: 10}\n"]),
    .plan("one module", plan("模块一：选品", "学时：10", "对应：1 选品与采购"), ["模块名: M1 选品\n    学时: 10\n", "对应: [1 选品与采购]"]),
    .plan(
      "a column for each module", plan("模块|选品|平台", "学时|10|20", "对应|1 选品与采购|2 平台运营"),
      ["模块名: 选品\n    学时: 10\n    对应: [1 选品与采购]", "模块名: 平台\n    学时: 20\n    对应: [2 平台运营]"]),
    .plan(
      "lessons", plan("（一）选品与采购（8节，理论4节+实操4节）", "（二）平台运营（12节，理论2节+实操10节）"),
      ["模块名: 选品与采购\n    学时: {理论: 4, 实践: 4}\n", "模块名: 平台运营\n    学时: {理论: 2, 实践: 10}\n"]),
    .plan(
      "columns between blanks",
      plan(
        "", "    模块名称            学时         对应工作内容", "", "    选品与采购           10          1 选品与采购", "",
        "    平台运营             20          2 平台运营"),
      ["模块名: 选品与采购\n    学时: 10\n    对应: [1 选品与采购]", "模块名: 平台运营\n    学时: 20\n    对应: [2 平台运营]"]),
    .plan(
      "columns by the width of characters",
      plan(
        "", "序号    模块名称            理论    实操    合计    对应工作内容", " 1      选品与采购            4       6      10     1 选品与采购",
        " 2      平台运营              6      10      16     2 平台运营", "        合计                 10      16      26"),
      [
        "\n学时: {理论: 10, 实践: 16}\n", "模块名: 选品与采购\n    学时: {理论: 4, 实践: 6}\n    对应: [1 选品与采购]",
        "模块名: 平台运营\n    学时: {理论: 6, 实践: 10}\n    对应: [2 平台运营]",
      ]),
    .plan(
      "a title broken within a word", "跨境电商运营师（中级）职业技能培\n训计划\n标准：cbec-operator@2021-draft\n模块\t学时\n甲\t10\n",
      ["\n名称: 跨境电商运营师（中级）职业技能培训计划\n", "\n等级: 中级\n"], never: ["未能归入"]),
  ]

  @Test(arguments: layouts)
  func layoutsOfModulesAreRead(test: DraftCase) throws { try test.check() }

  /// Sentences with hours are no modules, and a name with a letter needs a sign.
  @Test(arguments: ["一、总则\n本计划共8学时。\n二、附则\n每天8学时。", "课程C语言程序设计\n学时：10"])
  func sentencesWithHoursAreNotModules(text: String) {
    #expect(DraftCase.plan(text, "跨境电商培训计划\n\(text)\n", []).result.text?.contains("模块名") != true)
  }

  static let levels = [
    ("一、初级", "二、中级"), ("初级班", "中级班"), ("一、初级课程设置", "二、中级课程设置"), ("表1 初级教学安排", "表2 中级教学安排"),
  ]

  /// A table for each level is a plan for each level.
  @Test(arguments: levels)
  func tableForEachLevelGivesOnePlanPerLevel(first: String, second: String) throws {
    let table = "模块\t学时\t对应\n选品\t%\t1 选品与采购\n"
    let text =
      "跨境电商运营师培训计划\n标准：cbec-operator@2021-draft\n\(first)\n" + table.replacing("%", with: "10") + "\(second)\n"
      + table.replacing("%", with: "20")
    for (part, level, hours) in [(1, "初级", 10), (2, "中级", 20)] {
      var options = DraftImport.Options()
      options.part = part
      options.keys = .chinese
      let result = DraftImport.read(Array(text.utf8), as: .trainingPlan, standards: DraftImportTests.standards(), options: options)
      let draft = try #require(result.text)
      for wanted in ["\n名称: 跨境电商运营师培训计划\n", "\n标准: cbec-operator@2021-draft\n", "\n等级: \(level)\n", "    学时: \(hours)\n"] {
        #expect(draft.contains(wanted), "\(wanted) in \(draft)")
      }
    }
    let whole = DraftCase.plan(first, text, []).result
    #expect(whole.report.remarks.contains { $0.kind == .leftOut && $0.message.english.contains("was not imported: use --part 2") })
  }
}
