import TextModel
import YAML

extension Reader {
  /// Reads a record, or its shorthand.
  public mutating func record<Root: Record>(_ node: Node) -> Root? {
    let shape = Root.shape
    guard node.kind == .mapping else { return recordFromOther(node, shape) }
    if isKnownGood { return recordWithoutMistakes(node, shape) }
    if isTextCutByColon(node, shape) { return nil }
    reportEmptyItem(node, shape)
    let outer = enclosingRecord
    enclosingRecord = node
    defer { enclosingRecord = outer }
    var record = RecordReading<Root>(problems: problems.count, mistakes: mistakes.count)
    for entry in node.entries {
      guard read(entry, of: node, shape, &record) else { return record.root }
    }
    if let last = record.waiting.remove() { shape.fields[last.index].read(last.entry, &self, &record.root) }
    let root = finish(node, shape, &record)
    // `hours: {}` says nothing. Where fields are required, those are reported as missing; items of lists have a finding of their own.
    if outer != nil, node.childCount == 0, shape.requiredFields.isEmpty, !losesLines(node),
      ListSeparator(node.tree.shadow.original, at: node.range) == nil
    {
      report(.emptyValue, at: node.range)
    }
    return root
  }

  /// Reads one entry. False if the record is several items that were joined: then the rest is not read.
  private mutating func read<Root: Record>(_ entry: Entry, of node: Node, _ shape: Shape<Root>, _ record: inout RecordReading<Root>) -> Bool
  {
    guard let key = plainKey(entry, &record.isMerged) else { return true }
    guard let index = shape.index(ofKey: key) else {
      if record.open.addMisplaced(entry) { return true }
      if readsDigitGroup(entry, in: node) || repairsFlowEntry(entry, node, shape) || dropsNumber(before: entry.key, shape) { return true }
      record.unknownEntries.append(entry)
      return true
    }
    countKey(key, at: entry.key.range)
    if let earlier = record.waiting.remove() {
      if earlier.index == index {
        reportDoubled(key, earlier.entry.key.range, node)
        shape.fields[index].read(entry, &self, &record.root)
        return true
      }
      shape.fields[earlier.index].read(earlier.entry, &self, &record.root)
    }
    guard record.seen.insert(index) else { return readRepeated(entry, key, index, node, shape, &record) }
    record.open.note(entry, shape.fields[index].description.type)
    if case .anything = shape.fields[index].description.type, let mistake = DividedList(at: entry, in: node, shape.description) {
      reportMistake(.dividedList(mistake.list, isRepeated: false), at: entry.key.range, repair: [mistake.edit], isIntended: false)
      return true
    }
    if shape.fields[index].description.type.isText, dividesFields(entry, node, shape) { return true }
    if node.style == .flowCollection, repairsFlowValue(entry) { return true }
    if node.style == .blockCollection, entry.value.isEmptyScalar {
      record.waiting.set(entry, index)
    } else {
      shape.fields[index].read(entry, &self, &record.root)
    }
    return true
  }

  /// Handles an entry whose field the record already has. False if that is because items were joined.
  private mutating func readRepeated<Root: Record>(
    _ entry: Entry, _ key: Text, _ index: Int, _ node: Node, _ shape: Shape<Root>, _ record: inout RecordReading<Root>
  ) -> Bool {
    if !record.hasLookedForItems, let mistake = RunTogether.find(in: node) {
      reportMistake(.missingItemMark, at: mistake.range, repair: mistake.edits, isIntended: mistake.isWhole)
      unread.formUnion(TypeDescription.record { shape.description }.parts)
      return false
    }
    record.hasLookedForItems = true
    report(.duplicateKey(key.string, first: firstKey(ofField: index, in: node, shape)), at: entry.key.range)
    unread.formUnion(shape.fields[index].description.type.parts)
    return true
  }

  /// Reports what is only known after all entries of a record.
  private mutating func finish<Root: Record>(_ node: Node, _ shape: Shape<Root>, _ record: inout RecordReading<Root>) -> Root? {
    for mistake in record.open.mistakes { reportMistake(.misalignedLine, at: mistake.range, repair: mistake.edits) }
    if record.seen.isEmpty, let first = record.unknownEntries.first?.key,
      let edits = UnindentedRecord.edits(node, firstKey: first.text, shape.description)
    {
      reportMistake(.misalignedLine, at: first.range, repair: edits)
      return nil
    }
    if record.seen.isEmpty, isForeign(record.unknownEntries, shape) { return reportForeign(record.unknownEntries, shape) }
    if problems.count > record.problemsBefore { reportMissingLists(node, shape, record.seen) }
    let hasProblems =
      problems.count > record.problemsBefore || mistakes.count > record.mistakesBefore || !record.unknownEntries.isEmpty
    if let mistake = KeyAmongItems.find(in: node, shape, hasProblems: hasProblems) {
      reportMistake(.strayItemMark, at: mistake.range, repair: [mistake.edit])
    }
    if let name = nameInPlaceOfKey(record.unknownEntries, node, shape, record.seen)
      ?? referenceInPlaceOfKey(record.unknownEntries, node, shape)
    {
      reportMistake(.missingItemKey(name.key), at: name.range, repair: name.edits)
      unread.formUnion(TypeDescription.record { shape.description }.parts)
      return record.root
    }
    for entry in record.unknownEntries { readUnknown(entry, shape, &record.seen, &record.root) }
    if !record.isMerged, !losesLines(node) { reportMissing(node, shape, record.seen) }
    shape.finish?(record.root, node, &self)
    return record.root
  }

