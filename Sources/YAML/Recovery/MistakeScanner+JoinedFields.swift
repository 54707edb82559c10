import TextModel

extension MistakeScanner {
  /// Reports a field after the value of another one on the same line: `format: 1 id: knife`, `level: junior；title: …`. False if the text
  /// before the colon does not end in a key that may be beside `parentKey`.
  mutating func reportJoinedFields(from start: Int, colon: Int, beside parentKey: ByteRange?, column: Int) -> Bool {
    let end = blanksBefore(colon, from: start).start
    // After an open bracket it is an entry of a flow mapping.
    let opened = text[start..<end].count { $0 == ASCII.leftBrace || $0 == ASCII.leftBracket }
    guard opened <= text[start..<end].count(where: { $0 == ASCII.rightBrace || $0 == ASCII.rightBracket }) else { return false }
    if let parentKey, reportJoinedRecord(from: start, keyEnd: end, beside: parentKey, column) { return true }
    guard let parentKey else { return false }
    var column = column
    let key: Int
    if let sibling = siblingKey(from: start, endingAt: end, parentKey) ?? absentKey(from: start, colon: colon, parentKey, column) {
      key = sibling
    } else if let outer = outerKey(from: start, endingAt: end, column) {
      (key, column) = outer
    } else {
      return false
    }
    let gap = ByteRange(startOfDivider(before: key, from: start), key)
    guard gap.start > start else { return false }
    let keyRange = ByteRange(key, blanksBefore(colon, from: key).start)
    var lineEnd = colon
    while lineEnd < text.count, !ASCII.isLineBreak(text[lineEnd]) { lineEnd += 1 }
    problems.append(
      SyntaxProblem(.joinedFields, at: keyRange, repair: [TextEdit(gap, lineBreak(after: colon) + Self.spaces(column))]))
    // The lines below belong to the second field.
    collections.endValue()
    collections.enterEntry(column, key: keyRange, listKey: nil)
    if isLineDone(blanks(from: colon + 1, to: lineEnd).end, lineEnd) { collections.leaveOpen(column, parentKey: keyRange, isKey: true) }
    return true
  }

  /// Reports the next record of a list after the value of a field: `content: 选址- content: 规划`. False for other values.
  private mutating func reportJoinedRecord(from start: Int, keyEnd end: Int, beside parentKey: ByteRange, _ column: Int) -> Bool {
    guard let index = collections.stack.lastIndex(where: { $0.kind == .mapping && $0.column == column }), index > 0,
      let head = collections.stack[index].keys.first
    else { return false }
    let list = collections.stack[index - 1]
    var key = end
    while key > start, !ASCII.isBlank(text[key - 1]), text[key - 1] != ASCII.hyphen { key -= 1 }
    let mark = blanksBefore(key, from: start).start - 1
    guard list.kind == .sequence, key < end, mark > start, text[mark] == ASCII.hyphen,
      name(ByteRange(key, end)) == name(head)
        || vocabulary.allowedValue(under: unquoted(list.parentKey))?.firstKeys.contains(name(ByteRange(key, end))) == true
    else { return false }
    let gap = ByteRange(FullwidthSign.startOfDivider(before: mark, in: text, from: start), key)
    guard gap.start > start else { return false }
    problems.append(
      SyntaxProblem(
        .joinedFields, at: ByteRange(mark, end),
        repair: [TextEdit(gap, lineBreak(after: end) + Self.spaces(list.column) + [ASCII.hyphen, ASCII.space])]))
    collections.endValue()
    let listKey = collections.enterItem(list.column)
    collections.enterEntry(list.column + 2, key: ByteRange(key, end), listKey: listKey)
    return true
  }

  /// Reports two records in braces on the line of one item: `- {…}- {…}`, `- {…}, {…}`. `close` is the offset of the bracket that closes
  /// the first. False for one record.
  mutating func reportJoinedBraces(_ state: FlowState, closedAt close: Int, _ end: Int) -> Bool {
    guard text[state.start] == ASCII.leftBrace, isItem(state.start) else { return false }
    var next = close + 1
    var marks = 0
    while next < end, text[next] != ASCII.leftBrace {
      let isWide = next + 3 <= end && FullwidthSign.startOfDivider(before: next + 3, in: text, from: next) == next
      guard isWide || ASCII.isBlank(text[next]) || [ASCII.comma, ASCII.semicolon, ASCII.hyphen].contains(text[next]) else { return false }
      if !ASCII.isBlank(text[next]) { marks += 1 }
      next += isWide ? 3 : 1
    }
    guard next < end, marks <= 2 else { return false }
    var mark = state.start
    while mark > 0, text[mark] != ASCII.hyphen { mark -= 1 }
    let line = lineBreak(after: end) + Self.spaces(columnInLine(of: mark)) + [ASCII.hyphen, ASCII.space]
    problems.append(SyntaxProblem(.joinedFields, at: ByteRange(next, end), repair: [TextEdit(ByteRange(close + 1, next), line)]))
    return true
  }

  /// The line break at the end of the line of an offset.
  private func lineBreak(after offset: Int) -> [UInt8] {
    let end = endOfLine(from: offset)
    let isPair = end + 1 < text.count && text[end] == ASCII.carriageReturn && text[end + 1] == ASCII.lineFeed
    return isPair ? [ASCII.carriageReturn, ASCII.lineFeed] : [ASCII.lineFeed]
  }

