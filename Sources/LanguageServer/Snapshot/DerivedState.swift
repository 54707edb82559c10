import Linter
import Standards

/// The results computed from the files of a snapshot.
struct DerivedState: Sendable {
  let files: FileStore
  let folders: [String]
  let revision: Revision
  let settingsKey: Int
  let linter: ConfiguredLinter
  /// The files and folders with standards that settings name.
  let libraries: [String]
  /// Standards outside the workspace: those that plans name by path, and those of the folders that settings name.
  let referred: [FileVersion]
  /// Settings outside the folders of the workspace that apply to open files.
  let settings: [FileVersion]
  var workspace: Workspace
  let links: StandardLinks

  /// The state for a snapshot in which only the text of some files has changed, but not their identity, as after a keystroke. Nil where
  /// more has changed.
  func updated(to current: WorkspaceSnapshot) -> DerivedState? {
    guard folders == current.folders, revision == current.revision, let changed = current.files.changed(since: files.generation) else {
      return nil
    }
    var workspace = workspace
    for path in changed {
      guard let old = files[path], let new = current.files[path], old.identity == new.identity, new.document.kind != .configuration else {
        return nil
      }
      guard old.stamp != new.stamp, !new.document.isForeign else { continue }
      guard let position = position(of: path) else { return nil }
      workspace = workspace.replacing(position, with: new.workspaceFile)
    }
    return DerivedState(
      files: current.files, folders: folders, revision: revision, settingsKey: settingsKey, linter: linter, libraries: libraries,
      referred: referred,
      settings: settings, workspace: workspace, links: links)
  }

  /// The position of a file in the workspace, by binary search: its files are sorted by path.
  private func position(of path: String) -> Int? {
    var low = 0
    var high = workspace.files.count
    while low < high {
      let middle = (low + high) / 2
      if FileStore.precedes(workspace.files[middle].path, path) { low = middle + 1 } else { high = middle }
    }
    return low < workspace.files.count && workspace.files[low].path == path ? low : nil
  }
}
