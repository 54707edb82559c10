import TextModel

/// Folders of the client as paths.
enum FolderPaths {
  /// Only folders on disk can be read.
  static func paths(of folders: [FolderParams]) -> [String] {
    folders.compactMap { folder in
      let path = DocumentURI.path(ofURI: folder.uri)
      guard DocumentURI.isFile(path) else { return nil }
      return path.utf8.count > 1 && path.utf8.last == ASCII.slash ? String(path.dropLast()) : path
    }
  }
}
