import TextModel

/// A line that was moved to another column. Lines below that were aligned with it are moved by the same repair.
struct BlockShift {
  /// Lines at this column or deeper may belong to the block.
  let threshold: Int
  let delta: Int
  /// Index of the problem that collects the edits.
  let problem: Int
  /// True once a second line has moved.
  var isConfirmed = false
}

extension MistakeScanner {
  /// The column of a line or, if it is not possible there, the column that was meant. Nil for a line that continues a text above, or that
  /// cannot be understood.
  mutating func resolveColumn(_ head: inout LineHead) -> Int? {
    if head.shape == .entry || head.shape == .text { checkKey(&head) }
    let indentation = head.indentation
    if indentation.hasWide || indentation.hasTab && (mode == .afterFailure || !continuesTextWithTabs(indentation)) {
      shift = nil
      return resolveBlanks(head)
    }
    let column = indentation.columns
    if let moved = shifted(column, head, whenConfirmed: true) { return moved }
    if collections.accepts(column, head.shape) {
      shift = nil
      if isContinuation(column, head) { return nil }
      if let position = positionForRepeatedKey(head, column) { return move(head, to: position.column) }
      if let following = columnOfFollowingLines(below: head, column) { return move(head, to: following) }
      return column
    }
    if let moved = shifted(column, head, whenConfirmed: false) { return moved }
    shift = nil
    return resolveMisaligned(column, head)
  }

  /// Whether a line continues the text above it and has tabs only after enough spaces, as YAML allows.
  private func continuesTextWithTabs(_ indentation: Blanks) -> Bool {
    collections.continuesText(text[indentation.start..<indentation.end].prefix { $0 == ASCII.space }.count)
  }

  /// A line with a wrong or missing colon is an entry only if its key is allowed there.
  private mutating func checkKey(_ head: inout LineHead) {
    if head.key == nil, mode == .afterFailure, !isLineDone(head.content, head.end) {
      head.key = findKeyWithoutColon(head.content, head.end)
    }
    if head.key == nil, mode == .certain { head.key = keyAboveItems(head) }
    guard let key = head.key, key.colon != .proper else { return }
    let isMeasured = !head.indentation.hasWide && !head.indentation.hasTab
    if isMeasured, let parentKey = collections.parentKey(at: head.indentation.columns, .entry) {
      if !fits(key.range, under: parentKey), !isNameOfMap(key, parentKey), !isOtherName(key.range, under: parentKey) { head.key = nil }
    } else if !couldBeEntry(key, head) {
      head.key = nil
    }
  }

  /// Whether a key is that of an entry in a map, whose keys the author chooses: `L5：{…}` below `theory:`.
  private func isNameOfMap(_ key: EntryKey, _ parentKey: ByteRange) -> Bool {
    key.colon == .fullwidth && vocabulary.allowedValue(under: unquoted(parentKey))?.mayHaveAnyKey ?? false
  }

  /// Whether a line may be an entry. At a column where no entry is possible, a mapping above must allow its key.
  private func couldBeEntry(_ key: EntryKey, _ head: LineHead) -> Bool {
    if collections.continuesText(head.indentation.columns), mode == .certain || key.colon == .missing { return false }
    return collections.linePositions(for: .entry).contains { penalty(of: $0, key: key.range) == 0 }
  }

  /// Whether a known key is allowed below `parentKey`. Before a wrong colon, only then it is a key.
  func fits(_ key: ByteRange, under parentKey: ByteRange) -> Bool {
    guard let allowed = vocabulary.allowedValue(under: unquoted(parentKey)) else { return mode == .afterFailure }
    return allowed.keys.contains(name(key))
  }

  func name(_ key: ByteRange) -> Text {
    let bytes = Array(unquoted(key))
    return Text(bytes, from: 0, to: bytes.count)
  }

