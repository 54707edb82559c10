/// A piece of HTML.
enum HTMLToken: Sendable {
  case text(String)
  /// Name in lower case; `attributes` as they stand.
  case open(name: String, attributes: Substring)
  case close(name: String)
}
