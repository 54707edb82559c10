import ArgumentParser
import Linter
import Reports
import Rules

/// `explain`: shows the page of a rule.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.explain.rawValue,
      abstract: words("说明一条规则：查什么、为什么、怎么改。", "Explain a rule: what it finds, why, and what to do."))
  }

  @Argument(help: help("规则名或标题，如 title-mismatch 或 编号与名称不一致", "the name or title of the rule, as in title-mismatch"), completion: .rules)
  var rule: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let found = RuleSet.builtIn.rule(spelled: rule) else {
      throw StderrMessage.wrongUse(RuleArgumentText.message(RuleArguments.Unknown(rule, in: .builtIn)), common.language)
    }
    let page = RulePage(found, language: common.language, style: common.style)
    StandardOutput.write(page.text(columns: Terminal.columns))
  }
}
