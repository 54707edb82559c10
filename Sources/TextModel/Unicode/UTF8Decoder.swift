/// Reads scalars from bytes that may not be valid UTF-8. Invalid parts become U+FFFD, once for each maximal subpart, as Unicode recommends.
public enum UTF8Decoder {
  public static let replacement: UInt32 = 0xFFFD

  /// The scalar at an offset, or U+FFFD if the bytes there are not valid or the offset is outside the bytes. The offset is advanced past
  /// the scalar, by at least one byte.
  @inline(__always)
  public static func scalar(in bytes: Span<UInt8>, at offset: inout Int) -> UInt32 {
    scalarOrNil(in: bytes, at: &offset) ?? replacement
  }

  /// Like `scalar(in:at:)`, but nil if the bytes are not valid, so that an encoded U+FFFD can be distinguished from an error.
  static func scalarOrNil(in bytes: Span<UInt8>, at offset: inout Int) -> UInt32? {
    guard offset >= 0, offset < bytes.count else {
      offset += 1
      return nil
    }
    let lead = bytes[offset]
    offset += 1
    if lead < 0x80 { return UInt32(lead) }
    guard lead >= 0xC2, lead <= 0xF4 else { return nil }
    var missing = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = UInt32(lead) & (0x3F >> UInt32(missing))
    var allowed = secondBytes(after: lead)
    while missing > 0 {
      guard offset < bytes.count, allowed.contains(bytes[offset]) else { return nil }
      value = value << 6 | UInt32(bytes[offset] & 0x3F)
      allowed = 0x80...0xBF
      offset += 1
      missing -= 1
    }
    return value
  }

  /// The valid second bytes after a lead byte, which exclude overlong forms, surrogates and scalars above U+10FFFF.
  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}

/// The length of a scalar in UTF-8, in bytes, by its first byte.
public enum UTF8Length {
  public static func ofScalar(leadByte byte: UInt8) -> Int {
    if byte < 0xC0 { return 1 }
    if byte < 0xE0 { return 2 }
    return byte < 0xF0 ? 3 : 4
  }
}
