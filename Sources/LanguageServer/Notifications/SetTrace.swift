import JSON

/// `$/setTrace`: how detailed the client wants traces to be.
enum SetTrace: Notification {
  struct Params: JSONDecodable {
    let value: String

    init(json: JSONValue) throws(ResponseError) { value = try json.required("value") }
  }

  static let method = "$/setTrace"

  static func apply(_ params: Params, to session: inout Session) {
    session.trace = TraceLevel(rawValue: params.value) ?? session.trace
  }
}
