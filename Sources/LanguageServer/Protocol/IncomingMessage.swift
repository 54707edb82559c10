import JSON

/// A message from the client, parsed as far as the base protocol.
enum IncomingMessage {
  case request(MessageID, method: String, params: JSONValue?)
  case notification(method: String, params: JSONValue?)
  /// The answer to a request of ours: its result, which may be null, or nil for an error.
  case response(MessageID, result: JSONValue?)
  /// Valid JSON, but not a message.
  case invalid(MessageID?)

  init(_ json: JSONValue) {
    let id = json["id"]
    let knownID = id.flatMap { MessageID($0) }
    guard let method = json["method"]?.string else {
      let isResponse = json.isObject && json["method"] == nil && (json["error"] != nil || json.member("result") != nil)
      if isResponse, let knownID {
        self = .response(knownID, result: json["error"] == nil ? json.member("result") : nil)
      } else {
        self = .invalid(knownID)
      }
      return
    }
    let params = json["params"]
    switch (id, knownID) {
    case (.none, _): self = json.member("id") != nil ? .invalid(nil) : .notification(method: method, params: params)
    case (.some, .some(let knownID)): self = .request(knownID, method: method, params: params)
    case (.some, .none): self = .invalid(nil)
    }
  }
}
