import JSON

/// A replacement in a document as the client counts.
struct LSPTextEdit: Hashable, Sendable, JSONEncodable {
  let range: LSPRange
  let newText: String

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("range", range)
      json.field("newText", newText)
    }
  }
}
