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
