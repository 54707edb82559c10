import Foundation
import Reports
import Schema
import TestSupport
import Testing

/// The coverage of plans and jobs, item by item, in every format.
struct CoverageTests {
  private static let plan = """
    kind: training-plan
    format: 1
    id: half
    title: 半个计划 😀 <cafe\u{301}>
    standard: baker@2024-a
    level: junior
    modules:
      - module: M1 原料 & 称量
        hours: {theory: 10, practice: 20}
        covers: [1.1 选料, A1.2.1 能按配方称量原料]
        units:
          - {unit: M1.1 烘烤入门, hours: {theory: 10, practice: 20}, covers: [A2.2.1 能使用烤箱]}
        assessment: {method: 笔试, weight: 40}
      - module: M2 烘烤
        hours: {total: 10}
        covers: [2.2 烘烤]
        assessment: {method: 实操, weight: 60}
    not-covered:
      - {ref: 2.2 烘烤, reason: 没有烤箱}
      - {ref: A2.1.1 能调制水调面团, reason: "=没有面粉"}
    """

  private static let job = """
    kind: job-description
    format: 1
    id: helper
    title: 面点师助理
    standard: baker@2024-a
    level: senior
    duties:
      - duty: 验收原料
        covers: [1.1 选料, junior/1.1 选料]
    qualifications:
      knowledge: [2.2.1 发酵面团的特点]
    """

  /// With a plan whose standard is missing.
  private static func coverage() throws -> WorkspaceCoverage {
    WorkspaceCoverage(
      LintText.workspace([
        (path: "half.plan.yaml", text: plan), (path: "helper.job.yaml", text: job),
        (path: "lost.plan.yaml", text: plan.replacing("baker@2024-a", with: "butcher@1")),
      ]))
  }

  private static func matrices() throws -> [CoverageMatrix] { try coverage().matrices }

  @Test func coverageOfAPlanIsComputed() throws {
    let plan = try #require(try Self.matrices().first)
    #expect((plan.figures.covered, plan.figures.leftOut, plan.figures.missing) == (6, 1, 2))
    #expect(plan.parts.map(\.name.chinese) == ["M1 原料 & 称量", "M2 烘烤"])
    #expect(plan.functions.map(\.name) == ["1 原料准备", "2 面点制作"])
    let items = plan.functions.flatMap(\.items)
    #expect(
      items.map { "\($0.column.letter)\($0.label.prefix(5)) \($0.state) \($0.parts)" } == [
        "A1.1.1 covered [0]", "A1.1.2 covered [0]", "K1.1.1 covered [0]", "A1.2.1 covered [0]", "K1.2.1 missing []", "A2.1.1 leftOut []",
        "K2.1.1 missing []", "A2.2.1 coveredAndLeftOut [0, 1]", "K2.2.1 coveredAndLeftOut [1]",
      ])
    #expect(items.compactMap(\.reason) == ["=没有面粉", "没有烤箱", "没有烤箱"])
    #expect((plan.count(0, 0), plan.count(0, 1), plan.count(1, 1), plan.count(9, 0)) == (4, 0, 2, 0))
  }

  @Test func hoursAndWeightsAreShown() throws {
    let plan = try #require(try Self.matrices().first)
    #expect(plan.parts.map(\.hours) == [Quantity(30), Quantity(10)])
    #expect(plan.hours == Quantity(40))
    #expect(plan.functions.map(\.weight) == [Quantity(40), Quantity(60)])
    // 24 of M1's 30 hours go to the first function, by four items of five.
    #expect(plan.functions.map(\.hourShare) == [Quantity(60), Quantity(40)])
  }

  @Test func coverageOfAJobIsComputed() throws {
    let job = try #require(try Self.matrices().last)
    #expect(
      job.parts.map(\.name) == [
        Bilingual(zh: "验收原料", en: "验收原料"), Bilingual(zh: "任职资格：知识", en: "qualifications: knowledge"),
      ])
    #expect(job.parts.map(\.others) == [["junior/1.1 选料"], []])
    #expect(job.hours == nil)
  }

  @Test(arguments: CoverageFormat.allCases, Language.allCases)
  func formatsMatchTheGoldenFiles(_ format: CoverageFormat, _ language: Language) throws {
    let bytes = format.write(try Self.coverage(), language: language)
    let golden = GoldenFile("coverage.format.\(format.rawValue).\(language.rawValue).txt", testsOf: "LinterTests")
    #expect(golden.difference(from: format == .html ? Self.body(of: bytes) : ReadableContainer.text(of: bytes)) == nil)
    #expect(format.write(try Self.coverage(), language: language) == bytes)
  }

  /// What a page says, without its looks and its script.
  private static func body(of page: [UInt8]) -> [UInt8] {
    let text = String(decoding: page, as: UTF8.self)
    return Array((text.split(separator: "<body>").last?.split(separator: "<script>").first ?? "").utf8)
  }

  // MARK: The page

  private static func page(_ language: Language = .chinese) throws -> String { CoveragePage.write(try coverage(), language: language) }

  @Test func pageHasNoExternalDependencies() throws {
    let page = try Self.page()
    for outside in ["http:", "https:", "src=", "@import", "url(", "//cdn"] { #expect(!page.contains(outside), "\(outside)") }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func pageIsInBothLanguages() throws {
    for language in Language.allCases {
      let page = try Self.page(language)
      #expect(page.contains("data-lang=\"\(language.rawValue)\""))
      #expect(page.matches(of: "class=\"zh\"") == page.matches(of: "class=\"en\""))
      #expect(page.matches(of: "class=\"zh\"") > 30)
    }
  }

  @Test func linksOfThePageLeadSomewhere() throws {
    let page = try Self.page()
    let targets = page.split(separator: "href=\"#").dropFirst().compactMap { $0.split(separator: "\"").first }
    #expect(targets.count > 8)
    for target in targets { #expect(page.contains("id=\"\(target)\""), "\(target)") }
  }

  /// Tags that are opened are closed, in order, and texts are escaped.
  @Test func thePageIsWellFormed() throws {
    let page = try Self.page()
    let body = try #require(page.split(separator: "<body>").last?.split(separator: "<script>").first)
    var open: [String] = []
    for tag in body.split(separator: "<").dropFirst() {
      let name = String(tag.dropFirst(tag.first == "/" ? 1 : 0).prefix { $0.isLetter || $0.isNumber })
      if tag.first == "/" {
        #expect(open.popLast() == name, "\(tag)")
      } else if name != "br" {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    #expect(page.contains("半个计划 😀 &lt;cafe\u{301}&gt;"))
    #expect(page.contains("M1 原料 &amp; 称量"))
  }

  @Test func emptyCoverageIsShown() {
    #expect(
      CoveragePage.write(WorkspaceCoverage(LintText.workspace([])), language: .english).contains(
        "There are no job descriptions or training plans."))
  }
}

extension String {
  fileprivate func matches(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
