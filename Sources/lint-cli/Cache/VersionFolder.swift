import Linter
import Platform

/// The folder of this version in the program's cache folder, accessible only to this user: output in it quotes files, and output that
/// another user put there would be shown as ours. The cache folder itself may be a link. The folder of the version may not, since files
/// elsewhere would then be changed and removed.
struct VersionFolder {
  /// The folder of all versions.
  let root: DiskPath
  let path: DiskPath

  init(root: DiskPath) {
    self.root = root
    path = root.appending(Self.name.utf8)
  }

  private static var name: String { "v\(Tool.version)" }

  /// Creates the folder if it is missing. Returns false if it cannot be created or others can write to it.
  func make() -> Bool {
    for folder in [root.parent, root, path] where FileStamp.of(folder) == nil {
      _ = folder.withCString { mkdir($0, 0o700) }
    }
    // The mode of a link's target is not changed: its owner has chosen it.
    guard FileStamp.ofEntry(path)?.isFolder == true else { return false }
    for folder in [root, path] where FileStamp.of(folder).map({ $0.mode & 0o077 != 0 && $0.owner == geteuid() }) == true {
      _ = folder.withCString { chmod($0, 0o700) }
    }
    return isTrusted
  }

  /// Whether only this user can write to it.
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

  /// The files of a version whose names end in one of the suffixes.
  static func files(in folder: DiskPath, ending suffixes: [String]) -> [DiskPath] {
    guard case .success(let entries) = Folder.entries(of: folder) else { return [] }
    return entries.filter { entry in
      entry.kind == .file && suffixes.contains { entry.name.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }.map { folder.appending($0.name) }
  }
}
