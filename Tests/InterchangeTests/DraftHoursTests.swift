import Interchange
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Hours as tables have them: they are read, or kept and reported.
struct DraftHoursTests {
  static func hours(_ text: String, header: String = "学时") -> String { DraftCase.table(["模块|\(header)|对应", "甲|\(text)|1 选品与采购"]) }

  /// The text, the header of its column, and the hours; without hours the text is a comment.
  static let texts: [(String, String, String?)] = [
    ("20（8+12）", "学时", "学时: {理论: 8, 实践: 12}"), ("20(8/12)", "学时", "学时: {理论: 8, 实践: 12}"), ("20 (8 + 12)", "学时", "学时: {理论: 8, 实践: 12}"),
    ("8+12", "学时", "学时: {理论: 8, 实践: 12}"), ("16＋4", "学时", "学时: {理论: 16, 实践: 4}"), ("20=8+12", "学时", "学时: {理论: 8, 实践: 12}"),
    ("8+12=20", "学时", "学时: {理论: 8, 实践: 12}"), ("8/12", "学时（理论/实践）", "学时: {理论: 8, 实践: 12}"),
    ("8+12", "学时（实践+理论）", "学时: {理论: 12, 实践: 8}"), ("二十", "学时", "学时: 20"), ("一百二十学时", "学时", "学时: 120"), ("二十四", "课时", "学时: 24"),
    ("20*", "学时", "学时: 20"), ("20课时△", "学时", "学时: 20"), ("20.5", "学时", "学时: 20.5"), ("４０", "学时", "学时: 40"), ("—", "学时", nil),
    ("8/12", "学时", nil), ("21（8+12）", "学时", nil), ("20～24", "学时", nil), ("2天", "学时", nil), ("约20", "学时", nil), ("18（含机动2）", "学时", "学时: 18"),
    ("12学时(其中含考核2学时)", "学时", "学时: 12"), ("8节", "学时", "学时: 8"), ("4节课", "学时", "学时: 4"),
    ("20=8+8+4", "学时", nil), ("待定", "学时", nil), ("8+12", "理论", "学时: {理论: 20}"),
  ]

  @Test(arguments: texts)
  func hoursInCellsAreRead(text: String, header: String, said: String?) throws {
    let test = DraftCase.plan("", Self.hours(text, header: header), [])
    let result = test.result
    let draft = try #require(result.text)
    let told = result.report.remarks.filter {
      $0.message.chinese.contains(text.replacing(" ", with: "")) || $0.message.chinese.contains(text)
    }
    if let said {
      #expect(draft.contains("    " + said + "\n"), "\(draft)")
      #expect(told.allSatisfy { $0.kind == .assumed })
    } else {
      #expect(!draft.contains("    学时: "), "\(draft)")
      let isNone = text == "—"
      #expect(draft.contains("：\(text)\n") == !isNone, "\(draft)")
      #expect(result.report.hasOmissions == !isNone)
    }
  }

  static let cases: [DraftCase] = [
    .plan(
      "the usual order is assumed and said", hours("20（8+12）"), ["学时: {理论: 8, 实践: 12}"], report: ["推定：“20（8+12）”读作理论 8、实践 12 学时，请核对"]),
    .plan("an order in the header is sure", hours("8+12", header: "学时（理论+实践）"), ["学时: {理论: 8, 实践: 12}"], never: ["读作"]),
    .plan("a mark after hours is said", hours("20*"), ["学时: 20"], report: ["“20*”读作 20 学时"]),
    .plan(
      "hours of units, totals and the header", DraftCase.table(["总学时|约100", "模块|单元|理论|实践|合计", "甲|乙|4天|6|", "甲|丙|2|半天|", "合计|||见附表|"]),
      ["总学时: 约100", "# 5: 理论：4天", "# 6: 实践：半天", "# 7: 实践：见附表"],
      report: ["“总学时”的值“约100”未能归入字段", "“理论”一栏的“4天”读不出学时", "“实践”一栏的“见附表”读不出学时"]),
    .plan(
      "a share that is not a number", DraftCase.table(["模块|学时|考核方式|权重", "甲|20|笔试|实操 55分为合格"]), ["权重: 实操 55分为合格"],
      report: ["遗漏：“权重”的值“实操 55分为合格”未能归入字段，已写入附加信息"]),
  ]

  @Test(arguments: cases)
  func wordingsOfHoursAreRead(test: DraftCase) throws { try test.check() }

