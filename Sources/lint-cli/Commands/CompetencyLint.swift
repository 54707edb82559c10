import ArgumentParser
import Linter

/// The root command. Its default subcommand is `check`.
struct CompetencyLint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Tool.name,
      abstract: words("检查职业标准、岗位说明和培训计划（YAML 文件）。", "Checks competency standards, job descriptions and training plans written in YAML."),
      version: Tool.version,
      subcommands: CommandName.allCases.map(\.command),
      defaultSubcommand: CheckCommand.self)
  }
}

extension CompetencyLint {
  /// The command that the first argument names, with its options. Nil if there is none, or if its own type does not accept the arguments:
  /// the root command then gives help and errors, with the full usage.
  ///
  /// The root command would also read the declarations of its default command, the largest; in a debug build that takes longer than most
  /// commands.
  static func named(_ arguments: some Sequence<String>) -> (any ParsableCommand)? {
    var rest = Array(arguments)[...]
    guard let type = rest.popFirst().flatMap(CommandName.init(rawValue:))?.command, let command = try? type.parseAsRoot(Array(rest)) else {
      return nil
    }
    // Help is a command of the parser's own, and a command that only has subcommands answers with help.
    let subcommands = type.configuration.subcommands
    return (subcommands.isEmpty ? [type] : subcommands).contains { $0 == Swift.type(of: command) } ? command : nil
  }
}

extension CommandName {
  fileprivate var command: any ParsableCommand.Type {
    switch self {
    case .check: CheckCommand.self
    case .merge: MergeCommand.self
    case .fmt: FmtCommand.self
    case .explain: ExplainCommand.self
    case .rules: RulesCommand.self
    case .coverage: CoverageCommand.self
    case .baseline: BaselineCommand.self
    case .create: InitCommand.self
    case .import: ImportCommand.self
    case .export: ExportCommand.self
    case .schema: SchemaCommand.self
    case .diff: DiffCommand.self
    case .migrate: MigrateCommand.self
    case .server: ServerCommand.self
    case .doctor: DoctorCommand.self
    case .completions: CompletionsCommand.self
    case .manual: ManualCommand.self
    }
  }
}
