import Schema

/// Parameters that name a document and nothing else.
struct DocumentParams: JSONDecodable {
  let uri: String

  init(json: JSONValue) throws(ResponseError) {
    guard let document = json["textDocument"] else { throw ResponseError(.invalidParams, "“textDocument” is missing") }
    uri = try document.required("uri")
  }
}

/// Parameters that name a place in a document.
struct PositionParams: JSONDecodable {
  let uri: String
  let position: LSPPosition

  init(json: JSONValue) throws(ResponseError) {
    uri = try DocumentParams(json: json).uri
    position = try json.required("position")
  }
}

/// Parameters that name a stretch of a document.
struct RangeParams: JSONDecodable {
  let uri: String
  let range: LSPRange

  init(json: JSONValue) throws(ResponseError) {
    uri = try DocumentParams(json: json).uri
    range = try json.required("range")
  }
}

/// No parameters, or none that matter.
struct NoParams: JSONDecodable {
  init() {}
  init(json: JSONValue) throws(ResponseError) {}
}
