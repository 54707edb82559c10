import TextModel

/// Full-width signs in a flow collection of a file that does not parse: separators are replaced, not quoted.
extension MistakeScanner {
  /// Reads a mapping in full-width brackets: `标准: ｛标识: baker，版本: 2024｝`. False for a text that begins with a bracket.
  mutating func scanFullwidthBrackets(_ start: Int, _ end: Int, _ parentKey: ByteRange?) -> Bool {
    guard mode == .afterFailure, let parentKey, let allowed = vocabulary.allowedValue(under: unquoted(parentKey)) else { return false }
    switch FullwidthSign.at(start, in: text, to: end) {
    case .leftBrace where !allowed.keys.isEmpty || allowed.mayHaveAnyKey: break
    case .leftBracket where allowed.mayBeList: break
    default: return false
    }
    let limit = trimmedEnd(from: start, to: end)
    guard limit > start, closes(before: limit) else { return false }
    let edits = FullwidthStructure.edits(of: text[start..<limit], at: start, isKey: { isKeyLike($0) })
    problems.append(SyntaxProblem(.fullwidthFlowPunctuation, at: ByteRange(start, limit), repair: edits))
    return true
  }

  private func closes(before limit: Int) -> Bool {
    if text[limit - 1] == ASCII.rightBrace || text[limit - 1] == ASCII.rightBracket { return true }
    let sign = FullwidthSign.at(limit - 3, in: text, to: limit)
    return sign == .rightBrace || sign == .rightBracket
  }

  /// Whether a text is a key of the format, possibly with a typing mistake.
  func isKeyLike(_ text: Text) -> Bool { vocabulary.contains(text) || vocabulary.isNearKey(text) }

  /// Replaces a full-width separator between brackets and returns the offset to continue at; nil for a sign that is part of a text.
  mutating func scanFullwidthSign(_ state: inout FlowState, _ offset: Int, _ end: Int) -> Int? {
    // In a file that parses, an entry on one line is repaired by the reader, which knows its fields.
    guard mode == .afterFailure || state.isOverLines && state.bracket == ASCII.leftBrace, state.depth > 0,
      let sign = FullwidthSign.at(offset, in: text, to: end)
    else { return nil }
    switch sign {
    case .colon: return scanFullwidthColon(&state, offset, end)
    case .comma, .enumerationComma, .semicolon: return scanFullwidthComma(&state, sign, offset, end)
    case .leftBrace, .leftBracket:
      guard state.part.awaitsToken else { return nil }
      let bracket = sign == .leftBrace ? ASCII.leftBrace : ASCII.leftBracket
      reportSign(&state, ByteRange(offset, offset + 3), [bracket])
      state.enter(bracket, at: offset)
      return offset + 3
    case .rightBrace, .rightBracket:
      let bracket = sign == .rightBrace ? ASCII.rightBrace : ASCII.rightBracket
      guard state.closingBracket == bracket, !isOpenInText(state, offset) else { return nil }
      reportSign(&state, ByteRange(offset, offset + 3), [bracket])
      state.leave()
      return offset + 3
    case .equals: return nil
    }
  }

  /// Adds a sign to the one problem for all such signs of a collection.
  private mutating func reportSign(_ state: inout FlowState, _ range: ByteRange, _ replacement: [UInt8]) {
    let edit = TextEdit(range, replacement)
    if let index = state.signProblem, index < problems.count {
      problems[index].extend(by: edit)
    } else {
      state.signProblem = problems.count
      problems.append(SyntaxProblem(.fullwidthFlowPunctuation, at: range, repair: [edit]))
    }
  }

  /// Whether the bracket closes one that is part of the text: `2.1 信息【草案】展示`.
  private func isOpenInText(_ state: FlowState, _ offset: Int) -> Bool {
    guard let start = state.part.value ?? state.part.start, !state.part.isClosed else { return false }
    var depth = 0
    for cursor in start..<max(start, offset) {
      switch FullwidthSign.at(cursor, in: text, to: offset) {
      case .leftBrace, .leftBracket: depth += 1
      case .rightBrace, .rightBracket: depth -= 1
      default: break
      }
    }
    return depth > 0
  }

