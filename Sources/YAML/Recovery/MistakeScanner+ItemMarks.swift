import TextModel

/// The problems of item marks: one problem for each list, however many of its items are affected.
struct ItemMarks {
  private var lists: [(fault: SyntaxProblem.Fault, range: ByteRange, repair: [TextEdit])] = []
  /// The index of each list, by the start of the key whose value it is.
  private var indices: [Int: Int] = [:]

  mutating func add(_ fault: SyntaxProblem.Fault, at range: ByteRange, _ edit: TextEdit, list: ByteRange) {
    if let index = indices[list.start] {
      lists[index].repair.append(edit)
    } else {
      indices[list.start] = lists.count
      lists.append((fault, range, [edit]))
    }
  }

  var problems: [SyntaxProblem] { lists.map { SyntaxProblem($0.fault, at: $0.range, repair: $0.repair) } }
}

/// Items that begin with another sign than `- `, or with none.
extension MistakeScanner {
  /// Reads a line that is meant as an item of a list as such an item. False for a line that is removed.
  mutating func resolveItemMark(_ head: inout LineHead) -> Bool {
    if head.marks.count == 1, !dropMarkAmongItems(&head) { dropMark(&head) }
    guard head.marks.isEmpty, !isLineDone(head.content, head.end), let (list, allowed, isFirst) = list(for: head) else { return true }
    if let length = ItemMark.length(at: head.content, in: text, to: head.end) ?? listNumberLength(at: head.content, to: head.end)
      ?? recordMarkLength(head, allowed)
    {
      exchangeMark(&head, length, list)
    } else if head.indentation.hasTab || head.indentation.hasWide {
      guard head.key == nil, isFirst, mayBeItem(head.content), isStray(head, allowed) else { return true }
      remove(head)
      return false
    } else if let key = head.key {
      if fits(key.range, under: list), !isFieldOfOuterRecord(key, head) { addMark(&head, key, list, allowed, isFirst) }
    } else if mayBeItem(head.content) {
      if isFirst && isStray(head, allowed) || isOnlyNumeral(head) {
        remove(head)
        return false
      }
      if allowed.mayBeText, isFirst || isLikeItemAbove(head) { addMark(&head, at: head.indentation.columns, list) }
    }
    return true
  }

  /// The list to which a line would belong if it had an item mark.
  private func list(for head: LineHead) -> (parentKey: ByteRange, allowed: Vocabulary.AllowedValue, isFirst: Bool)? {
    let column = head.indentation.columns
    let isMeasured = !head.indentation.hasTab && !head.indentation.hasWide
    let opener = collections.opener.flatMap { $0.isKey && (!isMeasured || $0.mayContain(column, .item)) ? $0.parentKey : nil }
    // A list may be in the column of its key; an entry there is the next one of the mapping.
    if let opener, head.key == nil || collections.opener.map({ column > $0.column }) ?? false {
      return vocabulary.allowedValue(under: unquoted(opener)).flatMap { $0.mayBeList ? (opener, $0, true) : nil }
    }
    guard isMeasured ? !collections.continuesText(column) : false, let list = collections.list(at: column) ?? listWithoutItem(head) else {
      return nil
    }
    return vocabulary.allowedValue(under: unquoted(list.parentKey)).flatMap { $0.mayBeList ? (list.parentKey, $0, false) : nil }
  }

  /// The list two columns to the left of an entry, if the item above is on one line: `- {unit: …}`.
  private func listWithoutItem(_ head: LineHead) -> OpenCollection? {
    // A dash without a value has its item below.
    guard collections.opener == nil, head.key != nil, let last = collections.stack.last, last.kind == .sequence,
      last.column + 2 == head.indentation.columns
    else {
      return nil
    }
    return last
  }

  /// The length of the number of a numbered list with the blanks after it, before the item's own number: `1. 1.1.1 能…`, `2) 1.1.2 能…`.
  private func listNumberLength(at start: Int, to end: Int) -> Int? {
    var cursor = start
    while cursor < end, ASCII.isDigit(text[cursor]) { cursor += 1 }
    guard cursor > start, cursor - start < 3, cursor < end else { return nil }
    if text[cursor] == ASCII.period || text[cursor] == UInt8(ascii: ")") {
      cursor += 1
    } else if cursor + 3 <= end, ["、", "）", "．"].contains(where: { text[cursor..<cursor + 3].elementsEqual($0.utf8) }) {
      cursor += 3
    } else {
      return nil
    }
    let content = blanks(from: cursor, to: end).end
    guard content > cursor else { return nil }
    var number = content
    while number < end, ASCII.isDigit(text[number]) { number += 1 }
    guard number > content, number + 1 < end, text[number] == ASCII.period, ASCII.isDigit(text[number + 1]) else { return nil }
    return content - start
  }

