import TextModel

/// A second colon in one part of a flow mapping.
extension MistakeScanner {
  /// `{theory: 6 practice: 10}` and `{theory: 6，practice: 10}` lack a comma; `{reason: a: b}` lacks quotes.
  mutating func scanSecondColon(_ state: inout FlowState, _ colon: Int, _ end: Int) -> Int {
    guard mode == .afterFailure, let value = state.part.value, !state.part.isClosed || state.bracket == ASCII.leftBrace else {
      return colon + 1
    }
    let keyEnd = blanksBefore(colon, from: value).start
    // `hours: theory: 3, practice: 4}` lacks the brace before the first field.
    if state.bracket == ASCII.leftBrace, let start = state.part.start, let own = state.part.colon,
      fits(ByteRange(value, keyEnd), under: ByteRange(start, blanksBefore(own, from: start).start)), isClosedTwice(from: colon, end, state)
    {
      problems.append(
        SyntaxProblem(
          .unclosedBracket, at: ByteRange(value, keyEnd), repair: [TextEdit(ByteRange(at: value), [ASCII.leftBrace])]))
      state.enter(ASCII.leftBrace, at: value)
      state.part.start = value
      state.part.colon = colon
      return colon + 1
    }
    var key = keyEnd
    while key > value, !isFlowSeparator(before: key, value) { key -= 1 }
    if state.bracket == ASCII.leftBrace, key > value, vocabulary.contains(text[key..<keyEnd]) || isNumber(from: value, to: key) {
      reportSeparator(before: key, value)
      state.nextPart()
      state.part.start = key
      state.part.colon = colon
      return colon + 1
    }
    let start = state.bracket == ASCII.leftBrace ? value : state.part.start ?? value
    let limit = endOfFlowText(from: colon, end)
    // `{编制人: 王老师，教材: 《养护》}`: with unknown keys it may be two fields or one text.
    let isIntended = state.bracket != ASCII.leftBrace || key <= value || separatingSign(before: key, value) == nil
    reportQuoting(.unquotedColon, from: start, to: limit, mark: ByteRange(colon, colon + 1), isIntended: isIntended)
    state.part.isClosed = true
    return limit
  }

  /// `{such-as:[检查桨叶]}`: libyaml needs a space between a colon and a list or mapping.
  mutating func reportTightBracket(_ state: FlowState, _ colon: Int, _ end: Int) {
    guard mode == .afterFailure, state.bracket == ASCII.leftBrace, state.part.start != nil, !state.part.isClosed, colon + 1 < end,
      text[colon + 1] == ASCII.leftBracket || text[colon + 1] == ASCII.leftBrace
    else { return }
    report(.missingSpaceAfterColon, ByteRange(colon, colon + 1), replacement: [ASCII.colon, ASCII.space])
  }

  /// Whether the text before the sign is a number, which is a complete value: `{职业道德: 5，基础知识: 20}`.
  private func isNumber(from start: Int, to key: Int) -> Bool {
    var end = key
    while end > start, !ASCII.isDigit(text[end - 1]) { end -= 1 }
    return end > start && key - end <= 8 && text[start..<end].allSatisfy { ASCII.isDigit($0) || $0 == ASCII.period }
      && !text[end..<key].contains { ASCII.isLetter($0) || ASCII.isDigit($0) }
  }

  /// Whether more braces are closed on the line than are open.
  private func isClosedTwice(from start: Int, _ end: Int, _ state: FlowState) -> Bool {
    var depth = state.depth
    for offset in Range(clamping: start, min(end, start + 512)) {
      if text[offset] == ASCII.leftBrace || text[offset] == ASCII.leftBracket { depth += 1 }
      if text[offset] == ASCII.rightBrace || text[offset] == ASCII.rightBracket { depth -= 1 }
      if depth < 0 { return true }
    }
    return false
  }

  private func isFlowSeparator(before offset: Int, _ start: Int) -> Bool {
    let last = text[offset - 1]
    return ASCII.isBlank(last) || last == ASCII.semicolon || separatingSign(before: offset, start) != nil
      || offset - 3 >= start && isWideSpace(at: offset - 3, offset)
  }

  private func separatingSign(before offset: Int, _ start: Int) -> FullwidthSign? {
    guard offset - 3 >= start, let sign = FullwidthSign.at(offset - 3, in: text, to: offset) else { return nil }
    return sign == .comma || sign == .enumerationComma || sign == .semicolon ? sign : nil
  }

  private mutating func reportSeparator(before key: Int, _ start: Int) {
    let comma = [ASCII.comma, ASCII.space]
    let gap = blanksBefore(key, from: start)
    if separatingSign(before: gap.start, start) != nil {
      var first = gap.start - 3
      while separatingSign(before: first, start) != nil { first -= 3 }
      return report(.fullwidthFlowPunctuation, ByteRange(first, key), replacement: comma)
    }
    let isSemicolon = gap.start > start && text[gap.start - 1] == ASCII.semicolon
    report(.missingComma, ByteRange(isSemicolon ? gap.start - 1 : gap.start, key), replacement: comma)
  }
}
