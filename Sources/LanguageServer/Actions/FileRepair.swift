import Formatting
import Linter
import TextModel

/// The safe fixes of one file, round after round, as `--fix` makes them: a line that can be read again may have faults of its own.
struct FileRepair {
  static let application = FixApplication([.safe])

  let file: FileVersion
  let current: WorkspaceSnapshot

  /// The changes of all files that fixes of this one touch; with `rules`, only the fixes of those.
  func edits(of rules: Set<RuleID>? = nil) -> [FileEdit] {
    let repair = Repair.run(current.workspace, Self.application, rebuild: current.workspace(of:)) { workspace in
      guard let file = workspace.files.first(where: { $0.path == file.path }) else { return [] }
      let found = current.linter.check(file, in: workspace, all: true)
      return rules.map { rules in found.filter { rules.contains($0.rule) } } ?? found
    }
    return repair.texts.keys.sorted().flatMap { path -> [FileEdit] in
      guard let old = current.files[path], let text = repair.texts[path] else { return [] }
      return LineEdits.edits(from: old.source.bytes, to: text).map { FileEdit(path: path, $0) }
    }
  }
}
