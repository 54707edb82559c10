import Standards
import Synchronization

/// Lints each file by the settings that hold for it. Files under the same settings share one linter.
public final class ConfiguredLinter: Sendable {
  public let settings: LayeredSettings
  private let rules: RuleSet
  private let linters = Mutex<[LayeredSettings.Group: FileLinter]>([:])

  public init(_ settings: LayeredSettings, rules: RuleSet) {
    self.settings = settings
    self.rules = rules
  }

  /// The findings of one file, in order; none for a file that is excluded. `all` of them, where there are very many, are for repairs.
  public func check(_ file: WorkspaceFile, in workspace: Workspace, all: Bool = false, judgesFixes: Bool = true) -> [Diagnostic] {
    settings.isExcluded(file.path) ? [] : linter(for: file.path).check(file, in: workspace, all: all, judgesFixes: judgesFixes)
  }

  /// The same without judging the fixes, and what the rules have looked at. Nil for a file that is not checked.
  public func checked(_ file: WorkspaceFile, in workspace: Workspace) -> (findings: [Diagnostic], subject: Subject)? {
    guard !file.isShipped, !file.document.isForeign, !settings.isExcluded(file.path) else { return nil }
    let linter = linter(for: file.path)
    let subject = linter.subject(for: file, in: workspace)
    return (linter.check(subject, judgesFixes: false), subject)
  }

  /// Findings of one file that were made without judging their fixes, with the fixes that may be offered.
  public func judged(_ diagnostics: [Diagnostic], of path: String, in workspace: Workspace) -> [Diagnostic] {
    linter(for: path).judged(diagnostics, in: workspace)
  }

  /// Limits a complete list of findings to those that are listed; findings of one file are adjacent.
  public func limited(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var listed: [Diagnostic] = []
    var rest = diagnostics[...]
    while let path = rest.first?.location.path {
      let own = rest.prefix { $0.location.path == path }
      rest = rest[own.endIndex...]
      listed += linter(for: path).limited(Array(own), of: path)
    }
    return listed
  }

  /// The linter with the settings that hold for a path; one for all paths with the same settings.
  public func linter(for path: String) -> FileLinter {
    let group = settings.group(of: path)
    return linters.withLock { known in
      if let linter = known[group] { return linter }
      let linter = FileLinter(settings: settings.settings(of: group).settings, rules: rules)
      known[group] = linter
      return linter
    }
  }
}
