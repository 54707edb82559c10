import TextModel

/// Finds invisible characters and lookalikes. They are replaced in the copy before it is parsed, so that a name with a no-break space in it
/// is read as the author sees it.
struct MisleadingCharacters {
  private let text: [UInt8]
  private(set) var problems: [SyntaxProblem] = []
  /// Whether there is U+3000 or a full-width colon outside of comments: then the text may have another meaning than it seems, although it
  /// parses.
  private(set) var hasFullwidthSigns = false
  /// Whether there is ＃, which may begin a comment.
  private(set) var hasWideNumberSign = false
  /// The end of the last comment in which a full-width sign was found.
  private var commentEnd = 0

  init(in text: [UInt8]) {
    self.text = text
    scan()
  }

  private mutating func scan() {
    var offset = 0
    while let next = Self.nextCandidate(in: text, from: offset) {
      offset = next
      let scalar = UTF8Decoder.scalar(in: text.span, at: &offset)
      if scalar == 0x3000 || scalar == 0xFF1A {
        if !hasFullwidthSigns, !isInComment(next) { hasFullwidthSigns = true }
      } else if scalar == 0xFF03 {
        hasWideNumberSign = true
      } else {
        check(scalar, ByteRange(next, offset))
      }
    }
  }

  /// The offset of the next byte that may begin one of these characters; nil if there is none. Nearly all text is skipped here.
  private static func nextCandidate(in text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      var offset = start
      while offset < bytes.count {
        let byte = bytes[offset]
        // Common Han characters have three bytes.
        if byte >= 0xE4, byte <= 0xE9 {
          offset += 3
          continue
        }
        if byte < 0x20 ? byte != ASCII.tab && byte != ASCII.lineFeed && byte != ASCII.carriageReturn : isCandidate(byte) { return offset }
        offset += 1
      }
      return nil
    }
  }

  @inline(__always)
  private static func isCandidate(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x7F, 0xC2, 0xCE, 0xD0, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0: true
    default: false
    }
  }

  /// Whether an offset is in a comment. False after an odd number of quotation marks, since the `#` may be in a quoted text.
  private mutating func isInComment(_ offset: Int) -> Bool {
    if offset < commentEnd { return true }
    let start = text.startOfLine(offset)
    var quotes = 0
    for cursor in Range(clamping: start, offset) {
      let byte = text[cursor]
      if byte == ASCII.doubleQuote || byte == ASCII.singleQuote { quotes += 1 }
      guard byte == ASCII.numberSign, quotes.isMultiple(of: 2), cursor == start || ASCII.isBlank(text[cursor - 1]) else { continue }
      commentEnd = text[offset...].firstIndex(where: ASCII.isLineBreak) ?? text.count
      return true
    }
    return false
  }

  private mutating func check(_ scalar: UInt32, _ range: ByteRange) {
    if InvisibleScalar.isForbidden(scalar) {
      // A vertical tab is a line break of word processors, and is used in place of a space.
      report(.controlCharacter(scalar), range, scalar == 0x0B ? [ASCII.space] : [])
    } else if let kind = InvisibleScalar.kind(of: scalar) {
      guard !InvisibleScalar.isJoiner(scalar, between: scalarBefore(range.start), and: scalarAfter(range.end)) else { return }
      report(.invisibleCharacter(scalar), range, kind == .space ? [ASCII.space] : [])
    } else if let plain = LookalikeScalar.plainScalars(for: scalar) {
      var replacement: [UInt8] = []
      for scalar in plain { replacement.append(scalar: scalar) }
      report(.compatibilityCharacter(scalar), range, replacement)
    } else if let letter = LookalikeScalar.latinLetter(scalar), beginsNumber(range) {
      var replacement: [UInt8] = []
      replacement.append(scalar: letter)
      report(.compatibilityCharacter(scalar), range, replacement)
    }
  }

  /// Whether a letter is alone before a digit, like the sign of a column or module.
  private func beginsNumber(_ range: ByteRange) -> Bool {
    guard range.end < text.count, ASCII.isDigit(text[range.end]) else { return false }
    guard range.start > 0 else { return true }
    let before = text[range.start - 1]
    let greekAndCyrillic: ClosedRange<UInt32> = 0x0370...0x052F
    return !ASCII.isLetter(before) && !ASCII.isDigit(before) && !greekAndCyrillic.contains(scalarBefore(range.start))
  }

  private mutating func report(_ fault: SyntaxProblem.Fault, _ range: ByteRange, _ replacement: [UInt8]) {
    problems.append(SyntaxProblem(fault, at: range, repair: [TextEdit(range, replacement)]))
  }

  private func scalarBefore(_ offset: Int) -> UInt32 {
    var start = offset
    while start > 0 {
      start -= 1
      if text[start] & 0xC0 != 0x80 { break }
    }
    return UTF8Decoder.scalar(in: text.span, at: &start)
  }

  private func scalarAfter(_ offset: Int) -> UInt32 {
    var cursor = offset
    return cursor < text.count ? UTF8Decoder.scalar(in: text.span, at: &cursor) : 0
  }
}
