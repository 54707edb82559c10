import Formatting
import Linter
import TextModel

/// The safe fixes of one file, in rounds as `--fix` applies them: once a fix makes a line readable, the line may have findings of its own.
struct FileFixes {
  static let application = FixApplication([.safe])

  let file: FileVersion
  let current: WorkspaceSnapshot

  /// The changes of all files that fixes of this one touch. With `rules`, only the fixes of these rules are applied.
  func edits(of rules: Set<RuleID>? = nil) -> [FileEdit] {
    let fixRun = FixRun.run(current.workspace, Self.application, rebuild: current.workspace(of:)) { workspace in
      guard let file = workspace.files.first(where: { $0.path == file.path }) else { return [] }
      let found = current.linter.check(file, in: workspace, all: true)
      return rules.map { rules in found.filter { rules.contains($0.rule) } } ?? found
    }
    return fixRun.texts.keys.sorted().flatMap { path -> [FileEdit] in
      guard let old = current.files[path], let text = fixRun.texts[path] else { return [] }
      return LineEdits.edits(from: old.source.bytes, to: text).map { FileEdit(path: path, $0) }
    }
  }
}
