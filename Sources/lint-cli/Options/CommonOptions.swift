import ArgumentParser
import Linter
import Reports
import Schema
import Standards

extension Language: ExpressibleByArgument {}

/// Whether output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// `auto` colours for terminals that support it, unless NO_COLOR is set.
  func isColored(_ isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && (Environment.value("NO_COLOR") ?? "").isEmpty && Environment.value("TERM") != "dumb"
    }
  }
}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: help(
      "输出语言：zh 或 en（默认取自环境，环境未设时随文件的字段名）", "language of messages (default: from the environment, else that of the field names)",
      valueName: "zh|en"))
  var lang: Language?

  @Option(help: help("颜色：auto、always 或 never", "whether output is coloured", valueName: "when"))
  var color: ColorChoice = .auto

  var language: Language { lang ?? StartLanguage.value }

  /// The language for findings: from the option, else a configuration, else the environment, else the keys of the files.
  func language(setBy settings: LayeredSettings, for files: @autoclosure () -> [WorkspaceFile]) -> Language {
    if let chosen = chosenLanguage(setBy: settings) { return chosen }
    return LanguageChoice.ofKeys(files().lazy.filter { !$0.isShipped }.map(\.document.keyLanguage)) ?? language
  }

  /// The language for findings, as far as it does not depend on the files; otherwise nil.
  func chosenLanguage(setBy settings: LayeredSettings) -> Language? {
    if lang != nil || LanguageChoice.variable(Environment.value)?.name == LanguageChoice.ownVariable { return language }
    return settings.workingSettings.language?.value ?? StartLanguage.environment
  }

  /// The style of output for people.
  var style: TerminalStyle { TerminalStyle(isColored: color.isColored(StandardOutput.isTerminal)) }
}

extension CommonOptions {
  /// Every property with its declared default, for `QuickCheckArguments`.
  static var defaults: CommonOptions {
    var options = CommonOptions()
    options.lang = nil
    options.color = .auto
    return options
  }
}
