import Standards

/// The result of fixing the files of a workspace until nothing was left to fix.
public struct FixRun: Sendable {
  /// The maximum number of rounds. Fixes make other fixes possible, since a line that can be read again has problems of its own. Real
  /// files need two or three rounds.
  private static let maximumRounds = 200
  /// After this many rounds without fewer findings of a rule in a file, its fixes are considered endless.
  private static let timeout = 20

  /// The workspace after the fixes.
  public private(set) var workspace: Workspace
  /// The files that changed, or are to be written again in UTF-8, with their texts.
  public private(set) var texts: [String: [UInt8]] = [:]
  /// The findings that were fixed, in the order of fixing.
  public private(set) var fixed: [Diagnostic] = []
  /// The findings that are left.
  public private(set) var remaining: [Diagnostic] = []
  private var progress: FixProgress

  /// `lint` returns the findings of a workspace; `rebuild` makes a workspace of the changed files, with the libraries of the previous one.
  public static func run(
    _ workspace: Workspace, _ application: FixApplication, rebuild: ([WorkspaceFile]) -> Workspace, lint: (Workspace) -> [Diagnostic]
  ) -> FixRun {
    var endless: Set<FixSource> = []
    let findings = lint(workspace)
    while true {
      var fixRun = FixRun(workspace, findings, FixProgress(timeout: timeout, leavingOut: endless))
      for _ in Range(clamping: 0, maximumRounds) {
        guard fixRun.progress.endless == endless, fixRun.runRound(application, rebuild) else { break }
        fixRun.remaining = lint(fixRun.workspace)
        fixRun.progress.update(with: fixRun.remaining)
      }
      // A fix that would change the file in every run is endless, and is not applied.
      guard fixRun.progress.endless != endless else { return fixRun }
      endless = fixRun.progress.endless
    }
  }

  private init(_ workspace: Workspace, _ findings: [Diagnostic], _ progress: FixProgress) {
    self.workspace = workspace
    self.progress = progress
    remaining = findings
  }

  /// Applies the fixes of one round. False if there were none.
  private mutating func runRound(_ application: FixApplication, _ rebuild: ([WorkspaceFile]) -> Workspace) -> Bool {
    let unconverted = Set(remaining.lazy.filter { $0.rule == .notUTF8 && !$0.fixes.isEmpty }.map(\.location.path))
    let writable = workspace.files.filter { isWritable($0, unconverted) }
    let round = application.apply(remaining.filter { progress.allows($0) }, to: writable)
    guard !round.applied.isEmpty else { return false }
    progress.note(round.applied, among: remaining)
    fixed += round.applied
    texts.merge(round.texts) { $1 }
    workspace = rebuild(workspace.files.map { round.files[$0.path] ?? $0 })
    return true
  }

  /// Whether a file may be written: invalid bytes would be lost, and only the fix for that may convert a file to UTF-8.
  private func isWritable(_ file: WorkspaceFile, _ unconverted: Set<String>) -> Bool {
    let source = file.document.source
    guard source.isLossless else { return false }
    switch source.encoding {
    case .utf8, .utf8WithByteOrderMark: return true
    default: return unconverted.contains(file.path)
    }
  }
}
