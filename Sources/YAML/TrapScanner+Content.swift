extension TrapScanner {
  /// Looks at a line behind its indentation and item marks. Returns whether the line opens a collection below it.
  mutating func scanContent(_ start: Int, _ end: Int, column: Int, isItem: Bool) -> Bool {
    guard let key = findKey(start, end) else {
      if mode == .afterFailure { scanValue(start, end, parentColumn: max(0, column - 2), item: nil) }
      return false
    }
    let gap = blanks(from: key.colonEnd, to: end)
    switch key.colon {
    case .fullwidth: report(.fullwidthColon, key.end, gap.end, replacement: gap.end == end ? [ASCII.colon] : [ASCII.colon, ASCII.space])
    case .tight: report(.missingSpaceAfterColon, key.end, key.colonEnd, replacement: [ASCII.colon, ASCII.space])
    case .proper where gap.hasWide && gap.end < end:
      report(.fullwidthSpace, key.colonEnd, gap.end, replacement: [ASCII.space])
    case .proper: break
    }
    guard gap.end < end, text[gap.end] != ASCII.numberSign else { return true }
    let isKnown = vocabulary.contains(text[start..<key.end])
    trackOrScanValue(gap.end, end, column: column, item: isItem && !isKnown ? start : nil)
    return false
  }

  /// In a file that parses only the extent of texts matters; in one that does not, the values are looked at too.
  private mutating func trackOrScanValue(_ start: Int, _ end: Int, column: Int, item: Int?) {
    if mode == .afterFailure {
      scanValue(start, end, parentColumn: column, item: item)
    } else if let quote = quote(at: start), closingQuote(quote, from: start + 1, to: end) == nil {
      region = .quoted(quote)
    } else if isBlockScalarHeader(start, end) {
      region = .blockScalar(parentColumn: column)
    }
  }

  struct KeyPlace {
    enum Colon {
      case proper
      case fullwidth
      /// Without the space behind it.
      case tight
    }
    let end: Int
    let colonEnd: Int
    let colon: Colon
  }

  /// The key at the start of a line, if it has one.
  func findKey(_ start: Int, _ end: Int) -> KeyPlace? {
    var cursor = start
    if let quote = quote(at: start) {
      guard let close = closingQuote(quote, from: start + 1, to: end), close + 1 < end, text[close + 1] == ASCII.colon else { return nil }
      cursor = close + 1
    }
    if text[start] == ASCII.leftBracket || text[start] == ASCII.leftBrace { return nil }
    while cursor < end {
      if text[cursor] == ASCII.numberSign, cursor > start, ASCII.isBlank(text[cursor - 1]) { return nil }
      if text[cursor] == ASCII.colon {
        let isProper = cursor + 1 == end || blanks(from: cursor + 1, to: end).end > cursor + 1
        if isProper { return KeyPlace(end: cursor, colonEnd: cursor + 1, colon: .proper) }
        if mode == .afterFailure, vocabulary.contains(text[start..<cursor]) {
          return KeyPlace(end: cursor, colonEnd: cursor + 1, colon: .tight)
        }
      } else if isFullwidth(.colon, at: cursor, end), vocabulary.contains(text[start..<cursor]) {
        return KeyPlace(end: cursor, colonEnd: cursor + 3, colon: .fullwidth)
      }
      cursor += 1
    }
    return nil
  }

  func quote(at offset: Int) -> UInt8? {
    guard offset < text.count, text[offset] == ASCII.doubleQuote || text[offset] == ASCII.singleQuote else { return nil }
    return text[offset]
  }

  /// The offset of the quote that closes a text, on this line.
  func closingQuote(_ quote: UInt8, from start: Int, to end: Int) -> Int? {
    var cursor = start
    while cursor < end {
      if quote == ASCII.doubleQuote, text[cursor] == ASCII.backslash {
        cursor += 2
        continue
      }
      if text[cursor] == quote {
        guard quote == ASCII.singleQuote, cursor + 1 < end, text[cursor + 1] == quote else { return cursor }
        cursor += 1
      }
      cursor += 1
    }
    return nil
  }

  /// `|`, `>-`, `|2+` and the like, with nothing but a comment behind.
  func isBlockScalarHeader(_ start: Int, _ end: Int) -> Bool {
    guard text[start] == ASCII.verticalBar || text[start] == ASCII.greaterThan else { return false }
    var cursor = start + 1
    while cursor < end, text[cursor] == ASCII.plus || text[cursor] == ASCII.hyphen || ASCII.isDigit(text[cursor]) { cursor += 1 }
    while cursor < end, ASCII.isBlank(text[cursor]) { cursor += 1 }
    return cursor == end || (text[cursor] == ASCII.numberSign && ASCII.isBlank(text[cursor - 1]))
  }
}
