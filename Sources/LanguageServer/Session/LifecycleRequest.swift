import JSON

/// A request that begins or ends the session: answered at once, since it changes what the next message means.
protocol LifecycleRequest: SendableMetatype {
  static var method: String { get }

  static func answer(_ params: JSONValue?, changing session: inout Session) throws(ResponseError) -> [UInt8]
}

/// All of them.
enum LifecycleRequests {
  private static let all: [any LifecycleRequest.Type] = [Initialize.self, Shutdown.self]

  static func request(named method: String) -> (any LifecycleRequest.Type)? { all.first { $0.method == method } }
}
