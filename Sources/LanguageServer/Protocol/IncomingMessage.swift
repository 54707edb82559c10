import JSON

/// A message from the client, parsed as far as JSON-RPC.
enum IncomingMessage {
  case request(MessageID, method: String, params: JSONValue?)
  case notification(method: String, params: JSONValue?)
  /// The response to one of the server's requests: its result, which may be null, or nil for an error.
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

/// A message to the client, as bytes of JSON.
enum OutgoingMessage {
  static func notification(_ method: String, _ params: (inout JSONWriter) -> Void) -> [UInt8] {
    message { json in
      json.field("method", method)
      json.object("params", params)
    }
  }

  /// The field `params` is left out if a request has no parameters.
  static func request(_ id: Int, _ method: String, raw params: [UInt8]?) -> [UInt8] {
    message { json in
      json.field("id", id)
      json.field("method", method)
      if let params { json.field("params", raw: params) }
    }
  }

  static func result(_ id: MessageID, raw result: [UInt8]) -> [UInt8] {
    message { json in
      json.field("id", id)
      json.field("result", raw: result)
    }
  }

  static func error(_ id: MessageID?, _ error: ResponseError) -> [UInt8] {
    message { json in
      json.field("id", id)
      json.field("error", error)
    }
  }

  private static func message(_ fields: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("jsonrpc", "2.0")
      fields(&json)
    }
    return json.bytes
  }
}

/// The id of a request: a number or a string, which is sent back unchanged.
public enum MessageID: Hashable, Sendable {
  case number(Int)
  case string(String)
}

extension MessageID: JSONEncodable {
  init?(_ json: JSONValue) {
    if let number = json.int {
      self = .number(number)
    } else if let string = json.string {
      self = .string(string)
    } else {
      return nil
    }
  }

  func encode(into json: inout JSONWriter) {
    switch self {
    case .number(let number): json.value(number)
    case .string(let string): json.value(string)
    }
  }
}

extension MessageID: CustomStringConvertible {
  public var description: String {
    switch self {
    case .number(let number): String(number)
    case .string(let string): string
    }
  }
}
