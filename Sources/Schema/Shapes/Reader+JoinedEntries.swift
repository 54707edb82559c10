import TextModel
import YAML

extension Reader {
  /// Reports an item of a list that is several entries, and divides it.
  mutating func divideItems(_ node: Node) {
    guard !isDivided, let text = RawScalar(node) else { return }
    let boundaries = text.boundaries(.items)
    // A number that a line below has is cited here, and does not begin an entry: `- 1.1.2 能按手册 1.1.3 选用餐具`.
    if !boundaries.isEmpty, text.isCiting(boundaries, in: node.tree.shadow.original) { return }
    if let cell = boundaries.first(where: \.isOtherColumn) { return setAside(cell, text) }
    _ = divide(node, text, boundaries)
  }

  /// The references in a value that is not in a list and has several; empty if it has one reference, or was divided by a repair.
  mutating func divideReferences(_ node: Node, _ whole: Text, _ listColumn: Column?) -> [Text] {
    guard !isDivided, let text = RawScalar(node) else { return [] }
    let boundaries = text.boundaries(.references)
    guard !boundaries.isEmpty else { return [] }
    noteUndivided(whole, listColumn)
    if let path = text.pathToPart(boundaries) {
      reportMistake(.joinedEntries, at: path.number, repair: [TextEdit(path.above, [])])
      return []
    }
    return divide(node, text, boundaries) ? [] : text.pieces(boundaries)
  }

  /// A text that is known to be one reference, however many numbers are in it; nil for any other.
  mutating func wholeReference(_ text: Text, _ node: Node, _ listColumn: Column?) -> Reference? {
    guard !wholeReferences.isEmpty, wholeReferences.contains(text) else { return nil }
    let (reference, scan) = Reference.read(text, listColumn: listColumn)
    // `3、1 家属沟通`: one number, whose sign is a finding.
    if !scan.defects.isEmpty, RawScalar(node)?.boundaries(.references).isEmpty ?? false { return nil }
    collect(Located(reference, at: node.range))
    return reference
  }

  /// The standard decides later whether the whole text is one reference: `K1.1.1 A4纸存放要求`.
  mutating func noteUndivided(_ text: Text, _ listColumn: Column?) {
    let reference = Reference.read(text, listColumn: listColumn).reference
    if reference.code != nil, !reference.title.isEmpty { undividedReferences.append(reference) }
  }

  /// `- A2.2.1: 能测量; A2.2.2 能更换` is a mapping in YAML. Reports it and divides it; false for any other mapping.
  mutating func divideMapping(_ node: Node, _ expected: TypeDescription) -> Bool {
    let original = node.tree.shadow.original
    guard node.kind == .mapping, !isDivided, let kind = expected.kindOfEntries, node.range.start < node.range.end,
      node.range.end <= original.count
    else { return false }
    let text = original[node.range.start..<node.range.end]
    // Nearly every mapping begins with a key in small letters or a brace.
    guard let byte = text.first, ASCII.isDigit(byte) || byte >= 0x80 || [0x41, 0x4B, 0x54].contains(byte),
      !text.contains(where: ASCII.isLineBreak)
    else { return false }
    let boundaries = text.withUnsafeBufferPointer { EntryBoundaries.boundaries(in: $0, kind) }
    guard let first = boundaries.first, !node.tree.shadow.edits.contains(where: { $0.range.overlaps(node.range) }),
      let separator = ListSeparator(original, at: node.range)
    else { return false }
    let start = node.range.start
    var edits: [TextEdit] = []
    // The sign after each number.
    var colon = text.firstIndex { $0 == ASCII.colon || ASCII.isBlank($0) }.flatMap { text[$0] == ASCII.colon ? $0 : nil }
    for boundary in boundaries {
      let gap = ByteRange(start + boundary.gap.lowerBound, start + boundary.gap.upperBound)
      if let colon, colon < gap.start { edits.append(TextEdit(ByteRange(colon, colon + 1), [])) }
      edits.append(TextEdit(gap, separator.bytes))
      let end = start + boundary.number.upperBound
      colon = end < node.range.end && original[end] == ASCII.colon ? end : nil
    }
    if let colon { edits.append(TextEdit(ByteRange(colon, colon + 1), [])) }
    reportMistake(.joinedEntries, at: ByteRange(start + first.number.lowerBound, start + first.number.upperBound), repair: edits)
    return true
  }

  /// The cell of another column, which only its author can put there, is not read.
  private mutating func setAside(_ cell: EntryBoundaries.Boundary, _ text: RawScalar) {
    reportMistake(
      .joinedEntries, at: ByteRange(text.start + cell.number.lowerBound, text.end),
      repair: [TextEdit(ByteRange(text.start + cell.gap.lowerBound, text.end), [])], isIntended: false)
  }

  /// Whether a text is on several lines in the author's file, and not because of a repair.
  func isWrappedByAuthor(_ node: Node) -> Bool {
    isOnSeveralLines(node) && !node.tree.shadow.edits.contains { $0.range.overlaps(node.range) }
  }

  private mutating func divide(_ node: Node, _ text: RawScalar, _ boundaries: [EntryBoundaries.Boundary]) -> Bool {
    guard let first = boundaries.first, let separator = ListSeparator(node.tree.shadow.original, at: node.range) else { return false }
    var edits = boundaries.map { boundary in
      TextEdit(
        ByteRange(text.start + boundary.gap.lowerBound, text.start + boundary.gap.upperBound), separator.bytes + text.sign(of: boundary))
    }
    if let titles = text.titlesInOrder(boundaries) {
      for (number, title) in titles.dropLast().enumerated() {
        let end = text.start + (number == 0 ? boundaries[0].gap.lowerBound : boundaries[number].gap.lowerBound)
        edits.append(TextEdit(ByteRange(at: end), [ASCII.space] + text.bytes(of: title)))
      }
      if let first = titles.first, let last = titles.last {
        edits.append(TextEdit(ByteRange(text.start + first.lowerBound, text.start + last.lowerBound), []))
      }
      edits.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    }
    // `（1）2.2.1 …（2）2.2.2 …`, `“2.2.1 …”、“2.2.2 …”`: the counts say no more than the numbers.
    let opening = text.opening
    if opening.length > 0 { edits.insert(TextEdit(ByteRange(text.start, text.start + opening.length), []), at: 0) }
    if opening.closingLength > 0 { edits.append(TextEdit(ByteRange(text.end - opening.closingLength, text.end), [])) }
    if text.isQuoted {
      // Without the quotes, each entry has its own range and can be corrected separately.
      guard text.canBePlain(boundaries) else { return false }
      edits = [TextEdit(ByteRange(text.start - 1, text.start), [])] + edits + [TextEdit(ByteRange(text.end, text.end + 1), [])]
    }
    let mark = ByteRange(text.start + first.number.lowerBound, text.start + first.number.upperBound)
    reportMistake(.joinedEntries, at: mark, repair: edits)
    return true
  }
}

extension TypeDescription {
  /// What a list of the type has entries of that may be joined; nil if they have no numbers.
  fileprivate var kindOfEntries: EntryBoundaries.Kind? {
    switch self {
    case .reference: .references
    case .numberedText(.item): .items
    default: nil
    }
  }
}
