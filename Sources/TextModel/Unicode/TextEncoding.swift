/// The encoding of a file, as detected from its bytes.
public enum TextEncoding: Sendable, Hashable {
  case utf8
  case utf8WithByteOrderMark
  case utf16LittleEndian
  case utf16BigEndian
  case gb18030
  /// Not text: it contains NUL bytes and is not UTF-16.
  case binary
  /// Text in an unknown encoding, or UTF-8 with invalid bytes.
  case unknown

  /// The text as valid UTF-8 without byte order mark, and its encoding. If not `isLossless`, U+FFFD replaces what could not be decoded,
  /// once for each maximal subpart. `utf8`, `utf8WithByteOrderMark` and `gb18030` are always lossless, `unknown` never is.
  public static func decode(_ bytes: [UInt8]) -> (text: [UInt8], encoding: TextEncoding, isLossless: Bool) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeAfterByteOrderMark(bytes) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, .bigEndian, from: 2) }
    // This mark followed by two NULs is UTF-32, which is very rare.
    if bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return decodeUTF16(bytes, .littleEndian, from: 2) }

    let run = UTF8Validator.validRun(in: bytes.span)
    let isUTF8 = run.end == bytes.count
    if isUTF8 && !run.hasNul { return (bytes, .utf8, true) }
    if run.hasNul || bytes[run.end...].contains(0) {
      if let order = UTF16ByteOrder.guess(bytes.span, minimumShare: 90) { return decodeUTF16(bytes, order, from: 0) }
      return (UTF8Repair.repaired(bytes.span), .binary, isUTF8)
    }
    return decodeWithoutNul(bytes, firstFault: run.end)
  }

  private static func decodeAfterByteOrderMark(_ bytes: [UInt8]) -> (text: [UInt8], encoding: TextEncoding, isLossless: Bool) {
    let run = UTF8Validator.validRun(in: bytes.span, from: 3)
    if run.end == bytes.count { return (Array(bytes.dropFirst(3)), .utf8WithByteOrderMark, true) }
    return (UTF8Repair.repaired(bytes.span, from: 3), .unknown, false)
  }

  private static func decodeUTF16(
    _ bytes: [UInt8], _ order: UTF16ByteOrder, from start: Int
  ) -> (text: [UInt8], encoding: TextEncoding, isLossless: Bool) {
    let decoded = order.decode(bytes.span, from: start)
    return (decoded.text, order == .littleEndian ? .utf16LittleEndian : .utf16BigEndian, decoded.isLossless)
  }

  /// Decodes bytes without NUL. They are not UTF-16, in which each line break and colon has a NUL byte.
  ///
  /// Nearly any Chinese UTF-8 with one broken character also decodes as GB18030, with meaningless results, so that the likelihood decides.
  private static func decodeWithoutNul(_ bytes: [UInt8], firstFault: Int) -> (text: [UInt8], encoding: TextEncoding, isLossless: Bool) {
    let (sound, broken) = UTF8Repair.countCharacters(in: bytes.span, around: firstFault)
    if sound <= broken {
      let national = GB18030Decoder.decode(bytes.span)
      if let national, national.isLikely { return (national.text, .gb18030, true) }
      if let national, sound == 0 || sound * 3 < broken { return (national.text, .gb18030, true) }
    }
    return (UTF8Repair.repaired(bytes.span), .unknown, false)
  }
}