  /// Whether a plain text begins at an offset, and not a quote, a bracket or a YAML indicator.
  private func mayBeItem(_ offset: Int) -> Bool {
    switch text[offset] {
    case ASCII.doubleQuote, ASCII.singleQuote, ASCII.leftBracket, ASCII.leftBrace, ASCII.rightBracket, ASCII.rightBrace, ASCII.ampersand,
      ASCII.exclamationMark, ASCII.verticalBar, ASCII.greaterThan, ASCII.asterisk, ASCII.percent, ASCII.at, ASCII.backquote,
      ASCII.questionMark, ASCII.colon, ASCII.lessThan, ASCII.equalsSign, ASCII.comma:
      false
    default: FullwidthSign.at(offset, in: text, to: text.count) == nil
    }
  }

  // MARK: - Another sign

  private mutating func exchangeMark(_ head: inout LineHead, _ length: Int, _ list: ByteRange) {
    let start = head.content
    let content = start + length
    let mark = blanksBefore(content, from: start)
    let gap = columnsOfGap(content, head)
    let replacement = content < head.end ? [ASCII.hyphen] + Self.spaces(gap) : [ASCII.hyphen]
    itemMarks.add(
      .wrongItemMark, at: ByteRange(start, max(start, mark.start)), TextEdit(ByteRange(start, content), replacement), list: list)
    head.marks = [LineHead.Mark(offset: start, gap: Blanks(start: content, end: content, columns: gap))]
    head.content = content
    head.key = isLineDone(content, head.end) ? nil : findKey(content, head.end)
  }

  // MARK: - None

  private mutating func addMark(_ head: inout LineHead, at column: Int, _ list: ByteRange, isWhole: Bool = true) {
    let blanks = head.indentation
    let start = blanks.start + column
    let gap = max(2, blanks.columns - column)
    let end = trimmedEnd(from: head.content, to: head.end)
    let edit = TextEdit(ByteRange(start, head.content), [ASCII.hyphen] + Self.spaces(gap - 1))
    if isWhole {
      itemMarks.add(.missingItemMark, at: ByteRange(head.content, end), edit, list: list)
    } else {
      let key = head.key?.range ?? ByteRange(head.content, end)
      problems.append(SyntaxProblem(.missingItemMark, at: key, repair: [edit], isRepairIntended: false))
    }
    head.marks = [LineHead.Mark(offset: start, gap: Blanks(start: head.content, end: head.content, columns: gap - 1))]
    head.indentation = Blanks(start: blanks.start, end: start, columns: column)
  }

  /// `模块名: 选品` in a list of modules: adds the dash at the column of the other dashes, or at the one that the lines below require.
  private mutating func addMark(
    _ head: inout LineHead, _ key: EntryKey, _ list: ByteRange, _ allowed: Vocabulary.AllowedValue, _ isFirst: Bool
  ) {
    let column = head.indentation.columns
    // An item that does not begin with its name has lost its first line.
    let isWhole = allowed.firstKeys.isEmpty ? allowed.mayBeText : allowed.firstKeys.contains(name(key.range))
    guard isFirst else {
      // `hours:` in the column of the dash is an entry of the item above, if that lacks it.
      let isEntryAbove =
        !isWhole
        && collections.linePositions(for: .entry).contains {
          $0.column > column && $0.keys.count <= 64 && penalty(of: $0, key: key.range) == 0
        }
      let dash = collections.list(at: column) == nil ? column - 2 : column
      return isEntryAbove ? () : addMark(&head, at: dash, list, isWhole: isWhole)
    }
    let parent = collections.opener?.column ?? 0
    let hasValue = !isLineDone(blanks(from: key.separator.end, to: head.end).end, head.end)
    var cursor = head
    var seen = 0
    while lookahead.mayContinue(after: seen), let line = nextLine(below: cursor.end) {
      let other = line.indentation.columns
      if seen == 0, hasValue, line.shape == .entry, other > column { return addMark(&head, at: column, list, isWhole: isWhole) }
      if line.shape == .item, other <= column {
        if other == column || other + 2 <= column, other >= parent { addMark(&head, at: other, list, isWhole: isWhole) }
        return
      }
      guard other > parent else { break }
      cursor = line
      seen += 1
    }
    if column - 2 >= parent { addMark(&head, at: column - 2, list, isWhole: isWhole) }
  }

