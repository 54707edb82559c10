import TextModel
import YAML

extension Reader {
  mutating func quantity(_ node: Node, expected: TypeDescription, in unit: QuantityUnit? = nil) -> Quantity? {
    guard let text = text(node, expected: expected) else {
      unread.insert(.numbers)
      return nil
    }
    if let value = Quantity(text) {
      if case .wholeNumber = expected, value.thousandths % 1000 != 0 {
        report(.wrongType(expected: expected, found: .text(text.string)), at: node.range)
      }
      return value
    }
    // ４８, 48学时 and 1,200 are numbers without doubt. 约48, 48分钟 and 3年以下 are not.
    guard let clear = NumberInText.find(text, in: unit) else {
      unread.insert(.numbers)
      report(.wrongType(expected: expected, found: .text(text.string)), at: node.range)
      return nil
    }
    let edit = TextEdit(node.range, clear.value.description)
    if clear.isOnlyFullwidth {
      report(.numberDefect(.fullwidth, role: nil), at: node.range, repair: [edit])
    } else {
      report(.wrongType(expected: expected, found: .text(text.string)), at: node.range, repair: [edit])
    }
    return clear.value
  }

  mutating func boolean(_ node: Node) -> Bool? {
    guard let text = text(node, expected: .boolean) else { return nil }
    let word = text.string
    switch word {
    case "true": return true
    case "false": return false
    default:
      let meaning = BooleanWords.meaning(of: word)
      let repair = meaning.map { [TextEdit(node.range, $0 ? "true" : "false")] } ?? []
      report(.wrongType(expected: .boolean, found: .text(word)), at: node.range, repair: repair)
      return meaning
    }
  }

  mutating func choice<Value: Choice>(_ node: Node, _ description: ChoiceDescription) -> Value? {
    guard let text = text(node, expected: .choice(description)) else { return nil }
    if let value = Value.value(spelled: text) ?? Value.understood(text.string) { return value }
    let all = Array(Value.allCases)
    let nearest =
      Self.choice(before: text, among: all) ?? NearestName.find(text.string, among: all.map(\.name))
      ?? NearestName.findShort(text.string, among: all.map { [$0.name.chinese] + $0.aliases })
    guard let nearest else {
      report(.unknownValue(text.string, nearest: nil, choices: description), at: node.range)
      return nil
    }
    let repair = TextEdit(node.range, nearest.spelling)
    report(.unknownValue(text.string, nearest: nearest.spelling, choices: description), at: node.range, repair: [repair])
    return all[nearest.index]
  }

  mutating func list<Element>(_ node: Node, of type: FieldType<Element>) -> [Located<Element>]? {
    guard node.kind != .alias else { return nil }
    guard node.kind == .sequence else { return listFromOther(node, of: type) }
    if isKnownGood { return node.items.compactMap { item in type.read(item, &self).map { Located($0, at: item.range) } } }
    if let mistake = CommaInParentheses.find(in: node) {
      reportMistake(.reservedIndicator(ASCII.comma), at: mistake.mark, repair: [mistake.edit])
      unread.formUnion(type.description.parts)
      return nil
    }
    let outer = listKey
    listKey = node.previous
    defer { listKey = outer }
    let known = earlierRecords(of: node, Element.self)
    var elements: [Located<Element>] = known?.elements ?? []
    elements.reserveCapacity(node.childCount)
    var states = statesToKeep(of: node, type.description, known?.states)
    defer { keep(states, elements, of: node) }
    // An item of one line is read when the next one is known, which may begin with the same line.
    var waiting: Node?
    var unindented = 0
    // Most lists have items of one line, in which these mistakes cannot be.
    let mayBeUnindented = if case .record = type.description { node.style == .blockCollection } else { false }
    let isFlow = node.style == .flowCollection
    for item in known.map({ node.items.from($0.rest) }) ?? node.items {
      if let earlier = waiting.take() {
        if !isDoubled(earlier, by: item), let value = type.read(earlier, &self) { elements.append(Located(value, at: earlier.range)) }
      }
      states?.append(state(before: item, elements: elements.count))
      if mayBeUnindented, item.kind == .scalar, moveUnindentedItem(item, in: node, type.description, &unindented) { continue }
      if item.style == .blockCollection, Self.onlyEntry(of: item) != nil {
        waiting = item
        continue
      }
      if item.kind == .sequence, let edit = ListRepair.secondMark(of: item, type.description) {
        reportMistake(.wrongItemMark, at: ByteRange(item.range.start, item.range.start + 1), repair: [edit])
        continue
      }
      let mistake = !isFlow ? nil : fullwidthSeparators(item, in: node, type.description)
      if let mistake { reportMistake(.fullwidthFlowPunctuation, at: item.range, repair: mistake) }
      isDivided = mistake != nil
      if let value = type.read(item, &self) { elements.append(Located(value, at: item.range)) }
    }
    if let last = waiting, let value = type.read(last, &self) { elements.append(Located(value, at: last.range)) }
    isDivided = false
    return elements
  }

