extension TrapScanner {
  /// Looks at the value of an entry, or at an item, of a file that does not parse. `item` is where the item begins whose text a colon
  /// cut in two: it is quoted as a whole.
  mutating func scanValue(_ start: Int, _ end: Int, parentColumn: Int, item: Int?) {
    guard start < end else { return }
    switch text[start] {
    case ASCII.doubleQuote, ASCII.singleQuote: scanQuoted(start, end)
    case ASCII.leftBracket, ASCII.leftBrace: scanFlow(from: start, to: end, depth: 0)
    case ASCII.verticalBar, ASCII.greaterThan:
      if isBlockScalarHeader(start, end) { region = .blockScalar(parentColumn: parentColumn) } else { reportReserved(start, end) }
    case ASCII.at, ASCII.backquote, ASCII.percent: reportReserved(start, end)
    case ASCII.asterisk, ASCII.ampersand, ASCII.exclamationMark:
      if start + 1 == end || !isNameByte(text[start + 1]) || !isName(start + 1, end) { reportReserved(start, end) }
    case ASCII.hyphen, ASCII.questionMark:
      if start + 1 < end, ASCII.isBlank(text[start + 1]) { reportReserved(start, end) } else { scanPlain(start, end, item: item) }
    default: scanPlain(start, end, item: item)
    }
  }

  private mutating func scanPlain(_ start: Int, _ end: Int, item: Int?) {
    let limit = trimmedEnd(from: start, to: end)
    var cursor = start
    while cursor < limit {
      if text[cursor] == ASCII.colon, cursor + 1 == limit || ASCII.isBlank(text[cursor + 1]) {
        reportQuoting(.unquotedColon, from: item ?? start, to: limit, mark: ByteRange(cursor, cursor + 1))
        return
      }
      cursor += 1
    }
  }

  private mutating func scanQuoted(_ start: Int, _ end: Int) {
    let quote = text[start]
    guard let close = closingQuote(quote, from: start + 1, to: end) else { return scanOpenQuote(quote, start, end) }
    let limit = trimmedEnd(from: start, to: end)
    guard close + 1 < limit, text[blanks(from: close + 1, to: end).end] != ASCII.numberSign else { return }
    if text[close + 1] == ASCII.colon { return }
    reportQuoting(.textAfterQuote, from: start, to: limit, mark: ByteRange(close + 1, limit))
  }

  /// A quote may close some lines below; when an entry or item begins before that, or the file ends, it was forgotten.
  private mutating func scanOpenQuote(_ quote: UInt8, _ start: Int, _ end: Int) {
    var line = startOfNextLine(after: end)
    while line < text.count {
      let lineEnd = endOfLine(from: line)
      if looksStructural(line, lineEnd) { break }
      if closingQuote(quote, from: line, to: lineEnd) != nil {
        region = .quoted(quote)
        return
      }
      line = startOfNextLine(after: lineEnd)
    }
    let limit = trimmedEnd(from: start, to: end)
    let repair = TextEdit(ByteRange(at: limit), [quote])
    problems.append(SyntaxProblem(.unclosedQuote, at: ByteRange(start, limit), repair: [repair]))
  }

  /// Follows a flow collection to its end; `depth` is what is open when the line begins.
  mutating func scanFlow(from start: Int, to end: Int, depth: Int) {
    var cursor = start
    var depth = depth
    while cursor < end {
      switch text[cursor] {
      case ASCII.doubleQuote, ASCII.singleQuote:
        guard cursor == start || isFlowBoundary(text[cursor - 1]) else { break }
        cursor = closingQuote(text[cursor], from: cursor + 1, to: end) ?? cursor
      case ASCII.leftBracket, ASCII.leftBrace: depth += 1
      case ASCII.rightBracket, ASCII.rightBrace:
        depth -= 1
        if depth <= 0 { return finishFlow(start, closedAt: cursor, end) }
      case ASCII.numberSign where cursor > start && ASCII.isBlank(text[cursor - 1]): return continueFlow(start, cursor, depth: depth)
      default: break
      }
      if mode == .afterFailure, let ascii = asciiBracket(at: cursor, end) {
        report(.fullwidthFlowPunctuation, cursor, cursor + 3, replacement: [ascii])
        depth += ascii == ASCII.leftBracket || ascii == ASCII.leftBrace ? 1 : -1
        if depth <= 0 { return }
        cursor += 2
      }
      cursor += 1
    }
    continueFlow(start, end, depth: depth)
  }

