import ArgumentParser
import Reports

/// `rules`: lists all rules.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: CommandName.rules.rawValue, abstract: words("列出全部规则。", "List all rules."))
  }

  @Option(help: help("输出格式：text、json 或 markdown", "format of the list", valueName: "format"))
  var format: RuleListFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    StandardOutput.write(RuleList(language: common.language, style: common.style).render(format))
  }
}

extension RuleListFormat: ExpressibleByArgument {}
