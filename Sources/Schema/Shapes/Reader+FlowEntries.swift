import TextModel
import YAML

extension Reader {
  /// Reports `- {}` in a list whose records need no particular field.
  mutating func reportEmptyItem<Root: Record>(_ node: Node, _ shape: Shape<Root>) {
    guard node.childCount == 0, shape.requiredFields.isEmpty, ListSeparator(node.tree.shadow.original, at: node.range) != nil else {
      return
    }
    report(.emptyValue, at: node.range)
  }

  /// Repairs keys without a value in `{theory：6}` and `{theory:6}`, and a key in full-width quotation marks in `“title”: x`. The result is
  /// read in the next round.
  mutating func repairsFlowEntry<Root: Record>(_ entry: Entry, _ node: Node, _ shape: Shape<Root>) -> Bool {
    let key = entry.key
    guard key.style == .plain, key.text.isVerbatim else { return false }
    if let edits = TypographicQuotes.repair(of: key.text.bytes, at: key.range.start), isKnownKey(unquoted(key.text, edits)) {
      reportMistake(.smartQuotes, at: key.range, repair: edits)
      return true
    }
    if node.style == .flowCollection, let edit = separatorsBeforeKey(key) {
      reportMistake(.fullwidthFlowPunctuation, at: edit.range, repair: [edit])
      return true
    }
    guard node.style == .flowCollection, entry.value.isEmptyScalar || isCutByComma(key.text) else { return false }
    if entry.value.isEmptyScalar, let edit = missingColon(in: key.text, at: key.range) {
      reportMistake(.missingColon, at: ByteRange(key.range.start, edit.range.start), repair: [edit])
      return true
    }
    guard let colon = EntryColon.find(in: key.text, at: key.range, isKey: { isKnownKey($0) }) else {
      guard entry.value.isEmptyScalar else { return false }
      guard let (edit, isClear) = colonAfterKey(entry, node, shape) else {
        return reportsValueWithoutKey(entry, node, shape) || quotesText(cutAt: entry, node, shape)
      }
      reportMistake(.missingColon, at: ByteRange(key.range.start, edit.range.start), repair: [edit], isIntended: isClear)
      return true
    }
    guard colon.0 == .fullwidthColon else {
      reportMistake(colon.0, at: ByteRange(colon.1.range.start, colon.1.range.start + 1), repair: [colon.1])
      return true
    }
    let edits = [colon.1] + commas(in: key.text, from: colon.1.range.end - key.range.start, at: key.range)
    reportMistake(.fullwidthFlowPunctuation, at: colon.1.range, repair: edits)
    return true
  }

  /// Puts a text in quotation marks that a comma divides: `{method: 笔试, 口试, weight: 20}`.
  private mutating func quotesText<Root: Record>(cutAt entry: Entry, _ node: Node, _ shape: Shape<Root>) -> Bool {
    // Where the file breaks off within the mapping, the last piece may be the beginning of a key.
    let original = node.tree.shadow.original
    guard node.range.end < original.count || original.last == ASCII.rightBrace,
      let (field, range, isFirst) = pieces(around: entry, node, shape)
    else { return false }
    if case .list(let element) = shape.fields[field].description.type {
      guard element.mayBeText else { return false }
      if isFirst { reportListWithoutBrackets(range, node) }
      return true
    }
    guard case .text(.prose) = shape.fields[field].description.type else { return false }
    // The pieces after the first belong to the same text.
    guard isFirst else { return true }
    let text = node.tree.shadow.original[clamping: range.start..<range.end]
    let comma = text.firstIndex(of: ASCII.comma) ?? range.start
    reportMistake(
      .reservedIndicator(ASCII.comma), at: ByteRange(comma, comma + 1), repair: [TextEdit(range, Quoting.quoted(Array(text)))])
    return true
  }

