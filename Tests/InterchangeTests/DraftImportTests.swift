import Foundation
import Interchange
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Plans and job descriptions of different looks, as schools and companies write them.
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
    "job-03-table.csv", "job-04-md.md", "job-05-english.csv",
  ]

  /// The draft and its report, compared with what they should be.
  @Test(arguments: names)
  func draft(name: String) throws {
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

  /// Every word of the document is in the draft or in its report, but for heads of tables, totals and what was read as a number.
  @Test(arguments: names)
  func nothingIsLost(name: String) throws {
    let source = String(decoding: try Repository.bytes(at: "Tests/InterchangeTests/Documents/\(name)"), as: UTF8.self)
    let (text, report) = try Self.read(name, keys: .chinese)
    let said = text + ImportReportText(report, path: name, language: .chinese).text
    let written = Set(said.unicodeScalars.filter(Self.isHan))
    let heads =
      "序号模块名称培训内容学时理论实践合计对应标准考核方式课程教学课时条目单元小项目任务总计占比标能力要求岗位职责资格工作等级级别所属部门直接上学历验招聘安排设置一二三四五六七八九十班训其中覆盖目级不的权重专业知识识职称依据描述汇报象讲授题及以年限员协助主要技习所在大全"
    let lost = Set(source.unicodeScalars.filter(Self.isHan)).subtracting(written).subtracting(heads.unicodeScalars)
    #expect(String(String.UnicodeScalarView(lost)) == "")
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  /// Cut off anywhere, a document still gives a draft or a reason, and never traps.
  @Test(arguments: names)
  func everyPrefix(name: String) throws {
    let bytes = try Repository.bytes(at: "Tests/InterchangeTests/Documents/\(name)")
    let kind = name.hasPrefix("job") ? DocumentKind.jobDescription : .trainingPlan
    let standards = Self.standards()
    for length in stride(from: 0, to: bytes.count, by: TestSize.of(quick: 97, thorough: 3)) {
      let result = DraftImport.read(Array(bytes.prefix(length)), as: kind, standards: standards, options: DraftImport.Options())
      #expect(result.text != nil || result.report.hasLosses)
    }
  }

  @Test func aDocumentWithoutStandardSaysSo() {
    let result = DraftImport.read(
      Array("岗位名称,钳工\n岗位职责,锉削\n".utf8), as: .jobDescription, standards: Self.standards(), options: DraftImport.Options())
    #expect(result.text?.contains("duty: 锉削") == true)
    #expect(result.report.hasLosses)
  }
}
