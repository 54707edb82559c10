import Standards

/// The baselines of a run: one for all files, or those that configurations name, each for the files of its configuration.
public struct BaselineSet: Sendable {
  /// A baseline and where it lies.
  public struct Member: Sendable {
    /// The path of its file.
    public let file: String
    public let baseline: Baseline
    let paths: BaselinePaths

    public init(file: String, _ baseline: Baseline, workingFolder: String?) {
      self.file = file
      self.baseline = baseline
      paths = BaselinePaths(file: file, workingFolder: workingFolder)
    }
  }

  private let members: [Member]
  /// The path of the baseline that holds for a file; nil for none.
  private let choose: @Sendable (String) -> String?

  public init(_ members: [Member], for choose: @escaping @Sendable (String) -> String?) {
    self.members = members
    self.choose = choose
  }

  /// The new findings, the known ones, and the entries of the baselines that were not found any more. `checked` are the files that were
  /// checked. `exists` says whether the file of a path in a baseline still exists.
  public func compare(
    _ diagnostics: [Diagnostic], in workspace: Workspace, checked: [String],
    exists: (_ path: String, _ baseline: String) -> Bool = { _, _ in true }
  ) -> BaselineComparison {
    let found = Dictionary(grouping: diagnostics) { choose($0.location.path) }
    let lookedAt = Dictionary(grouping: checked, by: choose)
    var new = found[nil] ?? []
    var known = 0
    var stale: [BaselineEntry: Int] = [:]
    var staleItems: [BaselineEntry: Set<String>] = [:]
    var isFormer = false
    for member in members {
      let comparison = member.baseline.compare(
        found[member.file] ?? [], in: workspace, paths: member.paths, checked: Set(lookedAt[member.file] ?? []),
        exists: { exists($0, member.file) })
      new += comparison.new
      known += comparison.knownCount
      stale.merge(comparison.stale.counts, uniquingKeysWith: +)
      staleItems.merge(comparison.staleItems) { $0.union($1) }
      isFormer = isFormer || comparison.isFormer
    }
    return BaselineComparison(
      new: new.sorted(), knownCount: known, stale: Baseline(counts: stale), staleItems: staleItems, isFormer: isFormer)
  }
}
