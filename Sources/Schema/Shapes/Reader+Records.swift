import TextModel
import YAML

extension Reader {
  /// Reads a record, or its shorthand.
  public mutating func record<Root: Record>(_ node: Node) -> Root? {
    let shape = Root.shape
    guard node.kind == .mapping else { return recordFromOther(node, shape) }
    if isTextCutByColon(node, shape) { return nil }
    let outer = enclosingRecord
    enclosingRecord = node
    defer { enclosingRecord = outer }
    var root = Root()
    var seen = FieldSet()
    var unknownEntries: [Entry] = []
    var isMerged = false
    var hasLookedForItems = false
    var open = OpenField()
    var waiting = WaitingField()
    let before = (problems: problems.count, traps: traps.count)
    for entry in node.entries {
      guard let key = plainKey(entry, &isMerged) else { continue }
      guard let index = shape.index(ofKey: key) else {
        if open.takes(entry) { continue }
        if readsDigitGroup(entry, in: node) || mendsFlowEntry(entry, node, shape) { continue }
        unknownEntries.append(entry)
        continue
      }
      countKey(key, at: entry.key.range)
      if let earlier = waiting.take() {
        if earlier.index == index {
          reportDoubled(key, earlier.entry.key.range, node)
          shape.fields[index].read(entry, &self, &root)
          continue
        }
        shape.fields[earlier.index].read(earlier.entry, &self, &root)
      }
      guard seen.insert(index) else {
        if !hasLookedForItems, let trap = RunTogether.find(in: node) {
          reportTrap(.missingItemMark, at: trap.range, repair: trap.edits, isMeant: trap.isWhole)
          unread.formUnion(TypeDescription.record { shape.description }.parts)
          return root
        }
        hasLookedForItems = true
        report(.duplicateKey(key.string, first: firstKey(ofField: index, in: node, shape)), at: entry.key.range)
        unread.formUnion(shape.fields[index].description.type.parts)
        continue
      }
      open.note(entry, shape.fields[index].description.type)
      if shape.fields[index].description.type.isText, dividesFields(entry, node, shape) { continue }
      if node.style == .flowCollection, mendsFlowValue(entry) { continue }
      if node.style == .blockCollection, entry.value.isEmptyScalar {
        waiting.put(entry, index)
      } else {
        shape.fields[index].read(entry, &self, &root)
      }
    }
    if let doubled = waiting.take() { shape.fields[doubled.index].read(doubled.entry, &self, &root) }
    if let trap = open.trap { reportTrap(.misalignedLine, at: trap.range, repair: trap.edits) }
    if seen.isEmpty, isForeign(unknownEntries, shape) { return reportForeign(unknownEntries, shape) }
    if problems.count > before.problems { reportMissingLists(node, shape, seen) }
    let hasProblems = problems.count > before.problems || traps.count > before.traps || !unknownEntries.isEmpty
    if let trap = KeyAmongItems.find(in: node, shape, hasProblems: hasProblems) {
      reportTrap(.strayItemMark, at: trap.range, repair: [trap.edit])
    }
    for entry in unknownEntries { readUnknown(entry, shape, &seen, &root) }
    if !isMerged, !losesLines(node) { reportMissing(node, shape, seen) }
    shape.finish?(root, node, &self)
    return root
  }

  /// The key of an entry; nil for one that can never be a key of ours.
  private mutating func plainKey(_ entry: Entry, _ isMerged: inout Bool) -> Text? {
    guard entry.key.kind == .scalar else {
      if entry.key.kind != .alias {
        report(.wrongType(expected: .text(.name), found: entry.key.kind == .sequence ? .list : .mapping), at: entry.key.range)
      }
      return nil
    }
    guard !isMergeKey(entry.key) else {
      isMerged = true
      return nil
    }
    return entry.key.text
  }

  /// A misspelt key is read as the key it is nearest to, so that one mistake is one finding. The name of another field only counts as
  /// misspelt if its value fits: `level: junior` does not mean `levels`.
  private mutating func readUnknown<Root: Record>(_ entry: Entry, _ shape: Shape<Root>, _ seen: inout FieldSet, _ root: inout Root) {
    let key = entry.key.text.string
    let range = entry.key.range
    if let edits = quotesAround(entry, shape) {
      return reportTrap(.smartQuotes, at: ByteRange(range.start, entry.value.range.end), repair: edits)
    }
    let short = NearestName.find(key, among: shape.knownNames) == nil ? shortName(entry, shape, seen) : nil
    guard let nearest = NearestName.find(key, among: shape.knownNames) ?? short,
      !isKnownKey(entry.key.text) || shape.fields[nearest.index].description.type.fits(entry.value), seen.insert(nearest.index)
    else {
      skip(entry.value)
      return report(.unknownKey(key, nearest: nil, record: shape.description), at: range)
    }
    report(
      .unknownKey(key, nearest: nearest.spelling, record: shape.description), at: range, repair: [TextEdit(range, nearest.spelling)])
    shape.fields[nearest.index].read(entry, &self, &root)
  }

  /// `“function: 1 接待”`: quotation marks around a whole field.
  private func quotesAround<Root: Record>(_ entry: Entry, _ shape: Shape<Root>) -> [TextEdit]? {
    let original = entry.key.tree.shadow.original
    let (key, value) = (entry.key.range, entry.value.range)
    guard key.count > 3, value.count > 3, value.end <= original.count, entry.value.style == .plain, entry.key.text.isVerbatim else {
      return nil
    }
    let isPair = ["‘’", "“”", "「」", "『』"].contains { pair in
      original[key.start..<key.start + 3].elementsEqual(pair.utf8.prefix(3))
        && original[value.end - 3..<value.end].elementsEqual(pair.utf8.suffix(3))
    }
    guard isPair, shape.index(ofKey: entry.key.text.slice(3, entry.key.text.count)) != nil else { return nil }
    return [TextEdit(ByteRange(key.start, key.start + 3), []), TextEdit(ByteRange(value.end - 3, value.end), [])]
  }

