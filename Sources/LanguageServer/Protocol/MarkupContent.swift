import JSON

/// Text that is shown to a person.
struct MarkupContent: JSONEncodable {
  /// How a client takes such text.
  enum Form: Sendable {
    case markdown
    case plain
    /// A client that names no format only supports plain strings.
    case string

    /// By the list of formats that a client names.
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
