import TextModel

extension MistakeScanner {
  func flow(at start: Int, _ end: Int, column: Int, _ parentKey: ByteRange?) -> FlowState {
    let closing = text[start] == ASCII.leftBrace ? ASCII.rightBrace : ASCII.rightBracket
    return FlowState(start: start, column: column, parentKey: parentKey, isOverLines: !text[start..<end].contains(closing))
  }

  /// Reads a flow collection to its end, or to the end of the line.
  mutating func scanFlow(_ initial: FlowState, from start: Int, to end: Int) {
    var state = initial
    // A whole file is not one mistake: the signs of each line are.
    if state.isWholeFile { state.signProblem = nil }
    var cursor = start
    if let quote = state.openQuote {
      guard let close = closingQuote(quote, from: start, to: end) else {
        region = .flow(state)
        return
      }
      state.openQuote = nil
      cursor = close + 1
    }
    while cursor < end, !isLineDone(cursor, end) || quoteSignOfComment(&state, &cursor, end) {
      guard cursor < end else { break }
      let next = scanFlowToken(&state, cursor, end)
      if state.depth == 0 { return finishFlow(state, closedAt: next - 1, end) }
      cursor = next
    }
    if state.openQuote != nil {
      region = .flow(state)
      return
    }
    continueFlow(state, cursor, end)
  }

  /// Reads the token at an offset and returns the offset of the next one.
  private mutating func scanFlowToken(_ state: inout FlowState, _ offset: Int, _ end: Int) -> Int {
    if text[offset] >= 0xE3, let next = scanFullwidthSign(&state, offset, end) { return next }
    switch text[offset] {
    case ASCII.space, ASCII.tab: return offset + 1
    case ASCII.leftBracket, ASCII.leftBrace:
      guard state.depth == 0 || state.part.awaitsToken else { return scanBracketInText(&state, offset, end) }
      state.enter(text[offset], at: offset)
    case ASCII.rightBracket, ASCII.rightBrace:
      if text[offset] != state.closingBracket, mode == .afterFailure { return scanWrongBracket(&state, offset, end) }
      state.leave()
    case ASCII.comma:
      // `{theory: 6,, practice: 2}`: there is nothing between the commas.
      if mode == .afterFailure, state.part.start == nil, state.part.colon == nil, !state.part.isClosed {
        report(.straySign, ByteRange(offset, offset + 1), replacement: [])
      }
      state.nextPart()
    case ASCII.doubleQuote, ASCII.singleQuote:
      if state.part.awaitsToken { return scanFlowQuote(&state, offset, end) }
    case ASCII.colon where isFlowColon(at: offset, state, end):
      if let next = removeEntryWithoutKey(&state, at: offset, end) { return next }
      if state.part.colon != nil { return scanSecondColon(&state, offset, end) }
      if let start = state.part.start, closesBefore(key: start, colon: offset, &state, end) { return offset + 1 }
      reportTightBracket(state, offset, end)
      state.part.colon = offset
    case 0xE3 where isWideSpace(at: offset, end): return scanWideSpace(state, offset, end)
    case _ where beginsWithReservedSign(state, offset, end): return scanReservedSign(&state, offset, end)
    default: state.begin(at: offset)
    }
    return offset + 1
  }

  /// `[a}]` has a superfluous bracket, `{b: [a}` lacks one, and `{a]` has the wrong one.
  private mutating func scanWrongBracket(_ state: inout FlowState, _ offset: Int, _ end: Int) -> Int {
    let mark = ByteRange(offset, offset + 1)
    let next = blanks(from: offset + 1, to: end).end
    if text[offset] == ASCII.rightBracket, let value = valueWithoutBracket(state) {
      let limit = trimmedEnd(from: value, to: offset)
      problems.append(
        SyntaxProblem(
          .unclosedBracket, at: ByteRange(value, max(value, limit)), repair: [TextEdit(ByteRange(at: value), [ASCII.leftBracket])]))
      state.part.isClosed = true
      return offset + 1
    }
    if next < end, text[next] == state.closingBracket {
      report(.unclosedBracket, mark, replacement: [])
      return offset + 1
    }
    let missing = state.closing(until: text[offset])
    guard !missing.isEmpty else {
      report(.unclosedBracket, mark, replacement: [state.closingBracket])
      state.leave()
      return offset + 1
    }
    let start = state.bracketStart
    problems.append(
      SyntaxProblem(.unclosedBracket, at: ByteRange(start, offset), repair: [TextEdit(ByteRange(at: offset), missing)]))
    for _ in missing { state.leave() }
    state.leave()
    return offset + 1
  }

  /// `{track: garden, levels: L5, L4]}`: the start of the last entry's value, if its key takes a list.
  private func valueWithoutBracket(_ state: FlowState) -> Int? {
    guard state.bracket == ASCII.leftBrace, !state.part.isClosed else { return nil }
    let entry = state.part.colon == nil ? state.lastEntry : state.part.entry
    guard let entry else { return nil }
    let key = ByteRange(entry.start, blanksBefore(entry.colon, from: entry.start).start)
    guard vocabulary.allowedValue(under: unquoted(key))?.mayBeList == true else { return nil }
    return entry.value
  }

  private func isFlowColon(at offset: Int, _ state: FlowState, _ end: Int) -> Bool {
    guard offset + 1 < end else { return true }
    // `"key":value` needs no space.
    let next = text[offset + 1]
    return ASCII.isBlank(next) || isFlowSign(next) || isWideSpace(at: offset + 1, end) || state.part.isClosed
  }