  private mutating func resolveBlanks(_ head: LineHead) -> Int? {
    let possibleColumns = head.indentation.possibleColumns
    let positions = collections.linePositions(for: head.shape)
    let best = nearest(positions, to: possibleColumns, head)
    var column = best?.column ?? head.indentation.columns
    if let opener = collections.opener, column == opener.column + 2, let next = columnOfNextLine(below: head, deeperThan: opener.column) {
      column = next
    }
    reportBlanks(head.indentation, columns: column)
    return collections.accepts(column, head.shape) && !isContinuation(column, head) ? column : nil
  }

  /// The position for a known key that its mapping already has: a deeper mapping without this key.
  private func positionForRepeatedKey(_ head: LineHead, _ column: Int) -> LinePosition? {
    guard mode == .afterFailure, head.shape == .entry, let key = head.key, vocabulary.contains(unquoted(key.range)),
      !(collections.opener?.mayContain(column, .entry) ?? false)
    else { return nil }
    guard let own = collections.stack.last(where: { $0.kind == .mapping && $0.column == column }), own.keys.count <= 64,
      own.keys.contains(where: { name($0) == name(key.range) })
    else { return nil }
    return collections.linePositions(for: .entry).last { $0.column > column && $0.keys.count <= 64 && penalty(of: $0, key: key.range) == 0 }
  }

  private func isContinuation(_ column: Int, _ head: LineHead) -> Bool {
    head.shape == .text && !(collections.opener?.mayContain(column, .text) ?? false)
  }

  private mutating func resolveMisaligned(_ column: Int, _ head: LineHead) -> Int? {
    let isSilent = head.shape == .item && collections.continuesText(column)
    guard mode == .afterFailure ? head.shape != .text : isSilent else { return leftover(column, head) }
    let nearest = nearest(collections.linePositions(for: head.shape), to: [column], head)
    if removeList(head, column, nearest) { return nil }
    guard let best = nearest, best.column != column else { return leftover(column, head) }
    // References among modules: the key line of their own list is missing, and they do not belong in another list.
    if head.shape == .item, head.key == nil, !isInBraces(head), penalty(of: best, head) >= 40, best.column < column,
      !collections.continuesText(column)
    {
      removeLines(from: head, deeperThan: column - 1)
      return nil
    }
    // A text may continue with a line such as `- this`, unless a list expects such an item.
    if collections.continuesText(column), penalty(of: best, head) >= 50 { return leftover(column, head) }
    // A field that is allowed in none of the records above has lost its own record.
    return move(head, to: best.column, isIntended: head.shape != .entry || penalty(of: best, head) < 50)
  }

  /// Removes items below an entry that has a value, if no list above has such items: the line with their key is missing, and the list of
  /// another key may not contain them. False if the line may stay.
  private mutating func removeList(_ head: LineHead, _ column: Int, _ nearest: LinePosition?) -> Bool {
    guard head.shape == .item, collections.opener == nil, let mapping = collections.stack.last, mapping.kind == .mapping,
      column > mapping.column, let key = mapping.keys.last, let allowed = vocabulary.allowedValue(under: unquoted(key))
    else { return false }
    guard isRightBelow(key, head) else { return false }
    // A text may continue with a line such as `- this`, but the name of a record does not.
    let isName = vocabulary.allowedValue(under: unquoted(mapping.parentKey))?.firstKeys.contains(name(key)) ?? false
    guard collections.runningText == nil || isName || !allowed.mayBeMultiline, nearest.map({ penalty(of: $0, head) >= 40 }) ?? true else {
      return false
    }
    removeLines(from: head, deeperThan: mapping.column)
    return true
  }

  /// Whether only comments are between an entry and the line.
  private func isRightBelow(_ key: ByteRange, _ head: LineHead) -> Bool {
    var end = head.indentation.start
    while end > key.end {
      while end > key.end, ASCII.isBlank(text[end - 1]) || ASCII.isLineBreak(text[end - 1]) { end -= 1 }
      let start = text.startOfLine(end)
      if key.start >= start { return true }
      let content = blanks(from: start, to: end).end
      guard content < end, text[content] == ASCII.numberSign else { return false }
      end = start
    }
    return true
  }

