import Foundation
import Linter
import TestSupport
import Testing
import TextModel

/// One change to a complete plan gives one finding, at the right place, and nothing else.
struct MutationTests {
  /// A change, and the finding that it should give: rule, severity and the text that is marked.
  struct Mutation: CustomTestStringConvertible, Sendable {
    let name: String
    let old: String
    let new: String
    let rule: String
    let severity: Severity
    let marked: String
    var testDescription: String { name }
  }

  private static func plan() throws -> String {
    try Repository.text(at: "Tests/LinterTests/Mutations/complete.plan.yaml")
  }

  private static let thirdModule = """
      - module: M3 物流管理
        hours: {theory: 6, practice: 10}
        covers: [3 物流管理]
        assessment: {method: 笔试, weight: 15}

    """

  static let mutations: [Mutation] = [
    Mutation(name: "a module deleted", old: thirdModule, new: "", rule: "missing-function", severity: .error, marked: "modules"),
    Mutation(
      name: "a content renumbered to a number that is free", old: "2.3 营销推广", new: "2.4 营销推广", rule: "unresolved-reference",
      severity: .error,
      marked: "2.4 营销推广"),
    Mutation(
      name: "a content renumbered to another's number", old: "2.3 营销推广", new: "2.1 营销推广", rule: "title-mismatch", severity: .error,
      marked: "2.1 营销推广"),
    Mutation(
      name: "an item of the senior level", old: "      - 1.2 产品采购\n", new: "      - 1.2 产品采购\n      - A5.1.2 能验证数据采集指标体系\n",
      rule: "level-mismatch", severity: .error, marked: "A5.1.2 能验证数据采集指标体系"),
    Mutation(
      name: "an item of the senior level without its letter", old: "      - 1.2 产品采购\n", new: "      - 1.2 产品采购\n      - 1.1.1 能预判市场流行趋势\n",
      rule: "level-mismatch", severity: .error, marked: "1.1.1 能预判市场流行趋势"),
    Mutation(
      name: "a content of the junior level swapped in", old: "2.2 基础运营", new: "2.2 账户管理", rule: "title-mismatch", severity: .error,
      marked: "2.2 账户管理"),
    Mutation(
      name: "an hour of a module", old: "hours: {theory: 6, practice: 10}", new: "hours: {theory: 7, practice: 10}", rule: "hours-mismatch",
      severity: .error, marked: "100"),
    Mutation(
      name: "an hour moved from theory to practice", old: "hours: {theory: 6, practice: 10}", new: "hours: {theory: 5, practice: 11}",
      rule: "hours-mismatch", severity: .error, marked: "40"),
    Mutation(
      name: "an hour of a module with units", old: "hours: {theory: 10, practice: 14}", new: "hours: {theory: 9, practice: 14}",
      rule: "hours-mismatch", severity: .error, marked: "9"),
    Mutation(
      name: "an hour of a unit", old: "hours: {theory: 4, practice: 6}", new: "hours: {theory: 4, practice: 7}", rule: "hours-mismatch",
      severity: .error, marked: "14"),
    Mutation(
      name: "the total", old: "hours: {total: 100", new: "hours: {total: 101", rule: "hours-mismatch", severity: .error, marked: "101"),
    Mutation(
      name: "a share", old: "weight: 25", new: "weight: 30", rule: "assessment-not-100", severity: .error, marked: "20"),
    Mutation(
      name: "a content deleted", old: "      - 2.3 营销推广\n", new: "", rule: "missing-content", severity: .warning, marked: "covers"),
    Mutation(
      name: "a character of a name doubled", old: "2.3 营销推广", new: "2.3 营销推推广", rule: "misspelt-name", severity: .warning, marked: "营销推推广"),
    Mutation(
      name: "a space in a name", old: "3 物流管理]", new: "3 物流 管理]", rule: "misspelt-name", severity: .warning, marked: "物流 管理"),
    Mutation(
      name: "the version of the standard", old: "2021-draft", new: "2020-draft", rule: "unresolved-standard", severity: .error,
      marked: "2020-draft"),
    Mutation(
      name: "a level that is not there", old: "level: intermediate", new: "level: expert", rule: "level-mismatch", severity: .error,
      marked: "expert"),
    Mutation(
      name: "a key", old: "hour-minutes", new: "hour-minuts", rule: "unknown-key", severity: .error, marked: "hour-minuts"),
    Mutation(name: "the key of the modules", old: "modules:\n", new: "moduls:\n", rule: "unknown-key", severity: .error, marked: "moduls"),
    Mutation(
      name: "a full-width colon", old: "level: intermediate", new: "level：intermediate", rule: "fullwidth-colon", severity: .error,
      marked: "："),
    Mutation(
      name: "full-width commas in a list", old: "4.1 客户咨询与维护, 4.2", new: "4.1 客户咨询与维护，4.2", rule: "fullwidth-flow-punctuation",
      severity: .error, marked: "4.1 客户咨询与维护，4.2 客户开发"),
    Mutation(
      name: "a not-covered entry for what is covered", old: "    assessment: {method: 分析报告, weight: 20}\n",
      new: "    assessment: {method: 分析报告, weight: 20}\nnot-covered:\n  - {ref: A5.3.1 能监控数据, reason: 实习}\n", rule: "covered-and-excused",
      severity: .error, marked: "A5.3.1 能监控数据"),
    Mutation(
      name: "a bare number", old: "      - 1.2 产品采购\n", new: "      - 1.2\n", rule: "unquoted-number", severity: .warning, marked: "1.2"),
  ]

  @Test func theCompletePlanIsSilent() throws {
    #expect(findings(try Self.plan()).map(\.message.english) == [])
  }

  @Test(arguments: mutations)
  func oneChangeGivesOneFinding(mutation: Mutation) throws {
    let original = try Self.plan()
    let mutated = original.replacingOccurrences(of: mutation.old, with: mutation.new, options: [], range: original.range(of: mutation.old))
    try #require(mutated != original)
    let found = findings(mutated)
    let source = SourceText(mutated)
    #expect(
      found.map { "\($0.severity.name)[\($0.rule)] \(source.string(in: $0.location.range))" } == [
        "\(mutation.severity.name)[\(mutation.rule)] \(mutation.marked)"
      ])
  }

  private func findings(_ text: String) -> [Diagnostic] {
    LintText.check(LintText.workspace([(path: "plan.plan.yaml", text: text)]))
  }
}
