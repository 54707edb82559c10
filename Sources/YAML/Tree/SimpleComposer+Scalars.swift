import TextModel

/// A scalar on one line, by its byte offsets.
struct SimpleScalar {
  let start: Int
  /// After the closing quote, if there is one.
  let end: Int
  let style: NodeStyle
}

extension SimpleComposer {
  /// Reads the scalar at the cursor and the blanks after it. Nil if libyaml must read the text.
  mutating func readScalar(inFlow: Bool) -> SimpleScalar? {
    guard cursor < text.count else { return nil }
    switch text[cursor] {
    case ASCII.doubleQuote, ASCII.singleQuote:
      guard let scalar = readQuoted(text[cursor]) else { return nil }
      skipSpaces()
      return scalar
    case ASCII.hyphen:
      // Alone or before another sign it may be an indicator.
      guard cursor + 1 < text.count, ASCII.isDigit(text[cursor + 1]) || text[cursor + 1] >= 0x40 else { return nil }
    case ASCII.questionMark, ASCII.colon, ASCII.comma, ASCII.leftBracket, ASCII.rightBracket, ASCII.leftBrace, ASCII.rightBrace,
      ASCII.numberSign, ASCII.ampersand, ASCII.asterisk, ASCII.exclamationMark, ASCII.verticalBar, ASCII.greaterThan, ASCII.percent,
      ASCII.at, ASCII.backquote:
      return nil
    default: break
    }
    return readPlain(inFlow: inFlow)
  }

  private mutating func readPlain(inFlow: Bool) -> SimpleScalar? {
    let start = cursor
    var offset = cursor
    var end = cursor
    scan: while offset < text.count {
      let byte = text[offset]
      if byte >= 0x80 {
        while beginsWithTwoHan(at: offset) { offset &+= 6 }
        while offset < text.count, text[offset] >= 0x80 {
          let length = characterLength(at: offset)
          guard length > 0 else { return nil }
          offset += length
        }
        end = offset
        continue
      }
      switch byte {
      case ASCII.space:
        offset += 1
        continue
      case ASCII.lineFeed, ASCII.carriageReturn: break scan
      case ASCII.colon where endsWord(at: offset + 1): break scan
      case ASCII.numberSign where text[offset - 1] == ASCII.space: break scan
      case ASCII.comma where inFlow, ASCII.rightBracket where inFlow, ASCII.rightBrace where inFlow: break scan
      case ASCII.leftBracket where inFlow, ASCII.leftBrace where inFlow, ASCII.questionMark where inFlow: return nil
      case ASCII.colon where inFlow && isFlowSign(at: offset + 1): return nil
      default:
        guard byte > ASCII.space, byte < 0x7F else { return nil }
      }
      offset += 1
      end = offset
    }
    cursor = offset
    guard end > start, !isMergeKey(start, end) else { return nil }
    return SimpleScalar(start: start, end: end, style: .plain)
  }

  /// Reads a quoted scalar without escapes.
  private mutating func readQuoted(_ quote: UInt8) -> SimpleScalar? {
    let start = cursor
    var offset = cursor + 1
    while offset < text.count {
      let byte = text[offset]
      if byte == quote {
        guard quote == ASCII.doubleQuote || offset + 1 == text.count || text[offset + 1] != quote else { return nil }
        cursor = offset + 1
        return SimpleScalar(start: start, end: cursor, style: quote == ASCII.doubleQuote ? .doubleQuoted : .singleQuoted)
      }
      let length = characterLength(at: offset)
      guard length > 0, byte != ASCII.backslash || quote == ASCII.singleQuote else { return nil }
      offset += length
    }
    return nil
  }

