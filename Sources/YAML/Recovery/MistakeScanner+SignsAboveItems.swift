import TextModel

extension MistakeScanner {
  /// Reports a sign without a word between a key and its list: `covers: -`, `covers:-`, `covers: ，`. False for other values.
  mutating func reportSignAboveItems(_ key: EntryKey, _ start: Int, _ head: LineHead, column: Int, listKey: ByteRange?) -> Bool {
    let limit = trimmedEnd(from: start, to: head.end)
    guard key.colon != .missing, isOnlySigns(start, limit), let allowed = vocabulary.allowedValue(under: unquoted(key.range)),
      allowed.mayBeList,
      let below = nextLine(below: head.end), below.shape == .item, below.indentation.columns >= column, !below.indentation.hasTab,
      !below.indentation.hasWide
    else { return false }
    problems.append(
      SyntaxProblem(.straySign, at: ByteRange(start, limit), repair: [TextEdit(ByteRange(key.range.end, limit), [ASCII.colon])]))
    collections.enterEntry(column, key: key.range, listKey: listKey)
    collections.leaveOpen(column, parentKey: key.range, isKey: true)
    return true
  }

  /// A known key alone on a line, with a list below it, in a file that parses: without its colon, the key and the list are the end of the
  /// text above. Nil for other lines, and for a key that the record has already.
  func keyAboveItems(_ head: LineHead) -> EntryKey? {
    let limit = trimmedEnd(from: head.content, to: head.end)
    let key = ByteRange(head.content, limit)
    guard head.shape == .text, vocabulary.contains(text[head.content..<limit]),
      let allowed = vocabulary.allowedValue(under: text[head.content..<limit]), allowed.mayBeList,
      let mapping = collections.stack.last, mapping.kind == .mapping, mapping.column == head.indentation.columns, mapping.keys.count <= 64,
      !mapping.keys.contains(where: { name($0) == name(key) }), let below = nextLine(below: head.end), below.shape == .item,
      below.indentation.columns >= mapping.column
    else { return nil }
    return EntryKey(range: key, separator: ByteRange(at: limit), colon: .missing)
  }

  /// One to three characters that are neither letters nor digits, and with which no other form of a value begins.
  private func isOnlySigns(_ start: Int, _ end: Int) -> Bool {
    guard start < end, end - start <= 12, !Array("[]{}\"'#&*!|>".utf8).contains(text[start]) else { return false }
    let signs = String(decoding: text[start..<end], as: UTF8.self)
    return signs.count <= 3 && signs.allSatisfy { !$0.isLetter && !$0.isNumber && !$0.isWhitespace && $0 != "#" }
  }
}
