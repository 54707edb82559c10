import Standards

/// A `.gitignore` on the disk.
enum IgnoreFile {
  /// A file that is not there or cannot be read ignores nothing.
  static func read(_ path: DiskPath) -> IgnoreRules {
    guard case .success(let file) = FileReader.read(path, limit: 1 << 20) else { return IgnoreRules([]) }
    return IgnoreRules(file.bytes)
  }
}
