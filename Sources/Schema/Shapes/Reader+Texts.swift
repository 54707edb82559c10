import TextModel
import YAML

extension Reader {
  /// The text of a scalar. A mapping or list in its place is often a text that YAML misread.
  mutating func text(_ node: Node, expected: TypeDescription) -> Text? {
    switch node.kind {
    case .scalar: return scalarText(node, expected)
    case .alias: return nil
    case .mapping, .sequence:
      if divideMapping(node, expected) { return nil }
      if let mistake = misreadText(node, expected) {
        reportMistake(mistake.fault, at: mistake.mark, repair: [mistake.edit])
      } else {
        return textOfOther(node, expected)
      }
      return nil
    }
  }

  private mutating func scalarText(_ node: Node, _ expected: TypeDescription) -> Text? {
    let text = node.text
    if isKnownGood { return text }
    if expected.isText, !expected.isIdentifier, node.style == .plain, reportCutByComment(node) { return text.isEmpty ? nil : text }
    if node.style == .plain, OtherReading.isSurelyText(text), !expected.isIdentifier { return text }
    guard !isBlank(text), !(node.style == .plain && !expected.isText && OtherReading.kind(of: text) == .null) else {
      if !reportBareHeader(node, expected) { reportEmpty(node) }
      return nil
    }
    guard node.style == .plain else { return expected.isIdentifier ? narrowed(text, node) : text }
    if expected.isFreeText, let sign = strayClosing(text, node) {
      reportMistake(.straySign, at: sign, repair: [TextEdit(sign, [])])
      return text
    }
    if text.isVerbatim, let edits = TypographicQuotes.repair(of: text.bytes, at: node.range.start) {
      reportMistake(.smartQuotes, at: node.range, repair: edits)
      return text
    }
    if expected.isText, let kind = OtherReading.kind(of: text) {
      report(.surprisingScalar(text.string, kind), at: node.range, repair: [TextEdit(node.range, Quoting.quoted(text.bytes))])
    }
    return expected.isIdentifier ? narrowed(text, node) : text
  }

  /// Reports a text that a comment may have cut off: one blank before the sign and none after it, `完成 #3 号产品`. Comments are usually written
  /// `# so`.
  private mutating func reportCutByComment(_ node: Node) -> Bool {
    let original = node.tree.shadow.original
    let end = node.range.end
    let mark = end + 1
    guard mark + 1 < original.count, original[end] == ASCII.space, original[mark] == ASCII.numberSign else { return false }
    var lineEnd = mark
    while lineEnd < original.count, !ASCII.isLineBreak(original[lineEnd]) { lineEnd += 1 }
    while ASCII.isBlank(original[lineEnd - 1]) { lineEnd -= 1 }
    let comment = original[mark + 1..<lineEnd]
    guard let first = comment.first, first != ASCII.numberSign, !Self.isAllowance(comment) else { return false }
    let start = node.range.isEmpty ? mark : node.range.start
    // A blank after the sign is allowed if 号 follows (`# 号标签`), since comments do not begin with that word. A full-width or no-break
    // space was typed as a blank.
    let isSpaced = ASCII.isBlank(first) || comment.starts(with: [0xE3, 0x80, 0x80]) || comment.starts(with: [0xC2, 0xA0])
    if isSpaced, !comment.drop(while: ASCII.isBlank).starts(with: Array("号".utf8)) { return false }
    guard start >= end || !original[start..<end].contains(where: ASCII.isLineBreak) else { return false }
    report(
      .truncatedByComment(String(decoding: original[mark..<lineEnd], as: UTF8.self)), at: ByteRange(mark, lineEnd),
      repair: [TextEdit(ByteRange(start, lineEnd), Quoting.quoted(original[start..<lineEnd]))])
    return true
  }

  /// Whether a comment is an exception for the linter, also without a blank after the sign: `#检查：允许 …`.
  private static func isAllowance(_ comment: ArraySlice<UInt8>) -> Bool {
    let words = comment.drop(while: ASCII.isBlank)
    return ["lint:", "lint：", "检查：", "检查:", "检查 ："].contains { words.starts(with: $0.utf8) }
  }

  func isBlank(_ text: Text) -> Bool { text.withBytes { $0.allSatisfy { ASCII.isBlank($0) || ASCII.isLineBreak($0) } } }

