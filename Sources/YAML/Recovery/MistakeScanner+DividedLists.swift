import TextModel

/// A field between two items of a list: `notes: …` above `  - module: M3`. YAML cannot read the rest of the list, or reads it as the value
/// of the field.
extension MistakeScanner {
  /// Reports a field whose value is complete on its line, although a list continues below it. The list stays open for its other items.
  /// False for other fields.
  mutating func reportDividedList(_ key: EntryKey, _ value: Int, _ head: LineHead, column: Int) -> Bool {
    guard head.marks.isEmpty, head.key != nil, !head.indentation.hasTab, !head.indentation.hasWide,
      let mappingIndex = collections.stack.lastIndex(where: { $0.kind == .mapping && $0.column == column })
    else { return false }
    let lists = collections.stack[mappingIndex...].filter { $0.kind == .sequence }
    guard !lists.isEmpty, vocabulary.contains(unquoted(key.range)), endsOnItsLine(value, head.end),
      let (below, between) = itemBelow(head, column: column), let list = lists.last(where: { $0.column == below.indentation.columns }),
      isContinued(list, by: below, below: key, value, head.end)
    else { return false }
    let mapping = collections.stack[mappingIndex]
    let isRepeated = mapping.keys.prefix(64).contains { name($0) == name(key.range) }
    let fault = SyntaxProblem.Fault.dividedList(
      String(decoding: unquoted(list.parentKey), as: UTF8.self), isRepeated: isRepeated)
    let isMisplaced = isRepeated || !fits(key.range, under: mapping.parentKey)
    // A field of the last record of the list has lost its indentation.
    if isMisplaced, !isRepeated, fits(key.range, under: list.parentKey) { return false }
    if !isMisplaced, let opener = mapping.keys.last, let edits = move([head] + between.filter { fits($0, mapping) }, above: opener) {
      problems.append(SyntaxProblem(fault, at: key.range, repair: edits))
      for line in between where fits(line, mapping) { handledLines.insert(trimmedEnd(from: line.content, to: line.end)) }
    } else {
      let end = trimmedEnd(from: head.content, to: head.end)
      problems.append(
        SyntaxProblem(fault, at: key.range, repair: [TextEdit(ByteRange(head.content, end), [])], isRepairIntended: false))
    }
    collections.endValue()
    return true
  }

  /// Whether a line is a field that a mapping may have and has not so far.
  private func fits(_ line: LineHead, _ mapping: OpenCollection) -> Bool {
    guard let key = line.key?.range else { return false }
    return fits(key, under: mapping.parentKey) && !mapping.keys.prefix(64).contains { name($0) == name(key) }
  }

  /// Whether a value cannot continue on the next line, except as a plain text.
  func endsOnItsLine(_ start: Int, _ end: Int) -> Bool {
    let limit = trimmedEnd(from: start, to: end)
    guard start < limit, !isLineDone(start, end) else { return false }
    switch text[start] {
    case ASCII.verticalBar, ASCII.greaterThan: return false
    case ASCII.doubleQuote, ASCII.singleQuote: return closingQuote(text[start], from: start + 1, to: end) != nil
    case ASCII.leftBracket, ASCII.leftBrace: return text[limit - 1] == ASCII.rightBracket || text[limit - 1] == ASCII.rightBrace
    default: return !isItemMarker(at: start, end)
    }
  }

  /// The next item below a field, and the few fields of the same record that may be between them.
  private func itemBelow(_ head: LineHead, column: Int) -> (item: LineHead, between: [LineHead])? {
    var cursor = head
    var between: [LineHead] = []
    for _ in 0..<4 {
      guard let line = nextLine(below: cursor.end), !line.indentation.hasTab, !line.indentation.hasWide else { return nil }
      if line.shape == .item { return (line, between) }
      guard line.shape == .entry, line.indentation.columns == column, let key = line.key,
        endsOnItsLine(blanks(from: key.separator.end, to: line.end).end, line.end)
      else { return nil }
      between.append(line)
      cursor = line
    }
    return nil
  }

  /// Whether an item is the next one of the list above a field, and not the first one of the field's own list.
  private func isContinued(_ list: OpenCollection, by item: LineHead, below key: EntryKey, _ value: Int, _ end: Int) -> Bool {
    guard let allowed = vocabulary.allowedValue(under: unquoted(list.parentKey)), allowed.mayBeList else { return false }
    let own = vocabulary.allowedValue(under: unquoted(key.range))
    if let inner = item.key?.range ?? keyInBraces(item)?.range {
      return allowed.keys.contains(name(inner)) && !(own?.keys.contains(name(inner)) ?? false)
    }
    guard allowed.mayBeText, allowed.firstKeys.isEmpty else { return false }
    let isNumbered = ItemMark.isNumbered(at: item.content, in: text, to: item.end)
    let isLastNumbered = list.lastItem.map { ItemMark.isNumbered(at: $0, in: text, to: endOfLine(from: $0)) }
    // `- 2.1 电机检查` does not continue a list of objectives.
    guard let own, own.mayBeList else { return isLastNumbered.map { $0 == isNumbered } ?? true }
    // Both are lists of texts: the numbers show to which of them the item belongs. A list begins with a lower number.
    guard isNumbered, isLastNumbered == true, let last = list.lastItem, !ItemMark.isNumbered(at: value, in: text, to: end) else {
      return false
    }
    return lastPart(ofNumberAt: item.content) > lastPart(ofNumberAt: last)
  }

  /// The last part of a number: 12 in `3.2.12 …`. Zero if there is none.
  private func lastPart(ofNumberAt start: Int) -> Int {
    let number = text[clamping: start..<start + 16].prefix { ASCII.isDigit($0) || $0 == ASCII.period }
    return number.split(separator: ASCII.period).last.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
  }

  /// The edits that move lines above the line of a key; nil if the key does not begin its line.
  private func move(_ lines: [LineHead], above opener: ByteRange) -> [TextEdit]? {
    let lineStart = text.startOfLine(opener.start)
    guard text[lineStart..<opener.start].allSatisfy({ $0 == ASCII.space }) else { return nil }
    let moved = lines.flatMap { Array(text[$0.indentation.start..<$0.end]) + lineBreak(at: $0.end) }
    return [TextEdit(ByteRange(at: lineStart), moved)]
      + lines.map { TextEdit(ByteRange($0.indentation.start, startOfNextLine(after: $0.end)), []) }
  }
}
