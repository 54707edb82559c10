import Standards
import TextModel

extension LogicalPath {
  /// Whether a path is below a folder, at any depth. Unlike `isInside(_:in:)`, this is false for the folder itself.
  static func isBelow(_ path: String, _ folder: String) -> Bool {
    path.utf8.starts(with: folder.utf8) && path.utf8.dropFirst(folder.utf8.count).first == ASCII.slash
  }
}
