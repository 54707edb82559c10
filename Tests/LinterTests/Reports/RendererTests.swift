import Reports
import Schema
import TestSupport
import Testing

/// Every format, in both languages, against a golden file that people have looked at.
struct RendererTests {
  @Test(arguments: ReportFormat.allCases, Language.allCases)
  func reportsMatchTheGoldenFiles(_ format: ReportFormat, language: Language) {
    let bytes = ReadableContainer.text(of: format.renderer(RenderOptions(language: language)).render(SampleReport.report))
    let golden = GoldenFile("report.\(format.rawValue).\(language.rawValue).txt", testsOf: "LinterTests")
    #expect(golden.difference(from: bytes) == nil)
  }

  @Test func coloredOutputMatchesTheGoldenFile() {
    let bytes = ReportFormat.pretty.renderer(RenderOptions(language: .chinese, isColored: true)).render(SampleReport.report)
    #expect(GoldenFile("report.pretty-coloured.zh.txt", testsOf: "LinterTests").difference(from: bytes) == nil)
  }

  @Test(arguments: ReportFormat.allCases)
  func emptyReportsMatchTheGoldenFiles(_ format: ReportFormat) {
    let report = Report([], in: SampleReport.workspace, files: FileCounts(checked: 3))
    let bytes = ReadableContainer.text(of: format.renderer(RenderOptions(language: .english)).render(report))
    #expect(GoldenFile("empty.\(format.rawValue).en.txt", testsOf: "LinterTests").difference(from: bytes) == nil)
  }

  /// No control character but line ends.
  @Test(arguments: ReportFormat.allCases)
  func outputContainsNoControlCharacters(_ format: ReportFormat) {
    let bytes = ReadableContainer.text(of: format.renderer(RenderOptions(language: .english)).render(SampleReport.report))
    #expect(!bytes.isEmpty)
    #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  @Test func workbookIsDeterministicAndCompressed() {
    let renderer = ReportFormat.xlsx.renderer(RenderOptions(language: .chinese))
    let bytes = renderer.render(SampleReport.report)
    #expect(bytes == renderer.render(SampleReport.report))
    #expect(bytes.count * 2 < ReadableContainer.text(of: bytes).count)
  }
}
