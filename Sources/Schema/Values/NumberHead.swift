import TextModel

/// An unambiguous number in the middle of a text: `1.1.2`, `A1.1.2`, `junior/2.2`, `能5.3.2`. It is stricter than `NumberScan`, which reads
/// the start of a text, where a number is expected: parts are not zero and have no leading zeros.
struct NumberHead {
  /// The start offset, including level and letter.
  let start: Int
  /// The range of the number without level and letter.
  let digits: Range<Int>
  let code: NumberCode
  let depth: Int
  /// Whether a letter or a level precedes the digits, which excludes a measure.
  let isSigned: Bool
  let hasLevel: Bool
  /// Whether a letter precedes the digits: `A2.1.1`, 能2.1.1.
  let hasLetter: Bool

  var end: Int { digits.upperBound }

  /// The head at an offset; nil if there is none.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, allowsSigns: Bool) -> NumberHead? {
    guard start >= 0, start < bytes.count else { return nil }
    var cursor = start
    var hasLevel = false
    var hasLetter = false
    if allowsSigns {
      if let level = levelEnd(bytes, from: start) {
        cursor = level
        hasLevel = true
      }
      if let (_, length) = Reference.columnSign(bytes, at: cursor), digit(bytes, at: cursor + length) != nil {
        cursor += length
        hasLetter = true
      }
    }
    return readDigits(bytes, start: start, from: cursor, hasLevel: hasLevel, hasLetter: hasLetter)
  }

  private static func readDigits(
    _ bytes: UnsafeBufferPointer<UInt8>, start: Int, from digits: Int, hasLevel: Bool, hasLetter: Bool
  ) -> NumberHead? {
    var canonical: [UInt8] = []
    var cursor = digits
    var end = digits
    var depth = 0
    // `2。2。1`: typed with a Chinese input method.
    var fullStops = 0
    while depth < 4 {
      var count = 0
      while let (value, length) = digit(bytes, at: cursor), count < 4 {
        if count == 0, value == ASCII.zero { return nil }
        canonical.append(value)
        cursor += length
        count += 1
      }
      guard count > 0, count < 4 else { break }
      depth += 1
      end = cursor
      var length = fullStops == 0 ? period(bytes, at: cursor) : nil
      if length == nil, fullStops == depth - 1, EntryBoundaries.fullStop(bytes, at: cursor) { length = 3 }
      guard let length, digit(bytes, at: cursor + length) != nil else { break }
      if bytes[cursor] == 0xE3 { fullStops += 1 }
      canonical.append(ASCII.period)
      cursor += length
    }
    guard depth > 0, cursor == end, period(bytes, at: end) == nil, end >= bytes.count || !ASCII.isLetter(bytes[end]),
      let code = NumberCode(canonical)
    else { return nil }
    return NumberHead(
      start: start, digits: digits..<end, code: code, depth: depth, isSigned: digits > start, hasLevel: hasLevel, hasLetter: hasLetter)
  }

  /// The digit at an offset, in either width, and its length in bytes.
  static func digit(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt8, Int)? {
    guard offset >= 0, offset < bytes.count else { return nil }
    if ASCII.isDigit(bytes[offset]) { return (bytes[offset], 1) }
    guard offset + 2 < bytes.count, bytes[offset] == 0xEF, bytes[offset + 1] == 0xBC, bytes[offset + 2] >= 0x90, bytes[offset + 2] <= 0x99
    else { return nil }
    return (ASCII.zero + (bytes[offset + 2] - 0x90), 3)
  }

  /// The letter at an offset, in either width, and its length in bytes.
  static func letter(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt8, Int)? {
    guard offset >= 0, offset < bytes.count else { return nil }
    if ASCII.isLetter(bytes[offset]) { return (bytes[offset], 1) }
    guard offset + 2 < bytes.count, bytes[offset] == 0xEF else { return nil }
    // U+FF21 to U+FF3A, and U+FF41 to U+FF5A.
    switch (bytes[offset + 1], bytes[offset + 2]) {
    case (0xBC, 0xA1...0xBA): return (bytes[offset + 2] - 0xA1 + UInt8(ascii: "A"), 3)
    case (0xBD, 0x81...0x9A): return (bytes[offset + 2] - 0x81 + UInt8(ascii: "a"), 3)
    default: return nil
    }
  }

  private static func period(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == ASCII.period { return 1 }
    guard offset + 2 < bytes.count, bytes[offset] == 0xEF, bytes[offset + 1] == 0xBC, bytes[offset + 2] == 0x8E else { return nil }
    return 3
  }

  /// Whether the text before a slash is the number of an item, `A2.1.1`, and not a level.
  static func isItemNumber(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    guard let (_, length) = Reference.columnSign(bytes, at: start), start + length < end else { return false }
    let number = bytes[start + length..<end]
    return number.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.period } && number.count { $0 == ASCII.period } == 2
      && number.first.map(ASCII.isDigit) ?? false
  }

  /// The end of `junior/` before a number: the name of a level is short and has neither blanks nor signs.
  private static func levelEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    if digit(bytes, at: start) != nil { return start == 0 ? Reference.numericLevelEnd(bytes).map { $0 + 1 } : nil }
    var cursor = start
    while cursor < bytes.count, cursor - start < 48 {
      let byte = bytes[cursor]
      if byte == ASCII.slash, cursor > start {
        if isItemNumber(bytes, from: start, to: cursor) { return nil }
        let next = cursor + 1
        if digit(bytes, at: next) != nil { return next }
        if let (_, length) = Reference.columnSign(bytes, at: next), digit(bytes, at: next + length) != nil { return next }
      } else if ASCII.isBlank(byte) || ASCII.isLineBreak(byte) || Punctuation.length(bytes, at: cursor) != nil {
        return nil
      }
      cursor += 1
    }
    return nil
  }
}
