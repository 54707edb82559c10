import ArgumentParser

/// `manual`: writes the man page, which is made from the texts of the help.
struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.manual.rawValue, abstract: words("输出手册页（man 格式）。", "Print the manual page, for man."),
      discussion: words(
        "例：competency-lint manual > ~/.local/share/man/man1/competency-lint.1",
        "Example: competency-lint manual > ~/.local/share/man/man1/competency-lint.1"))
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let help = ProgramHelp.read() else { throw ExitCode.wrongUse }
    var page = ManualPage(help)
    StandardOutput.write(page.text())
  }
}
