import TextModel

/// `[能用 #10 刀头, 能洗]`: a `#` in a text between brackets that are closed after it on the same line.
extension MistakeScanner {
  /// Reports the text with the `#`, which should be quoted, or the comment, which belongs at the end of the line, and moves past it. False if a comment begins.
  mutating func quoteSignOfComment(_ state: inout FlowState, _ cursor: inout Int, _ end: Int) -> Bool {
    guard mode == .afterFailure, cursor < end, text[cursor] == ASCII.numberSign, state.depth > 0 else { return false }
    let limit = blanksBefore(end, from: cursor).start
    guard limit > cursor + 1, text[limit - 1] == ASCII.rightBracket || text[limit - 1] == ASCII.rightBrace, isCutShort(state, after: end)
    else { return false }
    // `40 # half`: a comment is meant. In `weight: # 40` it is the value.
    let awaitsValue = state.part.colon != nil && state.part.value == nil
    if cursor + 1 < limit, ASCII.isBlank(text[cursor + 1]), state.part.start != nil, !awaitsValue {
      moveComment(&cursor, limit)
      return true
    }
    guard !state.part.isClosed else { return false }
    let start = state.part.value ?? (state.part.colon == nil ? state.part.start : nil) ?? cursor
    var stop = cursor
    while stop < limit, text[stop] != ASCII.comma, text[stop] != ASCII.rightBracket, text[stop] != ASCII.rightBrace { stop += 1 }
    let mark = ByteRange(cursor, cursor + 1)
    if start == cursor, let value = valueAfterSign(cursor, stop) {
      // `{method: 笔试, weight: # 40}`: the value is not meant as a comment, and the sign is not a part of it.
      problems.append(
        SyntaxProblem(.reservedIndicator(ASCII.numberSign), at: mark, repair: [TextEdit(ByteRange(cursor, value), [])]))
    } else {
      reportQuoting(.reservedIndicator(ASCII.numberSign), from: start, to: blanksBefore(stop, from: start).start, mark: mark)
    }
    state.begin(at: start)
    state.part.isClosed = true
    cursor = stop
    return true
  }

  /// `[3.1 救援 # 重点, 3.2 上报]`: the words after `# ` are a comment for YAML, which includes the closing bracket. They belong to the end of
  /// the line.
  private mutating func moveComment(_ cursor: inout Int, _ limit: Int) {
    var stop = cursor
    while stop < limit, text[stop] != ASCII.comma, text[stop] != ASCII.rightBracket, text[stop] != ASCII.rightBrace { stop += 1 }
    let end = blanksBefore(stop, from: cursor).start
    let comment = Array(text[cursor..<end])
    problems.append(
      SyntaxProblem(
        .commentInBrackets, at: ByteRange(cursor, end),
        repair: [
          TextEdit(ByteRange(blanksBefore(cursor, from: 0).start, stop), []), TextEdit(ByteRange(at: limit), [ASCII.space] + comment),
        ]))
    cursor = stop
  }

  /// The start of a value after `# `, or of a number after `#`; nil for `#10 刀头`.
  private func valueAfterSign(_ sign: Int, _ stop: Int) -> Int? {
    let value = blanks(from: sign + 1, to: stop).end
    guard value < stop, text[value] >= 0x80 || ASCII.isLetter(text[value]) || ASCII.isDigit(text[value]) else { return nil }
    let isNumber = text[value..<stop].allSatisfy { ASCII.isDigit($0) || $0 == ASCII.period || ASCII.isBlank($0) }
    return value > sign + 1 || isNumber ? value : nil
  }
}
