/// How much the client wants to be told of what goes on.
enum TraceLevel: String, Sendable {
  case off
  case messages
  case verbose
}
