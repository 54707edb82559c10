import TextModel
import YAML

extension Reader {
  mutating func numberedText(_ node: Node, _ type: TypeDescription, _ role: NumberedRole) -> NumberedText? {
    guard let text = text(node, expected: type) else {
      unread.formUnion(type.parts)
      return nil
    }
    if case .item = role, !isKnownGood { divideItems(node) }
    return numberedText(text, node, role)
  }

  private mutating func numberedText(_ text: Text, _ node: Node, _ role: NumberedRole) -> NumberedText {
    if isKnownGood { return textWithoutMistakes(text, role) }
    let range = node.range
    let start = role.mayHaveMark ? KeySkillMark.end(in: text, from: 0) : 0
    var scan = NumberScan.scan(text, from: start, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
    if let depth = role.depth, depth > 1 {
      scan.skipRowCount(of: text) { $0.depth == depth }
    } else if role.allowsLetters {
      scan.skipRowCount(of: text, allowsLetters: true) { ASCII.isLetter($0[0]) }
    }
    if let depth = role.depth { scan.joinParts(of: text) { whole, _ in whole.depth == depth } }
    scan.joinRepetition(of: text)
    if let depth = role.depth {
      if scan.code?.depth == depth { scan.skipUnit(of: text) }
      scan.joinDamagedParts(of: text, depth: depth)
    }
    scan.skipSecondNumber(of: text, role)
    switch role {
    case .item, .catalogueName: scan.dropCount(of: text, depth: 3, from: start, isName: role == .catalogueName)
    case .term, .clause: scan.skipBrackets(of: text)
    default: break
    }
    if role.mayHaveMark { scan.skipMark(of: text) }
    if role.notationContext != nil { scan.skipBullet(of: text) }
    if let several = severalNumbers(in: text, from: start, node, role) { scan = several }
    let column = readOtherNotation(&scan, text, from: start, role, node)
    if role.mayHaveMark { scan.skipStraySign(of: text) }
    var titleEnd = text.count
    text.withBytes { while titleEnd > scan.titleStart, ASCII.isBlank($0[titleEnd - 1]) { titleEnd -= 1 } }
    let numbered = NumberedText(
      whole: text, code: scan.code, codeBounds: min(start, scan.codeEnd)..<scan.codeEnd,
      titleBounds: scan.titleStart..<max(scan.titleStart, titleEnd),
      column: column)
    if !scan.defects.isEmpty, let code = scan.code, !isRelative(scan, code, role), !isQuotedByRepair(scan, node) {
      reportNumber(scan, code.string, from: start, in: text, at: range, role: role)
    }
    if scan.code != nil, scan.titleStart >= titleEnd, role.notationContext == .item || role.notationContext == .name {
      report(.emptyValue, at: range)
    } else if role.needsTitle {
      reportUnquoted(text, scan, at: range, isPlain: node.style == .plain)
    }
    return numbered
  }

  /// Reads a number and a title in a text that is known to have no mistakes.
  private func textWithoutMistakes(_ text: Text, _ role: NumberedRole) -> NumberedText {
    let start = role.mayHaveMark ? KeySkillMark.end(in: text, from: 0) : 0
    var scan = NumberScan.scan(text, from: start, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
    switch role {
    case .item, .catalogueName: scan.dropCount(of: text, depth: 3, from: start, isName: role == .catalogueName)
    default: break
    }
    if role.mayHaveMark { scan.skipMark(of: text) }
    return NumberedText(
      whole: text, code: scan.code, codeBounds: min(start, scan.codeEnd)..<scan.codeEnd,
      titleBounds: scan.titleStart..<max(scan.titleStart, text.count), column: nil)
  }

  mutating func reference(_ node: Node, _ type: TypeDescription, listColumn: Column?) -> Reference? {
    guard let text = text(node, expected: type) else {
      if !isReportedAsEmpty(node) { unread.insert(.references) }
      return nil
    }
    if let whole = wholeReference(text, node, listColumn) { return whole }
    if text.isVerbatim, let plain = Reference.plain(text, listColumn: listColumn) {
      collect(Located(plain, at: node.range))
      return plain
    }
    if let respelling = Reference.respelledHead(of: text), text.isVerbatim {
      let range = text.range(of: 0, respelling.end, in: node.range)
      reportMistake(.referenceHead, at: range, repair: [TextEdit(range, respelling.head)])
      unread.insert(.references)
      return nil
    }
    let numbers = text.withBytes { ReferenceScan($0) }
    // A repaired text is checked again when the author has applied the fix.
    let isRepaired = node.style == .plain && !text.isVerbatim
    if isRepaired, numbers.mayHaveSecondNumber, !isWrappedByAuthor(node),
      text.withBytes({ !EntryBoundaries.boundaries(in: $0, .references).isEmpty })
    {
      unread.insert(.references)
      return nil
    }
    // A text without escapes and with one number is one reference.
    let pieces = numbers.mayHaveSecondNumber || !text.isVerbatim ? divideReferences(node, text, listColumn) : []
    if let group = Reference.group(text, pieces, numbers, listColumn: listColumn) {
      noteUndivided(text, listColumn)
      if !isRepaired { reportMissingSpaces(in: group, at: node.range) }
      collect(Located(group, at: node.range))
      return group
    }
    let (reference, scan) = Reference.read(text, listColumn: listColumn)
    let range = node.range
    if !scan.defects.isEmpty, let code = reference.code, !isRepaired || isWrappedByAuthor(node), !isQuotedByRepair(scan, node) {
      let start = reference.codeBounds.lowerBound
      let rewritesSign = reference.usesOtherNotation || hasFullwidthSign(reference)
      let letter = rewritesSign || !reference.spellsColumn ? 0 : letterLength(reference)
      let sign = rewritesSign ? letterSign(reference) : ""
      reportNumber(scan, sign + code.string, from: start + letter, in: text, at: range, role: nil)
    }
    reportUnquoted(text, scan, at: range, isPlain: node.style == .plain)
    collect(Located(reference, at: range))
    return reference
  }

  /// Whether a repair puts the text in quotes (`*1.1.1 能…`): that is a finding, and further problems of the number are reported after it.
  private func isQuotedByRepair(_ scan: NumberScan, _ node: Node) -> Bool {
    guard node.style != .plain, scan.defects.contains(.otherNotation) else { return false }
    let original = node.tree.shadow.original
    guard node.range.start < original.count else { return true }
    return original[node.range.start] != ASCII.doubleQuote && original[node.range.start] != ASCII.singleQuote
  }

  private func letterLength(_ reference: Reference) -> Int {
    reference.whole.withBytes { $0[reference.codeBounds.lowerBound] < 0x80 ? 1 : 3 }
  }

  /// Whether a reference has a full-width letter or digit: `Ａ2.1.1`.
  private func hasFullwidthSign(_ reference: Reference) -> Bool {
    reference.spellsColumn && reference.whole.withBytes { $0[reference.codeBounds.lowerBound] == 0xEF }
  }

  /// The sign of the column as the author writes it: a letter or a Chinese character. Empty if there is none.
  private func letterSign(_ reference: Reference) -> String {
    guard reference.spellsColumn, let column = reference.column else { return "" }
    let bounds = reference.codeBounds
    let hasLetter =
      reference.whole.slice(bounds.lowerBound, bounds.upperBound).bytes.contains(where: ASCII.isLetter) || hasFullwidthSign(reference)
    return column.sign[hasLetter ? .english : .chinese]
  }

  /// Reads a number that is not in the notation of the format. Returns the column that its sign names.
  private mutating func readOtherNotation(
    _ scan: inout NumberScan, _ text: Text, from start: Int, _ role: NumberedRole, _ node: Node
  ) -> Column? {
    defer { if role == .module { note(module: scan) } }
    if scan.defects == [.severalNumbers] { return nil }
    if role == .module, let code = scan.code, let prefix = modulePrefix, !adoptsCapitals(of: code, prefix),
      let spelled = Self.respelled(code, prefix)
    {
      scan = NumberScan(code: spelled, codeEnd: scan.codeEnd, titleStart: scan.titleStart, defects: [.otherNotation])
    }
    guard let context = role.notationContext, scan.mayUseOtherNotation(text),
      let notation = NumberNotation.read(text, from: start, context),
      !notation.isUncertain || isBesideNumbers(notation.code, node, role)
    else {
      if scan.code == nil, start == 0, let ordinal = bareOrdinal(text, node, role) { scan = ordinal }
      return nil
    }
    scan = NumberScan(notation)
    let isBare = role == .module && notation.code.bytes.allSatisfy(ASCII.isDigit) && modulePrefix?.isEmpty == false
    if notation.hasKindWord || isBare { scan.code = code(ofPart: notation.code, role) }
    return notation.column
  }

  /// Whether a number is relative, such as `（1）` among items: the whole number follows from the position.
  private func isRelative(_ scan: NumberScan, _ code: NumberCode, _ role: NumberedRole) -> Bool {
    guard scan.defects.contains(.otherNotation) else { return false }
    switch role {
    case .content: return code.depth != 2
    case .item: return code.depth != 3
    default: return false
    }
  }

  /// Reports all defects of a number as one problem, with one repair.
  private mutating func reportNumber(
    _ scan: NumberScan, _ code: String, from start: Int, in text: Text, at range: ByteRange, role: NumberedRole?
  ) {
    guard let defect = scan.defects.first else { return }
    if defect == .severalNumbers {
      return report(.numberDefect(defect, role: role), at: text.range(of: start, scan.titleStart, in: range))
    }
    let separator = scan.titleStart < text.count ? " " : ""
    let whole = text.range(of: start, scan.titleStart, in: range)
    let mark =
      defect == .wideSpace ? text.range(of: scan.codeEnd, scan.titleStart, in: range) : text.range(of: start, scan.codeEnd, in: range)
    guard whole != range || start == 0 && scan.titleStart == text.count else {
      return report(.numberDefect(defect, role: role), at: mark)
    }
    report(.numberDefect(defect, role: role), at: mark, repair: [TextEdit(whole, code + separator)])
  }

  /// Reports a number that YAML reads as a number: `1`, `2.2`, `1.10`. `2.2.1` is always a text.
  private mutating func reportUnquoted(_ text: Text, _ scan: NumberScan, at range: ByteRange, isPlain: Bool) {
    guard isPlain, let code = scan.code, scan.codeEnd == text.count, code.depth <= 2, Quantity(text) != nil else { return }
    report(.unquotedNumber(text.string), at: range)
  }
}

extension NumberedRole {
  /// How many parts a number in a standard has.
  fileprivate var depth: Int? {
    switch self {
    case .content: 2
    case .item: 3
    default: nil
    }
  }

  fileprivate var mayHaveMark: Bool { notationContext == .name || notationContext == .item }

  /// Nil for terms and clauses, whose notation is free.
  fileprivate var notationContext: NumberNotation.Context? {
    switch self {
    case .function, .content: .name
    case .item: .item
    case .module: .module
    case .unit: .unit
    default: nil
    }
  }
}
