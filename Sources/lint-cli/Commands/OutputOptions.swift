import ArgumentParser
import Linter
import Schema

/// How findings are written, and what they mean for the exit code.
struct OutputOptions: ParsableArguments {
  @Option(
    help: help("输出格式（终端默认 pretty，否则 concise）", "format of the output (default: pretty for a terminal, else concise)", valueName: "format"))
  var format: ReportFormat?

  @Option(help: help("达到该级别即以 1 退出", "exit with 1 from this severity on", valueName: "level"))
  var failOn: FailLevel = .error

  @Option(help: help("最多列出多少个问题", "list so many findings at most", valueName: "n"))
  var maxDiagnostics: Int?

  @Flag(help: help("按规则汇总问题数量", "count the findings of each rule"))
  var statistics = false

  @Flag(name: [.short, .long], help: help("只输出问题，不输出小结和进度", "findings only: no summary, no progress"))
  var quiet = false

  func write(_ report: Report, _ common: CommonOptions) {
    let format = self.format ?? (StandardOutput.isTerminal ? .pretty : .concise)
    let isForPeople = format.isForPeople
    let isColored = isForPeople && common.color.isColored(StandardOutput.isTerminal)
    let options = RenderOptions(language: common.language, isColored: isColored, hasSummary: !quiet)
    var bytes = format.renderer(options).render(report)
    let style = TerminalStyle(isColored: isColored)
    let statistics = self.statistics ? StatisticsText(report.summary, language: common.language, style: style).text : ""
    // Formats for programs hold nothing but themselves.
    if isForPeople { bytes += statistics.utf8 }
    StandardOutput.write(bytes)
    if !isForPeople { StandardError.write(statistics) }
    if format != .pretty, !quiet, StandardError.isTerminal || format == .concise {
      StandardError.write(SummaryText(report.summary, language: common.language, style: TerminalStyle(isColored: false)).text)
    }
  }
}
