import TextModel

extension DraftWords {
  /// A line without the bullet or `（1）` before it. Numbers of the standard are kept, as is `4、5` among references.
  static func withoutBullet(_ line: String, isReference: Bool = false) -> String {
    let text = PrintedText.trimmed(line)
    guard let first = text.first else { return text }
    if let rest = withoutSign(text) { return withoutBullet(rest, isReference: isReference) }
    if "（(①②③④⑤⑥⑦⑧⑨⑩•·●■◆-–—○□▪*".contains(first), let stripped = ListMark.strip(text), !stripped.isEmpty { return stripped }
    // a) 负责…
    if text.hasLetterMark, let stripped = ListMark.strip(text), !stripped.isEmpty { return stripped }
    // `3、负责…` and `2. 能…`: a number, and a sign that numbers of a standard do not have.
    let digits = text.prefix { $0.isASCIIDigit }
    let rest = text.dropFirst(digits.count)
    guard (1...2).contains(digits.count), let sign = rest.first, "、.．)）".contains(sign) else { return text }
    let next = rest.dropFirst().first
    if isReference || sign == "." || sign == "．", next.map({ $0.isNumber && !ChineseOrdinal.isNumeral($0) }) ?? true { return text }
    return PrintedText.trimmed(rest.dropFirst())
  }

  /// A text without a picture or the box of a task before it: ✅ 负责…, 1️⃣ 负责…, `- [ ] 能…`, (a) Set …. Nil if it has none, or nothing else.
  static func withoutSign(_ text: String) -> String? {
    guard let first = text.first else { return nil }
    var rest = text.dropFirst()
    if first == "(" || first == "（" || first == "[" {
      guard let letter = rest.popFirst(), let close = rest.popFirst(), rest.first == " " else { return nil }
      let isMark =
        first == "[" ? close == "]" && " xX".contains(letter) : close.isClosingParenthesis && letter.isASCII && letter.isLowercase
      guard isMark else { return nil }
    } else if first == "-" || first == "*" || first == "+" {
      let box = PrintedText.trimmed(rest)
      guard rest.first == " ", ["[ ] ", "[x] ", "[X] "].contains(where: box.hasPrefix) else { return nil }
      rest = box.dropFirst(4)
    } else {
      let scalars = first.unicodeScalars
      let isPicture = scalars.first.map { $0.properties.isEmojiPresentation || pictures.contains($0) } == true
      guard isPicture || scalars.contains("\u{20E3}") else { return nil }
    }
    let name = PrintedText.trimmed(rest)
    return name.isEmpty ? nil : name
  }

  private static let pictures = Set("➢➤►▶▸❖✦✧◎◇☞➡".unicodeScalars)

  /// An entry without `一、` before it. `isCounted`: the entries of its list begin so. Otherwise 二、三年 may be a number of years.
  static func withoutOrdinal(_ entry: String, isCounted: Bool = false) -> String {
    let digits = entry.prefix { $0.isHanNumeral }
    let rest = entry.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count <= 3, rest.first == "、", let next = rest.dropFirst().first,
      isCounted || !mayBeRange(digits, next)
    else { return entry }
    return PrintedText.trimmed(rest.dropFirst())
  }

  /// Whether two numerals are neighbours, as in 二、三年 and 三、五名. 二、两年 is an entry with its mark.
  private static func mayBeRange(_ first: Substring, _ second: Character) -> Bool {
    guard ChineseOrdinal.isNumeral(second) else { return false }
    guard let low = ChineseOrdinal.value(first), let high = second == "两" ? 2 : ChineseOrdinal.value(String(second)) else { return true }
    return high == low + 1 || (low, high) == (3, 5) || (low, high) == (4, 6)
  }
}

extension String {
  /// Whether it begins with `a)`.
  fileprivate var hasLetterMark: Bool {
    guard let letter = utf8.first, ASCII.isLetter(letter), letter >= 0x61 else { return false }
    return dropFirst().first == ")" || dropFirst().first == "）"
  }
}

extension DraftMatcher {
  /// A line without its bullet and marks of emphasis.
  static func trimmedBullet(_ line: String) -> String {
    var text = PrintedText.trimmed(line)
    if let first = text.first, !first.isASCII, let rest = DraftWords.withoutSign(text) { text = rest }
    while let first = text.first, "-*•·●■◆".contains(first), !ListMark.isMinus(text) { text = PrintedText.trimmed(text.dropFirst()) }
    return text.utf8.contains(UInt8(ascii: "*")) ? text.replacing("**", with: "") : text
  }
}
