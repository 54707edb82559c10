import TextModel

/// Finds spaces that separate a single Han character from the Han characters next to it.
enum SpacedWords {
  /// A run of text between spaces.
  private struct Word {
    let range: ByteRange
    let beginsWithHan: Bool
    let endsWithHan: Bool
    /// Whether it is one Han character, with punctuation after it or not.
    let isSingle: Bool
  }

  /// Whether there are such spaces if every number is that of an entry.
  static func mayHaveGaps(in bytes: [UInt8], _ range: ByteRange) -> Bool { !gaps(in: bytes, range, afterNumbers: nil).isEmpty }

  /// `numbers` are the ends of the numbers of entries; nil if every number may be one.
  static func gaps(in bytes: [UInt8], _ range: ByteRange, afterNumbers numbers: Set<Int>? = []) -> [ByteRange] {
    guard range.end <= bytes.count, mayHoldGap(bytes, range), !bytes[range.start..<range.end].contains(where: ASCII.isLineBreak) else {
      return []
    }
    let words = words(in: bytes, range)
    var gaps: [ByteRange] = []
    for index in words.indices.dropFirst() {
      let left = words[index - 1]
      let right = words[index]
      guard left.endsWithHan, right.beginsWithHan, left.isSingle || right.isSingle else { continue }
      // 第 1 章 总则, C 类 产品: after a number or letter a single character is a word of its own.
      // The number of an entry is not a count: `3 故 障排除`.
      if left.isSingle, index >= 2, !words[index - 2].endsWithHan {
        let number = words[index - 2].range
        guard numbers?.contains(number.end) ?? true || index == 2 && isItemNumber(bytes, number) else { continue }
      }
      gaps.append(ByteRange(left.range.end, right.range.start))
    }
    return gaps
  }

  /// `1.1.1`, `A1.1.1`: what comes after it is not a measure but the first word of an item, as in `1.1.1 能 核对`.
  private static func isItemNumber(_ bytes: [UInt8], _ word: ByteRange) -> Bool {
    var number = bytes[clamping: word.start..<word.end]
    if number.first.map(ASCII.isLetter) ?? false { number = number.dropFirst() }
    let parts = number.split(separator: ASCII.period, omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) }
  }

  /// The offsets of such spaces in a whole text, in order. Nearly all parts of a text have none.
  static func possibleGaps(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { text in
      var offsets: [Int] = []
      for start in stride(from: 0, to: text.count - 2, by: 256) {
        let part = Range(clamping: start, min(start + 256, text.count - 2))
        guard mayHoldGaps(text, after: part) else { continue }
        for offset in part where text[offset] >= 0x80 && text[offset + 1] == ASCII.space {
          var next = offset + 2
          while next < text.count, ASCII.isBlank(text[next]) { next += 1 }
          if next < text.count, text[next] >= 0x80 { offsets.append(offset + 1) }
        }
      }
      return offsets
    }
  }

  /// Whether a space after one of these offsets may be such a space, by a loop without branches.
  private static func mayHoldGaps(_ text: UnsafeBufferPointer<UInt8>, after offsets: Range<Int>) -> Bool {
    var found: UInt8 = 0
    for offset in offsets {
      let last = text[offset + 2]
      // Bytes beyond ASCII have their highest bit set.
      let isBlank: UInt8 = last == ASCII.space ? 0x80 : 0
      let isTab: UInt8 = last == ASCII.tab ? 0x80 : 0
      let isSpace: UInt8 = text[offset + 1] == ASCII.space ? 0x80 : 0
      found |= text[offset] & isSpace & (last | isBlank | isTab)
    }
    return found & 0x80 != 0
  }

  /// Whether a space is between characters beyond ASCII: false for nearly every text.
  private static func mayHoldGap(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
    let bytes = bytes.span
    var offset = range.start + 1
    while offset < range.end - 1 {
      if bytes[offset] == ASCII.space, bytes[offset - 1] >= 0x80 {
        while offset < range.end - 1, ASCII.isBlank(bytes[offset]) { offset += 1 }
        if bytes[offset] >= 0x80 { return true }
      }
      offset += 1
    }
    return false
  }

  /// The words on both sides of a gap.
  static func around(_ gap: ByteRange, in bytes: [UInt8], _ range: ByteRange) -> ByteRange {
    let words = words(in: bytes, range)
    let start = words.last { $0.range.end <= gap.start }?.range.start ?? gap.start
    return ByteRange(start, words.first { $0.range.start >= gap.end }?.range.end ?? gap.end)
  }

  private static func words(in bytes: [UInt8], _ range: ByteRange) -> [Word] {
    var words: [Word] = []
    var offset = range.start
    while offset < range.end {
      if ASCII.isBlank(bytes[offset]) {
        offset += 1
        continue
      }
      let start = offset
      while offset < range.end, !ASCII.isBlank(bytes[offset]) { offset += 1 }
      words.append(word(in: bytes, ByteRange(start, offset)))
    }
    return words
  }

  private static func word(in bytes: [UInt8], _ range: ByteRange) -> Word {
    var scalars: [UInt32] = []
    var offset = range.start
    while offset < range.end { scalars.append(UTF8Decoder.scalar(in: bytes.span, at: &offset)) }
    let han = scalars.map { (0x3400...0x9FFF).contains($0) || (0x2_0000...0x3_FFFF).contains($0) }
    let isPunctuated = scalars.dropFirst().allSatisfy { "，。、；：！？）】》”".unicodeScalars.map(\.value).contains($0) }
    return Word(
      range: range, beginsWithHan: han.first ?? false, endsWithHan: han.last ?? false, isSingle: han.first ?? false && isPunctuated)
  }
}
