import TextModel
import YAML

/// Repairs a single value where a list is expected.
enum ListRepair {
  /// The edits that make a list of the value; empty if it is not clear which.
  static func edits(for node: Node, _ type: TypeDescription) -> [TextEdit] {
    let original = node.tree.shadow.original
    guard node.tree.shadow.isOriginal || !node.range.isEmpty, node.range.end <= original.count else { return [] }
    let isOneLine = !original[node.range.start..<node.range.end].contains(where: ASCII.isLineBreak)
    // A record is not made from a text by brackets.
    if node.kind == .scalar, !type.mayBeText { return [] }
    switch (node.kind, node.style) {
    case (.mapping, .blockCollection): return type.isRecord ? itemMarks(node, original) : []
    case (.mapping, .flowCollection) where !type.isRecord: return isOneLine ? bracketsForBraces(node) : []
    case (.mapping, .flowCollection): return isOneLine ? brackets(node.range) : []
    case (.scalar, .plain): return isOneLine ? bracketsAroundText(node, type) : []
    case (.scalar, .singleQuoted), (.scalar, .doubleQuoted): return isOneLine ? brackets(node.range) : []
    default: return []
    }
  }

  /// `- - 2.1 信息展示`: the edit for a second dash, which makes a list of one item.
  static func secondMark(of node: Node, _ type: TypeDescription) -> TextEdit? {
    guard node.kind == .sequence, node.style == .blockCollection, node.childCount == 1 else { return nil }
    if case .list = type { return nil }
    let original = node.tree.shadow.original
    guard let inner = node.items.first(where: { _ in true }), inner.kind != .sequence, node.range.start < inner.range.start,
      inner.range.start <= original.count, original[node.range.start] == ASCII.hyphen,
      original[node.range.start + 1..<inner.range.start].allSatisfy({ ASCII.isBlank($0) })
    else { return nil }
    return TextEdit(ByteRange(node.range.start, inner.range.start), [])
  }

  /// `levels: L5, L4]`: the opening bracket is missing.
  static func openingBracket(for node: Node) -> TextEdit? {
    let original = node.tree.shadow.original
    let range = node.range
    guard node.kind == .scalar, node.style == .plain, range.count > 1, range.end <= original.count else { return nil }
    let bytes = original[range.start..<range.end]
    guard bytes.last == ASCII.rightBracket, !bytes.contains(ASCII.leftBracket), bytes.filter({ $0 == ASCII.rightBracket }).count == 1,
      !bytes.contains(where: ASCII.isLineBreak)
    else { return nil }
    return TextEdit(ByteRange(at: range.start), "[")
  }

  /// `  - 3 应急救援` in a list of records, below a record that ends in `    covers:`: the edits that move this item, and those like it below
  /// it, into the empty list. Nil for other items.
  static func unindentedItems(from item: Node, in list: Node, _ type: TypeDescription) -> [TextEdit]? {
    guard item.style == .plain, list.style == .blockCollection, let empty = item.previous, empty.isEmptyScalar, let key = empty.previous,
      key.kind == .scalar, case .record(let shape) = type, shape().shorthand == nil,
      case .list(let element)? = shape().field(forKey: key.text.string)?.type, beginsWithReference(item), let column = column(of: key)
    else { return nil }
    switch element {
    case .reference: if isNumberedAlike(list, before: item, parts: nil) { return nil }
    // `        - 3.2.1 能填写事故记录表` among the contents 3.1 and 3.2.
    case .numberedText: if isNumberedAlike(list, before: item, parts: parts(ofNumber: item)) { return nil }
    default: return nil
    }
    let original = item.tree.shadow.original
    let end = list.range.end
    var edits: [TextEdit] = []
    var next: Node? = item
    while let unindented = next, unindented.kind == .scalar, unindented.range.start < end, beginsWithReference(unindented),
      unindented.range.start <= original.count
    {
      let line = original.startOfLine(unindented.range.start)
      guard let dash = original[line..<unindented.range.start].firstIndex(where: { $0 != ASCII.space }), original[dash] == ASCII.hyphen,
        original[dash + 1..<unindented.range.start].allSatisfy(ASCII.isBlank)
      else { break }
      edits.append(TextEdit(ByteRange(line, dash), Array(repeating: ASCII.space, count: max(0, column + 2))))
      next = unindented.next
    }
    return edits.isEmpty ? nil : edits
  }

