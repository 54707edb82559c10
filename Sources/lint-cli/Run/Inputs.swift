import Linter
import Schema
import YAML

/// The files that the command line means.
struct Inputs {
  /// What was named.
  let paths: [DiskPath]
  /// In order, each once.
  private(set) var files: [DiskPath] = []
  /// The folders that were named: a plan may refer to any file below them.
  private(set) var folders: [DiskPath] = []
  private(set) var failures: [ReportedFailure] = []
  private var known: Set<DiskPath> = []
  private let workingFolder = RealPath.workingFolder

  init(paths: [DiskPath]) {
    self.paths = paths
    for path in paths { add(path) }
    files.sort()
  }

  private mutating func add(_ path: DiskPath) {
    let path = inWorkingFolder(path.normalized)
    guard let stamp = FileStamp.of(path) else {
      fail(path, .systemError)
      return
    }
    guard stamp.isFolder else {
      insert(path)
      return
    }
    folders.append(path)
    var walk = FolderWalk()
    walk.walk(path)
    for file in walk.files { insert(file) }
    for failure in walk.failures { fail(failure.path, failure.error) }
  }

  private mutating func insert(_ path: DiskPath) {
    if known.insert(path).inserted { files.append(path) }
  }

  private mutating func fail(_ path: DiskPath, _ error: DiskError) {
    failures.append(ReportedFailure(path: path.display, message: error.message))
  }

  /// One file has one name, however it was spelled: what lies below the working folder is named from there.
  private func inWorkingFolder(_ path: DiskPath) -> DiskPath {
    guard path.bytes.first == ASCII.slash, let workingFolder else { return path }
    return path.relative(to: workingFolder) ?? path
  }
}
