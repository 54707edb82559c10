import TextModel

extension TrapScanner {
  /// Reads a line after its indentation: first its item marks, which open collections, then the rest.
  mutating func scanContent(_ head: LineHead, column: Int) {
    var head = head
    var column = column
    var itemOwner: ByteRange?
    var itemColumn = column
    for (index, mark) in head.marks.enumerated() {
      itemColumn = column
      if index == 0 {
        itemOwner = collections.enterItem(column)
      } else if mode == .afterFailure, let itemOwner, vocabulary.place(under: unquoted(itemOwner)) != nil {
        // None of our lists has lists for items.
        problems.append(
          SyntaxProblem(
            .wrongItemMark, at: ByteRange(mark.offset, mark.offset + 1), repair: [TextEdit(ByteRange(mark.offset, mark.gap.end), [])]))
        continue
      } else {
        collections.enterNestedItem(column, itemOwner ?? ByteRange(at: 0))
      }
      let isOdd = mark.gap.hasWide || mark.gap.hasTab && mode == .afterFailure
      if mark.gap.end < head.end || mark.gap.hasWide { reportBlanks(mark.gap, replacement: mark.gap.end < head.end ? [ASCII.space] : []) }
      column += 1 + (isOdd ? 1 : max(1, mark.gap.columns))
    }
    guard !isLineDone(head.content, head.end) else {
      return collections.leaveOpen(itemColumn, owner: itemOwner ?? ByteRange(at: 0), isKey: false)
    }
    if let itemOwner {
      skipCheckBox(&head)
      settleItemKey(&head, itemOwner)
      if head.marks.count == 1 { collections.noteItem(head.content) }
    }
    if let key = head.key, reportMissingBrace(key, head, column: column, itemOwner: itemOwner) { return }
    if let key = head.key { return scanEntry(key, head, column: column, itemOwner: itemOwner) }
    let parent = itemOwner == nil ? collections.opener?.column ?? max(0, column - 1) : itemColumn
    scanValue(head.content, head.end, entryColumn: column, parentColumn: parent, owner: itemOwner ?? collections.opener?.owner, item: nil)
  }

  /// `- duty：负责店铺`: an entry if the items of this list have such a key, and a text otherwise.
  private mutating func settleItemKey(_ head: inout LineHead, _ owner: ByteRange) {
    if head.key == nil, mode == .afterFailure, let key = findKeyWithoutColon(head.content, head.end),
      vocabulary.place(under: unquoted(owner))?.takesText == false
    {
      head.key = key
    }
    if let key = head.key, key.colon != .proper, !fits(key.range, under: owner) { head.key = nil }
  }

  private mutating func scanEntry(_ key: KeyPlace, _ head: LineHead, column: Int, itemOwner: ByteRange?) {
    let gap = blanks(from: key.separator.end, to: head.end)
    reportColon(key, gap, head.end)
    let owner = itemOwner ?? collections.owner(at: column, .entry)
    collections.enterEntry(column, key: key.range, itemOwner: itemOwner)
    guard !isLineDone(gap.end, head.end) else { return collections.leaveOpen(column, owner: key.range, isKey: true) }
    if scanTextAboveItems(key, gap.end, head, column: column) { return }
    // A text that a colon splits is quoted as a whole, if it is an item of a list of texts.
    let isText = itemOwner != nil && owner.map { !fits(key.range, under: $0) } ?? false && !vocabulary.contains(unquoted(key.range))
    scanValue(
      gap.end, head.end, entryColumn: column, parentColumn: column, owner: key.range, item: isText ? head.content : nil)
    takeOutLinesBelow(key, gap.end, head, column: column)
  }

  private mutating func reportColon(_ key: KeyPlace, _ gap: Blanks, _ end: Int) {
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
