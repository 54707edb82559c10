import Linter
import Standards
import TextModel

/// Files that changed, and what depends on them.
struct ChangedFiles {
  /// Absolute paths without links.
  private let changed: Set<DiskPath>
  /// Whether a YAML file was removed that others may have referred to.
  private let hasOmissions: Bool

  /// `paths` are relative to the root.
  init(_ paths: [DiskPath], root: DiskPath) {
    changed = Set(paths.map { root.appending($0.bytes) })
    hasOmissions = changed.contains { FolderWalk.isYAML($0.bytes) && FileStamp.of($0) == nil }
  }

  /// The files that changed; files whose standard (in this or another edition) or configuration changed; and files whose standard may have
  /// been removed.
  func concerned(in workspace: Workspace, _ settings: LayeredSettings) -> [WorkspaceFile] {
    var real = RealPaths()
    let isChanged = { (path: String) in changed.contains(real.path(of: DiskPath(path))) }
    let standards = workspace.standards.filter { isChanged($0.file.path) }
    let ids = Set(standards.map(\.id))
    let configurations = Set(settings.paths.filter(isChanged))
    return workspace.files.filter { file in
      if isChanged(file.path) { return true }
      if let configuration = settings.configuration(for: file.path), configurations.contains(configuration.path) { return true }
      guard let reference = file.document.standardReference?.value else { return false }
      if let id = reference.id?.value, ids.contains(id) { return true }
      guard case .found(let index) = workspace.resolve(reference, from: file.path) else { return hasOmissions }
      return standards.contains { $0.file.path == index.file.path }
    }
  }
}

extension ChangedFiles {
  /// Unchanged files with the same id as a changed file: of two files with one id, the second by path has the finding.
  func copies(in workspace: Workspace) -> [WorkspaceFile] {
    var real = RealPaths()
    let isChanged = { (path: String) in changed.contains(real.path(of: DiskPath(path))) }
    return workspace.files.filter { file in
      workspace.duplicate(of: file).map { isChanged($0.path) } ?? false && !isChanged(file.path)
    }
  }
}

/// The paths of files without links; each folder is looked up once.
private struct RealPaths {
  private var folders: [DiskPath: DiskPath] = [:]

  mutating func path(of path: DiskPath) -> DiskPath {
    let parent = path.parent
    let folder = folders[parent] ?? RealPath.of(parent) ?? parent
    folders[parent] = folder
    return folder.appending(path.bytes.reversed().prefix { $0 != ASCII.slash }.reversed())
  }
}
