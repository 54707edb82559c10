import TextModel

extension TrapScanner {
  /// Reports `format: 1 id: knife` and `level: junior；title: …`, where the value of a field runs into the next field: that one begins on a
  /// line of its own. False when the text before the colon does not end in a field that may be beside `owner`.
  mutating func reportJoinedFields(from start: Int, colon: Int, beside owner: ByteRange?, column: Int) -> Bool {
    let end = blanksBefore(colon, from: start).start
    // Behind an open bracket it is an entry of a mapping in braces.
    let opened = text[start..<end].count { $0 == ASCII.leftBrace || $0 == ASCII.leftBracket }
    guard opened <= text[start..<end].count(where: { $0 == ASCII.rightBrace || $0 == ASCII.rightBracket }) else { return false }
    guard let owner, let key = siblingKey(from: start, endingAt: end, owner) ?? absentKey(from: start, endingAt: end, owner, column) else {
      return false
    }
    let gap = ByteRange(FullwidthSign.startOfDivider(before: key, in: text, from: start), key)
    guard gap.start > start else { return false }
    let keyRange = ByteRange(key, blanksBefore(colon, from: key).start)
    var lineEnd = colon
    while lineEnd < text.count, !ASCII.isLineBreak(text[lineEnd]) { lineEnd += 1 }
    let isPair = lineEnd + 1 < text.count && text[lineEnd] == ASCII.carriageReturn && text[lineEnd + 1] == ASCII.lineFeed
    let lineBreak = isPair ? [ASCII.carriageReturn, ASCII.lineFeed] : [ASCII.lineFeed]
    problems.append(
      SyntaxProblem(
        .joinedFields, at: keyRange, repair: [TextEdit(gap, lineBreak + Self.spaces(column))]))
    // The lines below belong to the second field.
    collections.endValue()
    collections.enterEntry(column, key: keyRange, itemOwner: nil)
    if isLineDone(blanks(from: colon + 1, to: lineEnd).end, lineEnd) { collections.leaveOpen(column, owner: keyRange, isKey: true) }
    return true
  }

  /// The same after a closing quote or bracket.
  mutating func reportFieldBehind(_ start: Int, _ end: Int, _ owner: ByteRange?, _ column: Int) -> Bool {
    for colon in Range(clamping: start, end) where text[colon] == ASCII.colon && (colon + 1 == end || ASCII.isBlank(text[colon + 1])) {
      return reportJoinedFields(from: start - 1, colon: colon, beside: owner, column: column)
    }
    return false
  }

  /// Where the key begins that ends at `end`: the longest one that may be beside `owner`, and that begins a word.
  private func siblingKey(from start: Int, endingAt end: Int, _ owner: ByteRange) -> Int? {
    let ownerKey = unquoted(owner)
    var key = end
    while key > start, !ASCII.isBlank(text[key - 1]) { key -= 1 }
    while key < end {
      if key > start, beginsWord(key), vocabulary.areSiblings(ownerKey, text[key..<end]) { return key }
      key += 1
    }
    return nil
  }

  /// The same for a key that does not begin a word, `id: ptitle: X`, where the record has this key nowhere else.
  private func absentKey(from start: Int, endingAt end: Int, _ owner: ByteRange, _ column: Int) -> Int? {
    let ownerKey = unquoted(owner)
    var key = end
    while key > start, !ASCII.isBlank(text[key - 1]) { key -= 1 }
    while key < end {
      // One Han character is too little to be sure.
      if key > start, end - key > 3, text[key] & 0xC0 != 0x80, vocabulary.areSiblings(ownerKey, text[key..<end]) {
        return isKey(ByteRange(key, end), inRecordAt: column, below: end) ? nil : key
      }
      key += 1
    }
    return nil
  }

  /// Whether the open mapping of a column has a key, in its entries so far or in those below.
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
