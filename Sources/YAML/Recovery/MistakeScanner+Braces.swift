import TextModel

/// Mappings on one line that lack one of their braces.
extension MistakeScanner {
  /// Reports a missing opening brace: `- years: 3, previous-level: L4}`, `L4: 职业道德: 5, 基础知识: 20}`. False for other lines.
  mutating func reportMissingBrace(_ key: EntryKey, _ head: LineHead, column: Int, listKey: ByteRange?) -> Bool {
    let end = trimmedEnd(from: head.content, to: head.end)
    guard mode == .afterFailure, key.colon == .proper, isClosedOnceTooOften(head.content, end) else { return false }
    let value = blanks(from: key.separator.end, to: head.end).end
    guard value < end, text[value] != ASCII.leftBrace, text[value] != ASCII.leftBracket else { return false }
    if let sign = Self.otherOpenings.first(where: { text[value..<end].starts(with: $0.utf8) }) {
      guard replaceOpening(sign, at: value, end, isMap: !vocabulary.contains(unquoted(key.range))) else { return false }
      collections.enterEntry(column, key: key.range, listKey: listKey)
      collections.endValue()
      return true
    }
    if let inner = keyInside(value, end) {
      insertBrace(at: value, before: inner)
      collections.enterEntry(column, key: key.range, listKey: listKey)
    } else {
      guard listKey != nil else { return false }
      insertBrace(at: head.content, before: key.range)
    }
    collections.endValue()
    return true
  }

  /// The brackets of the input method, and parentheses, in place of an opening brace.
  private static var otherOpenings: [String] { ["｛", "［", "【", "（", "("] }

  /// Reports another bracket in place of an opening brace: `标准: ｛标识: baker, 版本: 2024}`, `L5: ｛职业道德: 5, 基础知识: 25}`. False if no key
  /// follows it. In a map any text may be a key.
  private mutating func replaceOpening(_ sign: String, at start: Int, _ end: Int, isMap: Bool) -> Bool {
    let opening = ByteRange(start, start + sign.utf8.count)
    guard keyInside(blanks(from: opening.end, to: end).end, end) != nil else { return false }
    let whole = [ASCII.leftBrace] + Array(text[opening.end..<end])
    let separators = FullwidthStructure.edits(of: whole, at: opening.end - 1, isKey: { isMap || isKeyLike($0) })
    let isParenthesis = sign == "（" || sign == "("
    problems.append(
      SyntaxProblem(
        isParenthesis ? .unclosedBracket : .fullwidthFlowPunctuation, at: opening,
        repair: [TextEdit(opening, [ASCII.leftBrace])] + separators))
    return true
  }

  /// Reports a row of a map without its braces: `L5: 作业准备: 30, 曳引电梯保养: 70`. False for other values, and outside of maps.
  mutating func reportMapWithoutBraces(_ start: Int, _ end: Int, in parentKey: ByteRange?) -> Bool {
    guard mode == .afterFailure, let parentKey, vocabulary.allowedValue(under: unquoted(parentKey))?.mayHaveAnyKey ?? false else {
      return false
    }
    let limit = trimmedEnd(from: start, to: end)
    let parts = text[start..<limit].split(separator: ASCII.comma)
    guard parts.count > 1, parts.allSatisfy(isNamedNumber) else { return false }
    problems.append(
      SyntaxProblem(
        .itemOnKeyLine, at: ByteRange(start, limit),
        repair: [TextEdit(ByteRange(at: start), [ASCII.leftBrace]), TextEdit(ByteRange(at: limit), [ASCII.rightBrace])]))
    collections.endValue()
    return true
  }