  private mutating func listFromOther<Element>(_ node: Node, of type: FieldType<Element>) -> [Located<Element>]? {
    if isWithoutContent(node) {
      reportEmpty(node)
      // No references are meant by it: what the file lacks is known.
      if type.description.parts != .references || losesLines(node) { unread.formUnion(type.description.parts) }
      return nil
    }
    if let mistake = fullwidthBrackets(node, of: type.description) {
      reportMistake(.fullwidthFlowPunctuation, at: node.range, repair: mistake)
      return nil
    }
    if let mistake = ListRepair.openingBracket(for: node) {
      reportMistake(.unclosedBracket, at: node.range, repair: [mistake])
      return nil
    }
    if let mistake = ListRepair.itemMark(for: node) {
      reportMistake(mistake.fault, at: mistake.range, repair: [mistake.edit])
      return nil
    }
    if !type.description.mayBeText, let mistake = RunTogether.list(in: node) {
      reportMistake(.missingItemMark, at: mistake.range, repair: mistake.edits)
      return nil
    }
    if let key = headlessItem(node, type.description) {
      reportMistake(.missingItemMark, at: key, repair: ListRepair.edits(for: node, type.description), isIntended: false)
      unread.formUnion(type.description.parts)
      return nil
    }
    // A single item without its list is clear enough to be read and fixed. Several lines, or one bracket of a pair, are not a single item.
    let expected = TypeDescription.list(of: type.description)
    report(.wrongType(expected: expected, found: found(node)), at: node.range, repair: ListRepair.edits(for: node, type.description))
    let isOne = !isSeveralCodes(node, type.description) && (!type.description.parts.contains(.references) || !isSeveral(node))
    guard isOne, node.kind == .scalar ? type.description.mayBeText : node.kind != .mapping || !type.description.isText else {
      unread.formUnion(type.description.parts)
      return nil
    }
    return type.read(node, &self).map { [Located($0, at: node.range)] }
  }

  /// The first key of fields in place of a list of records, if the field that begins a record is missing: its line was lost.
  private func headlessItem(_ node: Node, _ type: TypeDescription) -> ByteRange? {
    guard node.kind == .mapping, node.style == .blockCollection, case .record(let record) = type, let head = record().fields.first,
      head.isRequired
    else { return nil }
    var first: ByteRange?
    for entry in node.entries {
      guard entry.key.kind == .scalar, let field = record().field(forKey: entry.key.text.string), field.key != head.key else { return nil }
      first = first ?? entry.key.range
    }
    return first
  }

  /// Whether a text is several ids: `levels: L5, L4`.
  private func isSeveralCodes(_ node: Node, _ type: TypeDescription) -> Bool {
    switch type {
    case .level, .track, .choice: node.kind == .scalar && type.isEnumerated(node.text.string)
    default: false
    }
  }

