import TextModel

extension MistakeScanner {
  /// Reads a line after its indentation: its item marks, which open collections, and then the rest.
  mutating func scanContent(_ head: LineHead, column: Int) {
    var head = head
    var column = column
    var listKey: ByteRange?
    var itemColumn = column
    for (index, mark) in head.marks.enumerated() {
      itemColumn = column
      if index == 0 {
        listKey = collections.enterItem(column)
      } else if mode == .afterFailure, let listKey, vocabulary.allowedValue(under: unquoted(listKey)) != nil {
        // The format has no lists whose items are lists.
        problems.append(
          SyntaxProblem(
            .wrongItemMark, at: ByteRange(mark.offset, mark.offset + 1), repair: [TextEdit(ByteRange(mark.offset, mark.gap.end), [])]))
        continue
      } else {
        collections.enterNestedItem(column, listKey ?? ByteRange(at: 0))
      }
      let isOdd = mark.gap.hasWide || mark.gap.hasTab && mode == .afterFailure
      if mark.gap.end < head.end || mark.gap.hasWide { reportBlanks(mark.gap, replacement: mark.gap.end < head.end ? [ASCII.space] : []) }
      column += 1 + (isOdd ? 1 : max(1, mark.gap.columns))
    }
    guard !isLineDone(head.content, head.end) else {
      return collections.leaveOpen(itemColumn, parentKey: listKey ?? ByteRange(at: 0), isKey: false)
    }
    if let listKey {
      skipCheckBox(&head)
      skipOpenQuote(&head, column: column, listKey)
      checkItemKey(&head, column: column, listKey)
      if head.marks.count == 1 { collections.noteItem(head.content) }
      if reportMissingItemKey(head, column: column, listKey) { return }
    }
    if reportRoundBrackets(head.content, head.end, listKey) { return }
    if let key = head.key, reportMissingBrace(key, head, column: column, listKey: listKey) { return }
    if let key = head.key { return scanEntry(key, head, column: column, listKey: listKey) }
    let parent = listKey == nil ? collections.opener?.column ?? max(0, column - 1) : itemColumn
    scanValue(
      head.content, head.end, entryColumn: column, parentColumn: parent, parentKey: listKey ?? collections.opener?.parentKey, item: nil)
  }

  /// `- "module: M1 飞行准备` above another field of the item: the quotation mark is superfluous.
  private mutating func skipOpenQuote(_ head: inout LineHead, column: Int, _ parentKey: ByteRange) {
    guard mode == .afterFailure, head.key == nil, let quote = quote(at: head.content),
      closingQuote(quote, from: head.content + 1, to: head.end) == nil, let key = findKey(head.content + 1, head.end), key.colon == .proper,
      fits(key.range, under: parentKey), hasFieldBelow(head, column: column, parentKey)
    else { return }
    report(.straySign, ByteRange(head.content, head.content + 1), replacement: [])
    head.content += 1
    head.key = key
  }

  /// Whether a text begins with a key and a sign, as in `"module; M1` and `职责内容— x`: the key is there, and must not be added.
  private func beginsWithKey(_ start: Int, _ end: Int, _ keys: Set<Text>) -> Bool {
    let content = text[(quote(at: start) == nil ? start : min(start + 1, end))..<end]
    return keys.contains { key in
      guard content.starts(with: key.bytes) else { return false }
      guard let next = content.dropFirst(key.count).first else { return true }
      return next < 0x80 ? !ASCII.isLetter(next) && !ASCII.isDigit(next) : next < 0xE4 || next == 0xEF
    }
  }

  /// `- duty：负责店铺` is an entry if the items of this list have such a key, and a text otherwise.
  private mutating func checkItemKey(_ head: inout LineHead, column: Int, _ parentKey: ByteRange) {
    if head.key == nil, let key = findKeyWithoutColon(head.content, head.end),
      let allowed = vocabulary.allowedValue(under: unquoted(parentKey)),
      // A text with a field below it is never valid YAML.
      mode == .afterFailure && !allowed.mayBeText
        || allowed.firstKeys.contains(name(key.range)) && hasFieldBelow(head, column: column, parentKey)
    {
      head.key = key
    }
    if let key = head.key, key.colon != .proper, !fits(key.range, under: parentKey) { head.key = nil }
    if head.key == nil { head.key = otherName(ofItem: head, column: column, parentKey) }
  }

