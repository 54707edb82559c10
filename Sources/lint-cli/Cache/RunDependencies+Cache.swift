extension RunDependencies {
  /// Writes the names of all dependencies, but not their state.
  func write(to writer: inout CacheWriter) {
    for paths in [libraries, referred.keys.sorted(), roots.keys.sorted(), baselines] {
      writer.write(paths.count)
      for path in paths { writer.write(path) }
    }
  }

  /// Reads the names only; the paths are resolved again.
  init?(from reader: inout CacheReader) {
    self.init()
    var lists: [[DiskPath]] = []
    for _ in 0..<4 {
      guard let count = reader.count() else { return nil }
      var paths: [DiskPath] = []
      for _ in 0..<count {
        guard let path = reader.path() else { return nil }
        paths.append(path)
      }
      lists.append(paths)
    }
    libraries = lists[0]
    referred = Dictionary(lists[1].map { ($0, nil) }) { first, _ in first }
    roots = Dictionary(lists[2].map { ($0, []) }) { first, _ in first }
    baselines = lists[3]
    self = refreshed
  }

  /// The current state of these files; nil when some of them cannot be checked.
  func state() -> CacheState? {
    var state = CacheState()
    let inputs = Inputs(paths: libraries)
    guard inputs.failures.isEmpty else { return nil }
    state.add(inputs.files + baselines)
    for (target, real) in referred.sorted(by: { $0.key < $1.key }) {
      state.writer.write(target)
      state.writer.write(real ?? DiskPath(""))
      if let real { state.add([real]) }
    }
    for (folder, root) in roots.sorted(by: { $0.key < $1.key }) {
      state.writer.write(folder)
      state.writer.write(root.count)
      for path in root { state.writer.write(path) }
    }
    return state
  }
}
