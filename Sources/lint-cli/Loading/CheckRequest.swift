import Linter

/// The inputs and settings of a run of `check`.
struct CheckRequest {
  enum Source {
    case files(Inputs)
    case standardInput(name: DiskPath)

    /// With what lies in one more folder. Standard input is alone.
    func joined(with folder: DiskPath) -> Source {
      if case .files(let inputs) = self { .files(Inputs(paths: inputs.paths, listed: [folder])) } else { self }
    }

    /// What the files are called; nil where there is only one.
    var files: Set<String>? {
      if case .files(let inputs) = self { Set(inputs.files.map(\.display)) } else { nil }
    }
  }

  let source: Source
  /// `--config`: holds for every file, in place of what is found beside them.
  let configuration: DiskPath?
  let overrides: SettingOverrides
  /// Files that changed, where only these and what depends on them are checked.
  var changes: ChangedFiles?
  /// Whether files are to be rewritten: what cites a standard is corrected with it, named or not.
  var isRepair = false
}
