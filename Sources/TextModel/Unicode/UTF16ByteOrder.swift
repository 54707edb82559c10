/// The order of the bytes in a UTF-16 code unit.
enum UTF16ByteOrder: Sendable {
  case littleEndian, bigEndian

  /// The text from `start` as UTF-8. Unpaired surrogates and a single byte at the end become U+FFFD.
  func decode(_ bytes: Span<UInt8>, from start: Int) -> (text: [UInt8], isLossless: Bool) {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count - start) / 2 * 3)
    var isLossless = true
    var offset = start
    while offset + 1 < bytes.count {
      var scalar = unit(in: bytes, at: offset)
      offset += 2
      if scalar & 0xFC00 == 0xD800, offset + 1 < bytes.count, unit(in: bytes, at: offset) & 0xFC00 == 0xDC00 {
        scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + unit(in: bytes, at: offset) & 0x3FF
        offset += 2
      }
      isLossless = isLossless && scalar & 0xFFFF_F800 != 0xD800
      text.append(scalar: scalar)
    }
    if offset < bytes.count {
      isLossless = false
      text.append(scalar: UTF8Decoder.replacement)
    }
    return (text, isLossless)
  }

  /// The byte order in which bytes without byte order mark are likely text; nil if neither is. If both are, the number of ASCII characters
  /// decides: in the wrong order, ASCII letters look like Han characters.
  static func guess(_ bytes: Span<UInt8>, minimumShare: Int) -> UTF16ByteOrder? {
    let (little, big) = (littleEndian.likelihood(of: bytes), bigEndian.likelihood(of: bytes))
    let (isLittle, isBig) = (little.share >= minimumShare, big.share >= minimumShare)
    if isLittle && isBig { return (little.ascii, little.share) >= (big.ascii, big.share) ? .littleEndian : .bigEndian }
    return isLittle ? .littleEndian : isBig ? .bigEndian : nil
  }

  /// For the first 2,048 units: the percentage of those that occur in Chinese and English texts, and the number of ASCII characters. Both
  /// are 0 if a unit is NUL, which does not occur in texts.
  private func likelihood(of bytes: Span<UInt8>) -> (share: Int, ascii: Int) {
    let count = Swift.min(bytes.count / 2, 2048)
    if count == 0 { return (0, 0) }
    var (likely, ascii) = (0, 0)
    for index in 0..<count {
      let unit = unit(in: bytes, at: index * 2)
      if unit == 0 { return (0, 0) }
      if Self.isLikely(unit) { likely += 1 }
      if unit < 0x80 { ascii += 1 }
    }
    return (likely * 100 / count, ascii)
  }

  private func unit(in bytes: Span<UInt8>, at offset: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
    return self == .littleEndian ? second << 8 | first : first << 8 | second
  }

  private static func isLikely(_ unit: UInt32) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA1...0x45F, 0x1E00...0x1EFF: true
    case 0x2010...0x206F, 0x20AC, 0x2100...0x22FF, 0x2460...0x26FF: true
    case 0x3000...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFFEF: true
    // Emoji and the Han characters of planes 2 and 3.
    case 0xD83C...0xD83E, 0xD840...0xD88D, 0xDC00...0xDFFF: true
    default: false
    }
  }
}
