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
