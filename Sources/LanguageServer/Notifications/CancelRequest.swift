/// `$/cancelRequest`: the client does not want an answer any more. The server itself looks for it, since it knows what is running.
enum CancelRequest {
  static let method = "$/cancelRequest"
}
