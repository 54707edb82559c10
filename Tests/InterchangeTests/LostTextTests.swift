import Interchange
import Schema
import Standards
import TestSupport
import Testing

/// Texts that no reader of lines and tables uses: they are written as comments and reported.
struct LostTextTests {
  private static let header = "跨境电商（中级）培训计划\n标准：cbec-operator@2021-draft\n"
  private static let table = "模块\t学时\t对应\n甲\t10\t1 选品与采购\n"

  private static let markdownTable = "| Module | Hours | Covers |\n|---|---|---|\n| Shop | 10 | 2 平台运营 |\n"

  static let lost: [DraftCase] = [
    .plan("a heading above a table", header + "一、公共基础课\n" + table, ["\n# 3: 一、公共基础课"], report: ["遗漏：未能归入字段，已写作注释：一、公共基础课"]),
    .plan("another mark", header + "第一部分 店铺\n" + table, ["\n# 3: 第一部分 店铺"], report: ["已写作注释：第一部分 店铺"]),
    .plan(
      "a heading in English", "# Course plan (intermediate)\n\nStandard: cbec-operator@2021-draft\n\n## Winter cohort\n\n" + markdownTable,
      ["Winter cohort"], report: ["遗漏：未能归入字段，已写作注释：Winter cohort"]),
    .plan(
      "English and Chinese", "# 跨境电商（中级）培训计划\n\n标准：cbec-operator@2021-draft\n\n## Shopee 店铺\n\n" + markdownTable, ["Shopee 店铺"],
      report: ["Shopee 店铺"]),
    .plan("a heading above another one", header + table + "八、经费预算\n九、备注\n自带电脑\n", ["经费预算"], report: ["经费预算"]),
  ]

  /// What is a field, a word for one, or a number is not lost.
  static let written: [DraftCase] = [
    .plan("headings of usual tables", header + "二、课程设置与学时安排\n" + table, ["模块名: 甲"], never: ["未能归入"]),
    .plan("a heading without a mark", header + "培训内容\n1. 选品（10学时）\n2. 平台（12学时）\n", ["模块名: 选品", "模块名: 平台"], never: ["未能归入"]),
    .plan("a numbered heading", header + "2 教学内容\n2.1 战略\n学时：10\n2.2 媒体\n学时：12\n", ["模块名: 战略", "模块名: 媒体"], never: ["未能归入"]),
    .plan("heads of columns", header + "模块\t上课课时\t周课时\n甲\t32\t4\n", ["模块名: 甲"], never: ["未能归入"]),
    .plan("a level", "X培训计划\n标准：cbec-operator@2021-draft\n培训等级：中级\n" + table, ["等级: 中级"], never: ["未能归入"]),
    .job(
      "English labels and values",
      "# Shop assistant\n\nStandard: cbec-operator@2021-draft\n\nLevel: junior\n\nEducation: Bachelor's degree or above\n\n"
        + "Experience: 3 years of work experience\n\n## What you will do\n\n- Keep the shop tidy (2.1 信息展示)\n\n"
        + "## Requirements\n\n- Word and Excel\n",
      ["学历: 本科", "工作年限: 3", "Word and Excel"], never: ["未能归入"]),
    .plan(
      "English heads and totals",
      "# Training plan (intermediate)\n\nStandard: cbec-operator@2021-draft\n\n## Course schedule\n\n| Module | Theory | Practice | Total hours | Covers |\n"
        + "|---|---|---|---|---|\n| Shop | 4 | 6 | 10 | 2 平台运营 |\n| Grand total | 4 | 6 | 10 | |\n",
      ["模块名: Shop"], never: ["未能归入"]),
    .job(
      "education and years", "甲主管\n标准：cbec-operator@2021-draft\n等级：初级\n学历：大专及以上\n工作经验：2年以上\n岗位职责：\n1、锉削\n", ["工作年限: 2"], never: ["未能归入"]),
  ]

  @Test(arguments: lost + written)
  func lostTextsAreReported(test: DraftCase) throws { try test.check() }

  /// The name of the track is in the document, and its id in the draft.
  @Test(arguments: DocumentExport.formats, Language.allCases)
  func nameOfATrack(format: ExportFormat, language: Language) throws {
    let text =
      "kind: training-plan\nformat: 1\nid: a-1\ntitle: 甲\nstandard: urban-beekeeper@2024-sample\nlevel: L4\ntrack: rooftop\n"
      + "modules:\n  - {module: M1, hours: 8, covers: [1]}\n"
    let (file, workspace) = try DocumentExportTests.workspace(text)
    let alignment = Alignment.make(file, in: workspace).alignment
    let bytes = try #require(DocumentExport.write(file.document.content, alignment: alignment, as: format, language: language))
    let result = DraftImport.read(bytes, as: .trainingPlan, standards: workspace.standards, options: DraftImport.Options())
    let told = ImportReportText(result.report, path: "a", language: .chinese).text
    #expect(!result.report.hasOmissions, "\(told)")
    #expect(result.text?.contains("track: rooftop") == true)
  }
}
