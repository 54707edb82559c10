import Linter
import Reports
import Schema
import TestSupport
import Testing

/// Covered, left out and missing entries, and their display.
struct CoverageReportTests {
  private static let plan = """
    kind: training-plan
    format: 1
    id: half
    title: 半个计划 😀 cafe\u{301}
    standard: baker@2024-a
    level: junior
    modules:
      - module: M1 原料准备
        covers: [1.1 选料, A1.2.1 能按配方称量原料]
    not-covered:
      - {ref: 2.2 烘烤, reason: 没有烤箱}
    """

  private static func make(_ text: String) throws -> Result<CoverageMatrix, CoverageMatrix.Fault> {
    let workspace = LintText.workspace([(path: "half.plan.yaml", text: text)])
    return CoverageMatrix.make(try #require(workspace.files.first), in: workspace)
  }

  @Test func figuresAreCounted() throws {
    let report = try Self.make(Self.plan).get()
    #expect(report.figures.covered == 4)
    #expect(report.figures.leftOut == 2)
    #expect(report.figures.missing == 3)
    #expect(
      report.functions.flatMap(\.contents).map { $0.items.filter { $0.state == .missing }.map(\.spelling) } == [
        [], ["K1.2.1 计量器具的使用方法"], ["A2.1.1 能调制水调面团", "K2.1.1 水调面团的特点"], [],
      ])
  }

  @Test(arguments: Language.allCases)
  func tableMatchesTheGoldenFile(_ language: Language) throws {
    let report = try Self.make(Self.plan).get()
    let text = CoverageTable(report, language: language, style: TerminalStyle(isColored: false)).text
    #expect(GoldenFile("coverage.\(language.rawValue).txt", testsOf: "LinterTests").difference(from: Array(text.utf8)) == nil)
  }

  @Test func faultsAreReported() throws {
    #expect(try Self.make(Self.plan.replacing("2024-a", with: "1999")).fault == .standardNotFound)
    #expect(
      try Self.make(Self.plan.replacing("level: junior", with: "level: 特级")).fault
        == .levelUnknown(available: Bilingual(zh: "初级（junior）、高级（senior）", en: "junior (初级), senior (高级)")))
    #expect(try Self.make(RuleExample.standard).fault == .isStandard)
  }
}

extension Result where Failure == CoverageMatrix.Fault {
  fileprivate var fault: CoverageMatrix.Fault? {
    if case .failure(let fault) = self { fault } else { nil }
  }
}