  /// Repairs a value that includes the text of the next entry: `{theory: 6，practice：10}`.
  mutating func repairsFlowValue(_ entry: Entry) -> Bool {
    let value = entry.value
    guard value.kind == .scalar, value.style == .plain else { return false }
    let text = value.text
    guard text.withBytes({ $0.contains(0xEF) || $0.contains(0xE3) }), text.isVerbatim else { return false }
    let edits = commas(in: text, from: 0, at: value.range) + separatorsAfter(value)
    guard let first = edits.first else { return false }
    reportMistake(.fullwidthFlowPunctuation, at: first.range, repair: edits)
    return true
  }

  /// `{theory: 6,，practice: 2}`: a separator too many before a key.
  private func separatorsBeforeKey(_ key: Node) -> TextEdit? {
    guard let lead = key.text.bytes.first, lead == 0xEF || lead == 0xE3 else { return nil }
    let bytes = Array(key.text.bytes)
    let end = FullwidthSign.endOfSeparators(from: 0, in: bytes, to: bytes.count)
    let rest = key.text.slice(end, bytes.count)
    let restRange = key.text.range(of: end, bytes.count, in: key.range)
    guard end > 0, isKnownKey(rest) || EntryColon.find(in: rest, at: restRange, isKey: { isKnownKey($0) }) != nil else { return nil }
    return TextEdit(ByteRange(key.range.start, restRange.start), [])
  }

  /// `{theory: 6，, practice: 2}`, `{theory: 6, practice: 2，}`: one separator too many after a value. The end of a sentence is left alone.
  private func separatorsAfter(_ value: Node) -> [TextEdit] {
    let bytes = Array(value.text.bytes)
    let original = value.tree.shadow.original
    var start = bytes.count
    while let sign = FullwidthSign.at(start - 3, in: bytes, to: start), sign == .comma || sign == .enumerationComma { start -= 3 }
    guard start > 0, start < bytes.count else { return [] }
    let next = original[clamping: value.range.end..<original.count].first { !ASCII.isBlank($0) }
    guard next == ASCII.comma || next == ASCII.rightBrace && ASCII.isDigit(bytes[start - 1]) else { return [] }
    return [TextEdit(value.text.range(of: start, bytes.count, in: value.range), [])]
  }

  /// `{level L3, name: 三级}`: a blank in place of a colon.
  private func missingColon(in text: Text, at range: ByteRange) -> TextEdit? {
    let bytes = Array(text.bytes)
    guard let blank = bytes.firstIndex(where: ASCII.isBlank), isKnownKey(text.slice(0, blank)) else { return nil }
    var end = blank
    while end < bytes.count, ASCII.isBlank(bytes[end]) { end += 1 }
    // Also an equals sign: `{theory = 8}`.
    if end < bytes.count, bytes[end] == ASCII.equalsSign {
      end += 1
      while end < bytes.count, ASCII.isBlank(bytes[end]) { end += 1 }
    }
    guard end < bytes.count else { return nil }
    let separator = bytes[end] == ASCII.colon ? nil : ": "
    return separator.map { TextEdit(text.range(of: blank, end, in: range), $0) }
  }

