/// `exit`: ends the process, well if `shutdown` came before. The server handles it itself.
enum Exit {
  static let method = "exit"
}
