import TextModel

/// Escapes the characters that are special in a format. Such formats are shown by terminals and build logs too, so that control characters
/// are removed as well.
enum TextEscaping {
  static func escape(_ text: String, _ replacements: [(Unicode.Scalar, String)]) -> String {
    let text = TerminalText.safe(lines: text)
    guard text.unicodeScalars.contains(where: { scalar in replacements.contains { $0.0 == scalar } }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if let replacement = replacements.first(where: { $0.0 == scalar }) {
        result += replacement.1
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Texts inside HTML, and attributes between double quotes.
public enum HTMLText {
  /// Invisible characters and marks of direction are made visible.
  public static func escaped(_ text: String) -> String {
    TextEscaping.escape(text, [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")])
  }
}

/// Texts inside Markdown, shown literally.
public enum MarkdownText {
  private static let signs: [Unicode.Scalar] = ["\\", "|", "*", "_", "`", "[", "]", "#", "~"]

  /// On one line: `lineBreak` takes the place of line ends.
  public static func escaped(_ text: String, lineBreak: String = "<br>") -> String {
    TextEscaping.escape(text, signs.map { ($0, "\\\($0)") } + [("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\n", lineBreak)])
  }
}