  /// Reports an item that is the name of a record without its key: `- M2 平台运营` with `hours: …` below. False for other items.
  private mutating func reportMissingItemKey(_ head: LineHead, column: Int, _ parentKey: ByteRange) -> Bool {
    guard mode == .afterFailure, head.key == nil, let allowed = vocabulary.allowedValue(under: unquoted(parentKey)), allowed.mayBeList,
      let below = nextLine(below: head.end), below.shape == .entry, below.indentation.columns == column, let key = below.key,
      !below.indentation.hasTab, !below.indentation.hasWide, fits(key.range, under: parentKey),
      !allowed.firstKeys.contains(name(key.range)),
      text[head.content] != ASCII.leftBrace, text[head.content] != ASCII.leftBracket, !isLikeItemAbove(head, column: column)
    else { return false }
    guard !beginsWithKey(head.content, head.end, allowed.firstKeys) else { return false }
    if let itemColumn = columnBelowEmptyList(head, column: column) {
      // `  - 3 应急救援` below `    covers:`: a reference that lost its indentation.
      let mark = ByteRange(head.content, trimmedEnd(from: head.content, to: head.end))
      problems.append(
        SyntaxProblem(
          .misalignedLine, at: mark, repair: [TextEdit(head.indentation.range, Array(repeating: ASCII.space, count: max(0, itemColumn)))]))
      collections.enterEntry(column, key: ByteRange(at: head.content), listKey: parentKey)
      return true
    }
    let isChinese = text[key.range.start] >= 0x80
    let names = allowed.firstKeys.map(\.string).filter { ($0.utf8.first ?? 0 >= 0x80) == isChinese }.sorted()
    guard names.count == 1, let missing = names.first else { return false }
    let end = trimmedEnd(from: head.content, to: head.end)
    var repair = [TextEdit(ByteRange(at: head.content), "\(missing): ")]
    // `- L5：` above the lines of a level: the colon of the key.
    let nameEnd = FullwidthSign.at(end - 3, in: text, to: end) == .colon ? blanksBefore(end - 3, from: head.content).start : end
    if nameEnd > head.content, nameEnd < end { repair.append(TextEdit(ByteRange(nameEnd, end), [])) }
    problems.append(SyntaxProblem(.missingItemKey(missing), at: ByteRange(head.content, nameEnd), repair: repair))
    collections.enterEntry(column, key: ByteRange(at: head.content), listKey: parentKey)
    collections.runText(from: head.content, parentColumn: column)
    return true
  }

  /// The column for the items of a list of texts, if the line above is its key, deeper than the item and without a value, and the item begins
  /// with a number as references do.
  private func columnBelowEmptyList(_ head: LineHead, column: Int) -> Int? {
    guard isNumber(at: head.content, head.end), head.indentation.start > 0 else { return nil }
    var lineEnd = head.indentation.start - 1
    if lineEnd > 0, text[lineEnd - 1] == ASCII.carriageReturn { lineEnd -= 1 }
    let start = text.startOfLine(lineEnd)
    let content = blanks(from: start, to: lineEnd).end
    let end = trimmedEnd(from: content, to: max(content, lineEnd))
    guard content - start >= column, end > content, text[end - 1] == ASCII.colon,
      let list = vocabulary.allowedValue(under: unquoted(ByteRange(content, end - 1))), list.mayBeList, list.mayBeText,
      list.firstKeys.isEmpty
    else { return nil }
    return content - start + 2
  }

  /// `3 …`, `A2.1.1 …`, `能2.1.1 …`.
  private func isNumber(at start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let sign = ["A", "K", "能", "知"].first { text[start..<end].starts(with: $0.utf8) }
    let digit = start + (sign?.utf8.count ?? 0)
    return digit < end && ASCII.isDigit(text[digit])
  }

