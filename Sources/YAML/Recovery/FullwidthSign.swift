import TextModel

/// The full-width signs that an input method writes in place of a YAML indicator.
public enum FullwidthSign {
  case colon, comma, enumerationComma, semicolon, equals, leftBracket, rightBracket, leftBrace, rightBrace

  /// The sign that begins at an offset and ends at or before `end`; nil if there is none.
  public static func at<Bytes: RandomAccessCollection>(_ offset: Int, in text: Bytes, to end: Int) -> FullwidthSign?
  where Bytes.Element == UInt8, Bytes.Index == Int {
    guard offset >= text.startIndex, offset + 3 <= min(end, text.endIndex), text[offset] >= 0xE2 else { return nil }
    switch (text[offset], text[offset + 1], text[offset + 2]) {
    // ： ︰ ﹕ ∶
    case (0xEF, 0xBC, 0x9A), (0xEF, 0xB8, 0xB0), (0xEF, 0xB9, 0x95), (0xE2, 0x88, 0xB6): return .colon
    case (0xEF, 0xBC, 0x8C): return .comma
    case (0xE3, 0x80, 0x81): return .enumerationComma
    case (0xEF, 0xBC, 0x9B): return .semicolon
    case (0xEF, 0xBC, 0x9D): return .equals
    case (0xEF, 0xBC, 0xBB), (0xE3, 0x80, 0x90): return .leftBracket
    case (0xEF, 0xBC, 0xBD), (0xE3, 0x80, 0x91): return .rightBracket
    case (0xEF, 0xBD, 0x9B): return .leftBrace
    case (0xEF, 0xBD, 0x9D): return .rightBrace
    default: return nil
    }
  }

  /// The start of the blanks, commas and semicolons between two fields, which end at `end`. Full-width ones and 。 are included.
  public static func startOfDivider<Bytes: RandomAccessCollection>(before end: Int, in text: Bytes, from start: Int) -> Int
  where Bytes.Element == UInt8, Bytes.Index == Int {
    var cursor = end
    while cursor > start {
      let last = text[cursor - 1]
      if ASCII.isBlank(last) || last == ASCII.comma || last == ASCII.semicolon {
        cursor -= 1
      } else if cursor - 3 >= start, isDivider(at: cursor - 3, in: text) {
        cursor -= 3
      } else {
        break
      }
    }
    return cursor
  }

  private static func isDivider<Bytes: RandomAccessCollection>(at offset: Int, in text: Bytes) -> Bool
  where Bytes.Element == UInt8, Bytes.Index == Int {
    // 。 and U+3000.
    if text[offset] == 0xE3, text[offset + 1] == 0x80, text[offset + 2] == 0x82 || text[offset + 2] == 0x80 { return true }
    return switch at(offset, in: text, to: offset + 3) {
    case .comma, .enumerationComma, .semicolon: true
    default: false
    }
  }

  /// Where separators end that follow one: `，，`, `，、`, `，, `. The blanks between and after them belong to them.
  public static func endOfSeparators<Bytes: RandomAccessCollection>(from start: Int, in text: Bytes, to end: Int) -> Int
  where Bytes.Element == UInt8, Bytes.Index == Int {
    var offset = start
    while offset < end, offset < text.endIndex {
      if ASCII.isBlank(text[offset]) || text[offset] == ASCII.comma {
        offset += 1
      } else if let sign = at(offset, in: text, to: end), sign == .comma || sign == .enumerationComma {
        offset += 3
      } else {
        break
      }
    }
    return offset
  }
}
