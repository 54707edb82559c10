/// Text with places to fill in, written once for clients that know snippets and for those that do not.
struct SnippetText {
  private(set) var text = ""
  private(set) var hasStops = false
  private var lastStop = 0
  /// The stops that several places share, by their text.
  private var shared: [String: Int] = [:]
  private let isSnippet: Bool

  init(isSnippet: Bool) { self.isSnippet = isSnippet }

  mutating func append(_ plain: String) {
    guard isSnippet else {
      text += plain
      return
    }
    text += Self.escaped(plain)
  }

  /// A plain text as a snippet that writes it.
  static func escaped(_ plain: String) -> String {
    var text = ""
    for character in plain {
      if character == "$" || character == "}" || character == "\\" { text += "\\" }
      text.append(character)
    }
    return text
  }

  /// A tab stop; with a placeholder text.
  mutating func stop(_ placeholder: String = "") {
    hasStops = true
    guard isSnippet else { return append(placeholder) }
    lastStop += 1
    write(lastStop, placeholder)
  }

  /// A tab stop with a text at several places: what is typed at the first is written at all of them.
  mutating func sharedStop(_ placeholder: String) {
    guard isSnippet, let number = shared[placeholder] else {
      stop(placeholder)
      shared[placeholder] = lastStop
      return
    }
    write(number, placeholder)
  }

  private mutating func write(_ number: Int, _ placeholder: String) {
    if placeholder.isEmpty {
      text += "$\(number)"
    } else {
      text += "${\(number):"
      append(placeholder)
      text += "}"
    }
  }
}
