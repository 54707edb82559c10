import YAML

extension Reader {
  /// Reads a record, or its shorthand.
  package mutating func record<Root: Record>(_ node: Node) -> Root? {
    let shape = Root.shape
    guard node.kind == .mapping else { return recordFromOther(node, shape) }
    var root = Root()
    var seen = FieldSet()
    var strangers: [(entry: Entry, nearest: Int)] = []
    for entry in node.entries {
      guard entry.key.kind == .scalar else {
        report(.wrongType(expected: .text(.name), found: entry.key.kind == .sequence ? .list : .mapping), at: entry.key.range)
        continue
      }
      let key = entry.key.text
      guard let index = shape.index(ofKey: key) else {
        if let nearest = reportStranger(entry, shape) { strangers.append((entry, nearest)) }
        continue
      }
      countKey(key, at: entry.key.range)
      guard seen.insert(index) else {
        report(.duplicateKey(key.string, first: firstKey(ofField: index, in: node, shape)), at: entry.key.range)
        continue
      }
      shape.fields[index].read(entry, &self, &root)
    }
    // A misspelt key is read as the key it is nearest to, so that one mistake is one finding.
    for (entry, nearest) in strangers where seen.insert(nearest) {
      shape.fields[nearest].read(entry, &self, &root)
    }
    for index in shape.requiredFields where !seen.contains(index) {
      report(.missingKey(shape.fields[index].description, record: shape.name), at: headOfRecord(node))
    }
    return root
  }

  private func firstKey<Root: Record>(ofField index: Int, in node: Node, _ shape: Shape<Root>) -> ByteRange {
    for entry in node.entries where entry.key.kind == .scalar && shape.index(ofKey: entry.key.text) == index { return entry.key.range }
    return node.range
  }

  /// The first key of a record: what the author sees of it at a glance.
  private func headOfRecord(_ node: Node) -> ByteRange {
    for entry in node.entries { return entry.key.range }
    return node.range
  }

  private mutating func recordFromOther<Root: Record>(_ node: Node, _ shape: Shape<Root>) -> Root? {
    if node.kind == .scalar, node.isEmptyScalar {
      report(.emptyValue, at: node.range)
      return nil
    }
    if node.kind == .scalar, let fault = brokenEntry(node, shape) {
      reportTrap(fault.0, at: fault.1.range, repair: [fault.1])
      return nil
    }
    if node.kind == .scalar, let shorthand = shape.shorthand { return shorthand.read(node, &self) }
    if let trap = fullwidthBrackets(node) {
      reportTrap(.fullwidthFlowPunctuation, at: node.range, repair: [trap])
      return nil
    }
    report(.wrongType(expected: .record { shape.description }, found: found(node)), at: node.range)
    return nil
  }

  /// `- duty：负责店铺` and `- duty:负责店铺`: to YAML a text, to its author an entry.
  private func brokenEntry<Root: Record>(_ node: Node, _ shape: Shape<Root>) -> (SyntaxProblem.Fault, TextEdit)? {
    guard node.style == .plain else { return nil }
    let text = node.text
    let range = node.range
    return text.withBytes { bytes in
      for (offset, byte) in bytes.enumerated() {
        let isFullwidth = byte == 0xEF && offset + 2 < bytes.count && bytes[offset + 1] == 0xBC && bytes[offset + 2] == 0x9A
        guard byte == ASCII.colon || isFullwidth else { continue }
        guard shape.index(ofKey: text.slice(0, offset)) != nil else { return nil }
        var end = offset + (isFullwidth ? 3 : 1)
        while end < bytes.count, ASCII.isBlank(bytes[end]) { end += 1 }
        let place = text.place(of: offset, end, in: range)
        return (isFullwidth ? .fullwidthColon : .missingSpaceAfterColon, TextEdit(place, end == bytes.count ? ":" : ": "))
      }
      return nil
    }
  }

  /// Reports a key that the shape does not know, and returns the field that it was probably meant to be.
  private mutating func reportStranger<Root: Record>(_ entry: Entry, _ shape: Shape<Root>) -> Int? {
    let key = entry.key
    if key.style == .plain, let repaired = repairedFlowKey(key) {
      reportTrap(.fullwidthFlowPunctuation, at: key.range, repair: [repaired])
      return nil
    }
    let nearest = NearestName.find(key.text.string, among: shape.fields.map(\.description.key))
    guard let nearest else {
      report(.unknownKey(key.text.string, nearest: nil, record: shape.name), at: key.range)
      return nil
    }
    report(
      .unknownKey(key.text.string, nearest: nearest.spelling, record: shape.name), at: key.range,
      repair: [TextEdit(key.range, nearest.spelling)])
    return nearest.index
  }

  /// `{theory：6，practice：10}` is one key without a value.
  private func repairedFlowKey(_ key: Node) -> TextEdit? {
    let string = key.text.string
    guard let colon = string.firstIndex(of: "：") else { return nil }
    guard isKnownKey(Text(String(string[..<colon]).trimmingSpaces())) else { return nil }
    return TextEdit(key.range, FullwidthFlow.repaired(string))
  }

  func found(_ node: Node) -> FoundKind {
    switch node.kind {
    case .scalar: node.isEmptyScalar ? .nothing : .text(node.text.string)
    case .alias: .text(node.text.string)
    case .sequence: .list
    case .mapping: .mapping
    }
  }
}

/// Which fields of a record were met: no record has more than 64.
private struct FieldSet {
  private var bits: UInt64 = 0

  func contains(_ index: Int) -> Bool { bits & (1 << UInt64(index & 63)) != 0 }

  /// False when it was there already.
  mutating func insert(_ index: Int) -> Bool {
    defer { bits |= 1 << UInt64(index & 63) }
    return !contains(index)
  }
}
