import TextModel

/// Puts escapes for the characters that mean something to a format. The formats that do so are shown by terminals and build logs too, so
/// that what these would obey goes as well.
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
