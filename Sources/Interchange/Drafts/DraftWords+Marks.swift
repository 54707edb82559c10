extension DraftWords {
  /// A line without the bullet or `（1）` before it. Numbers of the standard are kept, as is `4、5` among references.
  static func withoutBullet(_ line: String, isReference: Bool = false) -> String {
    let text = PrintedText.trimmed(line)
    guard let first = text.first else { return text }
    if "（(①②③④⑤⑥⑦⑧⑨⑩•·●■◆-–—○□▪*".contains(first), let stripped = ListMark.strip(text), !stripped.isEmpty { return stripped }
    // `3、负责…` and `2. 能…`: a number, and a sign that numbers of a standard do not have.
    let digits = text.prefix { $0.isASCIIDigit }
    let rest = text.dropFirst(digits.count)
    guard (1...2).contains(digits.count), let sign = rest.first, "、.．)）".contains(sign) else { return text }
    let next = rest.dropFirst().first
    if isReference || sign == "." || sign == "．", next.map({ $0.isNumber && !ChineseOrdinal.isNumeral($0) }) ?? true { return text }
    return PrintedText.trimmed(rest.dropFirst())
  }

  /// An entry without `一、` before it.
  static func withoutOrdinal(_ entry: String) -> String {
    let digits = entry.prefix { $0.isHanNumeral }
    let rest = entry.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count <= 3, rest.first == "、", let next = rest.dropFirst().first, !ChineseOrdinal.isNumeral(next) else {
      return entry
    }
    return PrintedText.trimmed(rest.dropFirst())
  }
}

extension DraftMatcher {
  /// A line without its bullet and marks of emphasis.
  static func trimmedBullet(_ line: String) -> String {
    var text = PrintedText.trimmed(line)
    while let first = text.first, "-*•·●■◆".contains(first), !ListMark.isMinus(text) { text = PrintedText.trimmed(text.dropFirst()) }
    return text.utf8.contains(UInt8(ascii: "*")) ? text.replacing("**", with: "") : text
  }
}
