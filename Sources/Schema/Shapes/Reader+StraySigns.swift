import TextModel
import YAML

/// YAML signs at the start or end of a text that were not meant as such.
extension Reader {
  /// Reports a block header without lines after it: `years: >3`. The digit was meant as the value.
  mutating func reportBareHeader(_ node: Node, _ expected: TypeDescription) -> Bool {
    guard node.style == .literalBlock || node.style == .foldedBlock else { return false }
    let original = node.tree.shadow.original
    let start = node.range.start
    guard start >= 0, start < original.count else { return false }
    let header = original[start...].prefix { !ASCII.isBlank($0) && !ASCII.isLineBreak($0) }
    guard let sign = header.first, sign == ASCII.greaterThan || sign == ASCII.verticalBar, header.contains(where: ASCII.isDigit) else {
      return false
    }
    let range = ByteRange(start, start + header.count)
    guard expected.isText else {
      report(.wrongType(expected: expected, found: .text(String(decoding: header, as: UTF8.self))), at: range)
      return true
    }
    reportMistake(
      .reservedIndicator(sign), at: ByteRange(start, start + 1), repair: [TextEdit(range, Quoting.quoted(Array(header)))])
    return true
  }

  /// `2. 职责内容: …`: removes the number in front of a key of the record. The result is read in the next round.
  mutating func dropsNumber<Root: Record>(before key: Node, _ shape: Shape<Root>) -> Bool {
    let text = key.text
    guard key.style == .plain, text.isVerbatim, key.range.count == text.count, text.withBytes({ $0.first.map(ASCII.isDigit) ?? false })
    else { return false }
    let end: Int? = text.withBytes { bytes in
      let digits = bytes.prefix(while: ASCII.isDigit).count
      let rest = bytes[digits...]
      guard digits < 3, let sign = [".", "．", "、", ")", "）"].first(where: { rest.starts(with: $0.utf8) }) else { return nil }
      return rest.dropFirst(sign.utf8.count).firstIndex { !ASCII.isBlank($0) }
    }
    guard let end, shape.index(ofKey: text.slice(end, text.count)) != nil else { return false }
    let number = ByteRange(key.range.start, key.range.start + end)
    reportMistake(.straySign, at: number, repair: [TextEdit(number, [])])
    return true
  }

  /// `中专。`: the choice with a sign after it, and its spelling.
  static func choice<Value: Choice>(before written: Text, among all: [Value]) -> (index: Int, spelling: String)? {
    let word = NumberInText.withoutEndSigns(written.string)
    guard word.utf8.count < written.count, let value = Value.value(spelled: Text(word)) else { return nil }
    return all.firstIndex(of: value).map { ($0, word) }
  }

  /// The brackets or the quotation mark at the end of a text that have no opening counterpart: `直接上级: 店长}`, `定义3.1]]`.
  func strayClosing(_ text: Text, _ node: Node) -> ByteRange? {
    guard text.count > 1, let last = text.withBytes({ $0.last }),
      last == ASCII.rightBrace || last == ASCII.rightBracket || last == ASCII.doubleQuote || last == ASCII.singleQuote, text.isVerbatim,
      node.range.count == text.count
    else { return nil }
    let bytes = Array(text.bytes)
    let isAfterHan = bytes.dropLast().last.map { $0 >= 0x80 } ?? false
    let isStray =
      switch last {
      case ASCII.rightBrace: !bytes.contains(ASCII.leftBrace)
      case ASCII.rightBracket: !bytes.contains(ASCII.leftBracket)
      // 12" and 6' are lengths, learners' is a word, and the mark in “洗护" has a full-width counterpart.
      case ASCII.doubleQuote:
        bytes.count(where: { $0 == last }) == 1 && (isAfterHan || !bytes.contains(where: ASCII.isDigit))
          && !text.string.contains { "“”".contains($0) }
      case ASCII.singleQuote: bytes.count(where: { $0 == last }) == 1 && isAfterHan && !text.string.contains { "‘’".contains($0) }
      default: false
      }
    guard isStray else { return nil }
    let isBracket = last == ASCII.rightBrace || last == ASCII.rightBracket
    let count = isBracket ? bytes.reversed().prefix { $0 == last }.count : 1
    return count < bytes.count ? ByteRange(node.range.end - count, node.range.end) : nil
  }

  /// Reports a missing bracket around the parts: `共22学时（理论10，实践12`.
  mutating func reportBrackets(of text: Text, at range: ByteRange) {
    guard text.isVerbatim else { return }
    let signs = text.string.filter { "（(）)".contains($0) }
    guard signs.count == 1, let sign = signs.first else { return }
    let closing = sign == "（" ? "）" : sign == "(" ? ")" : nil
    let start = text.string.prefix { $0 != sign }.utf8.count
    let signRange = text.range(of: start, start + String(sign).utf8.count, in: range)
    let end = text.range(of: text.count, text.count, in: range)
    let repair = closing.map { TextEdit(end, $0) } ?? TextEdit(signRange, [])
    reportMistake(.unclosedBracket, at: signRange, repair: [repair])
  }

  /// The edits that remove the brackets of a flow sequence inside another one, so that its items belong to the outer one.
  func withoutInnerBrackets(_ node: Node) -> [TextEdit] {
    let original = node.tree.shadow.original
    let range = node.range
    guard node.kind == .sequence, node.style == .flowCollection, node.childCount > 1, range.end <= original.count, range.count > 2,
      node.items.allSatisfy({ $0.kind == .scalar })
    else { return [] }
    guard isInBrackets(range.start, original) else { return [] }
    return [TextEdit(ByteRange(range.start, range.start + 1), []), TextEdit(ByteRange(range.end - 1, range.end), [])]
  }
}
