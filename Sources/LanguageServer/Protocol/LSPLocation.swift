import JSON

/// A range in a document.
struct LSPLocation: Hashable, Sendable, JSONEncodable {
  let uri: String
  let range: LSPRange

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("uri", uri)
      json.field("range", range)
    }
  }
}
