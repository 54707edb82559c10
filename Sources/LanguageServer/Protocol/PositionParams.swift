import JSON

/// Parameters that name a place in a document.
struct PositionParams: JSONDecodable {
  let uri: String
  let position: LSPPosition

  init(json: JSONValue) throws(ResponseError) {
    uri = try DocumentParams(json: json).uri
    position = try json.required("position")
  }
}
