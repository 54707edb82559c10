import ArgumentParser
import Linter

/// The program: one binary, subcommands, `check` is the default.
struct CompetencyLint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Tool.name,
      abstract: words("检查职业标准、岗位说明和培训计划（YAML 文件）。", "Checks competency standards, job descriptions and training plans written in YAML."),
      version: Tool.version,
      subcommands: [
        Check.self, FormatFiles.self, Explain.self, ListRules.self, ShowCoverage.self, ManageBaseline.self, Initialize.self,
        ImportStandard.self,
        ExportStandard.self, PrintSchema.self, CompareEditions.self, Serve.self, Diagnose.self, Completions.self, Manual.self,
      ],
      defaultSubcommand: Check.self)
  }
}
