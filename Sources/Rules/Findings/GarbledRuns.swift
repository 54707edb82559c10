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

  static func find(in bytes: [UInt8]) -> [Run] {
    guard mayContain(bytes) else { return [] }
    let text = bytes.span
    var runs: [Run] = []
    var offset = 0
    while let next = nextCandidate(in: bytes, from: offset) {
      offset = next
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

  /// Whether any of these characters may be in a text; nearly every text has none. The loop has no branches: it keeps the smallest
  /// difference to each searched byte, which is 0 if the byte occurs.
  private static func mayContain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      guard text.count > 2 else { return true }
      var (latin, privateUse, form, han): (UInt8, UInt8, UInt8, UInt8) = (1, 1, 1, 1)
      var greatest: UInt8 = 0
      for offset in Range(clamping: 0, text.count - 2) {
        let lead = text[offset]
        let second = text[offset + 1]
        let isUsualForm: UInt8 = second == 0xBC ? 1 : 0
        latin = min(latin, lead ^ 0xC3)
        privateUse = min(privateUse, lead ^ 0xEE)
        form = min(form, (lead ^ 0xEF) | isUsualForm)
        han = min(han, (lead ^ 0xE9) | (second ^ 0x94) | (text[offset + 2] ^ 0x9F))
        greatest = max(greatest, lead)
      }
      // A character of two bytes at the end has no third byte.
      return latin == 0 || privateUse == 0 || form == 0 || han == 0 || greatest >= 0xF3 || text[text.count - 2] == 0xC3
    }
  }

  /// The offset of the next byte that can begin one of these characters. Nearly all text is skipped here.
  private static func nextCandidate(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      var offset = start
      while offset < text.count {
        let lead = text[offset]
        if lead < 0xC3 {
          offset += 1
        } else if lead >= 0xE4, lead <= 0xE8 {
          // Common Han characters take three bytes.
          offset += 3
        } else if mayBegin(at: offset, in: text) {
          return offset
        } else {
          offset += 1
        }
      }
      return nil
    }
  }

  /// Whether the first two bytes are those of a character that is searched for: full-width signs are in every file.
  private static func mayBegin(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let lead = text[offset]
    let second = offset + 1 < text.count ? text[offset + 1] : 0
    switch lead {
    case 0xC3, 0xEE, 0xF3, 0xF4: return true
    case 0xE9: return second == 0x94
    case 0xEF: return second <= 0xA3 || second >= 0xBD
    default: return false
    }
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
    case 0xC0...0xFF where scalar != 0xD7 && scalar != 0xF7 && HanScalar.contains(second) && isHanBefore(start, text):
      return (.misdecoded, end)
    default: return nil
    }
  }

  /// The character at an offset, which is advanced past it; 0 at the end.
  private static func next(_ text: Span<UInt8>, _ offset: inout Int) -> UInt32 {
    offset < text.count ? UTF8Decoder.scalar(in: text, at: &offset) : 0
  }

  private static func isHanBefore(_ offset: Int, _ text: Span<UInt8>) -> Bool {
    var start = offset - 3
    return start >= 0 && HanScalar.contains(UTF8Decoder.scalar(in: text, at: &start)) && start == offset
  }

  /// Whether a character is what a byte from 0x80 to 0xBF becomes in Latin-1 or in the code page 1252.
  private static func isTrailing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0xBF, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC, 0x2013, 0x2014, 0x2018...0x201A,
      0x201C...0x201E, 0x2020...0x2022, 0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122:
      true
    default: false
    }
  }
}