  /// Whether the next line is another field of the item, so that the item is a record.
  func hasFieldBelow(_ head: LineHead, column: Int, _ parentKey: ByteRange) -> Bool {
    guard let below = nextLine(below: head.end), below.shape == .entry, below.indentation.columns == column, let key = below.key else {
      return false
    }
    return fits(key.range, under: parentKey)
  }

  /// Whether the line above is a deeper item with the same form of number: then it is this line that has lost its indentation.
  private func isLikeItemAbove(_ head: LineHead, column: Int) -> Bool {
    var lineEnd = head.indentation.start
    while lineEnd > 0 {
      let end = lineEnd - 1
      let start = text.startOfLine(end)
      lineEnd = start
      let content = blanks(from: start, to: end).end
      if isLineDone(content, end) { continue }
      guard content - start >= column, text[content] == ASCII.hyphen else { return false }
      let item = blanks(from: content + 1, to: end).end
      return form(ofNumberAt: item, end) == form(ofNumberAt: head.content, head.end)
    }
    return false
  }

  /// The letters, digits and periods at the start of a text, with 0 for each digit: `M2` gives `M0`.
  private func form(ofNumberAt start: Int, _ end: Int) -> [UInt8] {
    text[start..<max(start, end)].prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.period }
      .map { ASCII.isDigit($0) ? ASCII.zero : $0 }
  }

  private mutating func scanEntry(_ key: EntryKey, _ head: LineHead, column: Int, listKey: ByteRange?) {
    let gap = blanks(from: key.separator.end, to: head.end)
    if reportSignAboveItems(key, gap.end, head, column: column, listKey: listKey) { return }
    reportColon(key, gap, head.end)
    if listKey == nil, reportDividedList(key, gap.end, head, column: column) { return }
    let parentKey = listKey ?? collections.parentKey(at: column, .entry)
    collections.enterEntry(column, key: key.range, listKey: listKey)
    guard !isLineDone(gap.end, head.end) else { return collections.leaveOpen(column, parentKey: key.range, isKey: true) }
    if scanTextAboveItems(key, gap.end, head, column: column) || reportMapWithoutBraces(gap.end, head.end, in: parentKey) { return }
    // An item of a list of texts with a colon in it is quoted as a whole.
    let isText =
      listKey != nil && parentKey.map { !fits(key.range, under: $0) && !isOtherName(key.range, under: $0) } ?? false
      && !vocabulary.contains(unquoted(key.range))
    scanValue(
      gap.end, head.end, entryColumn: column, parentColumn: column, parentKey: key.range, item: isText ? head.content : nil)
    removeLinesBelow(key, gap.end, head, column: column)
  }

  private mutating func reportColon(_ key: EntryKey, _ gap: Blanks, _ end: Int) {
    let hasValue = gap.end < end
    let ascii = hasValue ? [ASCII.colon, ASCII.space] : [ASCII.colon]
    switch key.colon {
    case .fullwidth:
      let sign = ByteRange(min(blanks(from: key.separator.start, to: end).end, key.separator.end), key.separator.end)
      problems.append(SyntaxProblem(.fullwidthColon, at: sign, repair: [TextEdit(ByteRange(key.separator.start, gap.end), ascii)]))
    case .tight: report(.missingSpaceAfterColon, key.separator, replacement: ascii)
    case .missing:
      let fault = SyntaxProblem.Fault.missingColon
      // `theory = 2`.
      let isEqualsSign = hasValue && text[gap.end] == ASCII.equalsSign
      let end = isEqualsSign ? blanks(from: gap.end + 1, to: end).end : gap.end
      problems.append(SyntaxProblem(fault, at: key.range, repair: [TextEdit(ByteRange(key.range.end, end), ascii)]))
    case .proper:
      let before = blanks(from: key.separator.start, to: key.separator.end)
      if before.hasWide { report(.fullwidthSpace, before.range, replacement: []) }
      if gap.hasWide { report(.fullwidthSpace, gap.range, replacement: hasValue ? [ASCII.space] : []) }
    }
  }
}