  static let terms: [DraftCase] = [
    .plan(
      "terms and their sum",
      DraftCase.table(["课程|第一学期||第二学期||合计|", "|理论|实训|理论|实训|理论|实训", "甲|4|6|6|6|10|12", "乙|||8|10|8|10", "学期合计|4|6|14|16|18|22"]),
      ["模块名: 甲\n    学时: {理论: 10, 实践: 12}", "模块名: 乙\n    学时: {理论: 8, 实践: 10}", "理论（第一学期）: \"4\""], never: ["相加"]),
    .plan(
      "the sum before the terms",
      DraftCase.table(["课程|总学时||第一学期||第二学期|", "|理论|实践|理论|实践|理论|实践", "甲|10|12|4|6|6|6", "乙|8|10|4|4|4|6", "合计|18|22|8|10|10|12"]),
      ["学时: {理论: 18, 实践: 22}\n", "模块名: 甲\n    学时: {理论: 10, 实践: 12}"], never: ["相加"]),
    .plan(
      "a sum in each term",
      DraftCase.table(["课程|第一学期|||第二学期|||合计||", "|理论|实践|小计|理论|实践|小计|理论|实践|小计", "甲|4|6|10|6|6|12|10|12|22", "乙|4|4|8|4|6|10|8|10|18"]),
      ["模块名: 甲\n    学时: {理论: 10, 实践: 12}", "模块名: 乙\n    学时: {理论: 8, 实践: 10}"], never: ["相加"]),
    .plan(
      "a sum that is not filled in",
      DraftCase.table(["课程|第一学期||第二学期||合计|", "|理论|实训|理论|实训|理论|实训", "甲|4|6|6|6|10|12", "乙|||8|10||"]),
      ["模块名: 乙\n    学时: {理论: 8, 实践: 10}", "模块名: 甲\n    学时: {理论: 10, 实践: 12}"], report: ["相加"]),
    .plan(
      "terms without a sum", DraftCase.table(["课程|第一学期||第二学期|", "|理论|实训|理论|实训", "甲|4|6|6|6"]),
      ["模块名: 甲\n    学时: {理论: 10, 实践: 12}"], report: ["相加"]),
    .plan(
      "the total below another column", DraftCase.table(["课程|对应|理论|实训", "甲|1|4|6", "乙|2|8|10", "总计|28||"]), ["学时: 28\n"], never: ["# 6"]),
    .plan("a number that is not the total", DraftCase.table(["课程|对应|理论|实训", "甲|1|4|6", "乙|2|8|10", "总计|12||"]), ["# 6: 12"]),
    .plan("minutes after the total", "甲计划\n等级：初级\n总课时：40课时，每课时45分钟\n模块\t学时\n甲\t40\n", ["每学时分钟: 45", "\n学时: 40\n"]),
    .plan("minutes in brackets", "甲计划\n等级：初级\n总学时：40学时（每学时45分钟）\n模块\t学时\n甲\t40\n", ["每学时分钟: 45", "\n学时: 40\n"]),
    .plan("minutes after a blank", "甲计划\n等级：初级\n总课时：41课时 每课时45分钟\n模块\t学时\n甲\t41\n", ["每学时分钟: 45", "\n学时: 41\n"]),
  ]

  @Test(arguments: terms)
  func hoursOfTermsAreAdded(test: DraftCase) throws { try test.check() }

  /// A total that the author wrote beside its parts comes back, and one that follows from them is not added.
  @Test(arguments: DocumentExport.formats, Language.allCases)
  func writtenTotalsSurviveExportAndImport(format: ExportFormat, language: Language) throws {
    for hours in ["{total: 20, theory: 8, practice: 12}", "{theory: 8, practice: 12}", "20"] {
      let text = """
        kind: training-plan
        format: 1
        id: p1
        title: P
        standard: cbec-operator@2021-draft
        level: junior
        hours: \(hours)

        modules:
          - module: A
            hours: \(hours)
            covers: [2.2 账户管理]

        """
      let (file, workspace) = try DocumentExportTests.workspace(text)
      let alignment = Alignment.make(file, in: workspace).alignment
      let bytes = try #require(DocumentExport.write(file.document.content, alignment: alignment, as: format, language: language))
      let back = DraftImport.read(bytes, as: .trainingPlan, standards: workspace.standards, options: DraftImport.Options()).text
      #expect((back ?? "").split(separator: "hours: \(hours)\n", omittingEmptySubsequences: false).count == 3, "\(back ?? "")")
    }
  }
}
