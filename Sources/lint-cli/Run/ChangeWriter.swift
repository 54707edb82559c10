import Linter

/// Writes changed files over the old ones.
struct ChangeWriter {
  /// The files as they were read, by path.
  private let loaded: [String: LoadedFile]
  private(set) var failures: [ReportedFailure] = []
  /// The files that were written, and those that were not.
  private(set) var written: Set<String> = []
  private(set) var unwritten: Set<String> = []

  init(_ loaded: [LoadedFile]) {
    self.loaded = Dictionary(loaded.map { ($0.path.display, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func write(_ changes: [RewrittenFile]) {
    for change in changes {
      guard let file = loaded[change.path], let stamp = file.stamp else { continue }
      switch write(change, file.path, stamp) {
      case .success: written.insert(change.path)
      case .failure(let error):
        unwritten.insert(change.path)
        failures.append(ReportedFailure(path: change.path, message: error.message))
      }
    }
  }

  private func write(_ change: RewrittenFile, _ path: DiskPath, _ stamp: FileStamp) -> Result<Void, DiskError> {
    guard String(validating: change.fileBytes, as: UTF8.self) != nil else { return .failure(.invalidText) }
    return AtomicFile.replace(path, change.fileBytes, readAs: stamp)
  }
}
