import TextModel

extension MistakeScanner {
  /// Handles a line that fits nowhere: part of a text, or one that cannot be repaired.
  mutating func leftover(_ column: Int, _ head: LineHead) -> Int? {
    guard mode == .afterFailure, !isLineDone(head.content, head.end) || !head.marks.isEmpty else { return nil }
    if collections.continuesText(column) {
      if head.shape == .entry { quoteRunningText(head) }
      return nil
    }
    // `? key` and `: value` are very rare, and are left to libyaml.
    let first = text[head.content < head.end ? head.content : head.indentation.end]
    if head.shape == .text, first != ASCII.questionMark, first != ASCII.colon { reportLineWithoutColon(head, column) }
    return nil
  }

  /// Removes indented lines below a value of one line, such as `format: 1`, since they belong to nothing. An entry that is allowed in the
  /// mapping of the value only has the wrong indentation, and stays.
  mutating func removeLinesBelow(_ key: EntryKey, _ start: Int, _ head: LineHead, column: Int) {
    guard case .none = region, collections.runningText != nil, let allowed = vocabulary.allowedValue(under: unquoted(key.range)),
      allowed.mayBeText,
      !allowed.mayBeMultiline, !allowed.mayBeList, !allowed.mayHaveAnyKey, allowed.keys.isEmpty, let below = nextLine(below: head.end),
      below.indentation.columns > column, !below.indentation.hasTab, !below.indentation.hasWide
    else { return }
    if below.shape == .entry, let inner = below.key, let mapping = collections.stack.last, mapping.kind == .mapping,
      mapping.keys.count <= 64, fits(inner.range, under: mapping.parentKey),
      !mapping.keys.contains(where: { name($0) == name(inner.range) })
    {
      return
    }
    removeLines(from: below, deeperThan: column)
  }

  /// Removes a line and those below it that are deeper than a column.
  mutating func removeLines(from head: LineHead, deeperThan column: Int) {
    let end = endOfBlock(below: head, column)
    problems.append(
      SyntaxProblem(
        .linesBelowValue, at: ByteRange(head.indentation.end, trimmedEnd(from: head.indentation.end, to: head.end)),
        repair: [TextEdit(ByteRange(head.indentation.start, end), [])], isRepairIntended: false))
    region = .processed(end)
    collections.endValue()
  }

  /// Quotes a text of several lines as a whole if one of them has a colon and a space.
  private mutating func quoteRunningText(_ head: LineHead) {
    guard let running = collections.runningText, let key = head.key else { return }
    if isStructure(head) { return removeLines(from: head, deeperThan: running.parentColumn) }
    var last = head
    while let below = nextLine(below: last.end), below.indentation.columns > running.parentColumn {
      // Fields and items are not part of the text: only words are put between the quotes.
      if isStructure(below) { return removeLines(from: head, deeperThan: running.parentColumn) }
      last = below
    }
    let end = trimmedEnd(from: last.indentation.end, to: last.end)
    let content = text[running.start..<end]
    guard !content.contains(ASCII.doubleQuote), !content.contains(ASCII.backslash), !hasComment(from: running.start, to: end) else {
      return
    }
    let quote = [ASCII.doubleQuote]
    problems.append(
      SyntaxProblem(
        .unquotedColon, at: ByteRange(max(key.separator.start, key.separator.end - (key.colon == .fullwidth ? 3 : 1)), key.separator.end),
        repair: [TextEdit(ByteRange(at: running.start), quote), TextEdit(ByteRange(at: end), quote)]))
    region = .processed(end)
    collections.endValue()
  }

  /// Whether a line is an item, or a field with a known key.
  private func isStructure(_ head: LineHead) -> Bool {
    head.shape == .item || head.key.map { vocabulary.contains(unquoted($0.range)) } ?? false
  }

  /// Whether a line has a comment, which would become text between quotes.
  private func hasComment(from start: Int, to end: Int) -> Bool {
    var line = startOfNextLine(after: endOfLine(from: start))
    while line < end {
      let lineEnd = endOfLine(from: line)
      let content = blanks(from: line, to: lineEnd).end
      if content < lineEnd, text[content] == ASCII.numberSign { return true }
      line = startOfNextLine(after: lineEnd)
    }
    return false
  }

  /// Reports a line that is neither an entry nor an item. With a wrong colon after an unknown word it is read as an entry; otherwise it is
  /// removed with the deeper lines below it.
  private mutating func reportLineWithoutColon(_ head: LineHead, _ column: Int) {
    let end = trimmedEnd(from: head.content, to: head.end)
    for offset in Range(clamping: head.content, end) where offset > head.content {
      let isFullwidth = isFullwidth(.colon, at: offset, end)
      guard isFullwidth || text[offset] == ASCII.colon, offset + 1 == end || text[offset + 1] != ASCII.slash else { continue }
      let gap = blanks(from: offset + (isFullwidth ? 3 : 1), to: head.end)
      // A colon with a space or nothing after it is correct: the line has another problem.
      guard isFullwidth || gap.end == offset + 1 && offset + 1 < end else { continue }
      // `2025年3月1日 10:32` ends in a time.
      if !isFullwidth, ASCII.isDigit(text[offset - 1]), ASCII.isDigit(text[offset + 1]) { continue }
      report(
        isFullwidth ? .fullwidthColon : .missingSpaceAfterColon, ByteRange(offset, isFullwidth ? gap.end : offset + 1),
        replacement: gap.end >= end ? [ASCII.colon] : [ASCII.colon, ASCII.space])
      if gap.end >= end {
        collections.leaveOpen(column, parentKey: ByteRange(head.content, offset), isKey: true)
      } else {
        collections.endValue()
      }
      return
    }
    let blockEnd = endOfBlock(below: head, column)
    problems.append(
      SyntaxProblem(
        .lineWithoutColon, at: ByteRange(head.content, end), repair: [TextEdit(ByteRange(head.indentation.start, blockEnd), [])],
        isRepairIntended: false))
    region = .processed(blockEnd)
  }

  /// The end of the last of the deeper lines directly below a line.
  private func endOfBlock(below head: LineHead, _ column: Int) -> Int {
    var blockEnd = head.end
    while let below = nextLine(below: blockEnd), below.indentation.columns > column { blockEnd = below.end }
    return blockEnd
  }
}
