import TextModel

/// Lines in a list of records, in the column of the dashes.
extension MistakeScanner {
  /// The length of a sign with the blanks after it that stands before the first key of a record in place of the dash: `✅ 职责内容: …`,
  /// `① duty: …`, `> 模块名: …`. Nil for other lines.
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
    guard signs > 0 else { return nil }
    let content = blanks(from: cursor, to: key.range.end).end
    return allowed.firstKeys.contains(name(ByteRange(content, key.range.end))) ? content - head.content : nil
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
