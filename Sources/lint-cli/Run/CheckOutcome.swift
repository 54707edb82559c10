import Linter
import Reports
import Schema
import Standards

/// The result of a run: its findings, and the applied fixes.
struct CheckOutcome {
  private let run: CheckRun
  private var diagnostics: [Diagnostic]
  private var workspace: Workspace
  private var changes: [RewrittenFile] = []
  private var fixedCount = 0
  private var fixableCount = 0
  private var allowed: Int?
  private let isForecast: Bool
  private var written = 0
  private let baselines: BaselineSet?
  /// Files that should have been written but could not be.
  private(set) var failures: [ReportedFailure] = []

  /// Lints, and applies fixes if requested. `--diff` applies them only in memory, and the findings remain those of the files on disk.
  init(
    _ run: CheckRun, _ fixes: FixOptions, _ allows: AllowAdditions.Order?, baselines: BaselineSet?, _ loader: WorkspaceLoader
  ) {
    self.run = run
    self.baselines = baselines
    workspace = run.workspace
    isForecast = fixes.diff
    if let allows {
      diagnostics = run.lint(loader)
      allow(allows, loader)
      return
    }
    guard fixes.fix, !fixes.diff else {
      diagnostics = run.lint(loader)
      if fixes.diff { forecast(run.fix(fixes.safeties, loader)) }
      return
    }
    let fixRun = run.fix(fixes.safeties, loader)
    diagnostics = run.remaining(fixRun)
    workspace = fixRun.workspace
    forecast(fixRun)
    write(fixRun, loader)
  }

  private mutating func forecast(_ fixRun: FixRun) {
    changes = RewrittenFile.all(fixRun, from: run.workspace)
    fixableCount = fixRun.fixed.count
  }

  /// Adds comments that allow findings; with `--diff` only in memory.
  private mutating func allow(_ order: AllowAdditions.Order, _ loader: WorkspaceLoader) {
    let known = baselines?.compare(diagnostics, in: workspace, checked: run.checked, exists: BaselineLoader.exists)
    let made = AllowRun(known?.new ?? diagnostics, order, run, loader)
    changes = made.changes
    failures = made.failures
    guard !isForecast else {
      allowed = made.allowed
      return
    }
    var writer = ChangeWriter(run.writable)
    writer.write(changes)
    failures += writer.failures
    let unwritten = writer.unwritten
    let before = diagnostics.count
    workspace = unwritten.isEmpty ? made.workspace : restored(unwritten, in: made.workspace)
    if !changes.isEmpty { diagnostics = run.lint(workspace, loader) }
    written = writer.written.count
    allowed = max(0, before - diagnostics.count)
  }

  /// The message about `--add-allow`; nil if nothing could be written, for which there is an error message.
  var allowRemark: Bilingual? {
    if allowed == 0, !failures.isEmpty { return nil }
    return allowed.map { SummaryText.allowed($0, inFiles: isForecast ? changes.count : written, isForecast: isForecast) }
  }

  private mutating func write(_ fixRun: FixRun, _ loader: WorkspaceLoader) {
    guard !run.isStandardInput else {
      fixedCount = fixRun.fixed.count
      written = changes.count
      return
    }
    var writer = ChangeWriter(run.writable)
    writer.write(changes)
    failures = writer.failures
    written = writer.written.count
    let unwritten = writer.unwritten
    fixedCount = fixRun.fixed.count { !unwritten.contains($0.location.path) }
    guard !unwritten.isEmpty else { return }
    // The findings are those of the files on disk, not of the changes that could not be written.
    workspace = restored(unwritten, in: fixRun.workspace)
    diagnostics = run.lint(workspace, loader)
  }

  /// The workspace after the changes, with the files at some paths as they were read.
  private func restored(_ paths: Set<String>, in changed: Workspace) -> Workspace {
    let old = Dictionary(run.workspace.files.map { ($0.path, $0) }) { first, _ in first }
    return run.rebuilt(changed.files.map { paths.contains($0.path) ? old[$0.path] ?? $0 : $0 }, from: changed)
  }

  var changesAnything: Bool { !changes.isEmpty }

  func report(listed: Int) -> Report {
    let comparison = baselines?.compare(diagnostics, in: workspace, checked: run.checked, exists: BaselineLoader.exists)
    return run.report(
      comparison?.new ?? diagnostics, in: workspace, fixes: fixedCount, changed: allowed == nil ? written : 0, listed: listed,
      baseline: comparison.map { BaselineFigures($0) })
  }

  /// With `--diff`, standard output is a patch. With `--fix` on standard input, it is the fixed text. In both cases findings are written
  /// elsewhere.
  func write(_ report: Report, _ options: FixOptions, _ writer: ReportWriter) -> Bool {
    if options.diff {
      let style = TerminalStyle(isColored: writer.color.isColored(StandardOutput.isTerminal))
      ChangePatch(changes, run.writable).write(style)
      if !writer.options.quiet, allowed == nil {
        StderrMessage.write(SummaryText.forecast(fixableCount, inFiles: changes.count), writer.language)
      }
      return writer.write(report, exceptStandardOutput: true)
    }
    guard run.isStandardInput else { return writer.write(report) }
    StandardOutput.write(changes.first?.fileBytes ?? run.standardInput)
    StandardError.write(String(decoding: writer.concise(report), as: UTF8.self))
    return writer.write(report, exceptStandardOutput: true)
  }
}
