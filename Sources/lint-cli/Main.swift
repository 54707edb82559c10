import ArgumentParser

/// The program: one binary, subcommands, `check` is the default.
@main
struct CompetencyLint: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "competency-lint")
}
