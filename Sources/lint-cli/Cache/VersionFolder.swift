import Linter
import Platform

/// The folder of this version of the program in its cache folder, for this user alone: findings quote what files say, and what another user
/// put there would be taken for ours. The cache folder itself may be a link. The folder of the version may not: through a link in its place,
/// other files would be changed and removed.
struct VersionFolder {
  /// The folder of all versions.
  let root: DiskPath
  let path: DiskPath

  init(root: DiskPath) {
    self.root = root
    path = root.appending(Self.name.utf8)
  }

  private static var name: String { "v\(Tool.version)" }

  /// Makes it where it is missing. False where it is not ours alone, or cannot be made.
  func make() -> Bool {
    for folder in [root.parent, root, path] where FileStamp.of(folder) == nil {
      _ = folder.withCString { mkdir($0, 0o700) }
    }
    // The mode of what a link leads to is its owner's choice.
    guard FileStamp.ofEntry(path)?.isFolder == true else { return false }
    for folder in [root, path] where FileStamp.of(folder).map({ $0.mode & 0o077 != 0 && $0.owner == geteuid() }) == true {
      _ = folder.withCString { chmod($0, 0o700) }
    }
    return isTrusted
  }

  /// Whether only this user can put something there.
  var isTrusted: Bool {
    [FileStamp.of(root), FileStamp.ofEntry(path)].allSatisfy { stamp in stamp.map { $0.isFolder && $0.isOwn } == true }
  }

  /// The folders of other versions.
  var others: [DiskPath] {
    guard case .success(let versions) = Folder.entries(of: root) else { return [] }
    return versions.filter { entry in
      entry.kind == .folder && entry.name.first == UInt8(ascii: "v") && !entry.name.elementsEqual(Self.name.utf8)
    }.map { root.appending($0.name) }
  }

  /// The files of a version whose names end in one of some ways.
  static func files(in folder: DiskPath, ending suffixes: [String]) -> [DiskPath] {
    guard case .success(let entries) = Folder.entries(of: folder) else { return [] }
    return entries.filter { entry in
      entry.kind == .file && suffixes.contains { entry.name.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }.map { folder.appending($0.name) }
  }
}
