/// Text with tab stops, written once for clients that support snippets and for those that do not.
struct SnippetText {
  private(set) var text = ""
  private(set) var hasStops = false
  private var lastStop = 0
  /// The numbers of the stops that several places share, by their placeholders.
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

  /// Escapes plain text so that it can be inserted as a snippet.
  static func escaped(_ plain: String) -> String {
    var text = ""
    for character in plain {
      if character == "$" || character == "}" || character == "\\" { text += "\\" }
      text.append(character)
    }
    return text
  }

  /// Appends a tab stop with a placeholder.
  mutating func stop(_ placeholder: String = "") {
    hasStops = true
    guard isSnippet else { return append(placeholder) }
    lastStop += 1
    write(lastStop, placeholder)
  }

  /// Appends a tab stop that shares its number with others of the same placeholder: what is typed at one appears at all of them.
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
