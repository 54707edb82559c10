import Linter
import Schema
import TextModel

/// The files that the command line means.
struct Inputs {
  /// What was named.
  let paths: [DiskPath]
  /// In order, each once.
  private(set) var files: [DiskPath] = []
  /// Those that were named themselves, not by their folder.
  private(set) var named: Set<DiskPath> = []
  /// Those of them that were typed, not read from a list.
  private(set) var typed: Set<DiskPath> = []
  /// The folders that were named: a plan may refer to any file below them.
  private(set) var folders: [DiskPath] = []
  private(set) var failures: [ReportedFailure] = []
  /// What the files were when they were found, in the order of `files`.
  private(set) var stamps: [FileStamp] = []
  private var found: [(path: DiskPath, stamp: FileStamp)] = []
  /// Places in `found`.
  private var known: [FileIdentity: Int] = [:]
  private let workingFolder = RealPath.workingFolder

  /// `listed` come from a list, which may name anything.
  init(paths typed: [DiskPath], listed: [DiskPath] = []) {
    paths = typed + listed
    for path in typed { add(path, isTyped: true) }
    for path in listed { add(path, isTyped: false) }
    let sorted = found.sorted { $0.path < $1.path }
    files = sorted.map(\.path)
    stamps = sorted.map(\.stamp)
    // In a folder nothing is named by itself.
    guard !named.isEmpty else { return }
    named.formIntersection(files)
    self.typed.formIntersection(files)
  }

  private mutating func add(_ path: DiskPath, isTyped: Bool) {
    // A variable that is not set in a script: not the whole folder.
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

  /// One file is one file, under however many names it is found: by links, or by another way to the same folder.
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

  /// Whether a name leads to its file by a link or from outside the working folder: the other name is the better one.
  private func isIndirect(_ path: DiskPath) -> Bool {
    guard let workingFolder, let real = RealPath.of(path) else { return false }
    return workingFolder.appending(path.bytes) != real
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
