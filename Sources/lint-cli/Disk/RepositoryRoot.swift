import Linter

/// The folder that a file belongs to as a whole: the nearest one above it with `.git` or `.competency-lint.yaml`.
enum RepositoryRoot {
  private static let marks = [".git", ".competency-lint.yaml"]

  /// Nil when there is none up to the root of the disk. `folder` is absolute.
  static func find(from folder: DiskPath) -> DiskPath? {
    var current = folder
    while true {
      if marks.contains(where: { FileStamp.of(current.appending($0.utf8)) != nil }) { return current }
      let parent = current.parent
      if parent == current { return nil }
      current = parent
    }
  }

  /// The `.gitignore` files of a repository that lie above a folder, outermost first, and the exclusions that git keeps for itself.
  static func ignoreRules(above folder: DiskPath) -> [(folder: DiskPath, rules: IgnoreRules)] {
    guard let start = RealPath.of(folder), let root = git(from: start) else { return [] }
    var rules = [(folder: root, rules: IgnoreFile.read(root.appending(".git/info/exclude".utf8)))]
    var above: [DiskPath] = []
    var current = start
    while current != root {
      current = current.parent
      above.append(current)
    }
    for folder in above.reversed() { rules.append((folder, IgnoreFile.read(folder.appending(".gitignore".utf8)))) }
    return rules.filter { !$0.rules.isEmpty }
  }

  /// The top of the Git repository that a folder is in. `folder` is absolute.
  static func git(from folder: DiskPath) -> DiskPath? {
    var current = folder
    while FileStamp.of(current.appending(".git".utf8)) == nil {
      let parent = current.parent
      if parent == current { return nil }
      current = parent
    }
    return current
  }
}
