import ArgumentParser
import Linter
import Reports
import Schema

/// Writes a report in the requested formats.
struct ReportWriter {
  let options: OutputOptions
  let language: Language
  let color: ColorChoice
  /// The address at which rule pages are published; nil if not configured.
  let pages: RulePages?

  /// Returns false when a file could not be written.
  func write(_ report: Report, exceptStandardOutput: Bool = false) -> Bool {
    let targets = options.targets.filter { !(exceptStandardOutput && $0.isStandardOutput) }
    return write(targets.map { ($0, renderer(for: $0).render(report)) }, report.summary)
  }

  /// Writes outputs, or the parts of them that are not written yet, and remarks about them to standard error. Returns false when a file could not be
  /// written.
  func write(_ outputs: [(target: OutputTarget, bytes: [UInt8])], _ summary: ReportSummary) -> Bool {
    var isWritten = true
    var remarks: String?
    for (target, bytes) in outputs {
      if target.isStandardOutput {
        StandardOutput.write(bytes + (target.format.isForPeople ? Array(statistics(summary, style).utf8) : []))
        remarks = self.remarks(target.format, summary)
      } else if !ReportFile.write(bytes, to: DiskPath(target.path), language) {
        isWritten = false
      }
    }
    if let remarks { StandardError.write(remarks) }
    return isWritten
  }

  func renderer(for target: OutputTarget) -> any Renderer {
    let isForTerminal = target.isStandardOutput && target.format.isForPeople
    let hasLinks =
      isForTerminal
      && Hyperlinks.areShown(isTerminal: StandardOutput.isTerminal, isColored: color.isColored(StandardOutput.isTerminal))
    return renderer(target.format, isColored: isForTerminal && color.isColored(StandardOutput.isTerminal), hasLinks: hasLinks)
  }

  private func renderer(_ format: ReportFormat, isColored: Bool, hasLinks: Bool = false) -> any Renderer {
    var wanted = RenderOptions(language: language, isColored: isColored, hasSummary: !options.quiet, base: ProjectFolder.base)
    wanted.pages = pages
    wanted.hasLinks = hasLinks
    return format.renderer(wanted)
  }

  /// The report in the format `concise`, for commands whose main result is not the findings.
  func concise(_ report: Report) -> [UInt8] { renderer(.concise, isColored: false).render(report) }

  private var style: TerminalStyle { TerminalStyle(isColored: color.isColored(StandardOutput.isTerminal)) }

  private func statistics(_ summary: ReportSummary, _ style: TerminalStyle) -> String {
    options.statistics ? StatisticsText(summary, language: language, style: style).text : ""
  }

  /// What is written to standard error besides a report: statistics and a summary, which formats for programs do not contain.
  private func remarks(_ format: ReportFormat, _ summary: ReportSummary) -> String {
    let statistics = format.isForPeople ? "" : statistics(summary, TerminalStyle(isColored: false))
    guard format != .pretty, !options.quiet, StandardError.isTerminal || format == .concise else { return statistics }
    return statistics + SummaryText(summary, language: language, style: TerminalStyle(isColored: false)).text
  }
}

/// A report that is written to a file.
enum ReportFile {
  /// Writes a file. On failure, writes a message and returns false.
  static func write(_ bytes: [UInt8], to path: DiskPath, _ language: Language) -> Bool {
    OutputRecorder.note(bytes, in: path)
    guard case .failure(let error) = AtomicFile.write(path, bytes) else { return true }
    StderrMessage.write(ReportedFailure(path: path.display, message: error.message), language)
    return false
  }
}
