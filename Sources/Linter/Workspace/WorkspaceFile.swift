import Schema
import YAML

/// A file of the workspace: where it is, and what it says.
package struct WorkspaceFile: Sendable {
  /// A path with `/`, as the author named it (or a URI, in an editor). Unique in the workspace.
  package let path: String
  package let document: Document
  /// Ships inside the tool: looked at, never reported on.
  package let isShipped: Bool

  package init(path: String, document: Document, isShipped: Bool = false) {
    self.path = path
    self.document = document
    self.isShipped = isShipped
  }

  package func location(_ range: ByteRange) -> Location { Location(path: path, range: range) }

  package func edit(_ range: ByteRange, _ replacement: String) -> FileEdit { FileEdit(path: path, TextEdit(range, replacement)) }
}