  /// 标淮 for 标准: of the required fields that are missing the only one that has one of two characters in the same place. 学是 for 学时: of
  /// the other fields the only one that takes such a value; a text may be anything.
  private func shortName<Root: Record>(_ entry: Entry, _ shape: Shape<Root>, _ seen: FieldSet) -> (index: Int, spelling: String)? {
    let others = shape.fields.indices.lazy.filter { field in
      let type = shape.fields[field].description.type
      return !seen.contains(field) && !type.isText && type.fits(entry.value)
    }
    return shortName(entry, shape, among: shape.requiredFields.filter { !seen.contains($0) })
      ?? shortName(entry, shape, among: Array(others))
  }

  private func shortName<Root: Record>(_ entry: Entry, _ shape: Shape<Root>, among fields: [Int]) -> (index: Int, spelling: String)? {
    let names = fields.map { [shape.fields[$0].description.key.chinese] }
    guard !names.isEmpty, let found = NearestName.findShort(entry.key.text.string, among: names), fields.indices.contains(found.index)
    else { return nil }
    return (fields[found.index], found.spelling)
  }

  private mutating func reportMissing<Root: Record>(_ node: Node, _ shape: Shape<Root>, _ seen: FieldSet) {
    for index in shape.requiredFields where !seen.contains(index) {
      let field = shape.fields[index].description
      if let trap = MissingListKey.find(field, in: node, shape.description) {
        reportTrap(.missingListKey(trap.key), at: trap.range, repair: [trap.edit])
      } else {
        report(.missingKey(field, record: shape.description), at: headOfRecord(node))
      }
    }
  }

  /// Records in a list above that belong to a list which the record does not have: its key has lost its line.
  private mutating func reportMissingLists<Root: Record>(_ node: Node, _ shape: Shape<Root>, _ seen: FieldSet) {
    for (index, field) in shape.fields.enumerated() where !seen.contains(index) && !shape.requiredFields.contains(index) {
      if let trap = MissingListKey.find(field.description, in: node, shape.description) {
        return reportTrap(.missingListKey(trap.key), at: trap.range, repair: [trap.edit])
      }
    }
  }

  private func firstKey<Root: Record>(ofField index: Int, in node: Node, _ shape: Shape<Root>) -> ByteRange {
    for entry in node.entries where entry.key.kind == .scalar && shape.index(ofKey: entry.key.text) == index { return entry.key.range }
    return node.range
  }

  /// The first key of a record, at which problems of the record are reported.
  private func headOfRecord(_ node: Node) -> ByteRange {
    for entry in node.entries { return entry.key.range }
    return node.range
  }

  private mutating func recordFromOther<Root: Record>(_ node: Node, _ shape: Shape<Root>) -> Root? {
    if node.kind == .alias { return nil }
    if node.kind == .scalar, node.isEmptyScalar {
      unread.formUnion(TypeDescription.record { shape.description }.parts)
      reportEmpty(node)
      return nil
    }
    if node.kind == .scalar, let fault = brokenEntry(node, shape) {
      reportTrap(fault.0, at: fault.1.range, repair: [fault.1])
      return nil
    }
    if let trap = fullwidthBrackets(node) {
      reportTrap(.fullwidthFlowPunctuation, at: node.range, repair: trap)
      return nil
    }
    if node.kind == .scalar, let shorthand = shape.shorthand { return shorthand.read(node, &self) }
    unread.formUnion(TypeDescription.record { shape.description }.parts)
    report(.wrongType(expected: .record { shape.description }, found: found(node)), at: node.range)
    return nil
  }

  /// `- 2.2.1 能设置: 账户` where an item's text may be in place of its record.
  private mutating func isTextCutByColon<Root: Record>(_ node: Node, _ shape: Shape<Root>) -> Bool {
    guard let shorthand = shape.shorthand else { return false }
    for entry in node.entries {
      guard entry.key.kind == .scalar, !isMergeKey(entry.key), shape.index(ofKey: entry.key.text) == nil else { return false }
      if NearestName.find(entry.key.text.string, among: shape.knownNames) != nil { return false }
      if EntryColon.find(in: entry.key.text, at: entry.key.range, isKey: { isKnownKey($0) }) != nil { return false }
    }
    guard let trap = misreadText(node, shorthand.description) else { return false }
    reportTrap(trap.fault, at: trap.mark, repair: [trap.edit])
    return true
  }

  /// `- duty：负责店铺` and `- duty:负责店铺`: a text to YAML, but meant as an entry.
  private func brokenEntry<Root: Record>(_ node: Node, _ shape: Shape<Root>) -> (SyntaxProblem.Fault, TextEdit)? {
    guard node.style == .plain, node.text.isVerbatim else { return nil }
    return EntryColon.find(in: node.text, at: node.range, isKey: { shape.index(ofKey: $0) != nil })
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

/// The set of fields that a record has: no record has more than 64.
private struct FieldSet {
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }

  func contains(_ index: Int) -> Bool { bits & (1 << UInt64(index & 63)) != 0 }

  /// False when it was already in the set.
  mutating func insert(_ index: Int) -> Bool {
    defer { bits |= 1 << UInt64(index & 63) }
    return !contains(index)
  }
}
