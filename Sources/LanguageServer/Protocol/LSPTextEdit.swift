import JSON

/// A replacement in a document in the client's positions.
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