  func isFlowSign(_ byte: UInt8) -> Bool {
    byte == ASCII.comma || byte == ASCII.leftBracket || byte == ASCII.rightBracket || byte == ASCII.leftBrace || byte == ASCII.rightBrace
  }

  /// U+3000 at either end of a text belongs to the text for YAML; inside a text it may be intended.
  private mutating func scanWideSpace(_ state: FlowState, _ offset: Int, _ end: Int) -> Int {
    let gap = blanks(from: offset, to: end)
    let isAtEnd = gap.end == end || isFlowSign(text[gap.end]) || text[gap.end] == ASCII.numberSign
    if state.part.awaitsToken || isAtEnd || state.part.isClosed {
      let isSpaced = offset > 0 && ASCII.isBlank(text[offset - 1]) || isAtEnd && gap.end < end && text[gap.end] != ASCII.numberSign
      report(.fullwidthSpace, gap.range, replacement: isSpaced ? [] : [ASCII.space])
    }
    return gap.end
  }

  private mutating func scanFlowQuote(_ state: inout FlowState, _ offset: Int, _ end: Int) -> Int {
    state.begin(at: offset)
    state.part.isClosed = true
    guard let close = closingQuote(text[offset], from: offset + 1, to: end) else {
      guard mode == .afterFailure, !isQuoteClosedBelow(text[offset], after: end, column: state.column) else {
        state.openQuote = text[offset]
        return end
      }
      let limit = endOfFlowText(from: offset, end)
      problems.append(
        SyntaxProblem(.unclosedQuote, at: ByteRange(offset, limit), repair: [closing(text[offset], from: offset, at: limit)]))
      return limit
    }
    let next = blanks(from: close + 1, to: end).end
    let isEnd = isLineDone(next, end) || isFlowSign(text[next]) || text[next] == ASCII.colon || dividesFullwidth(at: next, end)
    guard mode == .afterFailure, !isEnd else { return close + 1 }
    if dividesItems(state, at: next, close, end) {
      problems.append(
        SyntaxProblem(
          .missingComma, at: ByteRange(next, endOfFlowText(from: next, end)), repair: [TextEdit(ByteRange(at: close + 1), [ASCII.comma])]))
      state.nextPart()
      return next
    }
    let limit = endOfFlowText(from: close + 1, end)
    reportTextAfterQuote(offset, close, limit)
    return limit
  }

  /// Whether another item of a list begins after a quoted one, so that the comma between them is missing: `["2.1 选料" '2.2 称量']`.
  private func dividesItems(_ state: FlowState, at next: Int, _ close: Int, _ end: Int) -> Bool {
    guard state.bracket == ASCII.leftBracket, state.part.colon == nil, next > close + 1, let quote = quote(at: next),
      let closing = closingQuote(quote, from: next + 1, to: end)
    else { return false }
    let rest = blanks(from: closing + 1, to: end).end
    return isLineDone(rest, end) || isFlowSign(text[rest]) || rest > closing + 1 && self.quote(at: rest) != nil
  }

  /// Whether a quoted text in brackets ends on a later line, before an entry or item of another collection begins.
  private func isQuoteClosedBelow(_ quote: UInt8, after end: Int, column: Int) -> Bool {
    firstBelow(end) { line, lineEnd in
      if looksStructural(line, lineEnd, upTo: column) { return false }
      guard let close = closingQuote(quote, from: line, to: lineEnd) else { return nil }
      let next = blanks(from: close + 1, to: lineEnd).end
      return isLineDone(next, lineEnd) || isFlowSign(text[next]) || text[next] == ASCII.colon
    } ?? false
  }

  private func dividesFullwidth(at offset: Int, _ end: Int) -> Bool {
    switch FullwidthSign.at(offset, in: text, to: end) {
    case .comma, .enumerationComma, .colon, .rightBrace, .rightBracket: true
    default: false
    }
  }

  /// The end of a text that should have been quoted: before the next comma or closing bracket.
  func endOfFlowText(from start: Int, _ end: Int) -> Int {
    var cursor = start
    while cursor < end, text[cursor] != ASCII.comma, text[cursor] != ASCII.rightBracket, text[cursor] != ASCII.rightBrace { cursor += 1 }
    return trimmedEnd(from: start, to: cursor)
  }

  /// `[2.1 信息[草案]展示]`: brackets inside a text.
  private mutating func scanBracketInText(_ state: inout FlowState, _ offset: Int, _ end: Int) -> Int {
    guard mode == .afterFailure, let start = state.part.value ?? state.part.start, !state.part.isClosed else { return offset + 1 }
    if reportMissingColon(&state, before: offset, end) { return offset + 1 }
    var close = offset
    while close < end, text[close] != ASCII.rightBracket, text[close] != ASCII.rightBrace { close += 1 }
    guard close < end else { return offset + 1 }
    let limit = endOfFlowText(from: close + 1, end)
    reportQuoting(.reservedIndicator(text[offset]), from: start, to: limit, mark: character(at: offset))
    state.part.isClosed = true
    return limit
  }

  /// The range of the whole character that begins at an offset, since a bracket may be full-width.
  func character(at offset: Int) -> ByteRange {
    var end = offset + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return ByteRange(offset, end)
  }
}
