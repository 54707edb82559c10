import ArgumentParser
import Linter
import Schema

/// Which rules run, and what they weigh.
struct RuleOptions: ParsableArguments {
  @Option(help: help("只检查这些规则（逗号分隔，可重复）", "check these rules only (comma-separated, repeatable)", valueName: "rule"))
  var select: [String] = []

  @Option(help: help("不检查这些规则", "leave these rules out", valueName: "rule"))
  var ignore: [String] = []

  @Option(
    help: help(
      "改变规则的级别：error、warning、information、hint 或 off", "change what a rule weighs: error, warning, information, hint or off",
      valueName: "rule=level"))
  var severity: [String] = []

  func settings(_ language: Language) throws -> Settings {
    var settings = Settings()
    settings.selected = try rules(select, language)
    settings.ignored = try rules(ignore, language)
    for argument in severity {
      switch RuleArguments.severity(argument) {
      case .success(let (rule, severity?)): settings.severities[rule] = severity
      case .success(let (rule, nil)): settings.ignored.insert(rule)
      case .failure(let fault): throw Complaint.wrongUse(RuleArgumentText.message(fault), language)
      }
    }
    return settings
  }

  private func rules(_ names: [String], _ language: Language) throws -> Set<RuleID> {
    switch RuleArguments.rules(names) {
    case .success(let rules): return rules
    case .failure(let unknown): throw Complaint.wrongUse(RuleArgumentText.message(unknown), language)
    }
  }
}