  /// Reports a line with the wrong indentation and returns its new column.
  private mutating func move(_ head: LineHead, to column: Int, isIntended: Bool = true) -> Int {
    let blanks = head.indentation
    let end = head.shape == .entry ? head.key?.range.end ?? head.end : trimmedEnd(from: blanks.end, to: head.end)
    problems.append(
      SyntaxProblem(
        .misalignedLine, at: ByteRange(blanks.end, end), repair: [TextEdit(blanks.range, Self.spaces(column))], isRepairIntended: isIntended
      ))
    shift = BlockShift(threshold: blanks.columns, delta: column - blanks.columns, problem: problems.count - 1)
    return column
  }

  /// Moves a line together with the block above it and returns its new column; nil if it is not possible there.
  private mutating func shifted(_ column: Int, _ head: LineHead, whenConfirmed: Bool) -> Int? {
    guard let shift, shift.isConfirmed == whenConfirmed, column >= shift.threshold else { return nil }
    let moved = column + shift.delta
    guard moved >= 0, head.shape != .text, collections.accepts(moved, head.shape) else { return nil }
    problems[shift.problem].extend(by: TextEdit(head.indentation.range, Self.spaces(moved)))
    self.shift?.isConfirmed = true
    return moved
  }

  /// The best position for a line: where its key is allowed, then the nearest, then the deepest.
  private func nearest(_ positions: [LinePosition], to possibleColumns: [Int], _ head: LineHead) -> LinePosition? {
    // Below a key without a value, the item begins the list of the key.
    if head.shape == .item, let opener = collections.opener, opener.isKey,
      let allowed = vocabulary.allowedValue(under: unquoted(opener.parentKey)),
      allowed.mayBeList, head.key.map({ fits($0.range, under: opener.parentKey) }) ?? (allowed.mayBeText || isRecordInBraces(head, allowed))
    {
      return positions.last
    }
    var best: (position: LinePosition, penalty: Int, distance: Int)?
    for position in positions {
      let penalty = penalty(of: position, head)
      let distance = possibleColumns.map { abs($0 - position.column) }.min() ?? 0
      if let best, (best.penalty, best.distance) < (penalty, distance) { continue }
      best = (position, penalty, distance)
    }
    return best?.position
  }

  /// Whether a line is `- {education: …}` in a list of records.
  private func isRecordInBraces(_ head: LineHead, _ allowed: Vocabulary.AllowedValue) -> Bool { isInBraces(head) && !allowed.keys.isEmpty }

  private func isInBraces(_ head: LineHead) -> Bool { head.content < head.end && text[head.content] == ASCII.leftBrace }

  private func penalty(of position: LinePosition, _ head: LineHead) -> Int {
    guard head.shape != .text else { return 0 }
    return penalty(of: position, key: head.key?.range ?? keyInBraces(head)?.range)
  }

  /// The first key of `- {education: …}`.
  func keyInBraces(_ head: LineHead) -> EntryKey? {
    guard head.shape == .item, isInBraces(head) else { return nil }
    return findKey(blanks(from: head.content + 1, to: head.end).end, head.end)
  }

  /// How badly a key, or an item without one, fits a position: 0 if it is expected there, 100 if it certainly belongs elsewhere.
  func penalty(of position: LinePosition, key: ByteRange?) -> Int {
    guard let allowed = vocabulary.allowedValue(under: unquoted(position.parentKey)) else { return 10 }
    // 等级表 is a list of records in one place, and of names in another.
    guard let key else { return allowed.mayBeText ? (allowed.firstKeys.isEmpty ? 0 : 40) : 60 }
    let name = name(key)
    if allowed.keys.contains(name) {
      // A mapping with more keys than any record has is not searched to its end.
      return position.keys.prefix(64).contains { self.name($0) == name } ? 50 : 0
    }
    if allowed.mayHaveAnyKey { return 5 }
    return vocabulary.contains(name) || allowed.keys.isEmpty ? 100 : 20
  }
}
