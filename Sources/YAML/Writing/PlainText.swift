import TextModel

/// Decides which texts need no quotes. In doubt they are quoted, which is always read correctly.
public enum PlainText {
  public static func isSafe(_ text: Text, inFlow: Bool, wasQuoted: Bool) -> Bool {
    if Quoting.needsQuotes(text) && (inFlow || needsQuotesInBlock(text)) { return false }
    guard wasQuoted else { return true }
    return !looksTyped(text) && !looksLikeTrap(text, inFlow: inFlow) && isReadByAll(text, inFlow: inFlow)
  }

  /// Other readers are stricter than ours: a TAB ends a text without quotes, and so does a question mark between brackets.
  private static func isReadByAll(_ text: Text, inFlow: Bool) -> Bool {
    !text.bytes.contains { $0 < ASCII.space || inFlow && $0 == ASCII.questionMark }
  }

  /// `Quoting` is about flow style, where commas and brackets matter; in block style they only matter at the start.
  private static func needsQuotesInBlock(_ text: Text) -> Bool {
    let signs: [UInt8] = [ASCII.comma, ASCII.leftBracket, ASCII.rightBracket, ASCII.leftBrace, ASCII.rightBrace]
    guard let first = text.bytes.first, !signs.contains(first) else { return true }
    let rest = text.bytes.map { signs.contains($0) ? ASCII.zero : $0 }
    return Quoting.needsQuotes(Text(rest, from: 0, to: rest.count))
  }

  /// What another reader of YAML takes for a number, a date, a truth value or nothing.
  public static func looksTyped(_ text: Text) -> Bool {
    guard let first = text.bytes.first else { return true }
    if text.count <= 5, words.contains(text.string.lowercased()) { return true }
    guard ASCII.isDigit(first) || first == ASCII.plus || first == ASCII.hyphen || first == ASCII.period else { return false }
    return text.bytes.allSatisfy { $0 <= ASCII.space || ASCII.isDigit($0) || ASCII.isLetter($0) || "+-.:_,".utf8.contains($0) }
  }

  private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<"]

  /// What this tool takes for a typing mistake when it is without quotes.
  private static func looksLikeTrap(_ text: Text, inFlow: Bool) -> Bool {
    let traps: Set<Character> = inFlow ? ["：", "　", "\u{A0}", "，", "、", "［", "］", "【", "】", "｛", "｝"] : ["：", "　", "\u{A0}"]
    let string = text.string
    if let first = string.first, "“”‘’「」『』［【｛".contains(first) || !first.isLetter && !first.isNumber && first.isASCII { return true }
    return string.contains { traps.contains($0) || $0 == ":" || $0 == "#" }
  }
}
