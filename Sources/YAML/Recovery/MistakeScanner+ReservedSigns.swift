import TextModel

/// Texts that begin with a reserved sign of YAML.
extension MistakeScanner {
  /// Whether a value is a block scalar header such as `|`, `>-` or `|2+`, with at most a comment after it.
  func isBlockScalarHeader(_ start: Int, _ end: Int) -> Bool {
    var cursor = start + 1
    while cursor < end, text[cursor] == ASCII.plus || text[cursor] == ASCII.hyphen || ASCII.isDigit(text[cursor]) { cursor += 1 }
    // U+3000 after the sign is reported where the region begins.
    return isLineDone(blanks(from: cursor, to: end).end, end)
  }

  /// Reports U+3000 after the sign of a text over several lines: `职责内容: |　`.
  mutating func reportWideSpace(afterBlockSign start: Int, _ end: Int) {
    var cursor = start + 1
    while cursor < end, text[cursor] == ASCII.plus || text[cursor] == ASCII.hyphen || ASCII.isDigit(text[cursor]) { cursor += 1 }
    let gap = blanks(from: cursor, to: end)
    if gap.hasWide { report(.fullwidthSpace, gap.range, replacement: gap.end == end ? [] : [ASCII.space]) }
  }

  /// `*name`, `&name` and `!tag` are features of YAML if the rest of the word can be a name, and mistakes otherwise.
  mutating func scanProperty(_ start: Int, _ end: Int, _ column: Int, _ parentColumn: Int, _ parentKey: ByteRange?) {
    var cursor = start + 1
    while cursor < end, !ASCII.isBlank(text[cursor]) {
      guard isNameByte(text[cursor], inTag: text[start] == ASCII.exclamationMark) else { return reportReserved(start, end) }
      cursor += 1
    }
    guard cursor > start + 1 else { return reportReserved(start, end) }
    let next = blanks(from: cursor, to: end).end
    guard isLineDone(next, end), text[start] != ASCII.asterisk else { return }
    // After a dash, the lines below are the item itself.
    let isKey = column == parentColumn
    collections.leaveOpen(isKey ? column : parentColumn, parentKey: parentKey ?? ByteRange(at: 0), isKey: isKey)
  }

  private func isNameByte(_ byte: UInt8, inTag isTag: Bool) -> Bool {
    if ASCII.isDigit(byte) || ASCII.isLetter(byte) || byte == ASCII.hyphen || byte == 0x5F { return true }
    return isTag && (byte == ASCII.exclamationMark || byte == ASCII.colon || byte == ASCII.period || byte == ASCII.slash)
  }

  /// `covers: - 2.1 信息展示` is a list that should be on lines of its own; elsewhere it is a text that begins like an item.
  mutating func reportIndicator(_ start: Int, _ end: Int, _ column: Int, _ parentKey: ByteRange?) {
    guard mode == .afterFailure else { return }
    let isList = text[start] == ASCII.hyphen && start + 1 < end
    guard isList, let parentKey, let allowed = vocabulary.allowedValue(under: unquoted(parentKey)), allowed.mayBeList else {
      return reportReserved(start, end)
    }
    // The lines below, if they are items too, get the column of the first one.
    let below = nextLine(below: end).flatMap { $0.shape == .item ? $0.indentation.columns : nil }
    let item = below.map { $0 > column ? $0 : column + 2 } ?? column + 2
    let gap = blanksBefore(start, from: parentKey.end)
    let limit = trimmedEnd(from: start, to: end)
    problems.append(
      SyntaxProblem(.itemOnKeyLine, at: ByteRange(start, limit), repair: [TextEdit(gap.range, lineBreak(at: end) + Self.spaces(item))]))
    _ = collections.enterItem(item)
    if let key = findKey(blanks(from: start + 1, to: end).end, end), allowed.keys.contains(name(key.range)) {
      // The fields below belong to the record that begins here.
      collections.enterEntry(item + 2, key: key.range, listKey: parentKey)
    } else {
      collections.runText(from: start + 2, parentColumn: item)
    }
  }

  /// The end of a mark of another kind of list, or of Markdown, before a number: `*1.1.1 能…`, `**1.1.1** 能…`, `| 1.1 选料 |`, `> 1.1 选料`,
  /// `&1.1 选料`. Nil if there is none.
  func markBeforeNumber(at start: Int, _ end: Int) -> Int? {
    let sign = text[start]
    switch sign {
    case ASCII.asterisk, ASCII.verticalBar, ASCII.greaterThan, ASCII.ampersand, ASCII.exclamationMark, ASCII.percent, ASCII.at,
      ASCII.backquote:
      break
    default: return nil
    }
    if sign == ASCII.verticalBar || sign == ASCII.greaterThan, isBlockScalarHeader(start, end) { return nil }
    var cursor = start
    while cursor < end, text[cursor] == sign, cursor < start + 3 { cursor += 1 }
    let mark = cursor
    if sign == ASCII.verticalBar || sign == ASCII.greaterThan { cursor = blanks(from: cursor, to: end).end }
    guard cursor < end, ItemMark.isNumbered(at: cursor, in: text, to: end) else { return nil }
    // `&a1` and `!1` are features of YAML.
    let isProperty = sign == ASCII.ampersand || sign == ASCII.exclamationMark || sign == ASCII.asterisk && mark == start + 1
    guard !isProperty || !isProperName(from: cursor, end, isAlias: sign == ASCII.asterisk) else { return nil }
    return cursor
  }

