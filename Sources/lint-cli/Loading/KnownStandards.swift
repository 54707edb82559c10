import Schema
import Standards

/// The standards that are loaded, by path and by file, so that one file is not loaded twice under two names.
struct KnownStandards {
  private var paths: Set<String>
  private var identities: Set<FileIdentity>

  init(_ files: [WorkspaceFile]) {
    paths = Set(files.map(\.path))
    identities = Set(files.lazy.filter { $0.document.kind == .standard && !$0.isShipped }.compactMap { FileIdentity.of($0.path) })
  }

  /// Notes a file. Returns false for one that is known, under this name or another.
  mutating func add(_ path: DiskPath) -> Bool {
    guard !paths.contains(path.display) else { return false }
    return FileStamp.of(path).map { identities.insert($0.identity).inserted } ?? true
  }
}