  /// `3 应急救援`, `A2.1.1 …`, `能2.1.1 …`, `L5/3 …`.
  private static func beginsWithReference(_ item: Node) -> Bool {
    item.text.withBytes { bytes in
      // A level before the number.
      let level = bytes.prefix(40).prefix { $0 != ASCII.slash && !ASCII.isBlank($0) }
      let isAfterLevel = !level.isEmpty && level.count < bytes.count && bytes[level.endIndex] == ASCII.slash
      let number = isAfterLevel ? bytes[(level.endIndex + 1)...] : bytes[...]
      let sign = ["A", "K", "能", "知"].first { number.starts(with: $0.utf8) }?.utf8.count ?? 0
      let digits = number.dropFirst(clamping: sign)
      guard digits.first.map(ASCII.isDigit) ?? false else { return false }
      // `能3天内完成` is a text.
      return sign < 2 || digits.prefix { ASCII.isDigit($0) || $0 == ASCII.period }.contains(ASCII.period)
    }
  }

  /// Whether the names of the records above an item begin with a number too, so that the item may be the name of a record. With `parts`, only
  /// numbers of so many parts or more count.
  private static func isNumberedAlike(_ list: Node, before item: Node, parts count: Int?) -> Bool {
    // The first records suffice, and a file may have thousands of such items.
    for record in list.items.prefix(16) {
      guard record.index < item.index else { return false }
      for entry in record.entries {
        if entry.value.kind == .scalar, parts(ofNumber: entry.value) >= count ?? 1 { return true }
        break
      }
    }
    return false
  }

  /// The number of parts of the number at the start of a text: 3 in `3.2.1 能填写记录表`, 0 without a number.
  private static func parts(ofNumber node: Node) -> Int {
    node.text.withBytes { bytes in
      bytes.prefix { ASCII.isDigit($0) || $0 == ASCII.period }.split(separator: ASCII.period).count
    }
  }

  /// The column of a key that has only blanks and dashes before it.
  private static func column(of key: Node) -> Int? {
    let original = key.tree.shadow.original
    guard key.range.start <= original.count else { return nil }
    let line = original.startOfLine(key.range.start)
    guard original[line..<key.range.start].allSatisfy({ $0 == ASCII.space || $0 == ASCII.hyphen }) else { return nil }
    return key.range.start - line
  }

  /// The dash for a single item on the line below its key, which has another mark or none.
  static func itemMark(for node: Node) -> (fault: SyntaxProblem.Fault, range: ByteRange, edit: TextEdit)? {
    let original = node.tree.shadow.original
    let range = node.range
    guard node.kind == .scalar, node.style == .plain, !range.isEmpty, range.end <= original.count,
      !original[range.start..<range.end].contains(where: ASCII.isLineBreak)
    else { return nil }
    var start = range.start
    while start > 0, ASCII.isBlank(original[start - 1]) { start -= 1 }
    guard start > 0, ASCII.isLineBreak(original[start - 1]) else { return nil }
    guard let length = ItemMark.length(in: original[range.start..<range.end]) else {
      return (.missingItemMark, range, TextEdit(ByteRange(at: range.start), "- "))
    }
    let content = range.start + length
    var mark = content
    while mark > range.start, original[mark - 1] == ASCII.space || original[mark - 1] == ASCII.tab { mark -= 1 }
    return (.wrongItemMark, ByteRange(range.start, mark), TextEdit(ByteRange(range.start, content), "- "))
  }

