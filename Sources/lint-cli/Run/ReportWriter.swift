import ArgumentParser
import Linter
import Reports
import Schema

/// Writes a report in the requested formats.
struct ReportWriter {
  let options: OutputOptions
  let language: Language
  let color: ColorChoice
  /// Where the pages of the rules are published.
  let pages: RulePages?

  /// False when a file could not be written.
  func write(_ report: Report, exceptStandardOutput: Bool = false) -> Bool {
    var isWritten = true
    var summary: String?
    for target in options.targets where !(exceptStandardOutput && target.isStandardOutput) {
      if target.isStandardOutput {
        summary = writeToStandardOutput(report, target.format)
      } else if !ReportFile.write(bytes(report, target.format, isColored: false), to: DiskPath(target.path), language) {
        isWritten = false
      }
    }
    if let summary { StandardError.write(summary) }
    return isWritten
  }

  private func bytes(_ report: Report, _ format: ReportFormat, isColored: Bool, hasLinks: Bool = false) -> [UInt8] {
    var wanted = RenderOptions(language: language, isColored: isColored, hasSummary: !options.quiet, base: ProjectFolder.base)
    wanted.pages = pages
    wanted.hasLinks = hasLinks
    return format.renderer(wanted).render(report)
  }

  /// For commands whose main result is not the findings.
  func concise(_ report: Report) -> [UInt8] { bytes(report, .concise, isColored: false) }

  /// Returns what belongs on standard error beside it: formats for programs hold nothing but themselves.
  private func writeToStandardOutput(_ report: Report, _ format: ReportFormat) -> String {
    let isColored = format.isForPeople && color.isColored(StandardOutput.isTerminal)
    let style = TerminalStyle(isColored: isColored)
    let statistics = options.statistics ? StatisticsText(report.summary, language: language, style: style).text : ""
    let hasLinks =
      format.isForPeople
      && Hyperlinks.areShown(isTerminal: StandardOutput.isTerminal, isColored: color.isColored(StandardOutput.isTerminal))
    StandardOutput.write(
      bytes(report, format, isColored: isColored, hasLinks: hasLinks) + (format.isForPeople ? Array(statistics.utf8) : []))
    var remarks = format.isForPeople ? "" : statistics
    if format != .pretty, !options.quiet, StandardError.isTerminal || format == .concise { remarks += summary(of: report) }
    return remarks
  }

  func summary(of report: Report) -> String {
    SummaryText(report.summary, language: language, style: TerminalStyle(isColored: false)).text
  }
}

/// A report that goes to a file.
enum ReportFile {
  /// Says what is wrong when it cannot be written, and returns false then.
  static func write(_ bytes: [UInt8], to path: DiskPath, _ language: Language) -> Bool {
    OutputRecorder.note(bytes, in: path)
    guard case .failure(let error) = AtomicFile.write(path, bytes) else { return true }
    Complaint.write(ReportedFailure(path: path.display, message: error.message), language)
    return false
  }
}
