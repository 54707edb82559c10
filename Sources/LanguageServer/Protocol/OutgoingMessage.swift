import JSON

/// A message to the client, as bytes of JSON.
enum OutgoingMessage {
  static func notification(_ method: String, _ params: (inout JSONWriter) -> Void) -> [UInt8] {
    message { json in
      json.field("method", method)
      json.object("params", params)
    }
  }

  /// Requests without parameters leave them out.
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
