import Schema
import Standards

/// The findings that existed when a project adopted the tool. They are not reported unless there are more of them.
public struct Baseline: Sendable, Equatable {
  /// How often each occurs.
  public private(set) var counts: [BaselineEntry: Int] = [:]
  /// The details of findings that list several things.
  public private(set) var items: [BaselineEntry: Set<String>] = [:]
  /// The version of the format that it was read in.
  public private(set) var format = BaselineFile.format

  public init() {}

  public init(counts: [BaselineEntry: Int], items: [BaselineEntry: Set<String>] = [:], format: Int = BaselineFile.format) {
    self.counts = counts.filter { $0.value > 0 }
    self.items = items.filter { counts[$0.key, default: 0] > 0 && !$0.value.isEmpty }
    self.format = format
  }

  /// The baseline of everything that was found.
  public init(_ diagnostics: [Diagnostic], in workspace: Workspace, paths: BaselinePaths) {
    let files = BaselineFiles(workspace, paths, format: format)
    for diagnostic in diagnostics {
      let (entry, listed) = files.entry(diagnostic)
      counts[entry, default: 0] += 1
      if !listed.isEmpty { items[entry, default: []].formUnion(listed) }
    }
  }

  public var isEmpty: Bool { counts.isEmpty }
  /// Whether it is of a format that cannot tell what some findings are about.
  public var isFormer: Bool { format < BaselineFile.format }
  public var findingCount: Int { counts.values.reduce(0, +) }
  public var entries: [(entry: BaselineEntry, count: Int)] { counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  /// Compares the baseline with findings. `checked` are the files that were checked: entries of other files are not compared.
  public func compare(
    _ diagnostics: [Diagnostic], in workspace: Workspace, paths: BaselinePaths, checked: Set<String>,
    exists: (_ path: String) -> Bool = { _ in true }
  ) -> BaselineComparison {
    let files = BaselineFiles(workspace, paths, format: format)
    var left = counts
    var leftItems = items
    var new: [Diagnostic] = []
    for diagnostic in diagnostics {
      let (entry, listed) = files.entry(diagnostic)
      let count = left[entry] ?? 0
      // A finding that lists something new is reported.
      if count == 0 || !items[entry, default: []].isSuperset(of: listed) { new.append(diagnostic) }
      if count > 0 { left[entry] = count - 1 }
      leftItems[entry]?.subtract(listed)
    }
    let lookedAt = Set(checked.map { paths.relative($0) })
    let gone = Set(Set(left.keys.lazy.map(\.path)).subtracting(lookedAt).filter { !exists($0) })
    func isTold(_ entry: BaselineEntry) -> Bool { lookedAt.contains(entry.path) || gone.contains(entry.path) }
    return BaselineComparison(
      new: new, knownCount: diagnostics.count - new.count,
      stale: Baseline(counts: left.filter { $0.value > 0 && isTold($0.key) }, format: format),
      staleItems: leftItems.filter { !$0.value.isEmpty && left[$0.key] == 0 && isTold($0.key) },
      isFormer: isFormer)
  }

  /// The baseline without what has been fixed, and without files that are gone. New findings are not taken in.
  public func updated(by comparison: BaselineComparison, exists: (_ path: String) -> Bool = { _ in true }) -> Baseline {
    var updated = counts
    var left = items
    for (entry, count) in comparison.stale.counts { updated[entry, default: 0] -= count }
    for (entry, gone) in comparison.staleItems { left[entry]?.subtract(gone) }
    return Baseline(counts: updated.filter { exists($0.key.path) }, items: left, format: format)
  }
}

/// The documents of a workspace, by path.
private struct BaselineFiles {
  private let documents: [String: Document]
  private let paths: BaselinePaths
  private let format: Int

  init(_ workspace: Workspace, _ paths: BaselinePaths, format: Int) {
    documents = Dictionary(workspace.files.map { ($0.path, $0.document) }, uniquingKeysWith: { first, _ in first })
    self.paths = paths
    self.format = format
  }

  func entry(_ diagnostic: Diagnostic) -> (BaselineEntry, items: [String]) {
    let path = paths.relative(diagnostic.location.path)
    let document = documents[diagnostic.location.path]
    if format < BaselineFile.format { return (FormerBaselineEntry.make(diagnostic, path: path, in: document), []) }
    let identity = FindingIdentity(diagnostic, in: document)
    return (BaselineEntry(identity, path: path), identity.items)
  }
}
