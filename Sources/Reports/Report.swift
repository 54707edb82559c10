import Linter
import Standards

/// The outcome of a run as renderers write it: what was found and where, what could not be read, and how many there are of each.
public struct Report: Sendable {
  public let findings: [ReportedFinding]
  public let failures: [ReportedFailure]
  public let summary: ReportSummary

  /// `listed` is how many findings are written out at most; the summary counts all of them.
  public init(
    _ diagnostics: [Diagnostic], in workspace: Workspace, files: FileCounts, failures: [ReportedFailure] = [], listed: Int = Int.max,
    baseline: BaselineFigures? = nil
  ) {
    let shown = diagnostics.prefix(max(0, listed))
    findings = ReportedFinding.all(shown, in: workspace)
    self.failures = failures
    var tally = SummaryTally()
    for diagnostic in diagnostics { tally.add(diagnostic) }
    summary = ReportSummary(tally, files: files, listed: shown.count, baseline: baseline)
  }

  /// A report of findings that were counted as they were made.
  public init(_ findings: [ReportedFinding], failures: [ReportedFailure], summary: ReportSummary) {
    self.findings = findings
    self.failures = failures
    self.summary = summary
  }
}
