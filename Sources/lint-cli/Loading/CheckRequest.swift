import Linter

/// The inputs and settings of a run of `check`.
struct CheckRequest {
  enum Source {
    case files(Inputs)
    case standardInput(name: DiskPath)

    /// The same files and the files of one more folder. Standard input has no folder and is returned unchanged.
    func joined(with folder: DiskPath) -> Source {
      if case .files(let inputs) = self { .files(Inputs(paths: inputs.paths, listed: [folder])) } else { self }
    }

    /// The paths of the files; nil for standard input.
    var files: Set<String>? {
      if case .files(let inputs) = self { Set(inputs.files.map(\.display)) } else { nil }
    }
  }

  let source: Source
  /// `--config`: applies to every file, instead of the configurations found for it.
  let configuration: DiskPath?
  let overrides: SettingOverrides
  /// The changed files, if only these and what depends on them are checked.
  var changes: ChangedFiles?
  /// Whether files are to be rewritten: files that cite a rewritten standard are then changed too, whether they are named or not.
  var appliesFixes = false
  /// Whether findings are compared with a baseline, or written to one: then not all findings of a standard are shown.
  var hasBaseline = false
}