  /// The text with full-width letters and digits replaced, if only ASCII can be meant: `ｃｂｅｃ－２０２１`.
  private mutating func narrowed(_ text: Text, _ node: Node) -> Text {
    guard text.withBytes({ $0.contains(0xEF) }), let narrow = FullwidthText.narrowed(text.string) else { return text }
    let edits = text.isVerbatim ? [TextEdit(text.range(of: 0, text.count, in: node.range), narrow)] : []
    report(.numberDefect(.fullwidth, role: nil), at: node.range, repair: edits)
    return Text(narrow)
  }

  /// `- 注意: 安全` is a mapping and `[草案]` a list in YAML, but a text was meant: the fault, its range, and the edit that quotes the text.
  func misreadText(_ node: Node, _ expected: TypeDescription) -> (fault: SyntaxProblem.Fault, mark: ByteRange, edit: TextEdit)? {
    let range = node.range
    let original = node.tree.shadow.original
    guard expected.isText, range.end <= original.count, !range.isEmpty,
      !original[range.start..<range.end].contains(where: ASCII.isLineBreak)
    else { return nil }
    let quoted = TextEdit(range, Quoting.quoted(original[range.start..<range.end]))
    let first = ByteRange(range.start, range.start + 1)
    // `[能洗, 能剪]` has several texts, and is not itself one.
    if node.style == .flowCollection,
      node.kind == .sequence ? node.childCount > 1 || isInBrackets(range.start, original) : isListInBraces(node)
    {
      return nil
    }
    if node.style == .flowCollection, node.kind == .mapping, original[range.start] != ASCII.leftBrace {
      // `[能洗: 好, 能剪]`: a pair without braces.
      for entry in node.entries { return (.unquotedColon, ByteRange(entry.key.range.end, entry.key.range.end + 1), quoted) }
    }
    // `{工种: field, 名称: …}` is a record in a list whose key is missing.
    if node.kind == .mapping, node.style == .flowCollection, hasKnownField(node) { return nil }
    if node.style == .flowCollection { return expected.isFreeText ? (.reservedIndicator(original[range.start]), first, quoted) : nil }
    // A list or mapping on lines of its own is intended.
    guard followsItemMark(range.start, original) else { return nil }
    if node.kind == .sequence { return (.reservedIndicator(ASCII.hyphen), first, quoted) }
    for entry in node.entries {
      if let joined = joinedKey(entry, original) { return joined }
      let colon = entry.key.range.end
      // A colon without a value belongs to nothing.
      if entry.value.isEmptyScalar, colon < original.count, original[colon] == ASCII.colon {
        let sign = ByteRange(colon, colon + 1)
        return (.straySign, sign, TextEdit(sign, []))
      }
      return (.unquotedColon, ByteRange(colon, colon + 1), quoted)
    }
    return nil
  }

  private func hasKnownField(_ node: Node) -> Bool {
    node.entries.contains { $0.key.kind == .scalar && !$0.value.isEmptyScalar && isKnownKey($0.key.text) }
  }

  /// Whether a mapping is a list in braces, whose keys have no values: `{能洗, 能剪}`.
  private func isListInBraces(_ node: Node) -> Bool {
    node.childCount > 1 && node.entries.allSatisfy { $0.key.kind == .scalar && $0.value.isEmptyScalar }
  }

  /// Whether a value is an item of a list on one line.
  func isInBrackets(_ offset: Int, _ original: [UInt8]) -> Bool {
    var before = offset
    while before > 0, ASCII.isBlank(original[before - 1]) || ASCII.isLineBreak(original[before - 1]) { before -= 1 }
    return before > 0 && (original[before - 1] == ASCII.leftBracket || original[before - 1] == ASCII.comma)
  }