  /// Reports a field after a closing quote or bracket on its line. False if something else follows.
  mutating func reportFieldAfterValue(_ start: Int, _ end: Int, _ parentKey: ByteRange?, _ column: Int) -> Bool {
    for colon in Range(clamping: start, end) where text[colon] == ASCII.colon && (colon + 1 == end || ASCII.isBlank(text[colon + 1])) {
      return reportJoinedFields(from: start - 1, colon: colon, beside: parentKey, column: column)
    }
    return false
  }

  /// The start of the key that ends at `end`: the longest one that begins a word and may be beside `parentKey`.
  private func siblingKey(from start: Int, endingAt end: Int, _ parentKey: ByteRange) -> Int? {
    let parentName = unquoted(parentKey)
    var key = end
    while key > start, !ASCII.isBlank(text[key - 1]) { key -= 1 }
    while key < end {
      if key > start, beginsWord(key), vocabulary.areSiblings(parentName, text[key..<end]) { return key }
      key += 1
    }
    return nil
  }

  /// The same for a key that does not begin a word (`id: ptitle: X`), if the record does not have this key elsewhere.
  private func absentKey(from start: Int, colon: Int, _ parentKey: ByteRange, _ column: Int) -> Int? {
    let parentName = unquoted(parentKey)
    let end = blanksBefore(colon, from: start).start
    // A single Han character is enough only before a list or mapping in brackets.
    let least = hasCollection(after: colon) ? 3 : 4
    var key = end
    while key > start, !ASCII.isBlank(text[key - 1]) { key -= 1 }
    while key < end {
      if key > start, end - key >= least, text[key] & 0xC0 != 0x80, vocabulary.areSiblings(parentName, text[key..<end]) {
        return isKey(ByteRange(key, end), inRecordAt: column, below: end) ? nil : key
      }
      key += 1
    }
    return nil
  }

  /// Whether the rest of a line after a colon is a list or mapping in brackets.
  func hasCollection(after colon: Int) -> Bool {
    let end = endOfLine(from: colon)
    let start = blanks(from: colon + 1, to: end).end
    let limit = trimmedEnd(from: start, to: end)
    guard start < limit else { return false }
    return text[start] == ASCII.leftBracket && text[limit - 1] == ASCII.rightBracket
      || text[start] == ASCII.leftBrace && text[limit - 1] == ASCII.rightBrace
  }

  /// The start of a key that ends at `end` and belongs to a record around this one, with the column of that record, if the line is the last
  /// one inside it: `reason: 由安全科组织 notes: …` below `not-covered:`.
  private func outerKey(from start: Int, endingAt end: Int, _ column: Int) -> (key: Int, column: Int)? {
    var key = end
    while key > start, !ASCII.isBlank(text[key - 1]) { key -= 1 }
    guard key > start, key < end, vocabulary.contains(unquoted(ByteRange(key, end))) else { return nil }
    let range = ByteRange(key, end)
    let below = nextLine(below: endOfLine(from: end))
    for mapping in collections.stack.reversed() where mapping.kind == .mapping && mapping.column < column {
      if let below, below.indentation.columns > mapping.column || below.shape == .item && below.indentation.columns == mapping.column {
        return nil
      }
      guard fits(range, under: mapping.parentKey) else { continue }
      return isKey(range, inRecordAt: mapping.column, below: end) ? nil : (key, mapping.column)
    }
    return nil
  }

  /// The start of the blanks and signs between two fields. The 。 at the end of a sentence belongs to the sentence.
  private func startOfDivider(before key: Int, from start: Int) -> Int {
    let gap = FullwidthSign.startOfDivider(before: key, in: text, from: start)
    let isSentence = gap - start >= 36 && text[clamping: gap..<key].starts(with: "。".utf8)
    return isSentence ? gap + 3 : gap
  }

  /// Whether the open mapping at a column has a key, in its entries so far or in those below.
  private func isKey(_ key: ByteRange, inRecordAt column: Int, below end: Int) -> Bool {
    guard let mapping = collections.stack.last(where: { $0.kind == .mapping && $0.column == column }), mapping.keys.count <= 64 else {
      return true
    }
    if mapping.keys.contains(where: { name($0) == name(key) }) { return true }
    var cursor = endOfLine(from: end)
    var seen = 0
    while lookahead.mayContinue(after: seen), let line = nextLine(below: cursor), line.indentation.columns >= column {
      if line.indentation.columns == column {
        guard line.shape == .entry else { return false }
        if let other = line.key, name(other.range) == name(key) { return true }
      }
      cursor = line.end
      seen += 1
    }
    return false
  }

  /// Whether a blank, a sign, or a character of another script comes before an offset.
  private func beginsWord(_ offset: Int) -> Bool {
    let last = text[offset - 1]
    if ASCII.isBlank(last) || last == ASCII.comma || last == ASCII.semicolon { return true }
    if text[offset] < 0x80 { return !ASCII.isLetter(last) && last != ASCII.hyphen }
    return last < 0x80 || offset >= 3 && isWideSpace(at: offset - 3, offset) || FullwidthSign.at(offset - 3, in: text, to: offset) != nil
  }
}