  /// Whether a line may be an item like the one above. If that has a number, a line without one continues it.
  private func isLikeItemAbove(_ head: LineHead) -> Bool {
    if ItemMark.isNumbered(at: head.content, in: text, to: head.end) { return true }
    // `并填写记录表` continues the item above.
    if Self.connectives.contains(where: { text[head.content..<min(head.end, head.content + 3)].elementsEqual($0.utf8) }) { return false }
    guard let above = collections.list(at: head.indentation.columns)?.lastItem else { return false }
    return !ItemMark.isNumbered(at: above, in: text, to: endOfLine(from: above))
  }

  private static let connectives = ["并", "及", "和", "与", "或", "且", "的", "以", "等", "、", "，", "；"]

  /// Whether a line is only `1.` or `2、`, which may be the beginning of any number.
  private func isOnlyNumeral(_ head: LineHead) -> Bool {
    let content = text[head.content..<trimmedEnd(from: head.content, to: head.end)]
    let digits = content.prefix(while: ASCII.isDigit)
    return !digits.isEmpty && content.dropFirst(digits.count).allSatisfy { !ASCII.isDigit($0) && !ASCII.isLetter($0) }
      && content.count - digits.count <= 3
  }

  // MARK: - Stray words

  /// Whether a line is a word before the first item that is unlike the items: `蜂` above `- 1.1.1 能…`.
  private func isStray(_ head: LineHead, _ allowed: Vocabulary.AllowedValue) -> Bool {
    guard let below = nextLine(below: head.end), below.shape == .item, let opener = collections.opener,
      below.indentation.columns >= opener.column
    else { return false }
    if !allowed.mayBeText { return true }
    return !ItemMark.isNumbered(at: head.content, in: text, to: head.end)
      && ItemMark.isNumbered(at: below.content, in: text, to: below.end)
  }

  private mutating func remove(_ head: LineHead) {
    let end = trimmedEnd(from: head.content, to: head.end)
    problems.append(
      SyntaxProblem(.strayLine, at: ByteRange(head.content, end), repair: [TextEdit(ByteRange(head.indentation.start, end), [])]))
  }

  /// Reports a text above the items of a list, which is the first item on the line of its key or a superfluous word: `covers: 1.1 产品选择`,
  /// `covers: 蜂`. False for other texts.
  mutating func scanTextAboveItems(_ key: EntryKey, _ start: Int, _ head: LineHead, column: Int) -> Bool {
    guard mayBeItem(start), !isItemMarker(at: start, head.end), let allowed = vocabulary.allowedValue(under: unquoted(key.range)),
      allowed.mayBeList,
      let below = nextLine(below: head.end), below.shape == .item, below.indentation.columns >= column, !below.indentation.hasTab,
      !below.indentation.hasWide
    else { return false }
    let limit = trimmedEnd(from: start, to: head.end)
    if allowed.mayBeText,
      ItemMark.isNumbered(at: start, in: text, to: limit) || !ItemMark.isNumbered(at: below.content, in: text, to: below.end)
    {
      let item = Self.spaces(below.indentation.columns) + [ASCII.hyphen, ASCII.space]
      let gap = blanksBefore(start, from: key.separator.end)
      problems.append(
        SyntaxProblem(.itemOnKeyLine, at: ByteRange(start, limit), repair: [TextEdit(gap.range, lineBreak(at: head.end) + item)]))
    } else {
      report(.strayLine, ByteRange(start, limit), replacement: [])
    }
    collections.leaveOpen(column, parentKey: key.range, isKey: true)
    return true
  }

  func lineBreak(at end: Int) -> [UInt8] {
    end < text.count && text[end] == ASCII.carriageReturn ? [ASCII.carriageReturn, ASCII.lineFeed] : [ASCII.lineFeed]
  }
}
