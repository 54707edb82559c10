import TextModel

/// What follows a flow collection, and the end of one that was not closed.
extension MistakeScanner {
  /// `[草案] 培训计划` is a text that only looks like a list; `[2.1 信息展示]]` has a superfluous bracket.
  mutating func finishFlow(_ state: FlowState, closedAt close: Int, _ end: Int) {
    let rest = blanks(from: close + 1, to: end)
    reportWideSpace(afterValue: rest, end)
    guard mode == .afterFailure, !isLineDone(rest.end, end), text[rest.end] != ASCII.colon else { return }
    let limit = trimmedEnd(from: rest.end, to: end)
    if text[rest.end..<limit].allSatisfy({ isFlowSign($0) || ASCII.isBlank($0) }) {
      return report(.unclosedBracket, ByteRange(rest.end, limit), replacement: [])
    }
    if reportJoinedBraces(state, closedAt: close, limit) { return }
    // After an item, the next field may belong beside the key of the list.
    let column = isItem(state.start) ? state.parentKey.map { columnInLine(of: $0.start) } ?? state.column : state.column
    if reportFieldAfterValue(close + 1, limit, state.parentKey, column) { return }
    if isPunctuation(rest.end, limit) { return report(.straySign, ByteRange(rest.end, limit), replacement: []) }
    // With fields or items inside, it is a collection, and not a text that begins with a bracket.
    let isCollection =
      text[state.start] == ASCII.leftBrace
      || !isItem(state.start) && state.parentKey.flatMap { vocabulary.allowedValue(under: unquoted($0))?.mayBeList } ?? false
    if reportFieldsAfterBrace(state, closedAt: close, rest.end, limit) { return }
    if isCollection, let edits = editsJoiningLists(state, closedAt: close, limit), let first = edits.first {
      problems.append(SyntaxProblem(.foreignText, at: ByteRange(first.range.end - 1, limit), repair: edits))
      return
    }
    guard !isCollection else {
      problems.append(
        SyntaxProblem(
          .foreignText, at: ByteRange(rest.end, limit), repair: [TextEdit(ByteRange(rest.start, limit), [])], isRepairIntended: false))
      return
    }
    reportQuoting(.reservedIndicator(text[state.start]), from: state.start, to: limit, mark: character(at: state.start))
  }

  /// Reports fields of a record after its brace: `hours: {total: 64, theory: 24}, practice: 40`. False if something else follows the brace.
  private mutating func reportFieldsAfterBrace(_ state: FlowState, closedAt close: Int, _ start: Int, _ limit: Int) -> Bool {
    guard text[state.start] == ASCII.leftBrace, close < start, let parentKey = state.parentKey,
      let allowed = vocabulary.allowedValue(under: unquoted(parentKey))
    else { return false }
    var cursor = start
    while cursor < limit {
      if text[cursor] == ASCII.comma {
        cursor += 1
      } else if isFullwidth(.comma, at: cursor, limit) || isFullwidth(.semicolon, at: cursor, limit) {
        cursor += 3
      } else {
        break
      }
    }
    let content = blanks(from: cursor, to: limit).end
    guard let key = findKey(content, limit), allowed.keys.contains(name(key.range)),
      !text[content..<limit].contains(where: { $0 == ASCII.leftBrace || $0 == ASCII.rightBrace })
    else { return false }
    problems.append(
      SyntaxProblem(
        .foreignText, at: ByteRange(content, limit),
        repair: [TextEdit(ByteRange(close, content), [ASCII.comma, ASCII.space]), TextEdit(ByteRange(at: limit), [ASCII.rightBrace])]))
    return true
  }

  func columnInLine(of offset: Int) -> Int { offset - text.startOfLine(offset) }

  /// Whether a value is directly after the dash of an item.
  func isItem(_ start: Int) -> Bool {
    var before = start
    while before > 0, ASCII.isBlank(text[before - 1]) { before -= 1 }
    return before > 0 && text[before - 1] == ASCII.hyphen
  }

  /// Whether a text consists of punctuation only: `。`, `；`, `.`.
  func isPunctuation(_ start: Int, _ end: Int) -> Bool {
    var cursor = start
    while cursor < end {
      if ASCII.isBlank(text[cursor]) || [ASCII.comma, ASCII.semicolon, ASCII.colon, ASCII.period].contains(text[cursor]) {
        cursor += 1
      } else if cursor + 3 <= end, Self.signs.contains(Array(text[cursor..<cursor + 3])) {
        cursor += 3
      } else {
        return false
      }
    }
    return start < end
  }

  private static let signs = Set(["，", "。", "；", "：", "、", "．", "！"].map { Array($0.utf8) })

