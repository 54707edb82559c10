/// Text with places to fill in, written once for clients that know snippets and for those that do not.
struct SnippetText {
  private(set) var text = ""
  private(set) var hasStops = false
  private var lastStop = 0
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
    if placeholder.isEmpty {
      text += "$\(lastStop)"
    } else {
      text += "${\(lastStop):"
      append(placeholder)
      text += "}"
    }
  }
}
