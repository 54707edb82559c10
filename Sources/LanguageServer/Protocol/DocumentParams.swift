import JSON

/// Parameters that name a document and nothing else.
struct DocumentParams: JSONDecodable {
  let uri: String

  init(json: JSONValue) throws(ResponseError) {
    guard let document = json["textDocument"] else { throw ResponseError(.invalidParams, "“textDocument” is missing") }
    uri = try document.required("uri")
  }
}
