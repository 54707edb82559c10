import JSON

/// A place in a document in the client's positions: lines, and columns in the encoding that was agreed on.
struct LSPPosition: Hashable, Sendable, JSONDecodable, JSONEncodable {
  var line: Int
  var character: Int

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Negative numbers, which the protocol does not allow, mean the start.
  init(json: JSONValue) throws(ResponseError) {
    line = max(0, try json.required("line"))
    character = max(0, try json.required("character"))
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("line", line)
      json.field("character", character)
    }
  }
}
