extension DraftMatcher {
  /// A line without the bullet of its list and the signs of emphasis.
  static func trimmedBullet(_ line: String) -> String {
    var text = PrintedText.trimmed(line)
    while let first = text.first, "-*•·●■◆".contains(first) { text = PrintedText.trimmed(text.dropFirst()) }
    return text.utf8.contains(UInt8(ascii: "*")) ? text.replacing("**", with: "") : text
  }
}
