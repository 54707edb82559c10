import ArgumentParser
import Linter
import Reports
import Schema

extension Language: ExpressibleByArgument {}

/// Whether output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// `auto` colours for terminals that can, unless NO_COLOR is set.
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
  @Option(help: help("输出语言：zh 或 en（默认取自环境）", "language of messages: zh or en (default: from the environment)", valueName: "zh|en"))
  var lang: Language?

  @Option(help: help("颜色：auto、always 或 never", "colour: auto, always or never", valueName: "when"))
  var color: ColorChoice = .auto

  var language: Language { lang ?? StartLanguage.value }

  /// The language for findings: a configuration's choice comes after what the user says, and before what the system says.
  func language(setBy settings: LayeredSettings) -> Language {
    if lang != nil || !(Environment.value(LanguageChoice.ownVariable) ?? "").isEmpty { return language }
    return settings.settings(for: "x.yaml").language?.value ?? language
  }

  /// For what commands print to people.
  var style: TerminalStyle { TerminalStyle(isColored: color.isColored(StandardOutput.isTerminal)) }
}
