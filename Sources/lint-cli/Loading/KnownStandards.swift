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

/// An edition of a standard as a user names it: `id@version`, or the path of its file, however the path is written.
struct NamedEdition {
  let name: String

  func find(in workspace: Workspace) -> StandardIndex? {
    if let index = workspace.standard(at: DiskPath(name).normalized.display) { return index }
    if let named = workspace.standards.first(where: { "\($0.id)@\($0.version)" == name }) { return named }
    guard let identity = FileIdentity.of(name) else { return nil }
    return workspace.standards.first { !$0.file.isShipped && FileIdentity.of($0.file.path) == identity }
  }
}
