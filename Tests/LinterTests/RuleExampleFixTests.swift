import Linter
import Schema
import TestSupport
import Testing
import YAML

/// A safe fix makes its finding go away and adds none.
struct RuleExampleFixTests {
  @Test(arguments: Rules.all.map(\.id.name))
  func safeFixesOfExamplesDoWhatTheySay(name: String) throws {
    let rule = try #require(Rules.rule(named: RuleID(name)))
    for example in rule.documentation.bad {
      let workspace = LintText.workspace(of: example)
      let before = LintText.check(workspace)
      let repair = LintText.repair(workspace)
      let application = FixApplication()
      #expect(repair.remaining.filter { $0.rule == rule.id && application.fix(for: $0) != nil }.map(\.message.english) == [])
      let known = Set(before.map(\.rule))
      #expect(repair.remaining.filter { !known.contains($0.rule) }.map { "\($0.rule): \($0.message.english)" } == [])
    }
  }
}
