/// Repairs bytes that are mostly UTF-8.
enum UTF8Repair {
  /// The bytes from `start`, with U+FFFD for each maximal subpart of an ill-formed sequence.
  static func repaired(_ bytes: Span<UInt8>, from start: Int = 0) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 8)
    var offset = start
    while offset < bytes.count {
      let end = UTF8Validator.validRun(in: bytes, from: offset).end
      bytes.extracting(Range(clamping: offset, end)).withUnsafeBufferPointer { text.append(contentsOf: $0) }
      offset = end
      if offset < bytes.count { text.append(scalar: UTF8Decoder.scalar(in: bytes, at: &offset)) }
    }
    return text
  }

  /// The numbers of valid characters of three or four bytes and of errors around the first error. Characters of two bytes are ignored,
  /// since every sixth Chinese character in GB18030 looks like one.
  static func countCharacters(in bytes: Span<UInt8>, around fault: Int) -> (sound: Int, broken: Int) {
    let reach = 16_384
    let end = Swift.min(bytes.count, fault + reach)
    var offset = Swift.max(0, fault - reach)
    while offset < fault, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    var (sound, broken) = (0, 0)
    while offset < end {
      let start = offset
      if UTF8Decoder.scalarOrNil(in: bytes, at: &offset) == nil {
        broken += 1
      } else if offset - start > 2 {
        sound += 1
      }
    }
    return (sound, broken)
  }
}
