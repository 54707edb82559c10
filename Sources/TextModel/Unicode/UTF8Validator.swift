/// Determines how far bytes are valid UTF-8, at about the speed of reading them.
public enum UTF8Validator {
  /// Whether all of the bytes are UTF-8.
  public static func isValid(_ bytes: [UInt8]) -> Bool { validRun(in: bytes.span).end == bytes.count }

  /// The end of the longest valid run from `start`, and whether it contains a NUL.
  public static func validRun(in bytes: Span<UInt8>, from start: Int = 0) -> (end: Int, hasNul: Bool) {
    let raw = bytes.bytes
    var offset = Swift.max(0, start)
    var hasNul = false
    while offset < bytes.count {
      if offset &+ 8 <= bytes.count {
        let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let ascii = (word & highBits).trailingZeroBitCount >> 3
        hasNul = hasNul || containsNul(word, in: ascii)
        offset &+= ascii
        if ascii == 8 { continue }
        let end = endOfThreeByteScalars(in: raw, from: offset)
        if end > offset {
          offset = end
          continue
        }
      }
      let scalarStart = offset
      guard let scalar = UTF8Decoder.scalarOrNil(in: bytes, at: &offset) else { return (scalarStart, hasNul) }
      hasNul = hasNul || scalar == 0
    }
    return (offset, hasNul)
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101

  /// This test can have false positives in general, but not here, since the bytes are ASCII.
  @inline(__always)
  private static func containsNul(_ word: UInt64, in ascii: Int) -> Bool {
    let looked = word | ~0 << UInt64(truncatingIfNeeded: ascii &* 8)
    return (looked &- lowBits) & ~looked & highBits != 0
  }

  /// Chinese text is runs of three-byte scalars: one word is compared for each, without looking at single bytes.
  @inline(__always)
  private static func endOfThreeByteScalars(in raw: RawSpan, from start: Int) -> Int {
    var offset = start
    while offset &+ 8 <= raw.byteCount,
      HanPair.begins(UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    {
      offset &+= 6
    }
    while offset &+ 4 <= raw.byteCount {
      let word = UInt32(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
      guard word & 0x00C0_C0F0 == 0x0080_80E0 else { break }
      // After E0 the second byte must be at least A0 (else overlong), after ED less than A0 (else a surrogate).
      let choice = word & 0x200F
      guard choice != 0x0000, choice != 0x200D else { break }
      offset &+= 3
    }
    return offset
  }
}
