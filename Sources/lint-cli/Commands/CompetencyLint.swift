import ArgumentParser
import Linter

/// The root command. Its default subcommand is `check`.
struct CompetencyLint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Tool.name,
      abstract: words("检查职业标准、岗位说明和培训计划（YAML 文件）。", "Checks competency standards, job descriptions and training plans written in YAML."),
      version: Tool.version,
      subcommands: [
        CheckCommand.self, MergeCommand.self, FmtCommand.self, ExplainCommand.self, RulesCommand.self, CoverageCommand.self,
        BaselineCommand.self,
        InitCommand.self,
        ImportCommand.self,
        ExportCommand.self, SchemaCommand.self, DiffCommand.self, MigrateCommand.self, ServerCommand.self, DoctorCommand.self,
        CompletionsCommand.self,
        ManualCommand.self,
      ],
      defaultSubcommand: CheckCommand.self)
  }
}