  /// `- 1.2.2 能更换尿垫knowledge:`: the key line of another list was joined with the item above it.
  private func joinedKey(_ entry: Entry, _ original: [UInt8]) -> (fault: SyntaxProblem.Fault, mark: ByteRange, edit: TextEdit)? {
    guard let listKey, listKey.kind == .scalar, listKey.style == .plain, entry.key.style == .plain, entry.key.range.end <= original.count
    else {
      return nil
    }
    let range = entry.key.range
    let own = original[listKey.range.start..<listKey.range.end]
    // Only the key of another list, or fields in brackets: `了解学时: 12` is a text.
    guard entry.value.isEmptyScalar || entry.value.style == .flowCollection else { return nil }
    var start = range.start + 1
    while start < range.end {
      // The key must begin at a character, and not inside a Latin word.
      let isInWord = original[start] & 0xC0 == 0x80 || ASCII.isLetter(original[start]) && ASCII.isLetter(original[start - 1])
      let isOneLanguage = (own.first ?? 0 >= 0x80) == (original[start] >= 0x80)
      if !isInWord, isOneLanguage, vocabulary.areSiblings(own, original[start..<range.end]) { break }
      start += 1
    }
    guard start < range.end, !isKeyOfEnclosingRecord(original[start..<range.end]) else { return nil }
    var gap = start
    while gap > range.start, ASCII.isBlank(original[gap - 1]) { gap -= 1 }
    guard gap > range.start else { return nil }
    let line = original.startOfLine(listKey.range.start)
    let indentation = Array(repeating: ASCII.space, count: max(0, listKey.range.start - line))
    let edit = TextEdit(ByteRange(gap, start), original.lineBreak(after: range.end) + indentation)
    return (.joinedFields, ByteRange(start, range.end), edit)
  }

  /// Whether the record around the list already has a key.
  private func isKeyOfEnclosingRecord(_ key: ArraySlice<UInt8>) -> Bool {
    guard let enclosingRecord else { return false }
    return enclosingRecord.entries.contains { $0.key.kind == .scalar && $0.key.text.bytes.elementsEqual(key) }
  }

  private func followsItemMark(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    var cursor = offset
    while cursor > 0, ASCII.isBlank(bytes[cursor - 1]) { cursor -= 1 }
    return cursor > 0 && cursor < offset && bytes[cursor - 1] == ASCII.hyphen
  }

  /// `[本科]` in place of a single value: the brackets are reported, and their content is read.
  private mutating func textOfOther(_ node: Node, _ expected: TypeDescription) -> Text? {
    let range = node.range
    let fault = ShapeProblem.Fault.wrongType(expected: expected, found: found(node))
    for item in node.items where node.style == .flowCollection && node.childCount == 1 && item.kind == .scalar {
      let brackets = [TextEdit(ByteRange(range.start, item.range.start), []), TextEdit(ByteRange(item.range.end, range.end), [])]
      report(fault, at: range, repair: brackets)
      return scalarText(item, expected)
    }
    report(fault, at: range, repair: withoutInnerBrackets(node))
    return nil
  }

  /// Reports a missing value, at its key or item mark.
  mutating func reportEmpty(_ node: Node) {
    // The value may have been on a line that was lost.
    if losesLines(node) { return }
    report(.emptyValue, at: rangeOfEmpty(node))
  }

  private func rangeOfEmpty(_ node: Node) -> ByteRange {
    guard node.range.isEmpty else { return node.range }
    let original = node.tree.shadow.original
    var cursor = min(node.range.start, original.count)
    while cursor > 0, ASCII.isBlank(original[cursor - 1]) { cursor -= 1 }
    if cursor > 0, original[cursor - 1] == ASCII.hyphen { return ByteRange(cursor - 1, cursor) }
    guard let key = node.previous, key.kind == .scalar, key.range.end < node.range.start, key.range.end + 4 > cursor else {
      return node.range
    }
    return key.range
  }
}

extension TypeDescription {
  /// Whether a node is of the kind that the type takes: a text, a list or a record.
  func fits(_ node: Node) -> Bool {
    switch self {
    case .list: node.kind == .sequence
    case .record, .map: node.kind == .mapping
    case .anything: true
    default: node.kind == .scalar
    }
  }

  /// Whether the value is a text of any kind.
  var isText: Bool {
    switch self {
    case .text, .numberedText, .reference, .level, .track: true
    default: false
    }
  }

  /// Whether any text is allowed, including brackets.
  fileprivate var isFreeText: Bool {
    switch self {
    case .text(let role): role == .prose || role == .name || role == .position
    case .numberedText: true
    default: false
    }
  }

  /// Whether the value is compared letter by letter.
  fileprivate var isIdentifier: Bool {
    switch self {
    case .text(let role): role == .id || role == .standardID || role == .standardVersion || role == .path
    case .level, .track, .date, .choice: true
    default: false
    }
  }
}
