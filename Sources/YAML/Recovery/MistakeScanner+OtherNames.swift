import TextModel

/// Keys that are misspelt, or another word for a key, before a full-width colon: `合计：72`, `- 职责：负责店铺`.
extension MistakeScanner {
  /// Reads the word at the start of a line as a key if the mapping in that column has a field that it means.
  func readOtherName(_ head: inout LineHead) {
    guard mode == .afterFailure, head.key == nil, head.marks.isEmpty, !head.indentation.hasTab, !head.indentation.hasWide,
      !isLineDone(head.content, head.end), let key = wordBeforeWideColon(head.content, head.end),
      let parentKey = collections.parentKey(at: head.indentation.columns, .entry), isOtherName(key.range, under: parentKey)
    else { return }
    head.key = key
  }

  /// The same for an item of a list of records, which has other fields below it or cannot be a text.
  func otherName(ofItem head: LineHead, column: Int, _ parentKey: ByteRange) -> EntryKey? {
    guard mode == .afterFailure, let allowed = vocabulary.allowedValue(under: unquoted(parentKey)), allowed.mayBeList,
      let key = wordBeforeWideColon(head.content, head.end), isOtherName(key.range, under: parentKey),
      !allowed.mayBeText || hasFieldBelow(head, column: column, parentKey)
    else { return nil }
    return key
  }

  /// Whether a word means a field of the records below `parentKey`, although it is not its key.
  func isOtherName(_ key: ByteRange, under parentKey: ByteRange) -> Bool { vocabulary.isOtherName(name(key), under: unquoted(parentKey)) }

  /// The first word of a line, if a full-width colon follows it.
  private func wordBeforeWideColon(_ start: Int, _ end: Int) -> EntryKey? {
    var cursor = start
    while cursor < end, cursor - start <= 48 {
      if isFullwidth(.colon, at: cursor, end) {
        let gap = blanksBefore(cursor, from: start)
        guard gap.start > start else { return nil }
        return EntryKey(range: ByteRange(start, gap.start), separator: ByteRange(gap.start, cursor + 3), colon: .fullwidth)
      }
      let byte = text[cursor]
      guard byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.hyphen || ASCII.isBlank(byte) else { return nil }
      cursor += 1
    }
    return nil
  }
}
