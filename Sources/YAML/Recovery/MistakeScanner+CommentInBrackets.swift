import TextModel

/// `[能用 #10 刀头, 能洗]`: a `#` in a text between brackets that are closed after it on the same line.
extension MistakeScanner {
  /// Reports the text with the `#`, which should be quoted, and moves past it. False if a comment begins.
  mutating func quoteSignOfComment(_ state: inout FlowState, _ cursor: inout Int, _ end: Int) -> Bool {
    guard mode == .afterFailure, cursor < end, text[cursor] == ASCII.numberSign, state.depth > 0, !state.part.isClosed else { return false }
    let limit = blanksBefore(end, from: cursor).start
    guard limit > cursor + 1, text[limit - 1] == ASCII.rightBracket || text[limit - 1] == ASCII.rightBrace, isCutShort(state, after: end)
    else { return false }
    let start = state.part.value ?? (state.part.colon == nil ? state.part.start : nil) ?? cursor
    var stop = cursor
    while stop < limit, text[stop] != ASCII.comma, text[stop] != ASCII.rightBracket, text[stop] != ASCII.rightBrace { stop += 1 }
    reportQuoting(
      .reservedIndicator(ASCII.numberSign), from: start, to: blanksBefore(stop, from: start).start, mark: ByteRange(cursor, cursor + 1))
    state.begin(at: start)
    state.part.isClosed = true
    cursor = stop
    return true
  }
}
