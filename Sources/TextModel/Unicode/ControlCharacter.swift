/// Control characters of both blocks, line and paragraph separators, and marks that change the direction of writing.
public enum ControlCharacter {
  /// Whether a scalar is one of them.
  public static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The control character at an offset of a UTF-8 text, and its length in bytes; nil if there is none. Line ends and tabs are included.
  /// The offset must be less than the number of bytes.
  @inline(__always)
  public static func at(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, length: Int)? {
    let byte = text[offset]
    if byte < 0x20 || byte == 0x7F { return (UInt32(byte), 1) }
    guard isLead(byte) else { return nil }
    let second: UInt32 = offset + 1 < text.count ? UInt32(text[offset + 1] & 0x3F) : 0
    let third: UInt32 = offset + 2 < text.count ? UInt32(text[offset + 2] & 0x3F) : 0
    let scalar = byte == 0xE2 ? 0x2000 | second << 6 | third : UInt32(byte & 0x1F) << 6 | second
    let length = byte == 0xE2 ? 3 : 2
    return contains(scalar) && offset + length <= text.count ? (scalar, length) : nil
  }

  /// Whether a text may contain one, by a fast scan of its bytes.
  public static func mayOccur(in text: String.UTF8View) -> Bool { text.contains { $0 < 0x20 || $0 == 0x7F || isLead($0) } }

  /// The first bytes of the C1 controls, of the Arabic letter mark and of general punctuation.
  @inline(__always)
  private static func isLead(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xD8 || byte == 0xE2 }
}
