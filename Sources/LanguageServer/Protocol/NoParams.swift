import JSON

/// No parameters, or none that matter.
struct NoParams: JSONDecodable {
  init() {}
  init(json: JSONValue) throws(ResponseError) {}
}
