import Linter
import Schema
import YAML

/// The standards that plans name by their `file:` and that are not among the files of the run, read as far as they lie in the workspace:
/// below a folder that was named, in this folder, in the repository of the plan, or in the folder of its settings.
struct ReferredStandards {
  private let folders: [DiskPath]
  /// What was not read, and where it lies.
  private(set) var outside: [String: String] = [:]
  /// What the folders of plans belong to.
  private(set) var roots: [DiskPath: [DiskPath]] = [:]
  /// The paths that were looked at, and where they lead.
  private(set) var targets: [DiskPath: DiskPath?] = [:]

  init(folders: [DiskPath]) { self.folders = folders }

  mutating func load(for files: [WorkspaceFile], besides known: Set<String>) -> [WorkspaceFile] {
    var seen = known
    var found: [WorkspaceFile] = []
    var bounds = WorkspaceBounds(
      folders: (folders + [DiskPath(".")]).map(\.display), real: { RealPath.of(DiskPath($0))?.display },
      roots: { RepositoryRoot.all(from: DiskPath($0)).map(\.display) })
    for file in files {
      guard let target = WorkspaceBounds.target(of: file.path, file.document), !seen.contains(target) else { continue }
      targets[DiskPath(target)] = .some(RealPath.of(DiskPath(target)))
      if let folder = RealPath.of(DiskPath(file.path).parent), roots[folder] == nil { roots[folder] = RepositoryRoot.all(from: folder) }
      switch bounds.verdict(on: target, namedBy: file.path) {
      case .absent: seen.insert(target)
      case .outside(_, let place): outside[target] = place
      case .inside(let path):
        seen.insert(target)
        outside[target] = nil
        if let standard = LoadedFile.load(DiskPath(path)).file { found.append(standard) }
      }
    }
    return found
  }
}
