import JSON

/// A line of text above a line of the document, and what a click on it does.
struct CodeLensMessage: JSONEncodable {
  enum Command: Sendable, Hashable {
    /// A command of the client that lists locations.
    case references(String, uri: String, LSPPosition, [LSPLocation])
    /// A command, of the client or of the server, about a document and perhaps a place in it.
    case about(String, uri: String, LSPPosition?)
  }

  let range: LSPRange
  let title: String
  let command: Command

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("range", range)
      json.object("command") { json in
        json.field("title", title)
        switch command {
        case .references(let name, let uri, let position, let locations):
          json.field("command", name)
          json.array("arguments") { json in
            json.value(uri)
            json.value(position)
            json.value(locations)
          }
        case .about(let name, let uri, let position):
          json.field("command", name)
          json.array("arguments") { json in
            json.value(uri)
            if let position { json.value(position) }
          }
        }
      }
    }
  }
}
