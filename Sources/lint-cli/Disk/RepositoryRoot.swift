import Linter
import Standards

/// The root folders of a file's repository.
enum RepositoryRoot {
  /// The root of the repository that contains a folder, and the nearest folder with settings inside the repository, if there are any.
  /// `folder` is absolute.
  static func all(from folder: DiskPath) -> [DiskPath] {
    var search = FolderSearch.disk
    return search.roots(of: folder)
  }

  /// The `.gitignore` files of a repository above a folder, outermost first, and the repository's `.git/info/exclude`.
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

  /// The root of the Git repository that contains a folder; nil if there is none. `folder` is absolute.
  static func git(from folder: DiskPath) -> DiskPath? { FolderSearch.disk.repository(of: folder) }
}

extension FolderSearch<DiskPath> {
  /// Searches the folders on disk.
  static var disk: FolderSearch {
    FolderSearch(
      parent: { folder in
        let parent = folder.parent
        return parent == folder ? nil : parent
      },
      hasFile: { FileStamp.of($0.appending($1.utf8))?.isRegular == true }, hasEntry: { FileStamp.of($0.appending($1.utf8)) != nil })
  }
}
