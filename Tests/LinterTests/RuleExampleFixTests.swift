import Linter
import Rules
import TestSupport
import Testing

/// A safe fix makes its finding go away and adds none.
struct RuleExampleFixTests {
  @Test(arguments: RuleSet.builtIn.all.map(\.id.name))
  func safeFixesOfExamplesRemoveTheFinding(name: String) throws {
    let rule = try #require(RuleSet.builtIn.rule(named: RuleID(name)))
    for example in rule.documentation.bad {
      let workspace = LintText.workspace(of: example)
      let before = LintText.check(workspace)
      let fixRun = LintText.fix(workspace)
      let application = FixApplication()
      #expect(fixRun.remaining.filter { $0.rule == rule.id && application.fix(for: $0) != nil }.map(\.message.english) == [])
      let known = Set(before.map(\.rule))
      #expect(fixRun.remaining.filter { !known.contains($0.rule) }.map { "\($0.rule): \($0.message.english)" } == [])
    }
  }
}

extension RuleExampleFixTests {
  /// Fifteen missing items are not fifteen duties.
  @Test func missingItemsAreOfferedAsOneDuty() throws {
    let example = RuleExample(
      .jobDescription,
      """
      title: 面点师助理 😀 e\u{301}\t# 注释
      duties:
        - duty: 制作面点
          covers: [2 面点制作]
      qualifications:
        knowledge: [1.1.1 面粉的种类]
      """)
    let findings = LintText.check(example, only: "missing-item")
    #expect(findings.count == 1)
    #expect(findings.flatMap(\.fixes).map(\.title.chinese) == ["新增职责“负责选料”"])
  }
}
