/// How detailed the client wants traces to be.
enum TraceLevel: String, Sendable {
  case off
  case messages
  case verbose
}
