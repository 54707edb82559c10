import Foundation
import Interchange
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Plans and job descriptions in different layouts, as schools and companies write them.
struct DraftImportTests {
  static func standards() -> [StandardIndex] { Workspace(files: [], libraries: ShippedStandards.all).standards }

  static func read(_ name: String, keys: Language = .english) throws -> (text: String, report: ImportReport) {
    let kind = name.hasPrefix("job") ? DocumentKind.jobDescription : .trainingPlan
    var options = DraftImport.Options()
    options.keys = keys
    let result = DraftImport.read(
      try Repository.bytes(at: "Tests/InterchangeTests/Documents/\(name)"), as: kind, standards: standards(), options: options)
    return (try #require(result.text), result.report)
  }

  static let names = [
    "plan-01-school.csv", "plan-02-pandoc.md", "plan-03-word.html", "plan-04-pasted.txt", "plan-05-english.csv", "plan-06-assessment.md",
    "plan-07-sections.csv", "plan-08-items.html", "plan-09-bare.csv", "plan-10-wrong.md", "job-01-form.html", "job-02-ad.txt",
    "job-03-table.csv", "job-04-md.md", "job-05-english.csv", "plan-17-narrow.boxes.html", "plan-18-units.boxes.html",
    "job-09-form.boxes.html", "job-10-pasted.txt", "plan-24-announcement.txt", "plan-25-teacher.md", "plan-26-intranet.html",
    "plan-29-level.csv", "plan-32-apprentice.html", "plan-33-terms.csv", "plan-34-outline.txt", "job-16-english.html", "job-17-remarks.csv",
  ]
  /// The same in Word and Excel, made by `Tests/Office/documents.py`.
  static let office = [
    "plan-11-form.docx", "plan-12-company.docx", "plan-13-wps.docx", "plan-14-two.docx", "plan-15-schedule.xlsx", "plan-16-sheets.xlsx",
    "job-06-form.docx", "job-07-personnel.xlsx", "job-08-advertisement.docx",
    "job-11-company.docx", "job-12-advertisement.docx", "job-13-english.docx", "job-14-rows.docx", "job-15-list.xlsx",
  ]
  /// Others in Word and Excel, as a tester laid them out, and a table as Excel saves it in China.
  static let others = [
    "plan-19-units.docx", "plan-20-numbers.docx", "plan-21-weeks.xlsx", "plan-22-each.docx", "plan-23-cover.xlsx", "plan-28-terms.docx",
    "plan-30-below.docx", "plan-31-english.docx",
  ]
  static let encoded = ["plan-27-gbk.csv"]

  /// The draft and its report, compared with what they should be.
  @Test(arguments: names + office + others + encoded)
  func draftAndReportMatchTheGoldenFile(name: String) throws {
    let (text, report) = try Self.read(name, keys: name.contains("english") ? .english : .chinese)
    let told = ImportReportText(report, path: name, language: .chinese).text
    let difference = GoldenFile("documents/\(name).txt", testsOf: "InterchangeTests").difference(from: Array((text + "---\n" + told).utf8))
    #expect(difference == nil)
    let document = Document.read(SourceText(text))
    #expect(document.syntaxProblems.isEmpty)
    #expect(document.shapeProblems.filter { if case .missingKey = $0.fault { false } else { true } }.isEmpty)
    // Every reference that was written is one that the standard has.
    let file = WorkspaceFile(path: "draft.yaml", document: document)
    let workspace = Workspace(files: [file], libraries: ShippedStandards.all)
    let alignment = try #require(Alignment.make(file, in: workspace).alignment)
    #expect(alignment.doubtful.isEmpty)
  }

  /// Every word of the document is in the draft or in its report, but for headers of tables, totals and what was read as a number.
  @Test(arguments: names)
  func everyWordIsInDraftOrReport(name: String) throws {
    let source = String(decoding: try Repository.bytes(at: "Tests/InterchangeTests/Documents/\(name)"), as: UTF8.self)
    let (text, report) = try Self.read(name, keys: .chinese)
    let said = text + ImportReportText(report, path: name, language: .chinese).text
    let written = Set(said.unicodeScalars.filter(Self.isHan))
    let headers =
      "序号模块名称培训内容学时理论实践合计对应标准考核方式课程教学课时条目单元小项目任务总计占比标能力要求岗位职责资格工作等级级别所属部门直接上学历验招聘安排设置一二三四五六七八九十班训其中覆盖目级不的权重专业知识识职称依据描述汇报象讲授题及以年限员协助主要技习所在大全养功形例成绩执起点证书面部分说明无收值"
    let lost = Set(source.unicodeScalars.filter(Self.isHan)).subtracting(written).subtracting(headers.unicodeScalars)
    #expect(String(String.UnicodeScalarView(lost)) == "")
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  /// Cut off anywhere, a document still gives a draft or a reason, and never traps.
  @Test(arguments: names)
  func everyPrefixGivesADraftOrAReason(name: String) throws {
    let bytes = try Repository.bytes(at: "Tests/InterchangeTests/Documents/\(name)")
    let kind = name.hasPrefix("job") ? DocumentKind.jobDescription : .trainingPlan
    let standards = Self.standards()
    let step = TestSize.of(quick: 397, thorough: 3)
    for length in stride(from: 0, to: bytes.count, by: step) {
      let result = DraftImport.read(Array(bytes.prefix(length)), as: kind, standards: standards, options: DraftImport.Options())
      #expect(result.text != nil || result.report.hasOmissions)
    }
  }

  @Test(arguments: office + others)
  func everyPrefixOfAContainerGivesAReason(name: String) throws {
    let bytes = try Repository.bytes(at: "Tests/InterchangeTests/Documents/\(name)")
    let kind = name.hasPrefix("job") ? DocumentKind.jobDescription : .trainingPlan
    let standards = Self.standards()
    let whole = DraftImport.read(bytes, as: kind, standards: standards, options: DraftImport.Options())
    for length in stride(from: 4, to: bytes.count, by: max(1, bytes.count / TestSize.of(quick: 5, thorough: 400))) {
      let result = DraftImport.read(Array(bytes.prefix(length)), as: kind, standards: standards, options: DraftImport.Options())
      // What is missing at the very end says nothing about the parts.
      #expect(result.report.hasOmissions || result.text == whole.text, "\(length) bytes of \(name)")
    }
  }

  /// Which words of our own header the document is told apart by.
  static let plural: [(DocumentKind, String, Int)] = [
    (.trainingPlan, "X（初级）培训计划\n等级：初级\n模块\t学时\nM1 甲\t3\nX（中级）培训计划\n等级：中级\n模块\t学时\nM1 乙\t4\n", 2),
    (.trainingPlan, "甲班教学计划\n等级：初级\n模块\t学时\nM1 甲\t3\n附：教学计划表\n模块\t考核方式\nM1 甲\t笔试\n", 1),
    (.trainingPlan, "甲班教学计划\n模块\t学时\nM1 甲\t3\n一、实施方案\n请各部门准备\n模块\t考核方式\nM1 甲\t笔试\n", 1),
    (.jobDescription, "岗位名称：甲\n岗位职责：\n1、锉削\n岗位名称：乙\n岗位职责：\n1、钻孔\n岗位名称：丙\n岗位职责：\n1、磨刀\n", 3),
    (.jobDescription, "岗位名称：甲\n岗位职责：\n1、锉削\n任职要求：\n1、细心\n", 1),
  ]

  @Test(arguments: plural)
  func documentWithSeveralPlansIsDivided(kind: DocumentKind, text: String, count: Int) throws {
    var options = DraftImport.Options()
    let first = DraftImport.read(Array(text.utf8), as: kind, standards: Self.standards(), options: options)
    let said = first.report.remarks.filter { $0.message.english.contains("was not imported: use --part") }
    #expect(said.count == count - 1)
    #expect(said.allSatisfy { $0.kind == .leftOut && $0.lines != nil })
    var seen: Set<String> = []
    for part in 1...count {
      options.part = part
      let result = DraftImport.read(Array(text.utf8), as: kind, standards: Self.standards(), options: options)
      #expect(seen.insert(try #require(result.text)).inserted)
    }
    options.part = count + 1
    let none = DraftImport.read(Array(text.utf8), as: kind, standards: Self.standards(), options: options)
    #expect(none.text == nil && none.report.hasOmissions)
    options.part = 0
    #expect(DraftImport.read(Array(text.utf8), as: kind, standards: Self.standards(), options: options).text == nil)
  }

  /// Each row of a merged module has its own hours: none is left out of the sum.
  @Test func rowsOfAMergedModuleAllCountTowardsTheSum() throws {
    let text = "X培训计划\n等级\t中级\n标准\tcbec-operator\n模块\t培训内容\t理论\t实操课时\t教师\n选品\t产品选择\t4\t4\t王\n\t产品采购\t2\t5\t李\n"
    let result = DraftImport.read(Array(text.utf8), as: .trainingPlan, standards: Self.standards(), options: DraftImport.Options())
    let draft = try #require(result.text)
    for part in ["hours: {theory: 4, practice: 4}", "hours: {theory: 2, practice: 5}", "教师: 王", "教师: 李", "unit: 产品采购"] {
      #expect(draft.contains(part), "\(part) in \(draft)")
    }
    #expect(Document.read(SourceText(draft)).shapeProblems.isEmpty)
  }

  @Test func missingStandardIsReported() {
    let result = DraftImport.read(
      Array("岗位名称,钳工\n岗位职责,锉削\n".utf8), as: .jobDescription, standards: Self.standards(), options: DraftImport.Options())
    #expect(result.text?.contains("duty: 锉削") == true)
    #expect(result.report.hasOmissions)
  }
}
