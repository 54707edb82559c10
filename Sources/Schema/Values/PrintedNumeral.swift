/// Numerals that are not digits: ① and 一. The functions return the value and the length in bytes.
enum PrintedNumeral {
  /// ① to ⑳, ⑴ to ⒇, ⒈ to ⒛, and ㈠ to ㈩.
  static func circled(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Int, Int)? {
    if offset + 2 < bytes.count, bytes[offset] == 0xE3, bytes[offset + 1] == 0x88, (0xA0...0xA9).contains(bytes[offset + 2]) {
      return (Int(bytes[offset + 2]) - 0x9F, 3)
    }
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80 else {
      return nil
    }
    let scalar = 0x2000 | Int(bytes[offset + 1] & 0x3F) << 6 | Int(bytes[offset + 2] & 0x3F)
    switch scalar {
    case 0x2460...0x2473: return (scalar - 0x245F, 3)
    case 0x2474...0x2487: return (scalar - 0x2473, 3)
    case 0x2488...0x249B: return (scalar - 0x2487, 3)
    default: return nil
    }
  }

  /// Ⅰ to Ⅻ, and ⅰ to ⅻ.
  static func roman(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Int, Int)? {
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x85 else { return nil }
    switch bytes[offset + 2] {
    case 0xA0...0xAB: return (Int(bytes[offset + 2]) - 0x9F, 3)
    case 0xB0...0xBB: return (Int(bytes[offset + 2]) - 0xAF, 3)
    default: return nil
    }
  }

  /// 一 to 九十九.
  static func han(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Int, Int)? {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    func digit(at offset: Int) -> Int? {
      guard offset + 2 < bytes.count else { return nil }
      return digits.firstIndex { bytes[offset..<offset + 3].elementsEqual($0.utf8) }.map { $0 + 1 }
    }
    func isTen(at offset: Int) -> Bool { offset + 2 < bytes.count && bytes[offset..<offset + 3].elementsEqual("十".utf8) }
    if isTen(at: offset) {
      guard let units = digit(at: offset + 3) else { return (10, 3) }
      return (10 + units, 6)
    }
    guard let first = digit(at: offset) else { return nil }
    guard isTen(at: offset + 3) else { return (first, 3) }
    guard let units = digit(at: offset + 6) else { return (first * 10, 6) }
    return (first * 10 + units, 9)
  }
}
