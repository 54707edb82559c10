import Standards
import Synchronization

/// Lints each file with the settings that apply to it. Files with the same settings share one linter.
public final class ConfiguredLinter: Sendable {
  public let settings: LayeredSettings
  private let rules: RuleSet
  private let linters = Mutex<[LayeredSettings.Group: FileLinter]>([:])
  private let standards: StandardFindings
  private let isShown: @Sendable (String) -> Bool

  /// `isShown` says whether all findings of the file at a path are shown: not if there is a baseline, or only other files are reported on.
  public init(_ settings: LayeredSettings, rules: RuleSet, isShown: @escaping @Sendable (String) -> Bool = { _ in true }) {
    self.settings = settings
    self.rules = rules
    self.isShown = isShown
    standards = StandardFindings { path in
      guard isShown(path), !settings.isExcluded(path) else { return nil }
      return FileLinter(settings: settings.settings(of: settings.group(of: path)).settings, rules: rules, standards: .none)
    }
  }

  /// The findings of one file, in order; none for an excluded file. With `all`, which fixes need, no finding is left out.
  public func check(_ file: WorkspaceFile, in workspace: Workspace, all: Bool = false, judgesFixes: Bool = true) -> [Diagnostic] {
    settings.isExcluded(file.path) ? [] : linter(for: file.path).check(file, in: workspace, all: all, judgesFixes: judgesFixes)
  }

  /// The findings before their fixes are checked, and the subject that the rules were given. Nil for an excluded file. `own` are the
  /// findings of the file that do not depend on other files, from an earlier call.
  public func checked(
    _ file: WorkspaceFile, in workspace: Workspace, reusing own: inout OwnFindings?
  ) -> (findings: [Diagnostic], subject: Subject)? {
    guard !file.isShipped, !file.document.isForeign, !settings.isExcluded(file.path) else { return nil }
    let linter = linter(for: file.path)
    let subject = linter.subject(for: file, in: workspace)
    // While a standard is edited, its text is another at each check.
    guard subject.standard == nil else {
      let found = linter.check(subject, judgesFixes: false)
      if isShown(file.path) { standards.note(found, of: file) }
      return (found, subject)
    }
    return (linter.check(subject, reusing: &own), subject)
  }

  /// Checks the fixes of findings from `checked`, and leaves out those that may not be offered.
  public func judged(_ diagnostics: [Diagnostic], of path: String, in workspace: Workspace) -> [Diagnostic] {
    linter(for: path).judged(diagnostics, in: workspace)
  }

  /// Limits the number of findings of each file. The findings of one file must be adjacent.
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

  /// The linter with the settings that apply to a path.
  public func linter(for path: String) -> FileLinter {
    let group = settings.group(of: path)
    return linters.withLock { known in
      if let linter = known[group] { return linter }
      let linter = FileLinter(settings: settings.settings(of: group).settings, rules: rules, standards: standards)
      known[group] = linter
      return linter
    }
  }
}
