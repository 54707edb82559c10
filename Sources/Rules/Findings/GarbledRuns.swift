import TextModel

/// Finds runs of characters that no author types.
struct GarbledRuns {
  enum Cause {
    /// U+FFFD: the original text is lost.
    case replacement
    case privateUse
    /// UTF-8 decoded as Latin letters, or invalid bytes decoded as Han characters.
    case misdecoded
  }

  struct Run {
    let cause: Cause
    var range: ByteRange
  }

  /// A fast check that is false for nearly every text.
  static func mayHold(_ bytes: [UInt8]) -> Bool {
    ByteSurvey.containsPair(bytes, 0xEE...0xEE, 0x80...0xBF) || ByteSurvey.containsPair(bytes, 0xEF...0xEF, 0x80...0xA3)
      || ByteSurvey.containsPair(bytes, 0xEF...0xEF, 0xBD...0xBF) || ByteSurvey.containsPair(bytes, 0xF3...0xF4, 0x80...0xBF)
      || ByteSurvey.containsPair(bytes, 0xC3...0xC3, 0x80...0xBF) || ByteSurvey.containsPair(bytes, 0x94...0x94, 0x9F...0x9F)
  }

  static func find(in bytes: [UInt8]) -> [Run] {
    let text = bytes.span
    var runs: [Run] = []
    var offset = 0
    while offset < text.count {
      // The lead bytes of the characters that are searched for.
      switch text[offset] {
      case 0xC3, 0xE9, 0xEE, 0xEF, 0xF3, 0xF4: break
      default:
        offset += 1
        continue
      }
      var end = offset
      let scalar = UTF8Decoder.scalar(in: text, at: &end)
      guard let found = match(scalar, text, offset, end) else {
        offset = end
        continue
      }
      let range = ByteRange(offset, found.end)
      if let last = runs.last, last.cause == found.cause, last.range.end == range.start {
        runs[runs.count - 1].range = last.range.union(range)
      } else {
        runs.append(Run(cause: found.cause, range: range))
      }
      offset = found.end
    }
    return runs
  }

  private static func match(_ scalar: UInt32, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> (cause: Cause, end: Int)? {
    switch scalar {
    case 0xFFFD: return (.replacement, end)
    case 0xE000...0xF8FF, 0xF_0000...0x10_FFFD: return (.privateUse, end)
    default: break
    }
    var cursor = end
    let second = next(text, &cursor)
    let secondEnd = cursor
    let third = next(text, &cursor)
    switch scalar {
    // 锟斤拷: U+FFFD in UTF-8, read as GBK.
    case 0x951F where second == 0x65A4 && third == 0x62F7: return (.misdecoded, cursor)
    case 0xFF66...0xFF9F where (0xFF66...0xFF9F).contains(second): return (.misdecoded, secondEnd)
    // The first byte of a Han character or a sign in UTF-8, and the two after it, each read as a character.
    case 0xE2...0xEF where isTrailing(second) && isTrailing(third) && (second < 0xC0 || third < 0xC0): return (.misdecoded, cursor)
    case 0xC0...0xFF where scalar != 0xD7 && scalar != 0xF7 && isHan(second) && isHanBefore(start, text): return (.misdecoded, end)
    default: return nil
    }
  }

  /// The character at an offset, which is advanced past it; 0 at the end.
  private static func next(_ text: Span<UInt8>, _ offset: inout Int) -> UInt32 {
    offset < text.count ? UTF8Decoder.scalar(in: text, at: &offset) : 0
  }

  private static func isHanBefore(_ offset: Int, _ text: Span<UInt8>) -> Bool {
    var start = offset - 3
    return start >= 0 && isHan(UTF8Decoder.scalar(in: text, at: &start)) && start == offset
  }

  private static func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }

  /// What a byte from 0x80 to 0xBF becomes in Latin-1 or in the code page 1252.
  private static func isTrailing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0xBF, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC, 0x2013, 0x2014, 0x2018...0x201A,
      0x201C...0x201E, 0x2020...0x2022, 0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122:
      true
    default: false
    }
  }
}
