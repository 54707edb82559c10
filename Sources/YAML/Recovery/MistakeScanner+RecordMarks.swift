import TextModel

/// Lines in a list of records, in the column of the dashes.
extension MistakeScanner {
  /// The length of a sign or number with the blanks after it that stands before the first key of a record in place of the dash:
  /// `✅ 职责内容: …`, `① duty: …`, `> 模块名: …`, `3. duty: …`, `（2）模块名: …`. Nil for other lines.
  func recordMarkLength(_ head: LineHead, _ allowed: Vocabulary.AllowedValue) -> Int? {
    guard let key = head.key, !allowed.firstKeys.isEmpty else { return nil }
    var cursor = head.content
    var signs = 0
    while cursor < key.range.end, !ASCII.isBlank(text[cursor]) {
      var next = cursor
      let scalar = UTF8Decoder.scalar(in: text.span, at: &next)
      guard Self.isRecordMark(scalar), next > cursor, next <= key.range.end, signs < 4 else { break }
      cursor = next
      signs += 1
    }
    if signs == 0 { cursor = endOfOrdinal(at: head.content, key.range.end) }
    guard cursor > head.content else { return nil }
    let content = blanks(from: cursor, to: key.range.end).end
    return allowed.firstKeys.contains(name(ByteRange(content, key.range.end))) ? content - head.content : nil
  }

  /// The end of a number with its sign, as word processors write them before items: `3.`, `3、`, `3)`, `（3）`. The start if there is none.
  private func endOfOrdinal(at start: Int, _ end: Int) -> Int {
    let key = text[clamping: start..<end]
    let opening = ["(", "（"].first { key.starts(with: $0.utf8) }?.utf8.count ?? 0
    let digits = key.dropFirst(clamping: opening).prefix(while: ASCII.isDigit)
    guard !digits.isEmpty, digits.count < 4 else { return start }
    let rest = text[clamping: digits.endIndex..<end]
    guard let sign = [")", "）", ".", "．", "、"].first(where: { rest.starts(with: $0.utf8) }) else { return start }
    return digits.endIndex + sign.utf8.count
  }

  /// The columns between a dash and the first field of a record, whose other fields may be below it: `1. module: …` with fields in the column
  /// of `module`.
  func columnsOfGap(_ content: Int, _ head: LineHead) -> Int {
    guard let key = findKey(content, head.end), !isLineDone(blanks(from: key.separator.end, to: head.end).end, head.end),
      let below = nextLine(below: head.end), below.shape == .entry, !below.indentation.hasTab, !below.indentation.hasWide
    else { return 1 }
    let gap = below.indentation.columns - head.indentation.columns - 1
    return (2...6).contains(gap) ? gap : 1
  }

  /// Whether a character is a sign: no letter, ASCII digit, quotation mark or bracket, and none that begins a comment.
  private static func isRecordMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x24...0x26, 0x2A, 0x2B, 0x2E, 0x3C...0x40, 0x5E, 0x7C, 0x7E: true
    case 0x2000...0x2017, 0x2020...0x2BFF, 0xFE0F, 0x3000...0x3007, 0x3012...0x3020, 0x3200...0x33FF, 0xF000...0xF8FF: true
    case 0x1F000...0x1FFFF: true
    default: false
    }
  }

  /// Whether a field in the column of an unindented list belongs to the record that has the list, and not to the list: the notes of a plan
  /// below its last module. No item of the list follows.
  func isFieldOfOuterRecord(_ key: EntryKey, _ head: LineHead) -> Bool {
    let column = head.indentation.columns
    guard let list = collections.position(ofListAt: column), list > 0 else { return false }
    let record = collections.stack[list - 1]
    guard record.kind == .mapping, record.column == column, record.keys.count <= 64, fits(key.range, under: record.parentKey),
      !record.keys.contains(where: { name($0) == name(key.range) })
    else { return false }
    guard let below = nextLine(below: head.end), below.shape == .item, below.indentation.columns == column else { return true }
    // A key without a value has its own list below.
    return isLineDone(blanks(from: key.separator.end, to: head.end).end, head.end) && below.key == nil
  }
}