  /// Whether a word is a valid name of an anchor. An alias must not have a text after its name.
  private func isProperName(from start: Int, _ end: Int, isAlias: Bool) -> Bool {
    var cursor = start
    while cursor < end, isNameByte(text[cursor], inTag: false) { cursor += 1 }
    guard cursor < end else { return true }
    return ASCII.isBlank(text[cursor]) && (!isAlias || isLineDone(blanks(from: cursor, to: end).end, end))
  }

  /// Removes the mark, and its counterpart at the end of the number or text.
  mutating func reportMarkBeforeNumber(_ start: Int, _ end: Int, _ parentColumn: Int) {
    guard let numberStart = markBeforeNumber(at: start, end) else { return }
    var length = 1
    while start + length < numberStart, text[start + length] == text[start] { length += 1 }
    var edits = [TextEdit(ByteRange(start, numberStart), [])]
    let limit = trimmedEnd(from: start, to: end)
    var cursor = numberStart
    while cursor + length <= limit {
      let isMark = text[cursor] == text[start] && text[cursor..<min(limit, cursor + length)].allSatisfy { $0 == text[start] }
      // A single sign is a counterpart only at the end: `| 1.1 选料 |`.
      if isMark, length > 1 || cursor + length == limit {
        let gap = cursor + length == limit ? blanksBefore(cursor, from: numberStart).start : cursor
        edits.append(TextEdit(ByteRange(gap, cursor + length), []))
        break
      }
      cursor += 1
    }
    problems.append(SyntaxProblem(.reservedIndicator(text[start]), at: ByteRange(start, start + length), repair: edits))
    collections.runText(from: numberStart, parentColumn: parentColumn)
  }

  /// `[x] 2.1 选料`, `[ ] 2.1 选料`: the end of a check box, and the start of the text after it; nil if there is none.
  func checkBox(at start: Int, _ end: Int) -> (end: Int, text: Int)? {
    var cursor = start + 1
    while cursor < end, cursor < start + 6, text[cursor] != ASCII.rightBracket { cursor += 1 }
    guard cursor + 1 < end, text[cursor] == ASCII.rightBracket, ASCII.isBlank(text[cursor + 1]) else { return nil }
    let sign = String(decoding: text[start + 1..<cursor], as: UTF8.self)
    guard ["", " ", "  ", "x", "X", "v", "V", "√", "✓", "✔", "×"].contains(sign) else { return nil }
    let next = blanks(from: cursor + 1, to: end).end
    return isLineDone(next, end) ? nil : (cursor + 1, next)
  }

  mutating func reportCheckBox(_ start: Int, _ end: Int, _ entryColumn: Int, _ parentColumn: Int, _ parentKey: ByteRange?) {
    guard let box = checkBox(at: start, end) else { return }
    report(box, start)
    scanPlain(box.text, end, entryColumn, parentColumn, parentKey, nil)
  }

  /// `- [x] duty: …`: reads the record after a check box.
  mutating func skipCheckBox(_ head: inout LineHead) {
    guard text[head.content] == ASCII.leftBracket, let box = checkBox(at: head.content, head.end), let key = findKey(box.text, head.end)
    else { return }
    report(box, head.content)
    head.content = box.text
    head.key = key
  }

  private mutating func report(_ box: (end: Int, text: Int), _ start: Int) {
    let removal = TextEdit(ByteRange(start, box.text), [])
    problems.append(SyntaxProblem(.reservedIndicator(text[start]), at: ByteRange(start, box.end), repair: [removal]))
  }

  mutating func reportReserved(_ start: Int, _ end: Int, isIntended: Bool = true) {
    guard mode == .afterFailure else { return }
    let limit = trimmedEnd(from: start, to: end)
    reportQuoting(.reservedIndicator(text[start]), from: start, to: limit, mark: ByteRange(start, start + 1), isIntended: isIntended)
  }

  mutating func reportQuoting(_ fault: SyntaxProblem.Fault, from start: Int, to end: Int, mark: ByteRange, isIntended: Bool = true) {
    let range = ByteRange(start, end)
    problems.append(
      SyntaxProblem(fault, at: mark, repair: [TextEdit(range, Quoting.quoted(text[start..<end]))], isRepairIntended: isIntended))
  }
}
