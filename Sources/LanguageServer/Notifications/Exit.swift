/// `exit`: ends the process, well if `shutdown` came before. The server itself looks for it.
enum Exit {
  static let method = "exit"
}
