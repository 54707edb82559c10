import ArgumentParser

/// `completions`: a script that makes a shell complete the command line.
struct CompletionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.completions.rawValue,
      abstract: words("输出命令行补全脚本（bash、zsh、fish）。", "Print a completion script for bash, zsh or fish."),
      discussion: words(
        "例：competency-lint completions bash > ~/.local/share/bash-completion/completions/competency-lint",
        "Example: competency-lint completions bash > ~/.local/share/bash-completion/completions/competency-lint"))
  }

  @Argument(help: help("bash、zsh 或 fish", "the shell"), completion: .list(["bash", "zsh", "fish"]))
  var shell: Shell

  @OptionGroup var common: CommonOptions

  /// Translates the descriptions that ArgumentParser adds itself.
  private func translated(_ script: String) -> String {
    guard common.language == .chinese else { return script }
    return ParserWords.texts.reduce(script) { $0.replacing($1.english, with: $1.chinese) }
  }

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell.rawValue) else { throw ExitCode.wrongUse }
    StandardOutput.write(translated(CompetencyLint.completionScript(for: shell)) + "\n")
  }
}

/// The shells for which there are completion scripts.
enum Shell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish
}
