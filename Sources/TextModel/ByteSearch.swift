/// Fast scans of a whole text that decide whether a detailed scan is needed. The loops have no branches, so that they compile to vector
/// instructions.
public enum ByteSearch {
  public static func contains(_ bytes: [UInt8], _ wanted: UInt8) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var found: UInt8 = 0
      for byte in text { found |= byte == wanted ? 1 : 0 }
      return found != 0
    }
  }

  /// The first offset of a byte from `start` on, searched eight bytes at a time; nil if it does not occur.
  public static func firstIndex(of wanted: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = max(0, start)
    guard let base = text.baseAddress else { return nil }
    let pattern = 0x0101_0101_0101_0101 &* UInt64(wanted)
    while offset &+ 8 <= text.count {
      let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self) ^ pattern
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      offset &+= 8
    }
    while offset < text.count {
      if text[offset] == wanted { return offset }
      offset &+= 1
    }
    return nil
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The offset of the first byte of the line that contains an offset. An offset after the end belongs to the last line.
  public func startOfLine(_ offset: Int) -> Int {
    var start = Swift.min(offset, endIndex)
    while start > startIndex, !ASCII.isLineBreak(self[start - 1]) { start -= 1 }
    return start
  }
}

extension [UInt8] {
  /// The line break at the end of the line of an offset, for a line that is inserted below: CR LF if it begins with a carriage return, LF
  /// otherwise, and where the text ends without one.
  public func lineBreak(after offset: Int) -> [UInt8] {
    dropFirst(clamping: offset).first(where: ASCII.isLineBreak) == ASCII.carriageReturn
      ? [ASCII.carriageReturn, ASCII.lineFeed] : [ASCII.lineFeed]
  }
}
