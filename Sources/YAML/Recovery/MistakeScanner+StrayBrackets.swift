import TextModel

/// Brackets around a block list: `covers: [`, items with dashes on lines of their own, and `]`.
extension MistakeScanner {
  /// Reports both brackets as one problem. False if the bracket begins a flow sequence.
  mutating func reportBracketsAroundItems(_ start: Int, _ end: Int, entryColumn: Int, parentKey: ByteRange?) -> Bool {
    guard mode == .afterFailure, let parentKey, vocabulary.allowedValue(under: unquoted(parentKey))?.mayBeList == true,
      isLineDone(blanks(from: start + 1, to: end).end, end), let below = nextLine(below: end), below.shape == .item,
      !isLineDone(below.content, below.end), below.indentation.columns >= entryColumn
    else { return false }
    let bracket = ByteRange(start, start + 1)
    var edits = [TextEdit(ByteRange(blanksBefore(start, from: parentKey.end).start, start + 1), [])]
    if let (closing, commas) = closingLine(below: end, entryColumn, text[start] == ASCII.leftBrace ? ASCII.rightBrace : ASCII.rightBracket)
    {
      edits += commas.map { TextEdit($0, []) } + [TextEdit(closing, [])]
      handledLines.insert(closing.end)
    }
    problems.append(SyntaxProblem(.straySign, at: bracket, repair: edits))
    collections.leaveOpen(entryColumn, parentKey: parentKey, isKey: true)
    return true
  }

  /// Reports a bracket before the number of an item in a list of texts: `- {1.1.1 能选料`. False for other brackets.
  mutating func reportSignBeforeItem(_ state: FlowState) -> Bool {
    guard state.depth == 1, state.part.colon == nil, let start = state.part.start, let parentKey = state.parentKey,
      let allowed = vocabulary.allowedValue(under: unquoted(parentKey)), allowed.mayBeText, isItem(state.start)
    else { return false }
    guard ItemMark.isNumbered(at: start, in: text, to: endOfLine(from: start)) else { return false }
    report(.reservedIndicator(text[state.start]), ByteRange(state.start, state.start + 1), replacement: [])
    return true
  }

  /// The line that has only the closing bracket, with the line break before it, and the commas at the ends of the lines above. Nil if the
  /// list ends before.
  private func closingLine(below end: Int, _ column: Int, _ bracket: UInt8) -> (line: ByteRange, commas: [ByteRange])? {
    var above = end
    var commas: [ByteRange] = []
    let found: ByteRange?? = firstBelow(end) { line, lineEnd in
      defer { above = lineEnd }
      let indentation = blanks(from: line, to: lineEnd)
      guard indentation.end < lineEnd, text[indentation.end] != ASCII.numberSign else { return nil }
      let limit = trimmedEnd(from: indentation.end, to: lineEnd)
      if text[indentation.end] == bracket, text[indentation.end + 1..<limit].allSatisfy({ $0 == ASCII.comma || ASCII.isBlank($0) }) {
        return .some(ByteRange(above, limit))
      }
      let head = readHead(indentation, lineEnd)
      if indentation.columns < column || indentation.columns == column && head.shape != .item { return .some(nil) }
      if limit > indentation.end, text[limit - 1] == ASCII.comma { commas.append(ByteRange(limit - 1, limit)) }
      return nil
    }
    return (found ?? nil).map { ($0, commas) }
  }
}
