/// The files of a session at one moment: open buffers, and the files on disk. A value type.
struct FileStore: Sendable {
  private(set) var open: [String: FileVersion] = [:]
  /// Further buffers of files that the client opened under several URIs. The one that was opened or edited last is in `open`.
  private var otherBuffers: [String: [FileVersion]] = [:]
  private var disk: [String: FileVersion] = [:]
  /// The paths of all files, in the order in which the command line checks them.
  private(set) var paths: [String] = []
  /// Counts the changes.
  private(set) var generation = 0
  /// The paths of the last changes, the newest at the end; older ones are dropped.
  private var changes: [String] = []
  private static let maximumRemembered = 64

  /// The file as the editor sees it: an open buffer takes precedence over the disk.
  subscript(path: String) -> FileVersion? { open[path] ?? disk[path] }

  func onDisk(_ path: String) -> FileVersion? { disk[path] }

  /// The files that have changed since a generation; nil where the history does not reach that far back.
  func changed(since earlier: Int) -> Set<String>? {
    let count = generation - earlier
    return count >= 0 && count <= changes.count ? Set(changes.suffix(count)) : nil
  }

  private mutating func note(_ path: String) {
    generation += 1
    if changes.count == Self.maximumRemembered { changes.removeFirst(Self.maximumRemembered / 2) }
    changes.append(path)
  }

  /// The buffer that the client opened under a URI; nil if the file is not open.
  func buffer(_ path: String, uri: String) -> FileVersion? {
    guard let file = open[path], file.uri != uri else { return open[path] }
    return otherBuffers[path]?.first { $0.uri == uri } ?? file
  }

  mutating func setOpen(_ file: FileVersion) {
    note(file.path)
    if let before = open[file.path], before.uri != file.uri {
      let others = (otherBuffers[file.path] ?? []).filter { $0.uri != file.uri && $0.uri != before.uri }
      otherBuffers[file.path] = others + [before]
    }
    open[file.path] = file
    insert(file.path)
  }

  /// Closes the buffer of a URI; another buffer of the same file stays open.
  mutating func close(_ path: String, uri: String) {
    note(path)
    var others = otherBuffers[path] ?? []
    if let index = others.firstIndex(where: { $0.uri == uri }) {
      others.remove(at: index)
    } else {
      open[path] = others.popLast()
    }
    otherBuffers[path] = others.isEmpty ? nil : others
    removeIfGone(path)
  }

  mutating func setOnDisk(_ file: FileVersion) {
    note(file.path)
    disk[file.path] = file
    insert(file.path)
  }

  mutating func removeFromDisk(_ path: String) {
    note(path)
    disk[path] = nil
    removeIfGone(path)
  }

  /// Replaces everything that was known of the disk by the result of a scan.
  mutating func replaceDisk(with files: [FileVersion]) {
    generation += 1
    changes = []
    disk = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    paths = Set(disk.keys).union(open.keys).sorted(by: Self.precedes)
  }

  private mutating func insert(_ path: String) {
    let index = index(of: path)
    if index == paths.count || paths[index] != path { paths.insert(path, at: index) }
  }

  private mutating func removeIfGone(_ path: String) {
    guard self[path] == nil else { return }
    let index = index(of: path)
    if index < paths.count, paths[index] == path { paths.remove(at: index) }
  }

  private func index(of path: String) -> Int {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(paths[middle], path) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
}
