import ArgumentParser
import Linter
import Schema
import YAML

/// `check`: lints files and folders.
struct Check: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: words("检查文件和文件夹（默认命令）。", "Check files and folders (the default command)."),
      discussion: words(
        "退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法错误或输入无法读取。",
        "Exit code: 0 when nothing is at or above --fail-on, 1 when something is, 2 for wrong use and unreadable input."))
  }

  @Argument(
    help: help("要检查的文件或文件夹；- 表示标准输入（默认为当前文件夹）", "files and folders to check; - is standard input (default: this folder)", valueName: "path")
  )
  var paths: [String] = []

  @OptionGroup var input: InputOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var show: ShowOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let overrides = try rules.overrides(common, standards: input.standards)
    let progress = Progress(isShown: !output.quiet, language: common.language)
    let loader = WorkspaceLoader(jobs: input.workers, progress: progress)
    let request = CheckRequest(
      source: try input.source(paths, common.language), configuration: rules.config.map { DiskPath($0) }, overrides: overrides)
    let run = CheckRun(request, loader: loader)
    let language = common.language(setBy: run.settings)
    if show.isAsked { return show.write(run, language) }
    let outcome = CheckOutcome(run, fixes, loader)
    progress.finish()
    for failure in run.failures + run.remarks + outcome.failures { Complaint.write(failure, language) }
    if run.isEmpty { Complaint.write(Bilingual(zh: "没有找到 YAML 文件", en: "no YAML files found"), language) }
    let report = outcome.report(listed: output.maxDiagnostics ?? Int.max)
    let writer = ReportWriter(options: output, language: language, color: common.color)
    let isWritten = fixes.isAsked ? outcome.write(report, fixes, writer) : writer.write(report)
    if run.hasFailed || !outcome.failures.isEmpty || !isWritten { throw ExitCode.wrongUse }
    let code = report.summary.exitCode(failingOn: output.failOn.severity)
    if code != 0 || fixes.diff && outcome.changesAnything { throw ExitCode.findings }
  }
}
