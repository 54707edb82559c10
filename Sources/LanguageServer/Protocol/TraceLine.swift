/// `$/logTrace`: which request was answered, and how long it took. For finding slow requests.
struct TraceLine {
  private let message: String
  private let verbose: String?

  /// Nil where the client has turned traces off.
  init?(_ method: String, _ id: MessageID, _ duration: Duration, _ level: TraceLevel) {
    guard level != .off else { return nil }
    message = "Answered \(method)"
    let microseconds = duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
    verbose = level == .verbose ? "\(id): \(microseconds) µs" : nil
  }

  var notification: [UInt8] {
    OutgoingMessage.notification("$/logTrace") { json in
      json.field("message", message)
      json.field("verbose", ifPresent: verbose)
    }
  }
}

/// How detailed the client wants traces to be.
enum TraceLevel: String, Sendable {
  case off
  case messages
  case verbose
}
