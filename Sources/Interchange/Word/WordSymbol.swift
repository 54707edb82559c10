import TextModel

/// Characters of symbol fonts such as Symbol and Wingdings, which have codes of their own in place of Unicode.
enum WordSymbol {
  /// The character with a code such as `F0B0`; nil if it is not known.
  static func character(_ code: String?, font: String?) -> Character? {
    guard let code, let value = UInt32(code, radix: 16) else { return nil }
    return character(value, font: font)
  }

  static func character(_ value: UInt32, font: String?) -> Character? {
    let isPrivate = (0xF020...0xF0FF).contains(value)
    let code = isPrivate ? value - 0xF000 : value
    if let signs = font.flatMap({ fonts[$0.lowercased()] }) {
      if let sign = signs[code] { return sign }
      guard font?.lowercased() == "symbol", (0x20...0x3F).contains(code) || [0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D].contains(code) else {
        return nil
      }
      return Unicode.Scalar(code).map { Character($0) }
    }
    // In other fonts the code is that of the character.
    guard !(0xE000...0xF8FF).contains(value), value >= 0x20 else { return nil }
    return Unicode.Scalar(value).map { Character($0) }
  }

  /// A text with symbols from the private use area as characters; unknown ones are kept.
  static func readable(_ text: String, font: String?) -> String {
    guard text.unicodeScalars.contains(where: { (0xF020...0xF0FF).contains($0.value) }) else { return text }
    return String(
      text.map { sign in
        guard let scalar = sign.unicodeScalars.first, (0xF020...0xF0FF).contains(scalar.value) else { return sign }
        return character(scalar.value, font: font) ?? sign
      })
  }

  private static let fonts: [String: [UInt32: Character]] = [
    "symbol": symbol, "wingdings": wingdings, "wingdings 2": wingdings2, "webdings": [0x61: "✓", 0x63: "□", 0x72: "✗"],
  ]

  private static let symbol: [UInt32: Character] = {
    var signs: [UInt32: Character] = [
      0x22: "∀", 0x24: "∃", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xAB: "↔",
      0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB7: "•",
      0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC7: "∩", 0xC8: "∪", 0xCE: "∈", 0xCF: "∉", 0xD0: "∠", 0xD2: "®", 0xD3: "©",
      0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xD8: "¬", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑",
      0xF2: "∫",
    ]
    // Latin letters have the shapes of Greek ones.
    for (offset, letter) in "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ".enumerated() { signs[0x41 + UInt32(offset)] = letter }
    for (offset, letter) in "αβχδεϕγηιφκλμνοπθρστυϖωξψζ".enumerated() { signs[0x61 + UInt32(offset)] = letter }
    return signs
  }()

  private static let wingdings: [UInt32: Character] = {
    var signs: [UInt32: Character] = [
      0x46: "☞", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA7: "▪",
      0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
      0xFE: "☑",
    ]
    for (offset, number) in "①②③④⑤⑥⑦⑧⑨⑩".enumerated() { signs[0x81 + UInt32(offset)] = number }
    for (offset, number) in "❶❷❸❹❺❻❼❽❾❿".enumerated() { signs[0x8C + UInt32(offset)] = number }
    return signs
  }()

  private static let wingdings2: [UInt32: Character] = [0x4F: "✗", 0x50: "✓", 0x52: "☑", 0x54: "☒", 0x98: "●", 0xA2: "■", 0xA3: "□"]
}
