import YAML

extension Reader {
  mutating func numberedText(_ node: Node, _ role: NumberedRole) -> NumberedText? {
    guard let text = text(node, expected: .numberedText(role)) else { return nil }
    return numberedText(text, at: node.range, isPlain: node.style == .plain, role)
  }

  mutating func numberedText(_ text: Text, at range: ByteRange, isPlain: Bool, _ role: NumberedRole) -> NumberedText {
    let scan = NumberScan.scan(text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
    var titleEnd = text.count
    text.withBytes { while titleEnd > scan.titleStart, ASCII.isBlank($0[titleEnd - 1]) { titleEnd -= 1 } }
    let numbered = NumberedText(
      whole: text, code: scan.code, codeBounds: 0..<scan.codeEnd, titleBounds: scan.titleStart..<max(scan.titleStart, titleEnd))
    if let code = scan.code { reportNumber(scan, code, from: 0, in: text, at: range, role: role) }
    if role.needsTitle { reportUnquoted(text, scan, at: range, isPlain: isPlain) }
    return numbered
  }

  mutating func reference(_ node: Node, listColumn: Column?) -> Reference? {
    guard let text = text(node, expected: .reference(listColumn)) else { return nil }
    let (reference, scan) = Reference.read(text, listColumn: listColumn)
    let range = node.range
    if let code = reference.code {
      let digitsStart = reference.codeBounds.lowerBound + (reference.spellsColumn ? letterLength(reference) : 0)
      reportNumber(scan, code, from: digitsStart, in: text, at: range, role: nil)
    }
    reportUnquoted(text, scan, at: range, isPlain: node.style == .plain)
    collect(Located(reference, at: range))
    return reference
  }

  private func letterLength(_ reference: Reference) -> Int {
    reference.whole.withBytes { $0[reference.codeBounds.lowerBound] < 0x80 ? 1 : 3 }
  }

  /// One finding for a number, however many things are wrong with it; the repair rights them all.
  private mutating func reportNumber(
    _ scan: NumberScan, _ code: NumberCode, from start: Int, in text: Text, at range: ByteRange, role: NumberedRole?
  ) {
    guard let defect = scan.defects.first else { return }
    let separator = scan.titleStart < text.count ? " " : ""
    let whole = text.place(of: start, scan.titleStart, in: range)
    let mark =
      defect == .wideSpace ? text.place(of: scan.codeEnd, scan.titleStart, in: range) : text.place(of: start, scan.codeEnd, in: range)
    guard whole != range || start == 0 && scan.titleStart == text.count else {
      return report(.numberDefect(defect, role: role), at: mark)
    }
    report(.numberDefect(defect, role: role), at: mark, repair: [TextEdit(whole, code.string + separator)])
  }

  /// Only a number that YAML itself would take for one: `1`, `2.2`, `1.10`; `2.2.1` is a text to everybody.
  private mutating func reportUnquoted(_ text: Text, _ scan: NumberScan, at range: ByteRange, isPlain: Bool) {
    guard isPlain, let code = scan.code, scan.codeEnd == text.count, code.depth <= 2, Quantity(text) != nil else { return }
    report(.unquotedNumber(text.string), at: range)
  }
}
