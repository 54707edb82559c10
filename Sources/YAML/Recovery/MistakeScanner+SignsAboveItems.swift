import TextModel

extension MistakeScanner {
  /// Reports a sign without a word between a key and its list: `covers: -`, `covers:-`, `covers: ，`. False for other values.
  mutating func reportSignAboveItems(_ key: EntryKey, _ start: Int, _ head: LineHead, column: Int, itemOwner: ByteRange?) -> Bool {
    let limit = trimmedEnd(from: start, to: head.end)
    guard key.colon != .missing, isOnlySigns(start, limit), let allowed = vocabulary.allowedValue(under: unquoted(key.range)),
      allowed.mayBeList,
      let below = nextLine(below: head.end), below.shape == .item, below.indentation.columns >= column, !below.indentation.hasTab,
      !below.indentation.hasWide
    else { return false }
    problems.append(
      SyntaxProblem(.straySign, at: ByteRange(start, limit), repair: [TextEdit(ByteRange(key.range.end, limit), [ASCII.colon])]))
    collections.enterEntry(column, key: key.range, itemOwner: itemOwner)
    collections.leaveOpen(column, owner: key.range, isKey: true)
    return true
  }

  /// One to three characters that are neither letters nor digits, and with which no other form of a value begins.
  private func isOnlySigns(_ start: Int, _ end: Int) -> Bool {
    guard start < end, end - start <= 12, !Array("[]{}\"'#&*!|>".utf8).contains(text[start]) else { return false }
    let signs = String(decoding: text[start..<end], as: UTF8.self)
    return signs.count <= 3 && signs.allSatisfy { !$0.isLetter && !$0.isNumber && !$0.isWhitespace && $0 != "#" }
  }
}
