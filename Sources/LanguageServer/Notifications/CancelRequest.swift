/// `$/cancelRequest`: the client does not want an answer any more. The server handles it itself, since it knows the running requests.
enum CancelRequest {
  static let method = "$/cancelRequest"
}
