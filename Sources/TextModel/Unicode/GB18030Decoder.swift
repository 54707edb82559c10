/// Decodes GB18030, the Chinese national encoding, which Chinese Windows calls "ANSI". GB2312 and GBK are subsets of it.
enum GB18030Decoder {
  /// The text without byte order mark; nil if a byte is not valid. It is likely if two in three characters are symbols or one of the 3,755
  /// common Han characters of GB2312, which is rare in misread text.
  static func decode(_ bytes: Span<UInt8>) -> (text: [UInt8], isLikely: Bool)? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 * 3)
    var (pairs, commonPairs) = (0, 0)
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      if lead < 0x80 {
        text.append(lead)
        offset += 1
      } else if let scalar = pair(in: bytes, at: offset) {
        pairs += 1
        if isCommon(lead, bytes[offset + 1]) { commonPairs += 1 }
        text.append(scalar: scalar)
        offset += 2
      } else if let scalar = quadruple(in: bytes, at: offset) {
        // A byte order mark.
        if offset > 0 || scalar != 0xFEFF { text.append(scalar: scalar) }
        offset += 4
      } else {
        return nil
      }
    }
    return (text, commonPairs * 3 >= pairs * 2)
  }

  private static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool {
    trail >= 0xA1 && (lead >= 0xB0 && lead <= 0xD7 || lead >= 0xA1 && lead <= 0xA9)
  }

  private static func pair(in bytes: Span<UInt8>, at offset: Int) -> UInt32? {
    guard offset + 1 < bytes.count else { return nil }
    let (lead, trail) = (Int(bytes[offset]), Int(bytes[offset + 1]))
    guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE, trail != 0x7F else { return nil }
    let cell = trail - (trail < 0x7F ? 0x40 : 0x41)
    return UInt32(GB18030Characters.pairs[(lead - 0x81) * 190 + cell])
  }

  /// Four bytes are the digits of one number: the index among all characters without a two-byte code.
  private static func quadruple(in bytes: Span<UInt8>, at offset: Int) -> UInt32? {
    guard offset + 3 < bytes.count else { return nil }
    var number = 0
    for index in 0..<4 {
      let byte = Int(bytes[offset + index])
      let (first, size) = index % 2 == 0 ? (0x81, 126) : (0x30, 10)
      guard byte >= first, byte < first + size else { return nil }
      number = number * size + byte - first
    }
    let characters = GB18030Characters.quadruples
    if number < characters.count { return UInt32(characters[number]) }
    return number >= 189_000 && number < 189_000 + 0x10_0000 ? UInt32(number - 189_000 + 0x1_0000) : nil
  }
}
