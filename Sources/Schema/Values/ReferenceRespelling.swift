import TextModel

extension Reference {
  /// `初级／2.2`, `初级 / 2.2`, `能 3.2.1`: the correct spelling of the level and column sign before the number, and the end of the author's
  /// spelling. Nil for nearly every reference.
  static func respelledHead(of text: Text) -> (head: String, end: Int)? {
    guard text.withBytes({ mayNeedRespelling($0) }) else { return nil }
    let string = text.string
    let characters = Array(string)
    guard let digit = characters.firstIndex(where: \.isASCIIDigit), digit > 1, digit <= 20 else { return nil }
    let written = String(characters[..<digit])
    let parts = written.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }.map {
      $0.filter { $0 != " " && $0 != "\u{3000}" }
    }
    guard parts.count <= 2, let first = parts.first, !first.isEmpty else { return nil }
    let signs = ["能", "知", "任", "A", "K", "T"]
    let isSign = { (part: String) in signs.contains(part) }
    guard parts.count == 2 ? (parts[1].isEmpty || isSign(parts[1])) && !isSign(first) : isSign(first) else { return nil }
    // The name of a level has no signs in it.
    guard first.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else { return nil }
    let head = parts.joined(separator: "/")
    let number = characters[digit...].prefix { $0.isASCIIDigit || $0 == "." }
    // `能 3 分钟内完成` has no number.
    guard head != written, number.contains(".") else { return nil }
    return (head + String(number), written.utf8.count + number.count)
  }

  /// Whether a blank or a full-width slash is before the first digit.
  private static func mayNeedRespelling(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (offset, byte) in bytes.prefix(64).enumerated() {
      if ASCII.isDigit(byte) { return false }
      if byte == ASCII.space || byte == 0xE3 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80 {
        return true
      }
      if byte == 0xEF, offset + 2 < bytes.count, bytes[offset + 1] == 0xBC, bytes[offset + 2] == 0x8F { return true }
    }
    return false
  }
}
