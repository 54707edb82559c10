import TextModel

/// The contents of JSON strings.
public enum JSONString {
  /// The value of a hexadecimal digit of either letter case, 0 to 15; nil for any other byte.
  public static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The bytes, repaired where they are not UTF-8.
  static func validated(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    UTF8Validator.validRun(in: raw.span).end == raw.count ? Array(raw) : Array(String(decoding: raw, as: UTF8.self).utf8)
  }

  /// The text that a string with escapes spells. The parser has checked the escapes.
  static func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var rest = raw
    while let escape = rest.firstIndex(of: ASCII.backslash) {
      result.append(contentsOf: rest[rest.startIndex..<escape])
      rest = rest[escape...].dropFirst()
      guard let letter = rest.popFirst() else { break }
      if letter == UInt8(ascii: "u") { appendScalar(from: &rest, to: &result) } else { result.append(meaning(of: letter)) }
    }
    result.append(contentsOf: rest)
    return validated(result[...])
  }

  private static func meaning(of letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "n"): ASCII.lineFeed
    case UInt8(ascii: "r"): ASCII.carriageReturn
    case UInt8(ascii: "t"): ASCII.tab
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: letter
    }
  }

  private static func appendScalar(from rest: inout ArraySlice<UInt8>, to result: inout [UInt8]) {
    let first = hexNumber(&rest)
    var scalar = Unicode.Scalar(first)
    if 0xD800...0xDBFF ~= first {
      var ahead = rest
      if ahead.popFirst() == ASCII.backslash, ahead.popFirst() == UInt8(ascii: "u") {
        let second = hexNumber(&ahead)
        if 0xDC00...0xDFFF ~= second {
          scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
          rest = ahead
        }
      }
    }
    result.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }

  private static func hexNumber(_ rest: inout ArraySlice<UInt8>) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = rest.popFirst().flatMap(hexDigit) else { break }
      number = number << 4 | digit
    }
    return number
  }
}
