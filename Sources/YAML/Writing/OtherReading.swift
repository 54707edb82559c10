import TextModel

/// How other YAML tools read an unquoted text.
public enum OtherReading: Sendable, Hashable, CaseIterable {
  /// `yes`, `no`, `on`, `off`, `true`.
  case boolean
  /// `~`, `null`.
  case null
  /// `2021-06-01`.
  case date
  /// `12:30`, which YAML 1.1 reads as 750.
  case clock
  /// `0010`, `0x1F`.
  case octal
  /// `1_000`, `1e3`.
  case number
  /// `.inf`, `.nan`.
  case infinity

  /// How other tools read a plain text; nil if they read a text. Plain numbers are not included, since they are written back unchanged.
  public static func kind(of text: Text) -> OtherReading? {
    guard text.count <= 32 else { return nil }
    return text.withBytes { bytes in
      guard let first = bytes.first, first < 0x80 else { return nil }
      if ASCII.isDigit(first) || first == ASCII.plus || first == ASCII.hyphen { return kind(ofNumber: bytes) }
      // None of the words is longer than `false`.
      guard bytes.count <= 5 else { return nil }
      return kind(ofWord: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Whether a plain text is certainly a text, and is not in quotation marks: it begins with a Chinese character, a letter or a digit, ends
  /// with a character beyond ASCII, and does not begin with a date. Nearly all texts are like this.
  public static func isSurelyText(_ text: Text) -> Bool {
    text.withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last, last >= 0x80 else { return false }
      if bytes.count > 4, bytes[4] == ASCII.hyphen { return false }
      return first >= 0xE4 && first <= 0xE9 || ASCII.isDigit(first) || ASCII.isLetter(first)
    }
  }

  private static func kind(ofWord word: String) -> OtherReading? {
    switch word.lowercased() {
    case "yes", "no", "on", "off", "true", "false", "y", "n": .boolean
    case "~", "null": .null
    case ".inf", ".nan": .infinity
    default: nil
    }
  }

  private static func kind(ofNumber bytes: UnsafeBufferPointer<UInt8>) -> OtherReading? {
    let sign = bytes[0] == ASCII.plus || bytes[0] == ASCII.hyphen ? 1 : 0
    let digits = bytes[sign...]
    guard let first = digits.first, ASCII.isDigit(first) || first == ASCII.period else { return nil }
    if sign == 0, isDate(bytes) { return .date }
    if digits.contains(ASCII.colon) { return isClock(digits) ? .clock : nil }
    if first == ASCII.zero, digits.count > 1, isOctal(digits.dropFirst()) { return .octal }
    return isOddNumber(digits) ? .number : nil
  }

  /// Whether a text is `2021-06-01`, or the same with a time after it.
  private static func isDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 8, bytes.count == 10 || bytes.count > 10 && (bytes[10] | 0x20 == 0x74 || bytes[10] == ASCII.space) else {
      return false
    }
    let parts = bytes.prefix(10).split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(ASCII.isDigit) }
  }

  private static func isClock(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let parts = bytes.split(separator: ASCII.colon, omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) }
      && parts.dropFirst().allSatisfy { $0.count <= 2 && ($0.first ?? 0) < 0x36 }
  }

  private static func isOctal(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let rest = bytes.dropFirst()
    switch bytes.first {
    case 0x78: return !rest.isEmpty && rest.allSatisfy { ASCII.isDigit($0) || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66 }
    case 0x6F, 0x62: return !rest.isEmpty && rest.allSatisfy(ASCII.isDigit)
    default: return bytes.allSatisfy(ASCII.isDigit)
    }
  }

  /// Whether a number has `_` between its digits, or an exponent.
  private static func isOddNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if bytes.contains(0x5F) { return bytes.allSatisfy { ASCII.isDigit($0) || $0 == 0x5F || $0 == ASCII.period } && bytes.last != 0x5F }
    guard let mark = bytes.firstIndex(where: { $0 | 0x20 == 0x65 }) else { return false }
    var exponent = bytes[(mark + 1)...]
    if exponent.first == ASCII.plus || exponent.first == ASCII.hyphen { exponent = exponent.dropFirst() }
    return !exponent.isEmpty && exponent.allSatisfy(ASCII.isDigit)
      && bytes[..<mark].allSatisfy { ASCII.isDigit($0) || $0 == ASCII.period }
  }
}
