import JSON
import TextModel

/// Edits of several documents. For clients that support versions they have them, so that an edit is only applied to the text it was made
/// for.
struct WorkspaceEdit: JSONEncodable {
  private struct DocumentEdits {
    let uri: String
    let version: Int?
    let edits: [LSPTextEdit]
  }

  private let documents: [DocumentEdits]
  private let hasVersions: Bool

  init(_ edits: [FileEdit], _ snapshot: Snapshot) {
    hasVersions = snapshot.client.hasDocumentChanges
    var byPath: [String: [TextEdit]] = [:]
    for edit in edits { byPath[edit.path, default: []].append(edit.edit) }
    documents = byPath.keys.sorted().compactMap { path in
      guard let file = snapshot.current.file(at: path), !file.isShipped else { return nil }
      let ordered = WorkspaceEdit.withoutOverlaps(byPath[path] ?? [])
      return DocumentEdits(uri: file.uri, version: file.version, edits: ordered.map { snapshot.message(of: $0, in: file.source) })
    }
  }

  /// Sorts edits by position and leaves out the later of two that overlap, as `TextEdit.apply` does.
  static func withoutOverlaps(_ edits: [TextEdit]) -> [TextEdit] {
    var kept: [TextEdit] = []
    for edit in edits.sorted(by: { $0.range < $1.range }) {
      if let last = kept.last, edit.range.start < last.range.end || edit == last { continue }
      kept.append(edit)
    }
    return kept
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      if hasVersions {
        json.array("documentChanges") { json in
          for document in documents {
            json.object { json in
              json.object("textDocument") { json in
                json.field("uri", document.uri)
                json.field("version", document.version)
              }
              json.field("edits", document.edits)
            }
          }
        }
      } else {
        json.object("changes") { json in
          for document in documents { json.field(document.uri, document.edits) }
        }
      }
    }
  }
}