  /// `{hours：{theory：1}}`: a colon after a key.
  private mutating func scanFullwidthColon(_ state: inout FlowState, _ offset: Int, _ end: Int) -> Int? {
    guard state.bracket == ASCII.leftBrace, state.part.colon == nil, let start = state.part.start else { return nil }
    let key = ByteRange(start, blanksBefore(offset, from: start).start)
    guard state.part.isClosed || isKeyLike(Text(Array(unquoted(key)), from: 0, to: unquoted(key).count)) else { return nil }
    let gap = blanks(from: offset + 3, to: end)
    let replacement = gap.end == end ? [ASCII.colon] : [ASCII.colon, ASCII.space]
    if state.isWholeFile, state.depth == 1 {
      let edit = TextEdit(ByteRange(key.end, gap.end), replacement)
      problems.append(SyntaxProblem(.fullwidthColon, at: ByteRange(offset, offset + 3), repair: [edit]))
    } else {
      reportSign(&state, ByteRange(offset, gap.end), replacement)
    }
    state.part.colon = offset
    state.part.isClosed = false
    return gap.end
  }

  /// A comma after a closed value, before a quote or bracket, or before a key.
  private mutating func scanFullwidthComma(_ state: inout FlowState, _ sign: FullwidthSign, _ offset: Int, _ end: Int) -> Int? {
    guard state.part.start != nil else {
      let gap = blanks(from: offset + 3, to: end)
      // Nothing comes before it: it divides nothing.
      reportSign(&state, ByteRange(offset, gap.end), [])
      return gap.end
    }
    let isInBraces = state.bracket == ASCII.leftBrace
    // `{theory: 6，，practice: 2}`.
    let gap = ByteRange(offset, FullwidthSign.endOfSeparators(from: offset + 3, in: text, to: end))
    if isInBraces, gap.end < end, text[gap.end] == ASCII.rightBrace, offset > 0, ASCII.isDigit(text[offset - 1]) {
      // `{theory: 6，practice: 2，}`.
      reportSign(&state, gap, [])
      return gap.end
    }
    let divides =
      isInBraces
      ? endsEntry(state, at: gap.end, end) || beginsEntry(gap.end, end, after: state)
      : state.part.isClosed || beginsClosedItem(gap.end, end)
    guard divides, sign != .semicolon || isInBraces else { return nil }
    reportSign(&state, ByteRange(offset, gap.end), gap.end == end ? [ASCII.comma] : [ASCII.comma, ASCII.space])
    state.nextPart()
    return gap.end
  }

  private func beginsClosedItem(_ offset: Int, _ end: Int) -> Bool {
    offset < end && (quote(at: offset) != nil || text[offset] == ASCII.leftBrace || text[offset] == ASCII.leftBracket)
  }

  /// Whether a comma at the end of a line ends an entry. In a file that parses, the text may continue on the next line.
  private func endsEntry(_ state: FlowState, at offset: Int, _ end: Int) -> Bool {
    guard offset == end, state.isOverLines, state.part.colon != nil else { return false }
    guard mode == .certain, state.part.value != nil, !state.part.isClosed else { return true }
    return firstBelow(end) { line, lineEnd in
      let content = blanks(from: line, to: lineEnd).end
      if isLineDone(content, lineEnd) { return nil }
      return text[content] == ASCII.rightBrace || beginsEntry(content, lineEnd, after: state)
    } ?? false
  }

  /// Whether a key and a colon begin at an offset. In a file that parses, `{reason: 见附件，标准：T/X}` may be one text, so that the key has to
  /// be one that can be beside the key of the entry.
  private func beginsEntry(_ start: Int, _ end: Int, after state: FlowState) -> Bool {
    var cursor = start
    while cursor < end, cursor - start <= 64, text[cursor] != ASCII.colon, text[cursor] != ASCII.comma,
      FullwidthSign.at(cursor, in: text, to: end) == nil
    {
      cursor += 1
    }
    guard cursor < end, text[cursor] == ASCII.colon || FullwidthSign.at(cursor, in: text, to: end) == .colon else { return false }
    let key = unquoted(ByteRange(start, blanksBefore(cursor, from: start).start))
    guard isKeyLike(Text(Array(key), from: 0, to: key.count)) else { return false }
    guard mode == .certain, vocabulary.contains(key), let first = state.part.start, let colon = state.part.colon else { return true }
    let own = unquoted(ByteRange(first, blanksBefore(colon, from: first).start))
    return !vocabulary.contains(own) || vocabulary.areSiblings(own, key)
  }
}
