import Standards
import TextModel

extension LogicalPath {
  /// The folder of a file; nil for a path without a slash, such as that of an unsaved document.
  static func folder(of path: String) -> String? {
    path.utf8.lastIndex(of: ASCII.slash).map { String(path[..<$0]) }
  }

  /// Whether a path is below a folder, at any depth. A folder is not inside itself.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path.utf8.starts(with: folder.utf8) && path.utf8.dropFirst(folder.utf8.count).first == ASCII.slash
  }
}
