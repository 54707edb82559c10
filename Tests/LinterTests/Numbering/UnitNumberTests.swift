import Linter
import TestSupport
import Testing
import TextModel

/// Numbers of units: which one is wrong, and the result of the fix.
struct UnitNumberTests {
  /// A plan with these units in its third module.
  private static func plan(_ units: [String]) -> String {
    let lines = units.map { "      - {unit: \($0), hours: {theory: 1, practice: 1}, covers: [1.1 选料]}\n" }.joined()
    return """
      kind: training-plan
      format: 1
      id: p
      title: 计划 😀
      standard: baker@2024-a
      level: junior
      modules:
        - module: M1 甲
          covers: [1 原料准备]
        - module: M2 乙
          covers: [2 面点制作]
        - module: M3 丙
          covers: [1.1 选料]
          units:

      """ + lines
  }

  private static func findings(_ text: String) -> [Diagnostic] {
    LintText.check(LintText.workspace([(path: "a.plan.yaml", text: text)])).filter { ["number-gap", "malformed-number"].contains($0.rule) }
  }

  /// The units of M3 as written, the one that is wrong, and the numbers after the fix.
  static let mistakes: [(units: [String], rule: String, wrong: String, fixed: [String])] = [
    (["M31 测绘", "M3.2 喷洒", "M3.3 应急"], "malformed-number", "M31", ["M3.1 测绘", "M3.2 喷洒", "M3.3 应急"]),
    (["M3.1 测绘", "M32 喷洒"], "malformed-number", "M32", ["M3.1 测绘", "M3.2 喷洒"]),
    (["M3 测绘", "M3.2 喷洒"], "malformed-number", "M3", ["M3.1 测绘", "M3.2 喷洒"]),
    (["M3.8 测绘", "M3.2 喷洒"], "number-gap", "M3.8", ["M3.1 测绘", "M3.2 喷洒"]),
    (["M3.8 测绘", "M3.2 喷洒", "M3.3 应急"], "number-gap", "M3.8", ["M3.1 测绘", "M3.2 喷洒", "M3.3 应急"]),
    (["M3 .1 测绘", "M3.2 喷洒"], "malformed-number", "M3", ["M3.1 测绘", "M3.2 喷洒"]),
    (["M3 1 测绘", "M3.2 喷洒"], "malformed-number", "M3", ["M3.1 测绘", "M3.2 喷洒"]),
    (["M3-1 测绘", "M3.2 喷洒"], "malformed-number", "M3-1", ["M3.1 测绘", "M3.2 喷洒"]),
    (["M3.1 测绘", "M3.3 喷洒", "M3.4 应急"], "number-gap", "M3.3", ["M3.1 测绘", "M3.2 喷洒", "M3.3 应急"]),
  ]

  @Test(arguments: mistakes.indices)
  func onlyTheWrongNumberIsChanged(mistake: Int) {
    let (units, rule, wrong, fixed) = Self.mistakes[mistake]
    let text = Self.plan(units)
    let source = SourceText(text)
    let found = Self.findings(text)
    #expect(found.map(\.rule) == [RuleID(rule)])
    #expect(found.map { source.string(in: $0.location.range) } == [wrong])
    let after = LintText.fixed(text, at: "a.plan.yaml")
    for unit in fixed { #expect(after.contains("{unit: \(unit),"), "\(after)") }
  }

  /// Numbers in words, which the safe fix writes as the other numbers are.
  @Test(
    arguments: [
      ["第1节 ", "第2节 "], ["第一讲 ", "第二讲 "], ["第一课 ", "第二课 "], ["第1篇 ", "第2篇 "], ["单元1：", "单元2："], ["单元一：", "单元二："],
    ])
  func numbersInWords(words: [String]) {
    let after = LintText.fixed(Self.plan(zip(words, ["测绘", "喷洒"]).map { $0 + $1 }), at: "a.plan.yaml")
    for unit in ["M3.1 测绘", "M3.2 喷洒"] { #expect(after.contains("{unit: \(unit),"), "\(after)") }
  }

  /// Notations that an author may choose.
  @Test(
    arguments: [
      ["M31 测绘", "M32 喷洒"], ["M3-1 测绘", "M3-2 喷洒"], ["1 测绘", "2 喷洒"], ["M3.1 测绘", "M3.2 喷洒"], ["测绘", "喷洒"],
      ["任务1 测绘", "任务2 喷洒"], ["项目一 测绘", "项目二 喷洒"], ["课题1-1 测绘", "课题1-2 喷洒"], ["M3.1 测绘", "M3.2 喷洒", "M3.3 应急"],
    ])
  func otherNotationsHaveNoFinding(units: [String]) {
    let text = Self.plan(units)
    #expect(Self.findings(text).isEmpty)
  }
}