  mutating func continueFlow(_ state: FlowState, _ stop: Int, _ end: Int) {
    guard mode == .afterFailure, state.column >= 0, isCutShort(state, after: end) else {
      region = .flow(state)
      return
    }
    if reportSignBeforeItem(state) || closeFullwidth(state, stop) || closeBelow(state, end) { return }
    var limit = blanksBefore(stop, from: state.start).start
    while limit > state.start, text[limit - 1] == ASCII.comma { limit = blanksBefore(limit - 1, from: state.start).start }
    let stop = blanksBefore(stop, from: state.start).start
    if closesWithQuote(state.closing, at: stop) { return }
    let edit = TextEdit(ByteRange(limit, stop), closing(state.closing, at: limit))
    problems.append(SyntaxProblem(.unclosedBracket, at: ByteRange(state.start, limit), repair: [edit]))
  }

  /// `{id: baker, version: "20`: adds the brackets to the edit for the missing quote at the same place. False if there is no such edit.
  private mutating func closesWithQuote(_ brackets: [UInt8], at offset: Int) -> Bool {
    guard let quote = problems.last, quote.fault == .unclosedQuote, quote.repair.count == 1, let edit = quote.repair.first,
      edit.range.end == offset
    else { return false }
    problems.removeLast()
    problems.append(SyntaxProblem(.unclosedQuote, at: quote.range, repair: [TextEdit(edit.range, edit.replacement + brackets)]))
    return true
  }

  /// The missing brackets. After `{理论:` a space is needed, since `:}` would not end the key.
  private func closing(_ brackets: [UInt8], at offset: Int) -> [UInt8] {
    (offset > 0 && text[offset - 1] == ASCII.colon ? [ASCII.space] : []) + brackets
  }

  /// Closes a collection that continues over deeper lines, after the last of them. False if it cannot be closed there.
  private mutating func closeBelow(_ state: FlowState, _ end: Int) -> Bool {
    var closing = Array(state.closing.reversed())
    var limit: Int?
    var lastLine = end
    _ = firstBelow(end) { line, lineEnd -> Void? in
      let indentation = blanks(from: line, to: lineEnd)
      guard indentation.end < lineEnd, indentation.columns > state.column, text[indentation.end] != ASCII.numberSign,
        !isItemMarker(at: indentation.end, lineEnd)
      else { return () }
      for byte in text[indentation.end..<lineEnd] {
        switch byte {
        case ASCII.leftBracket: closing.append(ASCII.rightBracket)
        case ASCII.leftBrace: closing.append(ASCII.rightBrace)
        case ASCII.rightBracket, ASCII.rightBrace: if closing.last == byte { closing.removeLast() }
        default: break
        }
      }
      limit = lineEnd
      lastLine = indentation.end
      return nil
    }
    guard let limit, !closing.isEmpty else { return false }
    // The bracket must not be in a comment.
    let stop = trimmedEnd(from: lastLine, to: limit)
    var last = stop
    while last > lastLine, text[last - 1] == ASCII.comma { last = blanksBefore(last - 1, from: state.start).start }
    problems.append(
      SyntaxProblem(
        .unclosedBracket, at: ByteRange(state.start, trimmedEnd(from: state.start, to: end)),
        repair: [TextEdit(ByteRange(last, stop), self.closing(closing.reversed(), at: last))]))
    region = .processed(limit)
    return true
  }

  /// Whether an entry or item begins below, or the file ends, before the brackets are closed.
  func isCutShort(_ state: FlowState, after end: Int) -> Bool {
    var depth = state.depth
    return firstBelow(end) { line, lineEnd in
      if looksStructural(line, lineEnd, upTo: state.column) || isItemMarker(at: blanks(from: line, to: lineEnd).end, lineEnd) {
        return true
      }
      for byte in text[line..<lineEnd] {
        if byte == ASCII.leftBracket || byte == ASCII.leftBrace { depth += 1 }
        if byte == ASCII.rightBracket || byte == ASCII.rightBrace { depth -= 1 }
        if depth == 0 { return false }
      }
      return nil
    } ?? true
  }

  /// Replaces a closing bracket that is full-width: `[2.1 信息展示】`. False if there is none.
  private mutating func closeFullwidth(_ state: FlowState, _ stop: Int) -> Bool {
    var limit = blanksBefore(stop, from: state.start).start
    var edits: [TextEdit] = []
    for bracket in state.closing.reversed() {
      switch FullwidthSign.at(limit - 3, in: text, to: limit) {
      case .rightBracket, .rightBrace: edits.append(TextEdit(ByteRange(limit - 3, limit), [bracket]))
      default: return false
      }
      limit -= 3
    }
    guard let first = edits.last?.range.start, let last = edits.first?.range.end else { return false }
    problems.append(SyntaxProblem(.fullwidthFlowPunctuation, at: ByteRange(first, last), repair: edits))
    return true
  }
}
