import TextModel

/// Texts in brackets that begin with a reserved sign of YAML: `{method: @实操}`, `[%准时]`.
extension MistakeScanner {
  /// Whether a value or item begins with a sign with which no text may begin in brackets.
  func beginsWithReservedSign(_ state: FlowState, _ offset: Int, _ end: Int) -> Bool {
    guard mode == .afterFailure, state.part.awaitsToken, state.bracket == ASCII.leftBracket || state.part.colon != nil else { return false }
    switch text[offset] {
    case ASCII.at, ASCII.backquote, ASCII.percent, ASCII.verticalBar, ASCII.greaterThan: return true
    // With an ASCII name after it, it is a feature of YAML.
    case ASCII.asterisk, ASCII.ampersand: return offset + 1 == end || text[offset + 1] >= 0x80 || ASCII.isBlank(text[offset + 1])
    default: return false
    }
  }

  /// Puts the text in quotation marks, or removes a mark before a number. Returns the offset of the next token.
  mutating func scanReservedSign(_ state: inout FlowState, _ offset: Int, _ end: Int) -> Int {
    if let number = markBeforeNumber(at: offset, end) {
      problems.append(
        SyntaxProblem(
          .reservedIndicator(text[offset]), at: ByteRange(offset, number), repair: [TextEdit(ByteRange(offset, number), [])]))
      state.begin(at: number)
      return number
    }
    let limit = max(offset + 1, endOfFlowText(from: offset, end))
    reportQuoting(.reservedIndicator(text[offset]), from: offset, to: limit, mark: ByteRange(offset, offset + 1))
    state.begin(at: offset)
    state.part.isClosed = true
    return limit
  }
}
