import TextModel

/// Escapes the characters that are special in a format. Terminals and build logs show such formats too, so control characters are removed
/// as well.
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

/// Escapes text for HTML, including attributes in double quotes.
public enum HTMLText {
  /// Invisible characters and marks of text direction are made visible.
  public static func escaped(_ text: String) -> String {
    TextEscaping.escape(text, [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")])
  }
}

/// Escapes text for Markdown, so that it is shown literally.
public enum MarkdownText {
  /// Where the text is used.
  public enum Context: Sendable {
    /// A comment or summary shown by a service, which interprets HTML in it.
    case comment
    /// A document that people edit and that this program reads back.
    case document
  }

  private static let signs: [Unicode.Scalar] = ["\\", "|", "*", "_", "`", "[", "]"]
  private static let inDocuments = escapes(of: signs + ["<"]) + [("\n", " ")]
  private static let inComments = escapes(of: signs + ["#", "~"]) + [("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\n", "<br>")]

  private static func escapes(of signs: [Unicode.Scalar]) -> [(Unicode.Scalar, String)] { signs.map { ($0, "\\\($0)") } }

  /// A text as code, on one line, between more backticks than it contains in a row.
  public static func code(_ text: String) -> String {
    let text = TextEscaping.escape(text, [("\n", " ")])
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String("`", times: longest + 1)
    let blank = longest > 0 ? " " : ""
    return fence + blank + text + blank + fence
  }

  /// The text on one line, with all characters of markup escaped.
  public static func escaped(_ text: String, in context: Context) -> String {
    let escaped = TextEscaping.escape(text, context == .document ? inDocuments : inComments)
    return context == .document ? withoutMarkup(escaped) : escaped
  }

  /// Escapes signs that are markup only beside others: `~~`, three hyphens, and `&` before the name of a character.
  private static func withoutMarkup(_ text: String) -> String {
    var result = text.replacing("~~", with: "\\~\\~")
    if result.contains("---") { result = result.replacing("--", with: "-\\-") }
    guard result.contains("&") else { return result }
    let parts = result.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { text, part in
      let begins = part.first.map { $0 == "#" || $0.isASCII && $0.isLetter } ?? false
      text += (begins && part.contains(";") ? "\\&" : "&") + part
    }
  }
}
