/// An effect of a message that needs more than the session's state.
enum Effect: Sendable {
  case send([UInt8])
  /// A request of ours, and what its answer is taken for.
  case ask(method: String, params: [UInt8]?, Expected)
  case scan(FolderScan)

  /// What to do with the answer to a request of ours.
  enum Expected: Sendable {
    case configuration
    case progress(scan: Int)
    case refreshed(method: String)
    case nothing
  }
}
