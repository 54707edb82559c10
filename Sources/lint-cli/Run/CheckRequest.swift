/// What a run of `check` looks at.
struct CheckRequest {
  enum Source {
    case paths([DiskPath])
    case standardInput(name: DiskPath)
  }

  let source: Source
  /// `--standards`.
  let libraries: [DiskPath]
}
