import TextModel

/// What may be between two entries.
extension EntryBoundaries {
  enum Sign {
    case none
    case blank
    case bullet
    case pause
    case comma
    case word
  }

  /// What is before the first number.
  enum Opening: Equatable {
    case nothing
    /// A count in brackets, with its length in bytes.
    case count(Int)
    /// A quotation mark that closes at the end of the text.
    case quotation

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      if let length = EntryBoundaries.bracketedCount(bytes, at: 0) {
        self = .count(length)
      } else {
        self = bytes.starts(with: "“".utf8) && bytes.suffix(3).elementsEqual("”".utf8) ? .quotation : .nothing
      }
    }

    var length: Int {
      switch self {
      case .nothing: 0
      case .count(let length): length
      case .quotation: 3
      }
    }

    /// The length of what closes it at the end of the text.
    var closingLength: Int { self == .quotation ? 3 : 0 }
  }

  /// `”、“`: the end of a closing and an opening quotation mark, and of what is between them; nil if they are not at an offset.
  private func endOfQuotations(from offset: Int) -> Int? {
    guard bytes[offset...].starts(with: "”".utf8) else { return nil }
    var cursor = skipBlanks(offset + 3)
    if let length = Punctuation.length(bytes, at: cursor) { cursor = skipBlanks(cursor + length) }
    return cursor < bytes.count && bytes[cursor...].starts(with: "“".utf8) ? cursor + 3 : nil
  }

  /// The blanks and at most one sign. If there are none, a boundary needs a digit after a Chinese character.
  func gap(at start: Int) -> (Range<Int>, Sign)? {
    var cursor = skipBlanks(start)
    var sign: Sign = cursor > start ? .blank : .none
    // A tab separates two cells of a table.
    if kind == .references, bytes[start..<cursor].contains(ASCII.tab) { sign = .comma }
    if opening == .quotation, let end = endOfQuotations(from: cursor) { return (start..<end, .comma) }
    if let (length, found) = self.sign(at: cursor, afterBlank: cursor > start) {
      cursor = skipBlanks(cursor + length)
      sign = found
      if case .count = opening, let count = Self.bracketedCount(bytes, at: cursor) { cursor = skipBlanks(cursor + count) }
    }
    // After a sign, the number was read with the sign.
    if sign == .none {
      guard start > 2, bytes[start - 1] >= 0x80, Punctuation.length(bytes, at: start - 3) != 3, mayBeginNumber(at: start) else {
        return nil
      }
    }
    return (start..<cursor, sign)
  }

  /// Whether a digit is at an offset, or the letter of a reference before one.
  private func mayBeginNumber(at offset: Int) -> Bool {
    if NumberHead.digit(bytes, at: offset) != nil { return true }
    guard kind == .references, first.hasLetter, let (_, length) = Reference.columnSign(bytes, at: offset) else { return false }
    return NumberHead.digit(bytes, at: offset + length) != nil
  }

  func sign(at offset: Int, afterBlank: Bool) -> (Int, Sign)? {
    if let length = Punctuation.length(bytes, at: offset) {
      return (length, length == 3 && bytes[offset] == 0xE3 ? .pause : .comma)
    }
    guard offset < bytes.count else { return nil }
    // A full stop ends a text. In `2。2。1` it is the period of a number.
    if Self.fullStop(bytes, at: offset), offset > 0, bytes[offset - 1] >= 0x80 { return (3, .comma) }
    if case .count = opening, let length = Self.bracketedCount(bytes, at: offset) { return (length, .comma) }
    if bytes[offset] == ASCII.slash, kind == .references { return (1, .comma) }
    if bytes[offset] == ASCII.hyphen, afterBlank || offset > 0 && bytes[offset - 1] >= 0x80, offset + 1 < bytes.count,
      ASCII.isBlank(bytes[offset + 1])
    {
      return (1, .bullet)
    }
    guard offset + 2 < bytes.count else { return nil }
    if kind == .references, afterBlank, bytes[offset..<offset + 3].elementsEqual("and".utf8), offset + 3 < bytes.count,
      ASCII.isBlank(bytes[offset + 3])
    {
      return (3, .word)
    }
    // — and •, as item marks.
    if kind == .items, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80, [0x94, 0x93, 0xA2].contains(bytes[offset + 2]) {
      return (3, .bullet)
    }
    guard kind == .references else { return nil }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    // 和 与 及 ／
    case (0xE5, 0x92, 0x8C), (0xE4, 0xB8, 0x8E), (0xE5, 0x8F, 0x8A): return (3, .word)
    case (0xEF, 0xBC, 0x8F): return (3, .comma)
    default: return nil
    }
  }

  func skipBlanks(_ start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count {
      if ASCII.isBlank(bytes[cursor]) || ASCII.isLineBreak(bytes[cursor]) {
        cursor += 1
      } else if cursor + 2 < bytes.count, bytes[cursor] == 0xE3, bytes[cursor + 1] == 0x80, bytes[cursor + 2] == 0x80 {
        cursor += 3
      } else if cursor + 1 < bytes.count, bytes[cursor] == 0xC2, bytes[cursor + 1] == 0xA0 {
        cursor += 2
      } else {
        break
      }
    }
    return cursor
  }
}
