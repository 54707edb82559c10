import TextModel

/// Signs of punctuation, in both widths.
enum Punctuation {
  /// The length in bytes of a separator of enumerations at an offset; nil if there is none.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case ASCII.comma, ASCII.semicolon, ASCII.verticalBar, ASCII.plus, ASCII.ampersand: return 1
    case 0xEF, 0xE3: return wideLength(bytes, at: offset)
    default: return nil
    }
  }

  /// ， ； ｜ and 、
  private static func wideLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    guard offset + 2 < bytes.count else { return nil }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBD, 0x9C), (0xE3, 0x80, 0x81): return 3
    default: return nil
    }
  }
}
