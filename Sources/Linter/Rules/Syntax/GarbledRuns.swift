import YAML

/// Finds runs of characters that no author types.
struct GarbledRuns {
  enum Cause {
    /// U+FFFD: what stood there is lost.
    case replacement
    case privateUse
    /// UTF-8 read as Latin letters, or bytes of nothing read as Han.
    case misdecoded
  }

  struct Run {
    let cause: Cause
    var range: ByteRange
  }

  /// False for nearly every text, at a fraction of the cost of looking closely.
  static func mayHold(_ bytes: [UInt8]) -> Bool {
    ByteSurvey.containsPair(bytes, 0xEE...0xEE, 0x80...0xBF) || ByteSurvey.containsPair(bytes, 0xEF...0xEF, 0x80...0xA3)
      || ByteSurvey.containsPair(bytes, 0xEF...0xEF, 0xBD...0xBF) || ByteSurvey.containsPair(bytes, 0xF3...0xF4, 0x80...0xBF)
      || ByteSurvey.containsPair(bytes, 0xC3...0xC3, 0x80...0xBF) || ByteSurvey.containsPair(bytes, 0xE9...0xE9, 0x94...0x94)
  }

  static func find(in bytes: [UInt8]) -> [Run] {
    var runs: [Run] = []
    let scalars = decoded(bytes)
    var index = 0
    while index < scalars.count {
      let length: Int
      let cause: Cause
      if let found = match(scalars, at: index) {
        (cause, length) = found
        let range = ByteRange(scalars[index].offset, scalars[index + length - 1].end)
        if let last = runs.last, last.cause == cause, last.range.end == range.start {
          runs[runs.count - 1].range = last.range.union(range)
        } else {
          runs.append(Run(cause: cause, range: range))
        }
        index += length
      } else {
        index += 1
      }
    }
    return runs
  }

  private struct Place {
    let scalar: UInt32
    let offset: Int
    let end: Int
  }

  private static func decoded(_ bytes: [UInt8]) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(bytes.count / 2)
    var offset = 0
    while offset < bytes.count {
      let start = offset
      let scalar = UTF8Decoder.scalar(in: bytes.span, at: &offset)
      places.append(Place(scalar: scalar, offset: start, end: offset))
    }
    return places
  }

  private static func match(_ scalars: [Place], at index: Int) -> (Cause, Int)? {
    let scalar = scalars[index].scalar
    func next(_ distance: Int) -> UInt32 { index + distance < scalars.count ? scalars[index + distance].scalar : 0 }
    switch scalar {
    case 0xFFFD: return (.replacement, 1)
    case 0xE000...0xF8FF, 0xF_0000...0x10_FFFD: return (.privateUse, 1)
    // 锟斤拷: U+FFFD in UTF-8, read as GBK.
    case 0x951F where next(1) == 0x65A4 && next(2) == 0x62F7: return (.misdecoded, 3)
    case 0xFF66...0xFF9F where (0xFF66...0xFF9F).contains(next(1)): return (.misdecoded, 2)
    // The first byte of a Han character or a sign in UTF-8, and the two behind it, each read as a character.
    case 0xE2...0xEF where isTrailing(next(1)) && isTrailing(next(2)) && (next(1) < 0xC0 || next(2) < 0xC0): return (.misdecoded, 3)
    case 0xC0...0xFF where scalar != 0xD7 && scalar != 0xF7 && index > 0 && isHan(scalars[index - 1].scalar) && isHan(next(1)):
      return (.misdecoded, 1)
    default: return nil
    }
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