  /// Reads a record of a text that is known to have no mistakes.
  private mutating func recordWithoutMistakes<Root: Record>(_ node: Node, _ shape: Shape<Root>) -> Root {
    var root = Root()
    for entry in node.entries {
      guard let index = shape.index(ofKey: entry.key.text) else { continue }
      countKey(entry.key.text, at: entry.key.range)
      shape.fields[index].read(entry, &self, &root)
    }
    return root
  }

  /// The key of an entry; nil for one that can never be a key of the format.
  private mutating func plainKey(_ entry: Entry, _ isMerged: inout Bool) -> Text? {
    guard entry.key.kind == .scalar else {
      if entry.key.kind != .alias {
        report(.wrongType(expected: .text(.name), found: entry.key.kind == .sequence ? .list : .mapping), at: entry.key.range)
      }
      return nil
    }
    let text = entry.key.text
    guard !isMergeKey(text, entry.key) else {
      isMerged = true
      return nil
    }
    return text
  }

  private mutating func reportMissing<Root: Record>(_ node: Node, _ shape: Shape<Root>, _ seen: FieldSet) {
    for index in shape.requiredFields where !seen.contains(index) {
      let field = shape.fields[index].description
      if let mistake = MissingListKey.find(field, in: node, shape.description) {
        reportMistake(.missingListKey(mistake.key), at: mistake.range, repair: [mistake.edit])
      } else {
        report(.missingKey(field, record: shape.description), at: headOfRecord(node))
      }
    }
  }

  /// Reports records in a list that belong to a list below which the record lacks: its key line is missing.
  private mutating func reportMissingLists<Root: Record>(_ node: Node, _ shape: Shape<Root>, _ seen: FieldSet) {
    for (index, field) in shape.fields.enumerated() where !seen.contains(index) && !shape.requiredFields.contains(index) {
      if let mistake = MissingListKey.find(field.description, in: node, shape.description) {
        return reportMistake(.missingListKey(mistake.key), at: mistake.range, repair: [mistake.edit])
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
      reportMistake(fault.0, at: fault.1.range, repair: [fault.1])
      return nil
    }
    if !isKnownGood, let mistake = fullwidthBrackets(node) {
      reportMistake(.fullwidthFlowPunctuation, at: node.range, repair: mistake)
      return nil
    }
    if node.kind == .scalar, let shorthand = shape.shorthand { return shorthand.read(node, &self) }
    unread.formUnion(TypeDescription.record { shape.description }.parts)
    report(.wrongType(expected: .record { shape.description }, found: found(node)), at: node.range)
    return nil
  }

  /// Whether a colon divided a text: `- 2.2.1 能设置: 账户`, where an item's text may be in place of its record.
  private mutating func isTextCutByColon<Root: Record>(_ node: Node, _ shape: Shape<Root>) -> Bool {
    guard let shorthand = shape.shorthand else { return false }
    for entry in node.entries {
      guard entry.key.kind == .scalar, !isMergeKey(entry.key.text, entry.key), shape.index(ofKey: entry.key.text) == nil else {
        return false
      }
      if NearestName.find(entry.key.text.string, among: shape.knownNames) != nil { return false }
      if EntryColon.find(in: entry.key.text, at: entry.key.range, isKey: { isKnownKey($0) }) != nil { return false }
    }
    if divideMapping(node, shorthand.description) { return true }
    guard let mistake = misreadText(node, shorthand.description) else { return false }
    reportMistake(mistake.fault, at: mistake.mark, repair: [mistake.edit])
    return true
  }

  /// `- duty：负责店铺` and `- duty:负责店铺`: texts in YAML that were meant as an entry.
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

/// A record while it is read.
private struct RecordReading<Root: Record> {
  var root = Root()
  var seen = FieldSet()
  var unknownEntries: [Entry] = []
  /// Whether it has a merge key, so that it may have fields from another mapping.
  var isMerged = false
  var hasLookedForItems = false
  var open = OpenField()
  var waiting = WaitingField()
  /// The numbers of problems and mistakes before the record was read.
  let problemsBefore: Int
  let mistakesBefore: Int

  init(problems: Int, mistakes: Int) {
    problemsBefore = problems
    mistakesBefore = mistakes
  }
}
