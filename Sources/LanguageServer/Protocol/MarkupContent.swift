import JSON

/// Text that is shown to a person.
struct MarkupContent: JSONEncodable {
  /// The form in which a client accepts text.
  enum Form: Sendable {
    case markdown
    case plain
    /// A client that does not name a format only supports plain strings.
    case string

    /// Chosen from the list of formats that a client names.
    init(_ formats: JSONValue?) {
      guard let formats, formats.isArray else {
        self = .string
        return
      }
      self = formats.lists("markdown") ? .markdown : .plain
    }
  }

  let text: String
  let form: Form

  init(_ text: String, as form: Form) {
    self.text = text
    self.form = form
  }

  func encode(into json: inout JSONWriter) {
    if form == .string { return json.value(Self.plain(text)) }
    json.object { json in
      json.field("kind", form == .markdown ? "markdown" : "plaintext")
      json.field("value", form == .markdown ? text : Self.plain(text))
    }
  }

  private static func plain(_ markdown: String) -> String { PlainMarkdown(markdown).text }
}

/// The Markdown of this server as plain text: without markup, links as their texts, code unchanged.
struct PlainMarkdown {
  let text: String

  init(_ markdown: String) {
    var isExample = false
    var lines: [String] = []
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isExample.toggle()
      } else if isExample {
        lines.append(String(line))
      } else if line == "---" {
        lines.append("")
      } else if !Self.isTableRule(line) {
        lines.append(Self.plain(line.hasPrefix("#") ? line.drop { $0 == "#" }.drop { $0 == " " } : line))
      }
    }
    text = Self.withoutDoubleGaps(lines)
  }

  /// One line without markup. Code is unchanged.
  private static func plain(_ line: Substring) -> String {
    var result = ""
    var rest = line
    while let character = rest.popFirst() {
      switch character {
      case "`":
        let code = rest.prefix { $0 != "`" }
        result += code
        rest = rest.dropFirst(code.count + 1)
      case "\\": if let next = rest.popFirst() { result.append(next) }
      case "*": continue
      case "[":
        if let link = link(in: rest) {
          result += plain(link.words)
          rest = link.rest
        } else {
          result.append(character)
        }
      default: result.append(character)
      }
    }
    return result
  }

  /// Parses `words](address)`; nil for a bracket that does not begin a link.
  private static func link(in text: Substring) -> (words: Substring, rest: Substring)? {
    guard let close = text.firstIndex(of: "]") else { return nil }
    let after = text[text.index(after: close)...]
    guard after.first == "(", let end = after.firstIndex(of: ")") else { return nil }
    return (text[..<close], after[after.index(after: end)...])
  }

  /// The line between the heading of a table and its rows.
  private static func isTableRule(_ line: Substring) -> Bool {
    line.hasPrefix("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
  }

  private static func withoutDoubleGaps(_ lines: [String]) -> String {
    var kept: [String] = []
    for line in lines where !(line.isEmpty && kept.last?.isEmpty ?? true) { kept.append(line) }
    return kept.joined(separator: "\n")
  }
}
