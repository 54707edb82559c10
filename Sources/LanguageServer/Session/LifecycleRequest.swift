import JSON

/// A request that begins or ends the session: answered at once, since it changes what the next message means.
protocol LifecycleRequest: SendableMetatype {
  static var method: String { get }

  static func answer(_ params: JSONValue?, changing session: inout Session) throws(ResponseError) -> [UInt8]
}
