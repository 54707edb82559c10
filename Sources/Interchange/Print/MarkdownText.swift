import TextModel

/// Texts inside Markdown.
enum MarkdownText {
  private static let special: Set<Character> = ["\\", "|", "<", "*", "_", "`", "[", "]"]

  /// On one line, with Markdown's special characters escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in TerminalText.safe(lines: text) {
      if special.contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }
}
