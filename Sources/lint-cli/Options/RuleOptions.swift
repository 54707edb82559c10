import ArgumentParser
import Linter
import Rules
import Schema
import TextModel

/// Options for which rules run, and their severities.
struct RuleOptions: ParsableArguments {
  @Option(
    help: help("只检查这些规则（规则名或标题，逗号分隔，可重复）", "check these rules only (names or titles, comma-separated, repeatable)", valueName: "rule"),
    completion: .rules)
  var select: [String] = []

  @Option(help: help("不检查这些规则", "do not check these rules", valueName: "rule"), completion: .rules)
  var ignore: [String] = []

  @Option(
    help: help(
      "改变规则的级别：error（错误）、warning（警告）、information（提示）、hint（建议）或 off（关闭）",
      "change the severity of a rule: error, warning, information, hint or off",
      valueName: "rule=level"))
  var severity: [String] = []

  @Option(
    help: help("预设：draft（起草）、review（评审）或 publish（发布）", "set of severities for a stage of the work", valueName: "preset"),
    completion: .list(PresetArgument.allValueStrings))
  var preset: PresetArgument?

  @Option(
    help: help("用此配置文件代替各文件夹中的 .competency-lint.yaml", "use this configuration instead of those beside the files", valueName: "file"),
    completion: .yaml)
  var config: String?

  func overrides(_ common: CommonOptions, standards: [String]) throws -> SettingOverrides {
    let language = common.language
    var settings = SettingOverrides()
    settings.preset = preset?.preset
    settings.language = common.lang
    settings.standards = standards
    settings.selected = try rules(select, language)
    settings.ignored = try rules(ignore, language)
    for argument in severity {
      switch RuleArguments.severity(argument, in: .builtIn) {
      case .success(let (rule, severity?)): settings.severities[rule] = severity
      case .success(let (rule, nil)): settings.ignored.insert(rule)
      case .failure(let fault): throw StderrMessage.wrongUse(RuleArgumentText.message(fault), language)
      }
    }
    return settings
  }

  private func rules(_ names: [String], _ language: Language) throws -> Set<RuleID> {
    switch RuleArguments.rules(names, in: .builtIn) {
    case .success(let rules): return rules
    case .failure(let unknown): throw StderrMessage.wrongUse(RuleArgumentText.message(unknown), language)
    }
  }
}

extension RuleOptions {
  /// Every property with its declared default, for `QuickCheckArguments`.
  static var defaults: RuleOptions {
    var options = RuleOptions()
    options.select = []
    options.ignore = []
    options.severity = []
    options.preset = nil
    options.config = nil
    return options
  }
}

/// The name of a preset in either language.
struct PresetArgument: ExpressibleByArgument {
  let preset: Preset

  init?(argument: String) {
    guard let preset = Preset.value(spelled: Text(argument)) else { return nil }
    self.preset = preset
  }

  static var allValueStrings: [String] { Preset.allCases.map(\.name.english) }
}
