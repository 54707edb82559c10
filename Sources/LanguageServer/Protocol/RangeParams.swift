import JSON

/// Parameters that name a stretch of a document.
struct RangeParams: JSONDecodable {
  let uri: String
  let range: LSPRange

  init(json: JSONValue) throws(ResponseError) {
    uri = try DocumentParams(json: json).uri
    range = try json.required("range")
  }
}
