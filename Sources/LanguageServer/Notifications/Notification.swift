import JSON

/// A notification: it changes the session before the next message is processed.
protocol Notification: SendableMetatype {
  associatedtype Params: JSONDecodable

  static var method: String { get }

  static func apply(_ params: Params, to session: inout Session)
}

extension Notification {
  /// Invalid parameters are ignored, since a notification has no answer.
  static func apply(_ json: JSONValue?, to session: inout Session) {
    guard let json = json ?? JSONParser.parse(Array("{}".utf8))?.root, let params = try? Params(json: json) else { return }
    apply(params, to: &session)
  }
}