  @inline(__always)
  private func beginsWithTwoHan(at offset: Int) -> Bool {
    guard offset &+ 8 <= text.count, let base = UnsafeRawPointer(text.baseAddress) else { return false }
    return HanPair.begins(UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
  }

  private func isMergeKey(_ start: Int, _ end: Int) -> Bool {
    end - start == 2 && text[start] == ASCII.lessThan && text[start + 1] == ASCII.lessThan
  }

  /// The length in bytes of a character that is allowed inside a line; 0 for other characters, and for bytes that are not UTF-8.
  @inline(__always)
  mutating func characterLength(at offset: Int) -> Int {
    let lead = text[offset]
    if lead < 0x80 { return lead >= ASCII.space && lead < 0x7F ? 1 : 0 }
    guard offset + 2 < text.count, isTrailing(text[offset + 1]) else { return lead < 0xE0 ? lengthAtEnd(offset) : 0 }
    // Common Han characters.
    if lead >= 0xE4, lead <= 0xEC { return isTrailing(text[offset + 2]) ? 3 : 0 }
    return rareCharacterLength(offset, lead, text[offset + 1], text[offset + 2])
  }

  private mutating func rareCharacterLength(_ offset: Int, _ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    if Self.isUnusual(lead, second, third) { hasUnusualCharacters = true }
    switch lead {
    // Without the C1 controls, of which NEL breaks lines.
    case 0xC2: return second >= 0xA0 ? 2 : 0
    case 0xC3...0xDF: return 2
    case 0xE1, 0xE3, 0xEE: return isTrailing(third) ? 3 : 0
    // LS and PS break lines.
    case 0xE2: return isTrailing(third) && !(second == 0x80 && (third == 0xA8 || third == 0xA9)) ? 3 : 0
    // Without the byte order mark and noncharacters.
    case 0xEF: return isTrailing(third) && !(second == 0xBB && third == 0xBF) && !(second == 0xBF && third >= 0xBE) ? 3 : 0
    case 0xF0...0xF3:
      return isTrailing(third) && offset + 3 < text.count && isTrailing(text[offset + 3]) && (lead > 0xF0 || second >= 0x90) ? 4 : 0
    default: return 0
    }
  }

  /// Whether a character with these first bytes may be invisible or a lookalike.
  private static func isUnusual(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch lead {
    case 0xC2, 0xCE, 0xD0, 0xD8, 0xE1: true
    case 0xE2:
      switch second {
      // Without the dashes, quotation marks and dots.
      case 0x80: third <= 0x8F || third >= 0xA8
      case 0x81, 0xBA...0xBF: true
      // The ratio sign, which looks like a colon.
      case 0x88: third == 0xB6
      default: false
      }
    // U+3000 and the Hangul filler.
    case 0xE3: second == 0x80 && third == 0x80 || second == 0x85
    case 0xEF:
      switch second {
      // The colon and ＃ are the only full-width signs of interest.
      case 0xBC: third == 0x9A || third == 0x83
      case 0xA4...0xAC, 0xB8, 0xB9, 0xBB, 0xBE, 0xBF: true
      default: false
      }
    case 0xF0: second == 0xAF
    default: false
    }
  }

  /// The length of a character in the last two bytes of a text.
  private mutating func lengthAtEnd(_ offset: Int) -> Int {
    guard offset + 1 < text.count, isTrailing(text[offset + 1]) else { return 0 }
    if Self.isUnusual(text[offset], text[offset + 1], 0) { hasUnusualCharacters = true }
    return text[offset] >= 0xC3 || text[offset] == 0xC2 && text[offset + 1] >= 0xA0 ? 2 : 0
  }

  @inline(__always)
  private func isTrailing(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  // MARK: - Signs and ends of lines

  mutating func skipSpaces() {
    while cursor < text.count, text[cursor] == ASCII.space { cursor += 1 }
  }

  /// Whether the line ends at the cursor, or a comment begins there. A `#` elsewhere is not the start of a comment.
  var isAtLineEnd: Bool {
    guard cursor < text.count else { return true }
    let byte = text[cursor]
    return ASCII.isLineBreak(byte) || byte == ASCII.numberSign && (cursor == 0 || text[cursor - 1] <= ASCII.space)
  }

  /// Moves to the next line.
  mutating func skipLineEnd() -> Bool {
    if cursor < text.count, text[cursor] == ASCII.numberSign {
      while cursor < text.count, !ASCII.isLineBreak(text[cursor]) {
        let length = characterLength(at: cursor)
        guard length > 0 else { return false }
        cursor += length
      }
    }
    guard cursor < text.count else { return true }
    if text[cursor] == ASCII.carriageReturn {
      guard cursor + 1 < text.count, text[cursor + 1] == ASCII.lineFeed else { return false }
      cursor += 1
    }
    guard text[cursor] == ASCII.lineFeed else { return false }
    cursor += 1
    return true
  }

  /// Whether a blank, a line end or the end of the text is at an offset.
  func endsWord(at offset: Int) -> Bool {
    offset >= text.count || text[offset] == ASCII.space || ASCII.isLineBreak(text[offset])
  }

  /// Whether there is a sign before which libyaml does not accept a colon.
  private func isFlowSign(at offset: Int) -> Bool {
    guard offset < text.count else { return false }
    switch text[offset] {
    case ASCII.comma, ASCII.questionMark, ASCII.leftBracket, ASCII.rightBracket, ASCII.leftBrace, ASCII.rightBrace: return true
    default: return false
    }
  }

  var isAtKeyEnd: Bool { cursor < text.count && text[cursor] == ASCII.colon && endsWord(at: cursor + 1) }

  func isDash(at offset: Int) -> Bool { offset < text.count && text[offset] == ASCII.hyphen && endsWord(at: offset + 1) }

  /// Whether three bytes `byte` begin at an offset, as in the markers `---` and `...`.
  func isMark(_ byte: UInt8, at offset: Int) -> Bool {
    offset + 2 < text.count && text[offset] == byte && text[offset + 1] == byte && text[offset + 2] == byte
  }
}
