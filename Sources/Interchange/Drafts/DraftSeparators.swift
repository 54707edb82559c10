import Schema

/// Separators between texts, which are full-width only if the text is Chinese.
enum DraftSeparators {
  static func isChinese(_ text: some StringProtocol) -> Bool { text.unicodeScalars.contains(where: PrintedText.isHan) }

  static func list(_ pieces: [String]) -> String {
    pieces.joined(separator: pieces.contains(where: isChinese) ? "；" : "; ")
  }

  static func pair(_ label: String, _ value: String) -> String {
    isChinese(label) || isChinese(value) ? "\(label)：\(value)" : "\(label): \(value)"
  }
}
