import Linter
import Rules
import TestSupport
import Testing
import TextModel

/// The examples of every rule's page: they are the rule's first tests.
struct RuleExampleTests {
  @Test(arguments: RuleSet.builtIn.all.map(\.id.name))
  func badExamplesHaveTheirFindings(name: String) throws {
    let rule = try #require(RuleSet.builtIn.rule(named: RuleID(name)))
    #expect(!rule.documentation.bad.isEmpty)
    for example in rule.documentation.bad {
      #expect(rule.documentKinds.contains(example.kind))
      let text = example.completed
      let findings = LintText.check(example, only: rule.id)
      #expect(!findings.isEmpty)
      #expect(ExpectationCheck.differences(findings, in: SourceText(text), path: name) == [])
    }
  }

  @Test(arguments: RuleSet.builtIn.all.map(\.id.name))
  func goodExamplesHaveNoFindings(name: String) throws {
    let rule = try #require(RuleSet.builtIn.rule(named: RuleID(name)))
    #expect(!rule.documentation.good.isEmpty)
    for example in rule.documentation.good {
      let text = example.completed
      let findings = LintText.check(example, only: rule.id)
      #expect(findings.map { ExpectationCheck.describe($0, SourceText(text)) } == [])
    }
  }
}
