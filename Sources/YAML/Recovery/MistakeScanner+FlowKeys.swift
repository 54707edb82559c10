import TextModel

/// Entries of a flow mapping whose key or colon is missing before the value.
extension MistakeScanner {
  /// Reports a key without a colon before a list or mapping: `{unit: M2.1, covers [2.1 点浆]}`, `{hours{theory: 6}}`. The bracket is then read
  /// as the start of the value. False for a text with brackets in it.
  mutating func reportMissingColon(_ state: inout FlowState, before bracket: Int, _ end: Int) -> Bool {
    guard state.bracket == ASCII.leftBrace, state.part.colon == nil, !state.part.isClosed, let start = state.part.start else {
      return false
    }
    var keyEnd = blanksBefore(bracket, from: start).start
    if keyEnd > start, text[keyEnd - 1] == ASCII.equalsSign { keyEnd = blanksBefore(keyEnd - 1, from: start).start }
    guard keyEnd > start else { return false }
    let key = ByteRange(start, keyEnd)
    guard mayHave(text[bracket], key, state) || isRowOfMap(key, at: bracket, end, state) else { return false }
    problems.append(
      SyntaxProblem(.missingColon, at: key, repair: [TextEdit(ByteRange(keyEnd, bracket), [ASCII.colon, ASCII.space])]))
    state.part.colon = keyEnd
    state.enter(text[bracket], at: bracket)
    return true
  }

  /// Whether the value of a key of the format may begin with a bracket.
  private func mayHave(_ bracket: UInt8, _ key: ByteRange, _ state: FlowState) -> Bool {
    guard let allowed = vocabulary.allowedValue(under: text[key.start..<key.end]) else { return false }
    return bracket == ASCII.leftBracket ? allowed.mayBeList : !allowed.keys.isEmpty || allowed.mayHaveAnyKey
  }

  /// Whether fields are in the braces, and the author chooses the keys of the mapping: `theory: {L5 {职业道德: 5, 基础知识: 25}}`.
  private func isRowOfMap(_ key: ByteRange, at bracket: Int, _ end: Int, _ state: FlowState) -> Bool {
    guard text[bracket] == ASCII.leftBrace, !vocabulary.contains(text[key.start..<key.end]), let parentKey = keyOfMapping(state),
      vocabulary.allowedValue(under: unquoted(parentKey))?.mayHaveAnyKey == true
    else { return false }
    var cursor = bracket + 1
    while cursor + 1 < end, text[cursor] != ASCII.rightBrace {
      if text[cursor] == ASCII.colon, ASCII.isBlank(text[cursor + 1]) { return true }
      cursor += 1
    }
    return false
  }

  private func keyOfMapping(_ state: FlowState) -> ByteRange? {
    guard state.depth > 1 else { return state.parentKey }
    return state.innerKey.map { ByteRange($0.lowerBound, blanksBefore($0.upperBound, from: $0.lowerBound).start) }
  }

  /// Removes an entry that has no key before its colon: `{: 2.1 点浆, reason: 另行培训}`. Returns the offset to continue at; nil for other entries.
  mutating func removeEntryWithoutKey(_ state: inout FlowState, at colon: Int, _ end: Int) -> Int? {
    guard mode == .afterFailure, state.bracket == ASCII.leftBrace, state.part.start == nil, state.part.colon == nil, !state.part.isClosed,
      let stop = endOfValue(from: colon + 1, end)
    else { return nil }
    let next = text[stop] == ASCII.comma ? stop + 1 : stop
    problems.append(
      SyntaxProblem(
        .entryWithoutKey, at: ByteRange(colon, colon + 1), repair: [TextEdit(ByteRange(colon, next), [])], isRepairIntended: false))
    state.nextPart()
    return next
  }

  /// The offset of the comma or closing bracket after a value; nil if the value does not end on this line.
  private func endOfValue(from start: Int, _ end: Int) -> Int? {
    var depth = 0
    var cursor = start
    while cursor < end, !isLineDone(cursor, end) {
      if let quote = quote(at: cursor), ASCII.isBlank(text[cursor - 1]) {
        guard let close = closingQuote(quote, from: cursor + 1, to: end) else { return nil }
        cursor = close
      }
      switch text[cursor] {
      case ASCII.leftBracket, ASCII.leftBrace: depth += 1
      case ASCII.rightBracket, ASCII.rightBrace:
        if depth == 0 { return cursor }
        depth -= 1
      case ASCII.comma where depth == 0: return cursor
      default: break
      }
      cursor += 1
    }
    return nil
  }
}