  /// The edit for a missing colon, or an equals sign, between a key that occurs once in the record and its value: `{method笔试, weight: 40}`,
  /// `{单元名=M2.1 吹干}`. It is certain if key and value are in different scripts.
  private func colonAfterKey<Root: Record>(_ entry: Entry, _ node: Node, _ shape: Shape<Root>) -> (edit: TextEdit, isClear: Bool)? {
    let text = entry.key.text
    let bytes = Array(text.bytes)
    guard shape.index(ofKey: text) == nil else { return nil }
    let present = Set(node.entries.filter { $0.key.kind == .scalar }.compactMap { shape.index(ofKey: $0.key.text) })
    let names = shape.fields.enumerated().filter { !present.contains($0.offset) }.flatMap { position, field in
      [field.description.key.english, field.description.key.chinese].map { (field: position, length: $0.utf8.count, name: $0) }
    }
    let key = names.filter { bytes.count > $0.length && bytes.starts(with: $0.name.utf8) }.max { $0.length < $1.length }
    guard let (field, length, _) = key, length > 1 else { return nil }
    let isSigned = bytes[length] == ASCII.equalsSign
    // `{trackgarden, name: …}`: the record lacks exactly this field.
    let isLacking = shape.requiredFields.contains(field) && ASCII.isLetter(bytes[length]) && ASCII.isLetter(bytes[length - 1])
    guard !isSigned || bytes.count > length + 1, isSigned || isLacking || mayBeginValue(bytes[length], after: bytes[length - 1]) else {
      return nil
    }
    let isClear = isSigned || (bytes[length] >= 0x80) != (bytes[length - 1] >= 0x80)
    // `{weights, …}` is a key with an additional letter.
    guard isClear || NearestName.find(text.string, among: shape.knownNames) == nil else { return nil }
    return (TextEdit(text.range(of: length, length + (isSigned ? 1 : 0), in: entry.key.range), ": "), isClear)
  }

  /// Whether a value may begin with a byte directly after a key: it must not continue a Latin word, and must not be a sign.
  private func mayBeginValue(_ first: UInt8, after last: UInt8) -> Bool {
    first >= 0xE4 && first != 0xEF || ASCII.isDigit(first) || ASCII.isLetter(first) && last >= 0x80
  }

  private func unquoted(_ text: Text, _ edits: [TextEdit]) -> Text {
    guard let open = edits.first?.range.count, let close = edits.last?.range.count else { return text }
    return text.slice(open, text.count - close)
  }

  private func isCutByComma(_ key: Text) -> Bool { !commas(in: key, from: 0, at: ByteRange(0, key.count)).isEmpty }

  /// The edits for each full-width comma before a known key with a colon, and for these colons.
  private func commas(in text: Text, from start: Int, at range: ByteRange) -> [TextEdit] {
    let bytes = Array(text.bytes)
    var edits: [TextEdit] = []
    var offset = start
    while offset + 2 < bytes.count {
      let isComma = bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC && (bytes[offset + 2] == 0x8C || bytes[offset + 2] == 0x9B)
      let isEnumeration = bytes[offset] == 0xE3 && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x81
      guard isComma || isEnumeration else {
        offset += 1
        continue
      }
      let key = FullwidthSign.endOfSeparators(from: offset + 3, in: bytes, to: bytes.count)
      let rest = text.slice(key, bytes.count)
      let restRange = text.range(of: key, bytes.count, in: range)
      let followsNumber = Self.followsNumber(offset, in: bytes)
      if let colon = EntryColon.find(in: rest, at: restRange, isKey: { isKnownKey($0) || followsNumber && Self.isWord($0) }) {
        edits.append(TextEdit(text.range(of: offset, key, in: range), ", "))
        edits.append(colon.1)
      } else if isKnownKey(rest) {
        // The colon follows the text, where YAML found it.
        edits.append(TextEdit(text.range(of: offset, key, in: range), ", "))
      }
      offset = key
    }
    return edits
  }
  /// Whether nothing but a number precedes a comma after its colon: then the comma does not belong to a text, and a key follows that may be
  /// misspelt (`{theory：9，practise：15}`).
  private static func followsNumber(_ comma: Int, in bytes: [UInt8]) -> Bool {
    let before = bytes[clamping: 0..<comma].reversed().drop(while: ASCII.isBlank)
    let number = before.prefix { ASCII.isDigit($0) || $0 == ASCII.period }
    guard let first = number.last, ASCII.isDigit(first) else { return false }
    let colon = before.dropFirst(number.count).drop(while: ASCII.isBlank)
    return colon.isEmpty || colon.first == ASCII.colon || colon.starts(with: "：".utf8.reversed())
  }

  private static func isWord(_ text: Text) -> Bool {
    !text.isEmpty && text.withBytes { $0.allSatisfy { ASCII.isLetter($0) || $0 >= 0x80 } }
  }
}
