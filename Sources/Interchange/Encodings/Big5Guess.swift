/// Distinguishes Big5, an encoding of traditional characters, from GB18030, as which nearly any bytes can be decoded.
enum Big5Guess {
  /// Whether every pair of bytes is valid Big5, nearly all are common characters, and some have a second byte that is not in GB 2312.
  static func fits(_ bytes: [UInt8]) -> Bool {
    var (pairs, common, low) = (0, 0, 0)
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count, (0xA1...0xF9).contains(bytes[index]) else { return false }
      let second = bytes[index + 1]
      guard (0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second) else { return false }
      pairs += 1
      if (0xA1...0xC6).contains(bytes[index]) { common += 1 }
      if second < 0x80 { low += 1 }
      index += 2
    }
    return pairs >= 4 && common * 10 >= pairs * 9 && low * 5 >= pairs
  }
}
