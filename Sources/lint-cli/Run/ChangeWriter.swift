import Linter
import Schema

/// Writes repaired files in place of the old ones.
struct ChangeWriter {
  /// What was read, by path.
  private let loaded: [String: LoadedFile]
  private(set) var failures: [ReportedFailure] = []
  /// Files that were written.
  private(set) var count = 0

  init(_ loaded: [LoadedFile]) {
    self.loaded = Dictionary(loaded.map { ($0.path.display, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func write(_ changes: [RewrittenFile]) {
    for change in changes {
      guard let file = loaded[change.path], let stamp = file.stamp else { continue }
      switch AtomicFile.replace(file.path, change.fileBytes, readAs: stamp) {
      case .success: count += 1
      case .failure(let error): failures.append(ReportedFailure(path: change.path, message: error.message))
      }
    }
  }
}