  private static func brackets(_ range: ByteRange) -> [TextEdit] {
    [TextEdit(ByteRange(at: range.start), "["), TextEdit(ByteRange(at: range.end), "]")]
  }

  /// `{能洗, 能剪}`: a list in braces.
  private static func bracketsForBraces(_ node: Node) -> [TextEdit] {
    let range = node.range
    for entry in node.entries where !entry.value.isEmptyScalar || entry.key.kind != .scalar { return [] }
    guard range.count > 1 else { return [] }
    return [TextEdit(ByteRange(range.start, range.start + 1), "["), TextEdit(ByteRange(range.end - 1, range.end), "]")]
  }

  /// The range of the text between parentheses that enclose the whole: `（2.1 选料，2.2 称量）`, `〔2.1 选料，2.2 称量〕`.
  private static func parenthesised(_ text: Text, _ range: ByteRange) -> ByteRange? {
    let string = text.string
    let count = { (characters: Set<Character>) in string.count { characters.contains($0) } }
    guard let first = string.first, let last = string.last, range.count == text.count,
      first == "〔" && last == "〕" && count(["〔", "〕"]) == 2
        || first.isOpeningParenthesis && last.isClosingParenthesis && count(["（", "("]) == 1 && count(["）", ")"]) == 1
    else { return nil }
    return ByteRange(range.start + first.utf8.count, range.end - last.utf8.count)
  }

  /// Puts brackets around the text: names divided by commas become the items, and a text with YAML signs is quoted.
  private static func bracketsAroundText(_ node: Node, _ type: TypeDescription) -> [TextEdit] {
    let text = node.text
    let string = text.string
    guard text.isVerbatim else { return [] }
    if type.isEnumerated(string), let inner = parenthesised(text, node.range) {
      let content = text.slice(inner.start - node.range.start, inner.end - node.range.start)
      return [TextEdit(ByteRange(node.range.start, inner.start), "["), TextEdit(ByteRange(inner.end, node.range.end), "]")]
        + type.separators(in: content, at: inner)
    }
    if type.isEnumerated(string) { return brackets(node.range) + type.separators(in: text, at: node.range) }
    guard Quoting.needsQuotes(text) else { return brackets(node.range) }
    return [TextEdit(node.range, [ASCII.leftBracket] + Quoting.quoted(text.bytes) + [ASCII.rightBracket])]
  }

  /// Adds a dash before the first line, and indents the lines below.
  private static func itemMarks(_ node: Node, _ original: [UInt8]) -> [TextEdit] {
    let range = node.range
    var edits = [TextEdit(ByteRange(at: range.start), "- ")]
    var offset = range.start
    while offset < range.end {
      let isBreak = ASCII.isLineBreak(original[offset])
      offset += 1
      guard isBreak, offset < range.end, !ASCII.isLineBreak(original[offset]) else { continue }
      edits.append(TextEdit(ByteRange(at: offset), "  "))
    }
    return edits
  }
}

extension TypeDescription {
  /// Whether the value may be a text; for a record, whether it has a short form.
  var mayBeText: Bool {
    switch self {
    case .record(let shape): shape().shorthand != nil
    case .list, .map: false
    default: true
    }
  }

  fileprivate var isRecord: Bool {
    if case .record = self { true } else { false }
  }
}

extension Reader {
  /// Moves an item and those like it below it into the empty list above. `left` is how many of them have not been read yet. False for other
  /// items.
  mutating func moveUnindentedItem(_ item: Node, in list: Node, _ type: TypeDescription, _ left: inout Int) -> Bool {
    if left == 0, let mistake = ListRepair.unindentedItems(from: item, in: list, type) {
      reportMistake(.misalignedLine, at: item.range, repair: mistake)
      left = mistake.count
    }
    guard left > 0 else { return false }
    left -= 1
    return true
  }
}
