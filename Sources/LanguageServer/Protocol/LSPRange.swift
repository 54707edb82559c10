import JSON

/// A range of a document in the client's positions.
struct LSPRange: Hashable, Sendable, JSONDecodable, JSONEncodable {
  var start: LSPPosition
  var end: LSPPosition

  init(start: LSPPosition, end: LSPPosition) {
    self.start = start
    self.end = end
  }

  init(json: JSONValue) throws(ResponseError) {
    start = try json.required("start")
    end = try json.required("end")
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("start", start)
      json.field("end", end)
    }
  }
}
