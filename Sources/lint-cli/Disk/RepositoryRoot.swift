import Linter

/// The folders that a file belongs to as a whole.
enum RepositoryRoot {
  /// The top of the repository that a folder is in, and the nearest folder with settings up to there, if there are such. `folder` is
  /// absolute.
  static func all(from folder: DiskPath) -> [DiskPath] {
    let repository = git(from: folder)
    var current = folder
    while true {
      if ConfigurationSearch.fileNames.contains(where: { FileStamp.of(current.appending($0.utf8)) != nil }) {
        return [repository, current].compactMap(\.self)
      }
      let parent = current.parent
      if current == repository || parent == current { return [repository].compactMap(\.self) }
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
