/// What the findings of a run depend on besides the checked files and their configurations. It is complete only after the run.
struct RunDependencies {
  /// The folders and files of `standards`.
  var libraries: [DiskPath] = []
  /// The standards that plans name by path, with each path resolved; nil for a path that does not exist.
  var referred: [DiskPath: DiskPath?] = [:]
  /// The repository and settings folders of each folder, which decide what its plans may refer to.
  var roots: [DiskPath: [DiskPath]] = [:]
  var baselines: [DiskPath] = []
  /// Whether files that do not exist yet may change the findings. If so, no output is cached.
  var isOpen = false

  /// The same names, resolved again.
  var refreshed: RunDependencies {
    var fresh = self
    fresh.referred = Dictionary(referred.keys.map { ($0, RealPath.of($0)) }) { first, _ in first }
    fresh.roots = Dictionary(roots.keys.map { ($0, RepositoryRoot.all(from: $0)) }) { first, _ in first }
    return fresh
  }
}
