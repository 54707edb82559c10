/// How files on disk are found and read: handed in, so that nothing else here touches the disk.
package struct FileLoader: Sendable {
  /// The YAML files below a folder that nobody excludes.
  package let list: @Sendable (_ folder: String) -> [String]
  /// Whether a file would be listed: it lies below the folder, is YAML, and nobody excludes it.
  package let lists: @Sendable (_ path: String, _ folder: String) -> Bool
  /// The bytes of a file; nil where there is none, or none that may be read.
  package let read: @Sendable (_ path: String) -> [UInt8]?
  /// Where a path leads when links are followed; nil for what does not exist.
  package let real: @Sendable (_ path: String) -> String?
  /// The folder that the files of a folder belong to as a whole: its repository, or the folder itself.
  package let root: @Sendable (_ folder: String) -> String

  package init(
    list: @escaping @Sendable (String) -> [String], lists: @escaping @Sendable (String, String) -> Bool,
    read: @escaping @Sendable (String) -> [UInt8]?, real: @escaping @Sendable (String) -> String?,
    root: @escaping @Sendable (String) -> String
  ) {
    self.list = list
    self.lists = lists
    self.read = read
    self.real = real
    self.root = root
  }
}
