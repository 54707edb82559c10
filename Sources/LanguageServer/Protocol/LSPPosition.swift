import JSON

/// A position in a document as the client counts it: lines from 0, and columns from 0 in the agreed encoding.
struct LSPPosition: Hashable, Sendable, JSONDecodable, JSONEncodable {
  var line: Int
  var character: Int

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Negative numbers, which the protocol does not allow, are read as 0.
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

/// A target with the range of the source that links to it.
struct LSPLocationLink: Sendable, JSONEncodable {
  let origin: LSPRange
  let target: LSPLocation
  /// The whole entry that the target belongs to.
  let targetRange: LSPRange

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("originSelectionRange", origin)
      json.field("targetUri", target.uri)
      json.field("targetRange", targetRange)
      json.field("targetSelectionRange", target.range)
    }
  }
}

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