  /// Whether a part of a row is `作业准备: 30`.
  private func isNamedNumber(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let colon = part.lastIndex(of: ASCII.colon), colon > part.startIndex else { return false }
    let value = part[(colon + 1)...]
    let digits = value.drop(while: ASCII.isBlank)
    return digits.count < value.count && !digits.isEmpty
      && digits.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.period || ASCII.isBlank($0) }
      && !part[..<colon].contains { $0 == ASCII.colon || isFlowSign($0) }
  }

  /// Reports parentheses around fields: `- （学历: 不限, 工作年限: 1）`, `hours: (theory: 6, practice: 10)`. False for other values.
  mutating func reportRoundBrackets(_ start: Int, _ end: Int, _ parentKey: ByteRange?) -> Bool {
    // Nearly all texts begin with another byte.
    guard mode == .afterFailure, start < end, text[start] == UInt8(ascii: "(") || text[start] == 0xEF else { return false }
    let limit = trimmedEnd(from: start, to: end)
    guard let opening = ["(", "（"].first(where: { text[start..<limit].starts(with: $0.utf8) }),
      let closing = [")", "）"].first(where: { text[start..<limit].reversed().starts(with: $0.utf8.reversed()) })
    else { return false }
    let inside = ByteRange(start + opening.utf8.count, limit - closing.utf8.count)
    guard inside.start < inside.end, let key = keyInside(blanks(from: inside.start, to: inside.end).end, inside.end),
      let parentKey, let allowed = vocabulary.allowedValue(under: unquoted(parentKey)), allowed.keys.contains(name(key))
    else { return false }
    let first = ByteRange(start, inside.start)
    problems.append(
      SyntaxProblem(
        .unclosedBracket, at: first,
        repair: [TextEdit(first, [ASCII.leftBrace]), TextEdit(ByteRange(inside.end, limit), [ASCII.rightBrace])]))
    collections.endValue()
    return true
  }

  private mutating func insertBrace(at offset: Int, before key: ByteRange) {
    problems.append(SyntaxProblem(.unclosedBracket, at: key, repair: [TextEdit(ByteRange(at: offset), [ASCII.leftBrace])]))
  }

  /// Whether the last sign of a text is a brace without an opening one, and all other brackets are in pairs.
  private func isClosedOnceTooOften(_ start: Int, _ end: Int) -> Bool {
    guard end > start, text[end - 1] == ASCII.rightBrace else { return false }
    var depth = 0
    var next = start
    while next < end {
      let offset = next
      next += 1
      switch text[offset] {
      case ASCII.doubleQuote, ASCII.singleQuote:
        // A quoted value may contain any sign.
        guard offset > start, ASCII.isBlank(text[offset - 1]), let close = closingQuote(text[offset], from: offset + 1, to: end) else {
          return false
        }
        next = close + 1
      case ASCII.leftBrace, ASCII.leftBracket: depth += 1
      case ASCII.rightBrace, ASCII.rightBracket: depth -= 1
      default: break
      }
      if depth < 0 { return offset == end - 1 }
    }
    return false
  }

  /// The key at the start of a value: the text before a colon and a blank, up to the first comma.
  private func keyInside(_ start: Int, _ end: Int) -> ByteRange? {
    for offset in Range(clamping: start, end) {
      if text[offset] == ASCII.comma || text[offset] == ASCII.leftBrace || text[offset] == ASCII.leftBracket { return nil }
      guard text[offset] == ASCII.colon, offset + 1 < end, ASCII.isBlank(text[offset + 1]), offset > start else { continue }
      return ByteRange(start, blanksBefore(offset, from: start).start)
    }
    return nil
  }

  /// `{unit: M6.1, hours: {theory: 5, practice: 8, covers: [5.2]}`: closes the inner mapping before a key that it cannot have and the outer
  /// mapping can. Returns whether the brace was inserted.
  mutating func closesBefore(key start: Int, colon: Int, _ state: inout FlowState, _ end: Int) -> Bool {
    guard mode == .afterFailure, state.bracket == ASCII.leftBrace, let mapKey = state.innerKey, isLeftOpen(from: colon, end, state) else {
      return false
    }
    let key = ByteRange(start, blanksBefore(colon, from: start).start)
    let inner = ByteRange(mapKey.lowerBound, blanksBefore(mapKey.upperBound, from: mapKey.lowerBound).start)
    guard vocabulary.contains(unquoted(key)), let allowed = vocabulary.allowedValue(under: unquoted(inner)), !allowed.keys.isEmpty,
      !allowed.mayHaveAnyKey,
      !allowed.keys.contains(name(key)), vocabulary.areSiblings(unquoted(inner), unquoted(key))
    else { return false }
    var gap = blanksBefore(start, from: state.bracketStart).start
    guard gap > state.bracketStart, text[gap - 1] == ASCII.comma else { return false }
    gap = blanksBefore(gap - 1, from: state.bracketStart).start
    problems.append(
      SyntaxProblem(
        .unclosedBracket, at: ByteRange(state.bracketStart, gap), repair: [TextEdit(ByteRange(at: gap), [ASCII.rightBrace])]))
    state.leave()
    state.nextPart()
    state.begin(at: start)
    state.part.colon = colon
    return true
  }

  /// Whether one bracket fewer is closed on the line than is open.
  private func isLeftOpen(from start: Int, _ end: Int, _ state: FlowState) -> Bool {
    var depth = state.depth
    for offset in Range(clamping: start, min(end, start + 1024)) where !isLineDone(offset, end) {
      if text[offset] == ASCII.leftBrace || text[offset] == ASCII.leftBracket { depth += 1 }
      if text[offset] == ASCII.rightBrace || text[offset] == ASCII.rightBracket { depth -= 1 }
    }
    return depth == 1
  }
}
