import JSON

/// `shutdown`: only `exit` may follow.
enum Shutdown: LifecycleRequest {
  static let method = "shutdown"

  static func answer(_ params: JSONValue?, changing session: inout Session) throws(ResponseError) -> [UInt8] {
    switch session.phase {
    case .new: throw ResponseError(.serverNotInitialized, "“initialize” has to come first")
    case .shutDown: throw ResponseError(.invalidRequest, "The server was shut down before")
    case .running: session.phase = .shutDown
    }
    return Array("null".utf8)
  }
}
