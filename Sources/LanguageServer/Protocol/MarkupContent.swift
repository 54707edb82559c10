import Schema

/// Text that is shown to a person.
struct MarkupContent: JSONEncodable {
  let text: String
  let isMarkdown: Bool

  init(_ text: String, isMarkdown: Bool) {
    self.text = text
    self.isMarkdown = isMarkdown
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("kind", isMarkdown ? "markdown" : "plaintext")
      json.field("value", isMarkdown ? text : Self.plain(text))
    }
  }

  /// Without the signs of the little Markdown that is written here.
  private static func plain(_ markdown: String) -> String {
    var result = ""
    var previous: Character = "\n"
    for character in markdown where character != "*" && character != "`" {
      if character == "#" && (previous == "\n" || previous == "#") || character == " " && previous == "#" {
        previous = character
        continue
      }
      result.append(character)
      previous = character
    }
    return result
  }
}
