import ArgumentParser
import Linter
import Reports
import Schema

/// `merge`: joins the reports of several shares.
struct MergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: CommandName.merge.rawValue,
      abstract: words("把分份检查的报告合并成一份。", "Join the reports of files that were checked in shares."),
      discussion: words(
        "每一份用 check --files-from 清单 --output jsonl:报告 --output records:记录 检查；合并时再检查要看全部文件的规则。缺少或损坏的份会逐一列出，并以 2 退出。",
        "Check each share with check --files-from LIST --output jsonl:REPORT --output records:RECORDS. The rules that look at several files are run here. Each share that is missing or damaged is named, and the exit code is 2."
      ))
  }

  @Argument(
    help: help("各份的记录和报告，顺序不限", "the records and reports of all shares, in any order", valueName: "file"), completion: .file())
  var paths: [String]

  @Option(help: help("把合并的报告（jsonl）写入此文件（默认为标准输出）", "write the report (jsonl) to this file (default: standard output)", valueName: "file"))
  var output: String?

  @Option(help: help("有达到该级别的问题时以 1 退出", "exit with 1 when there is a problem of this severity or above", valueName: "severity"))
  var failOn: FailLevel = .error

  @Flag(name: [.short, .long], help: help("不输出小结", "no summary"))
  var quiet = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try OutputConflict(language: common.language).refuse(
      output.map { [$0] } ?? [], inputs: paths.compactMap { FileStamp.of(DiskPath($0)) })
    let set = ShareSet(paths.map { DiskPath($0) })
    guard set.problems.isEmpty else { throw failure(set.problems) }
    var run = MergeRun(set)
    var held: [UInt8] = []
    run.run { lines in
      for line in lines { held += line + [0x0A] }
      if output == nil, held.count > Self.writtenAtOnce {
        StandardOutput.write(held)
        held = []
      }
    }
    if let problem = run.problem { throw failure([problem]) }
    let summary = ReportSummary(run.tally, files: set.files, listed: run.tally.total)
    held += JSONLinesRenderer(RenderOptions(language: set.language)).renderEnd(set.failures, summary)
    try write(held)
    if !quiet, output != nil || StandardError.isTerminal {
      StandardError.write(SummaryText(summary, language: common.language, style: TerminalStyle(isColored: false)).text)
    }
    if !set.failures.isEmpty { throw ExitCode.wrongUse }
    if summary.exitCode(failingOn: failOn.severity) != 0 { throw ExitCode.findings }
  }

  private static let writtenAtOnce = 1 << 16

  private func write(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else {
      StandardOutput.write(bytes)
      return
    }
    if !ReportFile.write(bytes, to: DiskPath(output), common.language) { throw ExitCode.wrongUse }
  }

  private func failure(_ problems: [ReportedFailure]) -> ExitCode {
    for problem in problems { StderrMessage.write(problem, common.language) }
    return .wrongUse
  }
}
