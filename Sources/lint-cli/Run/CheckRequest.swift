import Linter

/// What a run of `check` looks at, and by which settings.
struct CheckRequest {
  enum Source {
    case paths([DiskPath])
    case standardInput(name: DiskPath)
  }

  let source: Source
  /// `--config`: holds for every file, in place of what is found beside them.
  let configuration: DiskPath?
  let overrides: SettingOverrides
}
