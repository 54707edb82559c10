import JSON

/// Why a request has no result.
struct ResponseError: Error, Sendable, JSONEncodable {
  enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestCancelled = -32800
    /// The request is valid, but it cannot be carried out; the message says why.
    case requestFailed = -32803
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  static let cancelled = ResponseError(.requestCancelled, "The request was cancelled")

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("code", code.rawValue)
      json.field("message", message)
    }
  }
}
