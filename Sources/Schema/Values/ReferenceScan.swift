import TextModel

/// Whether a reference or item may have more than one number and title. One pass over the bytes is enough for nearly every text.
struct ReferenceScan {
  /// False only if all digits are in one place: `2.1 信息展示`, `junior/2.2`, `A1.1.2 能…`. Full-width characters may be digits, and are not
  /// examined here.
  private(set) var mayHaveSecondNumber = false
  /// False only for texts without 余 and `rest`.
  private(set) var mayBeRest = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var runs = 0
    var isInside = false
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x80 {
        isInside = false
        if byte == 0xEF { runs = 2 }
        // 余
        if byte == 0xE4, offset + 2 < bytes.count, bytes[offset + 1] == 0xBD, bytes[offset + 2] == 0x99 { mayBeRest = true }
        // Han characters have three bytes.
        offset += byte >= 0xE4 && byte <= 0xE9 ? 3 : 1
        continue
      }
      if ASCII.isDigit(byte) || byte == ASCII.period {
        if !isInside { runs += 1 }
        isInside = true
      } else {
        if byte | 0x20 == UInt8(ascii: "s"), offset > 0, bytes[offset - 1] | 0x20 == UInt8(ascii: "e") { mayBeRest = true }
        isInside = false
      }
      offset += 1
    }
    mayHaveSecondNumber = runs > 1
  }

  /// Whether the rest of a text is certainly a title: no digit, period, slash or full-width sign is in it, no word for a rest, and no dash
  /// at its end, which is a Han character. Eight bytes are looked at together.
  static func isOnlyTitle(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard let base = UnsafeRawPointer(bytes.baseAddress), start >= 0, bytes.count - start >= 9 else { return false }
    let (lead, second) = (bytes[bytes.count - 3], bytes[bytes.count - 2])
    // 到 and 至 are dashes.
    guard lead >= 0xE4, lead <= 0xE9, lead != 0xE5 || second != 0x88, lead != 0xE8 || second != 0x87 else { return false }
    var odd: UInt64 = 0
    var offset = start
    // The last byte does not begin a character.
    let last = bytes.count - 9
    while offset < last {
      odd |= oddBytes(base, at: offset)
      offset &+= 8
    }
    return odd | oddBytes(base, at: last) == 0
  }

  /// The highest bits of eight bytes that may be something else than a title. The bit above such a byte may be set too.
  @inline(__always)
  private static func oddBytes(_ base: UnsafeRawPointer, at offset: Int) -> UInt64 {
    let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let following = base.loadUnaligned(fromByteOffset: offset &+ 1, as: UInt64.self)
    // 余 ends in 0xBD 0x99; an S may belong to `rest`.
    let isRest = zeroBytes(word ^ ones &* 0xBD) & zeroBytes(following ^ ones &* 0x99)
    let isLetter = zeroBytes((word | ones &* 0x20) ^ ones &* 0x73)
    let isWide = zeroBytes(word ^ ones &* 0xEF)
    // From the period to 9. The sums set the highest bit of a byte that is not less than the limit.
    let low = word & ~highest
    let isDigit = (low &+ ones &* (0x80 - 0x2E)) & ~(low &+ ones &* (0x80 - 0x3A)) & ~word
    return (isRest | isLetter | isWide | isDigit) & highest
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highest }
}
