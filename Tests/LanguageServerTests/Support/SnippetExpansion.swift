/// The expansion of a snippet in a client: its text, and the numbers of its tab stops.
struct SnippetExpansion {
  private(set) var text = ""
  private(set) var stops: [Int] = []

  /// Nil for text that is not a snippet by the grammar of the protocol.
  init?(_ snippet: String) {
    var rest = snippet[...]
    guard read(&rest, isInside: false), rest.isEmpty else { return nil }
  }

  /// What an item writes, whichever of the two forms it is in.
  static func text(_ newText: String, isSnippet: Bool) -> String { isSnippet ? SnippetExpansion(newText)?.text ?? "no snippet" : newText }

  private mutating func read(_ rest: inout Substring, isInside: Bool) -> Bool {
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        guard let escaped = rest.popFirst(), escaped == "$" || escaped == "}" || escaped == "\\" else { return false }
        text.append(escaped)
      case "}" where isInside: return true
      case "$": if !readStop(&rest) { return false }
      default: text.append(character)
      }
    }
    return !isInside
  }

  private mutating func readStop(_ rest: inout Substring) -> Bool {
    let isBraced = rest.first == "{"
    if isBraced { rest.removeFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return false }
    rest = rest.dropFirst(digits.count)
    stops.append(number)
    guard isBraced else { return true }
    switch rest.popFirst() {
    case "}": return true
    case ":": return read(&rest, isInside: true)
    default: return false
    }
  }
}
