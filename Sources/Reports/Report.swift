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
    let sources = ReportSources(of: shown, in: workspace)
    findings = shown.map { ReportedFinding($0, sources) }
    self.failures = failures
    summary = ReportSummary(diagnostics, files: files, listed: shown.count, baseline: baseline)
  }
}