  /// Whether a text is several references: `2.1 信息展示 - 2.2 账户管理` on two lines, `2.4 营销推广]` and `（2.1 信息展示，2.2 账户管理）`.
  private func isSeveral(_ node: Node) -> Bool {
    guard node.kind == .scalar, node.style == .plain else { return node.kind == .scalar && node.style != .plain && isOnSeveralLines(node) }
    return isOnSeveralLines(node) || node.text.hasPrefix("（") || node.text.hasPrefix("(") || node.text.hasPrefix("〔")
      || node.text.withBytes { $0.last == UInt8(ascii: "]") && !$0.contains(UInt8(ascii: "[")) }
  }

  func isOnSeveralLines(_ node: Node) -> Bool {
    let original = node.tree.shadow.original
    guard node.range.start <= node.range.end, node.range.end <= original.count else { return false }
    return original[node.range.start..<node.range.end].contains(where: ASCII.isLineBreak)
  }

  mutating func map<Element>(_ node: Node, keys: MapKeyRole, of type: FieldType<Element>) -> [MapEntry<Element>]? {
    guard node.kind == .mapping else {
      let expected = TypeDescription.map(keys: keys, values: type.description)
      unread.formUnion(expected.parts)
      if node.isEmptyScalar {
        reportEmpty(node)
      } else if node.kind != .alias, !reportMapText(node) {
        report(.wrongType(expected: expected, found: found(node)), at: node.range)
      }
      return nil
    }
    var entries: [MapEntry<Element>] = []
    var seen: [Text: ByteRange] = [:]
    for entry in node.entries {
      guard entry.key.kind == .scalar else {
        if entry.key.kind != .alias { report(.wrongType(expected: .text(.name), found: found(entry.key)), at: entry.key.range) }
        continue
      }
      guard !isMergeKey(entry.key.text, entry.key) else { continue }
      let key = entry.key.text
      if entry.value.isEmptyScalar, reportMapText(entry.key) { continue }
      if entry.value.isEmptyScalar, let (fault, sign) = wrongColon(entry.key) {
        reportMistake(fault, at: sign.range, repair: [sign])
        continue
      }
      if entry.value.isEmptyScalar, let mistake = missingColon(entry.key) {
        reportMistake(.missingColon, at: mistake.range, repair: [mistake.edit])
        continue
      }
      if let first = seen[key] {
        report(.duplicateKey(key.string, first: first), at: entry.key.range)
        continue
      }
      seen[key] = entry.key.range
      guard let value = type.read(entry.value, &self) else { continue }
      entries.append(MapEntry(key: Located(key, at: entry.key.range), value: Located(value, at: entry.value.range, key: entry.key.range)))
    }
    return entries
  }
}

extension Reader {
  /// `{职业道德：5}`, `{职业道德:5}`: a full-width colon, or one without a space, before a number.
  private func wrongColon(_ key: Node) -> (SyntaxProblem.Fault, TextEdit)? {
    let text = key.text
    guard key.style == .plain, text.isVerbatim, key.range.count == text.count else { return nil }
    let colon = EntryColon.find(in: text, at: key.range) { name in !name.isEmpty && name.withBytes { ($0.first ?? 0) >= 0x80 } }
    guard let (fault, edit) = colon, let last = text.withBytes({ $0.last }), ASCII.isDigit(last) else { return nil }
    return (fault, edit)
  }

  /// `{车辆保养: 40, 轮组维修 60}`: a name and a number with a blank between them.
  private func missingColon(_ key: Node) -> (range: ByteRange, edit: TextEdit)? {
    let text = key.text
    guard key.style == .plain, text.isVerbatim, key.range.count == text.count else { return nil }
    let bytes = Array(text.bytes)
    let digits = bytes.reversed().prefix { ASCII.isDigit($0) || $0 == ASCII.period }.count
    let number = bytes.count - digits
    var name = number
    while name > 0, ASCII.isBlank(bytes[name - 1]) { name -= 1 }
    guard digits > 0, name < number, name > 0 else { return nil }
    let start = key.range.start
    return (ByteRange(start, start + name), TextEdit(ByteRange(start + name, start + number), [ASCII.colon, ASCII.space]))
  }
}
