import TextModel

extension MistakeScanner {
  /// The column of the next line, for a line whose indentation has tabs or wide spaces. The next line must have neither, and be a sibling
  /// or in the same item; nil otherwise.
  func columnOfNextLine(below head: LineHead, deeperThan parent: Int) -> Int? {
    guard let line = nextLine(below: head.end), !line.indentation.hasTab, !line.indentation.hasWide else { return nil }
    let column = line.indentation.columns
    switch (head.shape, line.shape) {
    case (.item, .item): return column >= parent ? column : nil
    case (.item, .entry): return head.key != nil && column >= parent + 2 ? column - 2 : nil
    case (.entry, .entry):
      guard let key = head.key, !isLineDone(blanks(from: key.separator.end, to: head.end).end, head.end) else { return nil }
      return column > parent ? column : nil
    default: return nil
    }
  }

  /// The next line with content.
  func nextLine(below end: Int) -> LineHead? {
    firstBelow(end) { line, end in
      let indentation = blanks(from: line, to: end)
      return indentation.end < end && text[indentation.end] != ASCII.numberSign ? readHead(indentation, end) : nil
    }
  }

  /// The column that the lines of a new collection have, if its first line has another one. Nil if the first line is right, or if the
  /// column is unclear: the other lines must agree, and a single one must be at a usual column.
  func columnOfFollowingLines(below head: LineHead, _ column: Int) -> Int? {
    guard let opener = collections.opener, opener.isKey, head.shape != .text else { return nil }
    guard mode == .afterFailure || head.shape == .item && head.key == nil else { return nil }
    var least: (column: Int, count: Int)?
    var cursor = head
    var seen = 0
    while lookahead.mayContinue(after: seen), let line = nextLine(below: cursor.end),
      line.indentation.columns >= opener.column + (line.shape == .item ? 0 : 1)
    {
      cursor = line
      seen += 1
      let other = line.indentation.columns
      if line.shape != head.shape || other > column && mayHold(head, line, opener.parentKey) { continue }
      if other == column { return nil }
      if let known = least, known.column <= other {
        if known.column == other { least = (other, known.count + 1) }
      } else {
        least = (other, 1)
      }
    }
    guard let least, least.count > 1 || least.column == opener.column + 2 else { return nil }
    return least.column
  }

  /// Whether a deeper line may be inside another one at its present column.
  private func mayHold(_ head: LineHead, _ line: LineHead, _ parentKey: ByteRange) -> Bool {
    guard let key = head.key else { return isLineDone(head.content, head.end) }
    let hasValue = !isLineDone(blanks(from: key.separator.end, to: head.end).end, head.end)
    if head.shape == .item { return line.indentation.columns >= head.indentation.columns + (hasValue ? 2 : 1) }
    if hasValue { return false }
    guard let inner = line.key else { return true }
    return fits(inner.range, under: key.range) || !fits(inner.range, under: parentKey)
  }
}
