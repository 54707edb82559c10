import Schema

/// The findings that were there when somebody adopted the tool: they are known, and are not reported until there are more of them.
public struct Baseline: Sendable, Equatable {
  /// How often each occurs.
  public private(set) var counts: [BaselineEntry: Int] = [:]

  public init() {}

  public init(counts: [BaselineEntry: Int]) { self.counts = counts.filter { $0.value > 0 } }

  /// The baseline of everything that was found.
  public init(_ diagnostics: [Diagnostic], in workspace: Workspace, paths: BaselinePaths) {
    let files = BaselineFiles(workspace, paths)
    for diagnostic in diagnostics { counts[files.entry(diagnostic), default: 0] += 1 }
  }

  public var isEmpty: Bool { counts.isEmpty }
  public var findingCount: Int { counts.values.reduce(0, +) }
  public var entries: [(entry: BaselineEntry, count: Int)] { counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  /// Compares what is known with what was found. `checked` are the files that were looked at: of others nothing can be said.
  public func compare(_ diagnostics: [Diagnostic], in workspace: Workspace, paths: BaselinePaths, checked: Set<String>)
    -> BaselineComparison
  {
    let files = BaselineFiles(workspace, paths)
    var left = counts
    var new: [Diagnostic] = []
    for diagnostic in diagnostics {
      let entry = files.entry(diagnostic)
      if let count = left[entry], count > 0 { left[entry] = count - 1 } else { new.append(diagnostic) }
    }
    let lookedAt = Set(checked.map { paths.relative($0) })
    let stale = left.filter { $0.value > 0 && lookedAt.contains($0.key.path) }
    return BaselineComparison(new: new, knownCount: diagnostics.count - new.count, stale: Baseline(counts: stale))
  }

  /// The baseline without what has been mended, and without files that are gone. New findings are not taken in.
  public func updated(by comparison: BaselineComparison, exists: (_ path: String) -> Bool = { _ in true }) -> Baseline {
    var updated = counts
    for (entry, count) in comparison.stale.counts { updated[entry, default: 0] -= count }
    return Baseline(counts: updated.filter { exists($0.key.path) })
  }
}

/// The documents of a workspace, by path.
private struct BaselineFiles {
  private let documents: [String: Document]
  private let paths: BaselinePaths

  init(_ workspace: Workspace, _ paths: BaselinePaths) {
    documents = Dictionary(workspace.files.map { ($0.path, $0.document) }, uniquingKeysWith: { first, _ in first })
    self.paths = paths
  }

  func entry(_ diagnostic: Diagnostic) -> BaselineEntry {
    BaselineEntry(diagnostic, path: paths.relative(diagnostic.location.path), document: documents[diagnostic.location.path])
  }
}
