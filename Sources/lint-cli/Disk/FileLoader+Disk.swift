import LanguageServer
import TextModel

extension FileLoader {
  /// Reads from the disk, with the same selection of files as the command line.
  static func disk(copies: (any StandardCopies)?) -> FileLoader {
    FileLoader(
      list: { folder in
        var walk = FolderWalk()
        walk.walk(DiskPath(folder))
        return walk.files.compactMap { String(validating: $0.bytes, as: UTF8.self) }
      },
      lists: { path, folder in FolderWalk.contains(DiskPath(path), below: DiskPath(folder)) },
      read: { path in
        switch FileReader.read(DiskPath(path), limit: Limits.fileSize + (1 << 20)) {
        case .success(let file): file.bytes
        case .failure: nil
        }
      },
      stamp: { path in FileStamp.of(DiskPath(path))?.hashValue },
      real: { path in RealPath.of(DiskPath(path)).flatMap { String(validating: $0.bytes, as: UTF8.self) } },
      isFile: { path in FileStamp.of(DiskPath(path))?.isRegular == true }, exists: { path in FileStamp.of(DiskPath(path)) != nil },
      copies: copies)
  }
}
