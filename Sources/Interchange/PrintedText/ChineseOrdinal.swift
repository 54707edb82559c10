import TextModel

/// Numbers in Chinese: `一、选品与采购`, `（二）平台运营`.
enum ChineseOrdinal {
  private static let digits: [Character: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "两": 2, "〇": 0, "零": 0,
  ]

  static func read(_ text: String) -> (number: Int, rest: String)? {
    var body = text[...]
    let isBracketed = body.first == "（" || body.first == "("
    if isBracketed { body = body.dropFirst() }
    let numerals = body.prefix { digits[$0] != nil }
    guard !numerals.isEmpty, let number = value(numerals), let mark = body.dropFirst(numerals.count).first else { return nil }
    guard isBracketed ? mark == "）" || mark == ")" : mark == "、" || mark == "．" || mark == "." else { return nil }
    let rest = PrintedText.trimmed(body.dropFirst(numerals.count + 1))
    return rest.isEmpty ? nil : (number, rest)
  }

  /// Whether a text only numbers the row of a table: 第一项, 第2条, `五、`, Item 3.
  static func countsRow(_ text: String) -> Bool {
    guard text.utf8.count <= 32 else { return false }
    var rest = PrintedText.folded(text)[...]
    for word in ["第", "no.", "no", "item", "step"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    let numerals = rest.prefix { digits[$0] != nil || $0.isWholeNumber }
    let end = rest.dropFirst(numerals.count)
    return (1...4).contains(numerals.count) && end.count <= 2 && end.allSatisfy { "项条款步号、.．)）".contains($0) }
  }

  static func isNumeral(_ character: Character) -> Bool { digits[character] != nil }

  /// The value of 一 to 九十九; nil for other texts.
  static func value(_ numerals: some StringProtocol) -> Int? {
    let parts = numerals.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false).map { $0.compactMap { digits[$0] } }
    guard let first = parts.first, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
    guard parts.count == 2 else { return first.first }
    return (first.first ?? 1) * 10 + (parts[1].first ?? 0)
  }
}

extension Character {
  /// Whether it is 一 to 十 or 0 to 9, of which the numbers of headings consist.
  var isNumeral: Bool { isHanNumeral || isASCIIDigit }
}
