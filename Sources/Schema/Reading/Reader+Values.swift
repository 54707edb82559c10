import YAML

extension Reader {
  mutating func quantity(_ node: Node, expected: TypeDescription) -> Quantity? {
    guard let text = text(node, expected: expected) else { return nil }
    if let value = Quantity(text) {
      if case .wholeNumber = expected, value.thousandths % 1000 != 0 {
        report(.wrongType(expected: expected, found: .text(text.string)), at: node.range)
      }
      return value
    }
    // ４８, 48学时, 约48: one number can be told from the text, and is used.
    guard let clear = NumberInText.find(text) else {
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
    if let value = Value.value(spelled: text) { return value }
    let all = Array(Value.allCases)
    guard let nearest = NearestName.find(text.string, among: all.map(\.name)) else {
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
    var elements: [Located<Element>] = []
    elements.reserveCapacity(node.childCount)
    for item in node.items {
      if let trap = fullwidthSeparators(item, in: node, type.description) {
        reportTrap(.fullwidthFlowPunctuation, at: item.range, repair: trap)
      }
      if let value = type.read(item, &self) { elements.append(Located(value, at: item.range)) }
    }
    return elements
  }

  private mutating func listFromOther<Element>(_ node: Node, of type: FieldType<Element>) -> [Located<Element>]? {
    if node.isEmptyScalar {
      reportEmpty(node)
      return nil
    }
    if let trap = fullwidthBrackets(node) {
      reportTrap(.fullwidthFlowPunctuation, at: node.range, repair: trap)
      return nil
    }
    // One item without its list is a list of one: clear enough to read on, and to mend.
    let expected = TypeDescription.list(of: type.description)
    report(.wrongType(expected: expected, found: found(node)), at: node.range, repair: ListRepair.edits(for: node, type.description))
    return type.read(node, &self).map { [Located($0, at: node.range)] }
  }

  mutating func map<Element>(_ node: Node, keys: MapKeyRole, of type: FieldType<Element>) -> [MapEntry<Element>]? {
    guard node.kind == .mapping else {
      let expected = TypeDescription.map(keys: keys, values: type.description)
      if node.isEmptyScalar {
        reportEmpty(node)
      } else if node.kind != .alias {
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
      guard !isMergeKey(entry.key) else { continue }
      let key = entry.key.text
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

/// The words that authors write for yes and no.
private enum BooleanWords {
  static func meaning(of word: String) -> Bool? {
    switch word.lowercased() {
    case "true", "yes", "on", "y", "是", "有", "真", "对": true
    case "false", "no", "off", "n", "否", "无", "没有", "假", "不": false
    default: nil
    }
  }
}

/// The one number in a text such as `48学时`.
private enum NumberInText {
  static func find(_ text: Text) -> (value: Quantity, isOnlyFullwidth: Bool)? {
    var digits: [UInt8] = []
    var hasEnded = false
    var isOnlyNumber = true
    for scalar in text.string.unicodeScalars {
      let ascii = narrowed(scalar)
      if let ascii, ASCII.isDigit(ascii) || (ascii == ASCII.period && !digits.isEmpty) {
        if hasEnded { return nil }
        digits.append(ascii)
      } else {
        isOnlyNumber = false
        if ascii == ASCII.hyphen { return nil }
        if !digits.isEmpty { hasEnded = true }
      }
    }
    while digits.last == ASCII.period {
      digits.removeLast()
      isOnlyNumber = false
    }
    guard let value = Quantity(Text(digits, from: 0, to: digits.count)) else { return nil }
    return (value, isOnlyNumber)
  }

  private static func narrowed(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value) }
    return (0xFF01...0xFF5E).contains(scalar.value) ? UInt8(truncatingIfNeeded: scalar.value - 0xFEE0) : nil
  }
}
