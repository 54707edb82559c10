import TextModel
import YAML

extension Reader {
  /// Reads a record, or its shorthand.
  public mutating func record<Root: Record>(_ node: Node) -> Root? {
    let shape = Root.shape
    guard node.kind == .mapping else { return recordFromOther(node, shape) }
    if isKnownGood { return recordWithoutMistakes(node, shape) }
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
        if readsDigitGroup(entry, in: node) || repairsFlowEntry(entry, node, shape) { continue }
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
      if node.style == .flowCollection, repairsFlowValue(entry) { continue }
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

  /// A record of a text without mistakes.
  private mutating func recordWithoutMistakes<Root: Record>(_ node: Node, _ shape: Shape<Root>) -> Root {
    var root = Root()
    for entry in node.entries {
      guard let index = shape.index(ofKey: entry.key.text) else { continue }
      countKey(entry.key.text, at: entry.key.range)
      shape.fields[index].read(entry, &self, &root)
    }
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
  func headOfRecord(_ node: Node) -> ByteRange {
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
    if !isKnownGood, node.kind == .scalar, shape.shorthand?.isClear(node.text) != true, let fault = brokenEntry(node, shape) {
      reportTrap(fault.0, at: fault.1.range, repair: [fault.1])
      return nil
    }
    if !isKnownGood, let trap = fullwidthBrackets(node) {
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
struct FieldSet {
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }

  func contains(_ index: Int) -> Bool { bits & (1 << UInt64(index & 63)) != 0 }

  /// False when it was already in the set.
  mutating func insert(_ index: Int) -> Bool {
    defer { bits |= 1 << UInt64(index & 63) }
    return !contains(index)
  }
}
