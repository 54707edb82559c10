import Schema
import Standards

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
