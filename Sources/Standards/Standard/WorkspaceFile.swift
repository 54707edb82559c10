import Schema
import TextModel

/// A file of the workspace, with its path and content.
public struct WorkspaceFile: Sendable {
  /// A path with `/`, as the user gave it, or a URI in an editor. Unique in the workspace.
  public let path: String
  public let document: Document
  /// Whether it is built into the tool: it is used, but not reported on.
  public let isShipped: Bool
  /// Whether it is there only to be edited together with the standard that it cites: it is not reported on.
  public let isCompanion: Bool

  public init(path: String, document: Document, isShipped: Bool = false, isCompanion: Bool = false) {
    self.path = path
    self.document = document
    self.isShipped = isShipped
    self.isCompanion = isCompanion
  }

  /// The same file with another content.
  public func replacing(_ document: Document) -> WorkspaceFile {
    WorkspaceFile(path: path, document: document, isShipped: isShipped, isCompanion: isCompanion)
  }

  /// A range of this file, with its path.
  public func location(_ range: ByteRange) -> Location { Location(path: path, range: range) }

  /// An edit of this file: the text in place of the range.
  public func edit(_ range: ByteRange, _ replacement: String) -> FileEdit { FileEdit(path: path, TextEdit(range, replacement)) }
}
