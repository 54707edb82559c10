import Linter
import Standards

/// How files on disk are found and read. It is passed in, so that nothing else in this module accesses the disk.
public struct FileLoader: Sendable {
  /// The YAML files below a folder that are not excluded.
  public let list: @Sendable (_ folder: String) -> [String]
  /// Whether a file would be listed: it is below the folder, is YAML, and is not excluded.
  public let lists: @Sendable (_ path: String, _ folder: String) -> Bool
  /// The bytes of a file; nil where there is none, or it must not be read.
  public let read: @Sendable (_ path: String) -> [UInt8]?
  /// A number that changes when the file may have changed; nil where there is no file. Much cheaper than reading it.
  public let stamp: @Sendable (_ path: String) -> Int?
  /// The path with all symbolic links resolved; nil for what does not exist.
  public let real: @Sendable (_ path: String) -> String?
  /// Whether a path is that of a regular file.
  public let isFile: @Sendable (_ path: String) -> Bool
  /// Whether there is anything at a path.
  public let exists: @Sendable (_ path: String) -> Bool
  /// Where copies of the shipped standards may be written; nil where nothing may.
  public let copies: (any StandardCopies)?

  public init(
    list: @escaping @Sendable (String) -> [String], lists: @escaping @Sendable (String, String) -> Bool,
    read: @escaping @Sendable (String) -> [UInt8]?, stamp: @escaping @Sendable (String) -> Int?,
    real: @escaping @Sendable (String) -> String?, isFile: @escaping @Sendable (String) -> Bool,
    exists: @escaping @Sendable (String) -> Bool, copies: (any StandardCopies)? = nil
  ) {
    self.list = list
    self.lists = lists
    self.read = read
    self.stamp = stamp
    self.real = real
    self.isFile = isFile
    self.exists = exists
    self.copies = copies
  }

  /// Searches parent folders.
  var search: FolderSearch<String> {
    let (isFile, exists) = (isFile, exists)
    return FolderSearch(
      parent: { folder in
        let parent = LogicalPath.parent(of: folder)
        return parent == folder || parent == "." ? nil : parent
      },
      hasFile: { isFile(LogicalPath.joined($0, $1)) }, hasEntry: { exists(LogicalPath.joined($0, $1)) })
  }
}
