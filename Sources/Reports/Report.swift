import Linter
import Standards

/// The outcome of a run for renderers: the findings with their places, the inputs that could not be read, and the totals.
public struct Report: Sendable {
  public let findings: [ReportedFinding]
  public let failures: [ReportedFailure]
  public let summary: ReportSummary

  /// `listed` is the largest number of findings that are written out; the summary counts all of them.
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

  /// A report of findings whose summary was computed while they were made.
  public init(_ findings: [ReportedFinding], failures: [ReportedFailure], summary: ReportSummary) {
    self.findings = findings
    self.failures = failures
    self.summary = summary
  }
}
