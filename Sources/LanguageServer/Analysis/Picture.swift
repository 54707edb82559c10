import Linter
import Standards

/// What was made of the files of a moment.
struct Picture: Sendable {
  let files: FileStore
  let folders: [String]
  let epoch: Epoch
  let settingsKey: Int
  let linter: ConfiguredLinter
  /// Standards beside the files: those that plans name by their path, and those of the folders that settings name.
  let referred: [FileVersion]
  /// Settings that lie beyond the folders of the workspace and hold for what is open.
  let settings: [FileVersion]
  var workspace: Workspace
  let links: StandardLinks

  /// The picture of a moment in which some files have another text, and everything that others see of them is as it was: what a keystroke
  /// does. Nil where more has changed.
  func advanced(to moment: Moment) -> Picture? {
    guard folders == moment.folders, epoch == moment.epoch, let changed = moment.files.changed(since: files.generation) else { return nil }
    var workspace = workspace
    for path in changed {
      guard let old = files[path], let new = moment.files[path], old.identity == new.identity, new.document.kind != .configuration else {
        return nil
      }
      guard old.stamp != new.stamp, !new.document.isForeign else { continue }
      guard let position = position(of: path) else { return nil }
      workspace = workspace.replacing(position, with: new.workspaceFile)
    }
    return Picture(
      files: moment.files, folders: folders, epoch: epoch, settingsKey: settingsKey, linter: linter, referred: referred,
      settings: settings, workspace: workspace, links: links)
  }

  /// The files of the workspace are in the order of their paths.
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
