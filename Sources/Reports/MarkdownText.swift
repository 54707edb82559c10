/// Text as Markdown shows it: nothing in it means anything.
enum MarkdownText {
  private static let signs: [Unicode.Scalar] = ["\\", "|", "*", "_", "`", "[", "]", "#", "~"]

  static func escaped(_ text: String) -> String {
    TextEscaping.escape(text, signs.map { ($0, "\\\($0)") } + [("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\n", "<br>")])
  }
}
