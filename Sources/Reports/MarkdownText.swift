/// Escapes text, so that Markdown shows it literally.
enum MarkdownText {
  private static let signs: [Unicode.Scalar] = ["\\", "|", "*", "_", "`", "[", "]", "#", "~"]

  static func escaped(_ text: String) -> String {
    TextEscaping.escape(text, signs.map { ($0, "\\\($0)") } + [("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\n", "<br>")])
  }
}
