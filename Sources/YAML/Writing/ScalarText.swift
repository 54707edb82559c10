import TextModel

/// Why a text needs quotes, from the weakest reason to the strongest.
public enum QuoteReason: Int, Sendable, Comparable {
  /// It looks like a value of another type, or the linter takes it for a typing mistake.
  case doubtful
  /// Some YAML readers give it another value: a number, a boolean, a text that ends earlier.
  case otherReaders
  /// In YAML itself it has another value.
  case syntax

  public static func < (left: QuoteReason, right: QuoteReason) -> Bool { left.rawValue < right.rawValue }
}

/// How a text is written as a scalar on one line. All quoting follows this; writers differ only in the reasons that they consider.
public enum ScalarText {
  /// The strongest reason for quotes; nil if all readers read the text unchanged. In flow style, commas and brackets matter everywhere; in
  /// block style, only at the start.
  public static func reasonForQuotes(_ text: Text, inFlow: Bool) -> QuoteReason? {
    if Quoting.needsQuotes(text), inFlow || needsQuotesInBlock(text) { return .syntax }
    let string = text.string
    if isReadOtherwise(text, string, inFlow: inFlow) { return .otherReaders }
    let hasQuestionMark = inFlow && text.bytes.contains(ASCII.questionMark)
    return hasQuestionMark || looksTyped(text) || looksLikeMistake(string, inFlow: inFlow) ? .doubtful : nil
  }

  /// The text, in double quotes if there is a reason at least as strong as `weakest`. Invisible characters are written as escapes.
  public static func written(_ string: String, inFlow: Bool, quotedFor weakest: QuoteReason = .otherReaders) -> String {
    if !string.unicodeScalars.contains(where: isHidden) {
      guard let reason = reasonForQuotes(Text(string), inFlow: inFlow), reason >= weakest else { return string }
    }
    return String(decoding: Quoting.escaped(string, isHidden), as: UTF8.self)
  }

  private static func needsQuotesInBlock(_ text: Text) -> Bool {
    let signs: [UInt8] = [ASCII.comma, ASCII.leftBracket, ASCII.rightBracket, ASCII.leftBrace, ASCII.rightBrace]
    guard let first = text.bytes.first, !signs.contains(first) else { return true }
    let rest = text.bytes.map { signs.contains($0) ? ASCII.zero : $0 }
    return Quoting.needsQuotes(Text(rest, from: 0, to: rest.count))
  }

  // MARK: Other readers

  private static func isReadOtherwise(_ text: Text, _ string: String, inFlow: Bool) -> Bool {
    if OtherReading.kind(of: text) != nil || string == "<<" || string == "=" || isNumber(text, string) { return true }
    // The linter reads a wide blank as a blank, so that a comment may begin after it.
    if string.unicodeScalars.contains(where: { $0 == "\u{3000}" || isHidden($0) }) { return true }
    guard inFlow, let first = text.bytes.first else { return false }
    // libyaml and PyYAML refuse `:?` in a flow collection.
    return first == ASCII.questionMark || first == ASCII.colon || string.contains(":?") || endsItem(string)
  }

  private static func isNumber(_ text: Text, _ string: String) -> Bool {
    text.count <= 24 && text.bytes.allSatisfy { $0 < 0x80 } && Double(string) != nil
  }

  /// Whether a full-width sign is before a blank or at the end of a text: without quotes it would be read as a sign of a list or mapping.
  private static func endsItem(_ string: String) -> Bool {
    var wasMark = false
    for scalar in string.unicodeScalars {
      if wasMark, scalar == " " || scalar == "\t" { return true }
      wasMark = "，、：［］【】｛｝".unicodeScalars.contains(scalar)
    }
    return wasMark
  }

  /// Whether the reader of a file cannot recognize a character: control characters, the line breaks of YAML 1.1, marks of direction, and
  /// blanks that look like others.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xAD, 0x200B, 0x202F, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: ControlCharacter.contains(scalar.value)
    }
  }

  // MARK: Doubts

  /// Whether another YAML reader may read a text as a number, date, boolean or null.
  public static func looksTyped(_ text: Text) -> Bool {
    guard let first = text.bytes.first else { return true }
    if text.count <= 5, words.contains(text.string.lowercased()) { return true }
    guard ASCII.isDigit(first) || first == ASCII.plus || first == ASCII.hyphen || first == ASCII.period else { return false }
    return text.bytes.allSatisfy { $0 <= ASCII.space || ASCII.isDigit($0) || ASCII.isLetter($0) || "+-.:_,".utf8.contains($0) }
  }

  private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<"]

  /// Whether the linter takes the text for a typing mistake if it is not quoted.
  private static func looksLikeMistake(_ string: String, inFlow: Bool) -> Bool {
    let mistakes: Set<Character> = inFlow ? ["：", "　", "\u{A0}", "，", "、", "［", "］", "【", "】", "｛", "｝"] : ["：", "　", "\u{A0}"]
    if let first = string.first, "“”‘’「」『』［【｛".contains(first) || !first.isLetter && !first.isNumber && first.isASCII { return true }
    return string.contains { mistakes.contains($0) || $0 == ":" || $0 == "#" }
  }
}
