import Linter
import Schema
import TextModel

/// The files that the command line names.
struct Inputs {
  /// The named paths.
  let paths: [DiskPath]
  /// Sorted, without duplicates.
  private(set) var files: [DiskPath] = []
  /// The files that were named by their own path, not by a folder.
  private(set) var named: Set<DiskPath> = []
  /// The paths of `named` that were arguments, and not lines of a list (`--files-from`).
  private(set) var typed: Set<DiskPath> = []
  /// The named folders: a plan may refer to any file below them.
  private(set) var folders: [DiskPath] = []
  private(set) var failures: [ReportedFailure] = []
  /// The stamps of the files when they were found, in the order of `files`.
  private(set) var stamps: [FileStamp] = []
  private var found: [(path: DiskPath, stamp: FileStamp)] = []
  /// Indices in `found`.
  private var known: [FileIdentity: Int] = [:]
  private let workingFolder = RealPath.workingFolder

  /// `listed` are paths from a list, which may name anything.
  init(paths typed: [DiskPath], listed: [DiskPath] = []) {
    paths = typed + listed
    for path in typed { add(path, isTyped: true) }
    for path in listed { add(path, isTyped: false) }
    let sorted = found.sorted { $0.path < $1.path }
    files = sorted.map(\.path)
    stamps = sorted.map(\.stamp)
    // If only folders are named, no file is.
    guard !named.isEmpty else { return }
    named.formIntersection(files)
    self.typed.formIntersection(files)
  }

  private mutating func add(_ path: DiskPath, isTyped: Bool) {
    // An unset variable in a script must not mean the whole folder.
    guard !path.bytes.isEmpty else {
      failures.append(ReportedFailure(path: "", message: Bilingual(zh: "路径是空的", en: "the path is empty")))
      return
    }
    let path = inWorkingFolder(path.normalized)
    guard let stamp = FileStamp.of(path) else {
      let error = DiskError.systemError
      if let command = CommandName.guess(path.display) {
        failures.append(ReportedFailure(path: path.display, message: command))
      } else {
        fail(path, error)
      }
      return
    }
    guard stamp.isFolder else {
      named.insert(path)
      if isTyped { typed.insert(path) }
      insert(path, stamp)
      return
    }
    folders.append(path)
    var walk = FolderWalk()
    walk.walk(path)
    for file in walk.files {
      if let stamp = FileStamp.of(file) { insert(file, stamp) } else { fail(file, .systemError) }
    }
    for failure in walk.failures { fail(failure.path, failure.error) }
  }

  /// Adds a file once, even if links or another path to the same folder give it several names.
  private mutating func insert(_ path: DiskPath, _ stamp: FileStamp) {
    guard let index = known[stamp.identity] else {
      known[stamp.identity] = found.count
      found.append((path, stamp))
      return
    }
    let other = found[index].path
    guard other != path else { return }
    let names = [other, path].map { (isIndirect: isIndirect($0), path: $0) }
    found[index].path = names.min { ($0.isIndirect ? 1 : 0, $0.path) < ($1.isIndirect ? 1 : 0, $1.path) }?.path ?? path
    if named.contains(other) || named.contains(path) { named.formUnion([other, path]) }
  }

  /// Whether a path contains links or leads outside the working folder; another path to the same file is then preferred.
  private func isIndirect(_ path: DiskPath) -> Bool {
    guard let workingFolder, let real = RealPath.of(path) else { return false }
    return workingFolder.appending(path.bytes) != real
  }

  private mutating func fail(_ path: DiskPath, _ error: DiskError) {
    failures.append(ReportedFailure(path: path.display, message: error.message))
  }

  /// The path relative to the working folder if it is below it, so that a file has one name however it was spelled.
  private func inWorkingFolder(_ path: DiskPath) -> DiskPath {
    guard path.bytes.first == ASCII.slash, let workingFolder else { return path }
    return path.relative(to: workingFolder) ?? path
  }
}
