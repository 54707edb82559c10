import Schema
import YAML

/// Runs the rules over files.
public struct Linter: Sendable {
  public let settings: Settings
  private let rules: [any Rule]

  public init(settings: Settings = Settings(), rules: [any Rule] = Rules.all) {
    self.settings = settings
    self.rules = rules.filter { settings.severity(of: $0) != nil }
  }

  /// The findings of one file, in order. Shipped standards and other people's files have none.
  public func check(_ file: WorkspaceFile, in workspace: Workspace) -> [Diagnostic] {
    guard !file.isShipped, !file.document.isForeign else { return [] }
    let subject = Subject(file: file, workspace: workspace, words: settings.words)
    var diagnostics: [Diagnostic] = []
    var fixes = FixCheck(workspace)
    for rule in rules {
      rule.check(subject) { finding in
        diagnostics.append(stamp(finding, rule, subject, &fixes))
      }
    }
    if !subject.suppressions.isEmpty { diagnostics = suppressed(diagnostics, in: subject, &fixes) }
    diagnostics.sort()
    return limited(diagnostics, in: file)
  }

  /// Leaves out what the file's comments allow, and reports the comments that allow nothing.
  private func suppressed(_ diagnostics: [Diagnostic], in subject: Subject, _ fixes: inout FixCheck) -> [Diagnostic] {
    let found = SuppressedFindings(diagnostics, subject.suppressions, allowsErrors: settings.commentsAllowErrors)
    guard let rule = rules.first(where: { $0.id == UnusedAllow().id }) else { return found.diagnostics }
    let unused = UnusedNames(subject, used: found.used, run: Set(rules.map(\.id))).all
    let others = UnusedAllow.findings(unused, in: subject).map { stamp($0, rule, subject, &fixes) }
    return found.diagnostics + SuppressedFindings(others, subject.suppressions, allowsErrors: true).diagnostics
  }

  /// A rule reports what it found; what that weighs is the settings' business.
  private func stamp(_ finding: Finding, _ rule: any Rule, _ subject: Subject, _ fixes: inout FixCheck) -> Diagnostic {
    let range = ByteRange(min(finding.range.start, subject.document.source.count), min(finding.range.end, subject.document.source.count))
    return Diagnostic(
      rule: rule.id, severity: settings.severity(of: rule, proposed: finding.severity) ?? rule.severity, location: subject.location(range),
      message: finding.message, subject: finding.subject, notes: finding.notes, fixes: fixes.judged(finding.fixes, rule.rewrites))
  }

  private func limited(_ diagnostics: [Diagnostic], in file: WorkspaceFile) -> [Diagnostic] {
    guard diagnostics.count > settings.maximumPerFile else { return diagnostics }
    let left = diagnostics.count - settings.maximumPerFile
    return Array(diagnostics.prefix(clamping: settings.maximumPerFile)) + [OverLimit.tooManyFindings(left, in: file)]
  }
}
