/// What the findings of a run depend on besides the files that it checks and their configurations. Which these are is known only once the
/// run is over.
struct RunDependencies {
  /// The folders and files of `standards`.
  var libraries: [DiskPath] = []
  /// The standards that plans name by their file, and where each path leads; nil for those that lead nowhere.
  var referred: [DiskPath: DiskPath?] = [:]
  /// Which repository and which settings a folder belongs to, which decides what its plans may refer to.
  var roots: [DiskPath: [DiskPath]] = [:]
  var baselines: [DiskPath] = []
  /// Whether files that are not there yet may change the findings: then no output is kept.
  var isOpen = false

  /// The same names, and where they lead by now.
  var refreshed: RunDependencies {
    var fresh = self
    fresh.referred = Dictionary(referred.keys.map { ($0, RealPath.of($0)) }) { first, _ in first }
    fresh.roots = Dictionary(roots.keys.map { ($0, RepositoryRoot.all(from: $0)) }) { first, _ in first }
    return fresh
  }
}
