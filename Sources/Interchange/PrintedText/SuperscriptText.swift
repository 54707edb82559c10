import Schema

/// Superscripts and subscripts in plain text: 10⁵ Pa, 25 m³, CO₂.
enum SuperscriptText {
  enum Script: Sendable {
    case above
    case below
  }

  private static let above: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺", "-": "⁻", "−": "⁻",
    "–": "⁻", "－": "⁻", "＋": "⁺", "=": "⁼", "(": "⁽", ")": "⁾", "（": "⁽", "）": "⁾", "n": "ⁿ", "i": "ⁱ", "o": "°", "O": "°", "°": "°",
    "º": "°",
    "○": "°", "′": "′", "″": "″", "®": "®", "™": "™",
  ]
  private static let below: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊", "-": "₋", "−": "₋",
    "–": "₋", "=": "₌", "(": "₍", ")": "₎", "（": "₍", "）": "₎",
  ]
  /// `1st`, and the sign of a trade mark.
  private static let words: Set<String> = ["st", "nd", "rd", "th", "TM", "tm"]

  /// The text in superscript or subscript characters; nil if any of them does not exist.
  static func text(_ text: String, _ script: Script) -> String? {
    let signs = script == .above ? above : below
    var raised = ""
    for character in text {
      guard let sign = character.isWhitespace ? character : signs[character] else { return nil }
      raised.append(sign)
    }
    return raised
  }

  /// Whether a text has the same meaning when it is not raised: a subscript letter is an index, a circled number is a footnote mark.
  static func isPlain(_ text: String, _ script: Script) -> Bool {
    if words.contains(text) { return true }
    return !text.contains { $0.isASCII && ($0.isNumber || script == .above && $0.isLetter) }
  }

  static func remark(_ text: String, _ line: Int?) -> Remark {
    Remark(
      .doubtful, line: line, group: "raised",
      Bilingual(
        zh: "上标或下标按普通文字读取，请核对：“\(PrintedText.excerpt(text, 40))”",
        en: "a superscript or subscript was read as plain text, check it: “\(PrintedText.excerpt(text, 40))”"))
  }
}
