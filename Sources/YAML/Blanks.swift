/// A run of white space as authors type it.
struct Blanks {
  /// The first byte behind the run.
  var end: Int
  /// Its width: 1 for a space, 2 for U+3000 and for a TAB, which authors mean as one step.
  var columns = 0
  var hasTab = false
  /// U+3000 or a no-break space: to YAML a letter like any other.
  var hasWide = false
}

/// The full-width signs that an input method gives for a sign of YAML.
enum FullwidthSign {
  case colon, comma, enumerationComma, leftBracket, rightBracket, leftBrace, rightBrace

  static func at(_ offset: Int, in text: UnsafeBufferPointer<UInt8>, to end: Int) -> FullwidthSign? {
    guard offset + 3 <= end else { return nil }
    switch (text[offset], text[offset + 1], text[offset + 2]) {
    case (0xEF, 0xBC, 0x9A): return .colon
    case (0xEF, 0xBC, 0x8C): return .comma
    case (0xE3, 0x80, 0x81): return .enumerationComma
    case (0xEF, 0xBC, 0xBB), (0xE3, 0x80, 0x90): return .leftBracket
    case (0xEF, 0xBC, 0xBD), (0xE3, 0x80, 0x91): return .rightBracket
    case (0xEF, 0xBD, 0x9B): return .leftBrace
    case (0xEF, 0xBD, 0x9D): return .rightBrace
    default: return nil
    }
  }
}

extension TrapScanner {
  func blanks(from start: Int, to end: Int) -> Blanks {
    var run = Blanks(end: start)
    while run.end < end {
      switch text[run.end] {
      case ASCII.space:
        run.columns += 1
        run.end += 1
      case ASCII.tab:
        run.columns += 2
        run.hasTab = true
        run.end += 1
      case 0xE3 where run.end + 2 < end && text[run.end + 1] == 0x80 && text[run.end + 2] == 0x80:
        run.columns += 2
        run.hasWide = true
        run.end += 3
      case 0xC2 where run.end + 1 < end && text[run.end + 1] == 0xA0:
        run.columns += 1
        run.hasWide = true
        run.end += 2
      default: return run
      }
    }
    return run
  }

  func isFullwidth(_ sign: FullwidthSign, at offset: Int, _ end: Int) -> Bool {
    FullwidthSign.at(offset, in: text, to: end) == sign
  }

  /// The end of a line's content without white space and comment.
  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var limit = end
    var cursor = start
    while cursor < end {
      if text[cursor] == ASCII.numberSign, cursor > start, ASCII.isBlank(text[cursor - 1]) {
        limit = cursor
        break
      }
      cursor += 1
    }
    while limit > start, ASCII.isBlank(text[limit - 1]) { limit -= 1 }
    return limit
  }
}
