import TextModel

/// Marks that authors and word processors write before a list item in place of `- `.
public enum ItemMark {
  /// The length of such a mark with the blanks after it, in bytes; nil if the text begins with none. `end` is the end of the line.
  static func length(at offset: Int, in text: UnsafeBufferPointer<UInt8>, to end: Int) -> Int? {
    guard offset >= 0, offset < end, end <= text.count else { return nil }
    var cursor = offset
    var count = 0
    while count < 3, let width = signWidth(at: cursor, in: text, to: end) {
      cursor += width
      count += 1
    }
    // A row of signs is a separator between parts of a file.
    if count == 3, signWidth(at: cursor, in: text, to: end) != nil { return nil }
    if count == 0 { return mistypedLength(at: offset, in: text, to: end) }
    guard cursor > offset, isMark(text[offset], count, before: cursor, in: text, to: end) else { return nil }
    while cursor < end, let width = blankWidth(at: cursor, in: text, to: end) { cursor += width }
    return cursor - offset
  }

  /// The same for a whole text.
  public static func length(in text: some Collection<UInt8>) -> Int? {
    let bytes = Array(text)
    return bytes.withUnsafeBufferPointer { length(at: 0, in: $0, to: $0.count) }
  }

  /// `一 2.2.1 能…`, `ー2.2.1 能…`, `_ 2.2.1 能…`: what an input method or a neighbouring key writes in place of the dash, before the number of
  /// an item.
  private static func mistypedLength(at offset: Int, in text: UnsafeBufferPointer<UInt8>, to end: Int) -> Int? {
    var cursor = offset
    let scalar = UTF8Decoder.scalar(in: text.span, at: &cursor)
    guard isLikeDash(scalar) || [0x5F, 0x7E, 0x3D].contains(scalar), cursor < end else { return nil }
    let sign = cursor
    while cursor < end, let width = blankWidth(at: cursor, in: text, to: end) { cursor += width }
    guard cursor > sign || scalar > 0x7F else { return nil }
    let number = text[clamping: cursor..<end].drop { ASCII.isLetter($0) }
    if number.startIndex > cursor + 1 { return nil }
    let rest = number.drop(while: ASCII.isDigit)
    guard rest.startIndex > number.startIndex, rest.first == ASCII.period else { return nil }
    return rest.dropFirst().first.map(ASCII.isDigit) ?? false ? cursor - offset : nil
  }

  /// Whether a character looks like a dash: 一, 丨, ー, ㄧ, 〡.
  public static func isLikeDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00, 0x4E28, 0x30FC, 0x3127, 0x3021: true
    default: false
    }
  }

  /// Whether the signs mark an item. `*name`, `*重点*` and `---` do not.
  private static func isMark(_ first: UInt8, _ count: Int, before next: Int, in text: UnsafeBufferPointer<UInt8>, to end: Int) -> Bool {
    guard next < end else { return first >= 0x80 }
    switch first {
    case ASCII.asterisk, ASCII.plus:
      // `*重点*` is emphasis.
      if first == ASCII.asterisk, text[next..<end].last(where: { !ASCII.isBlank($0) }) == ASCII.asterisk { return false }
      return ASCII.isBlank(text[next]) || count == 1 && (text[next] >= 0x80 || ASCII.isDigit(text[next]))
    default: return true
    }
  }

  private static func signWidth(at offset: Int, in text: UnsafeBufferPointer<UInt8>, to end: Int) -> Int? {
    guard offset < end else { return nil }
    switch text[offset] {
    case ASCII.hyphen, ASCII.asterisk, ASCII.plus: return 1
    case 0xC2, 0xE2, 0xE3, 0xEF, 0xF0: break
    default: return nil
    }
    var next = offset
    let scalar = UTF8Decoder.scalar(in: text.span, at: &next)
    return next <= end && (isSign(scalar) || isPicture(scalar)) ? next - offset : nil
  }

  /// Whether a character marks items: a dash, a bullet, a check mark, or the private use character of a word processor's bullet.
  public static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2010...0x2015, 0x2022, 0x2023, 0x2043, 0x2212, 0x2219, 0x22C5, 0x2500, 0x2501, 0x30FB, 0xFE58, 0xFE63, 0xFF0D: true
    case 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25B8, 0x25BA, 0x25C6, 0x25C7, 0x25C9, 0x25CB, 0x25CE, 0x25CF, 0x25E6: true
    case 0x2605, 0x2606, 0x2610...0x2612, 0x2713, 0x2714, 0x2794, 0x27A2, 0x27A4, 0x2B25, 0x2B27, 0xFF0A, 0xFF0B, 0xFE61, 0xFF65: true
    case 0xF06C, 0xF06E, 0xF075, 0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC: true
    default: false
    }
  }

  /// Whether a character is an emoji or similar picture, which chat programs and office suites write before items: ✅, 📌, 🔹, ➡.
  private static func isPicture(_ scalar: UInt32) -> Bool {
    switch scalar {
    // No digits in circles, which are the numbers of items.
    case 0x2190...0x21FF, 0x2600...0x2775, 0x2795...0x27BF, 0x2B00...0x2BFF, 0xFE0E, 0xFE0F, 0x1F300...0x1FAFF: true
    default: false
    }
  }

  private static func blankWidth(at offset: Int, in text: UnsafeBufferPointer<UInt8>, to end: Int) -> Int? {
    if ASCII.isBlank(text[offset]) { return 1 }
    if text[offset] == 0xC2, offset + 1 < end, text[offset + 1] == 0xA0 { return 2 }
    return text[offset] == 0xE3 && offset + 2 < end && text[offset + 1] == 0x80 && text[offset + 2] == 0x80 ? 3 : nil
  }

  /// Whether a text begins with a number or a similar mark: `1.1 产品选择`, `M1 选品`, `能5.3.2 …`, `junior/2.2 …`, `（1）…`.
  static func isNumbered(at offset: Int, in text: UnsafeBufferPointer<UInt8>, to end: Int) -> Bool {
    var cursor = offset
    var letters = 0
    while cursor < end, !ASCII.isBlank(text[cursor]) {
      if ASCII.isDigit(text[cursor]) { return true }
      if text[cursor] == ASCII.slash { return cursor > offset && cursor + 1 < end }
      var next = cursor
      let scalar = UTF8Decoder.scalar(in: text.span, at: &next)
      switch scalar {
      case 0xFF10...0xFF19, 0x2460...0x249B: return true
      // 能, 知, 第 and opening brackets.
      case 0x80FD, 0x77E5, 0x7B2C, 0xFF08, 0x28, 0x5B, 0x3010: break
      default: letters += 1
      }
      // The name of a level may come before a slash.
      guard letters <= 16, next > cursor else { return false }
      if letters > 1, !hasSlash(from: next, in: text, to: min(end, next + 48)) { return false }
      cursor = next
    }
    return false
  }

  private static func hasSlash(from start: Int, in text: UnsafeBufferPointer<UInt8>, to end: Int) -> Bool {
    for offset in Range(clamping: start, end) {
      if ASCII.isBlank(text[offset]) { return false }
      if text[offset] == ASCII.slash { return true }
    }
    return false
  }
}