  private func asciiBracket(at offset: Int, _ end: Int) -> UInt8? {
    switch FullwidthSign.at(offset, in: text, to: end) {
    case .leftBracket: ASCII.leftBracket
    case .rightBracket: ASCII.rightBracket
    case .leftBrace: ASCII.leftBrace
    case .rightBrace: ASCII.rightBrace
    default: nil
    }
  }

  private func isFlowBoundary(_ byte: UInt8) -> Bool {
    ASCII.isBlank(byte) || byte == ASCII.comma || byte == ASCII.leftBracket || byte == ASCII.leftBrace || byte == ASCII.colon
  }

  /// `[草案] 培训计划`: a text that only looked like a list.
  private mutating func finishFlow(_ start: Int, closedAt close: Int, _ end: Int) {
    let limit = trimmedEnd(from: start, to: end)
    guard mode == .afterFailure, close + 1 < limit, quote(at: start) == nil else { return }
    let rest = text[blanks(from: close + 1, to: end).end]
    if rest == ASCII.colon || rest == ASCII.numberSign || rest == ASCII.rightBracket || rest == ASCII.rightBrace { return }
    guard text[start] == ASCII.leftBracket || text[start] == ASCII.leftBrace else { return }
    reportReserved(start, end)
  }

  private mutating func continueFlow(_ start: Int, _ end: Int, depth: Int) {
    let next = startOfNextLine(after: endOfLine(from: end))
    let isCut = next >= text.count || looksStructural(next, endOfLine(from: next))
    guard mode == .afterFailure, isCut else {
      region = .flow(depth: depth)
      return
    }
    var limit = end
    while limit > start, ASCII.isBlank(text[limit - 1]) || text[limit - 1] == ASCII.comma { limit -= 1 }
    let closing = Array(repeating: text[start] == ASCII.leftBrace ? ASCII.rightBrace : ASCII.rightBracket, count: depth)
    problems.append(
      SyntaxProblem(.unclosedBracket, at: ByteRange(start, limit), repair: [TextEdit(ByteRange(limit, end), closing)]))
  }

  private mutating func reportReserved(_ start: Int, _ end: Int) {
    let limit = trimmedEnd(from: start, to: end)
    reportQuoting(.reservedIndicator(text[start]), from: start, to: limit, mark: ByteRange(start, start + 1))
  }

  private mutating func reportQuoting(_ fault: SyntaxProblem.Fault, from start: Int, to end: Int, mark: ByteRange) {
    let range = ByteRange(start, end)
    let quoted = Quoting.quoted(text[start..<end])
    problems.append(SyntaxProblem(fault, at: mark, repair: [TextEdit(range, quoted)]))
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || ASCII.isLetter(byte) || byte == ASCII.hyphen || byte == 0x5F || byte == ASCII.exclamationMark
  }

  /// Whether what follows `*`, `&` or `!` could be a name of YAML's: ASCII up to the next blank.
  private func isName(_ start: Int, _ end: Int) -> Bool {
    var cursor = start
    while cursor < end, !ASCII.isBlank(text[cursor]) {
      guard isNameByte(text[cursor]) || text[cursor] == ASCII.colon || text[cursor] == ASCII.period || text[cursor] == ASCII.slash else {
        return false
      }
      cursor += 1
    }
    return true
  }
}
