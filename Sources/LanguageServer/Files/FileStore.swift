import YAML

/// The files of a session at one moment: those that the editor has open, and those on disk below them. A value.
struct FileStore: Sendable {
  private(set) var open: [String: FileVersion] = [:]
  private var disk: [String: FileVersion] = [:]
  /// The paths of all files, in order: the order in which the command line would come across them.
  private(set) var paths: [String] = []

  /// The file as the editor sees it: an open buffer wins over the disk.
  subscript(path: String) -> FileVersion? { open[path] ?? disk[path] }

  func onDisk(_ path: String) -> FileVersion? { disk[path] }

  mutating func setOpen(_ file: FileVersion) {
    open[file.path] = file
    insert(file.path)
  }

  mutating func close(_ path: String) {
    open[path] = nil
    removeIfGone(path)
  }

  mutating func setOnDisk(_ file: FileVersion) {
    disk[file.path] = file
    insert(file.path)
  }

  mutating func removeFromDisk(_ path: String) {
    disk[path] = nil
    removeIfGone(path)
  }

  /// Takes what a scan found in place of all that was known of the disk.
  mutating func replaceDisk(with files: [FileVersion]) {
    disk = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    paths = Set(disk.keys).union(open.keys).sorted(by: Self.precedes)
  }

  private mutating func insert(_ path: String) {
    let index = place(of: path)
    if index == paths.count || paths[index] != path { paths.insert(path, at: index) }
  }

  private mutating func removeIfGone(_ path: String) {
    guard self[path] == nil else { return }
    let index = place(of: path)
    if index < paths.count, paths[index] == path { paths.remove(at: index) }
  }

  private func place(of path: String) -> Int {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(paths[middle], path) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
}
