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
  @OptionGroup var common: CommonOptions

  func run() throws {
    let settings = try rules.settings(common.language)
    let progress = Progress(isShown: !output.quiet, language: common.language)
    let loader = WorkspaceLoader(jobs: input.workers, progress: progress)
    let request = try input.request(paths, common.language)
    let run = CheckRun(request, settings: settings, loader: loader)
    progress.finish()
    for failure in run.failures { Complaint.write(failure, common.language) }
    if run.isEmpty { Complaint.write(Bilingual(zh: "没有找到 YAML 文件", en: "no YAML files found"), common.language) }
    let report = run.report(listed: output.maxDiagnostics ?? Int.max)
    output.write(report, common)
    if run.hasFailed { throw ExitCode.wrongUse }
    let code = report.summary.exitCode(failingOn: output.failOn.severity)
    if code != 0 { throw ExitCode(code) }
  }
}
