/// Texts in the form that CASE requires.
enum CASEText {
  /// On one line: a normalised string of XML Schema.
  static func normalised(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return PrintedText.string(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 })
  }
}
