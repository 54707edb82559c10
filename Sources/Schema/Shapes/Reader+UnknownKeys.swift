import TextModel
import YAML

/// Keys that a record does not have: most are misspelt, or another word for a key.
extension Reader {
  /// Reads a misspelt key as the nearest known one, so that one mistake is one finding. For the name of another field this needs a value
  /// of the right type: `level: junior` does not mean `levels`.
  mutating func readUnknown<Root: Record>(_ entry: Entry, _ shape: Shape<Root>, _ seen: inout FieldSet, _ root: inout Root) {
    let key = entry.key.text.string
    let range = entry.key.range
    if let edits = quotesAround(entry, shape) {
      return reportMistake(.smartQuotes, at: ByteRange(range.start, entry.value.range.end), repair: edits)
    }
    if let edits = bracketsAround(entry, shape) {
      return reportMistake(.unclosedBracket, at: ByteRange(range.start, range.start + 3), repair: edits)
    }
    // `{能力: 技能要求, 相关知识要求}`: a part of a value, and not a key.
    let isAlone = isWithoutColon(entry)
    let known = isAlone && KeySynonyms.contains(key) ? nil : NearestName.find(key, among: shape.knownNames)
    if known == nil, let enclosingRecord, case .beginning(let name, let field) = fieldWithoutKey(entry, enclosingRecord, shape) {
      _ = seen.insert(field)
      // Without its value, the whole key would be no better.
      return report(.unknownKey(key, nearest: name, record: shape.description), at: range)
    }
    guard let nearest = known ?? shortName(entry, shape, seen) ?? headName(entry, shape, seen),
      !isKnownKey(entry.key.text) && !KeySynonyms.contains(key) || accepts(shape.fields[nearest.index].description.type, entry.value),
      seen.insert(nearest.index)
    else {
      skip(entry.value)
      return report(.unknownKey(key, nearest: nil, record: shape.description), at: range)
    }
    report(
      .unknownKey(key, nearest: nearest.spelling, record: shape.description), at: range, repair: [TextEdit(range, nearest.spelling)])
    if !isAlone { shape.fields[nearest.index].read(entry, &self, &root) }
  }

  /// Whether a value is of a type, or of its short form: `执行标准: pet-care@2026`.
  private func accepts(_ type: TypeDescription, _ value: Node) -> Bool {
    if type.fits(value) { return true }
    guard case .record(let shape) = type, value.kind == .scalar else { return false }
    return shape().shorthand != nil
  }

  /// Whether a word is alone between the commas of a flow mapping.
  func isWithoutColon(_ entry: Entry) -> Bool {
    guard entry.value.isEmptyScalar, entry.key.text.isVerbatim else { return false }
    let original = entry.key.tree.shadow.original
    return original[min(entry.key.range.end, original.count)...].first { !ASCII.isBlank($0) } != ASCII.colon
  }

  /// The edits for quotation marks around a whole field: `“function: 1 接待”`.
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

  /// The edits for other brackets than braces around the only field of a record: `【education: any】`.
  private func bracketsAround<Root: Record>(_ entry: Entry, _ shape: Shape<Root>) -> [TextEdit]? {
    let original = entry.key.tree.shadow.original
    let (key, value) = (entry.key.range, entry.value.range)
    guard key.count > 3, value.count >= 3, value.end <= original.count, entry.value.style == .plain, entry.key.text.isVerbatim,
      shape.index(ofKey: entry.key.text.slice(3, entry.key.text.count)) != nil
    else { return nil }
    let isPair = ["【】", "｛｝", "［］", "（）", "〔〕"].contains { pair in
      original[clamping: key.start..<key.start + 3].elementsEqual(pair.utf8.prefix(3))
        && original[clamping: value.end - 3..<value.end].elementsEqual(pair.utf8.suffix(3))
    }
    guard isPair else { return nil }
    return [TextEdit(ByteRange(key.start, key.start + 3), "{"), TextEdit(ByteRange(value.end - 3, value.end), "}")]
  }

  /// A key of two characters with one wrong character. 标淮 for 标准: the only missing required field with one of the characters at the same
  /// position. 学是 for 学时: the only other field that takes such a value; fields that take any text are excluded.
  private func shortName<Root: Record>(_ entry: Entry, _ shape: Shape<Root>, _ seen: FieldSet) -> (index: Int, spelling: String)? {
    let others = shape.fields.indices.lazy.filter { field in
      let type = shape.fields[field].description.type
      return !seen.contains(field) && !type.isText && type.fits(entry.value)
    }
    return shortName(entry, shape, among: shape.requiredFields.filter { !seen.contains($0) })
      ?? shortName(entry, shape, among: Array(others))
  }

  /// `- 任务一: M1 选品`: an unknown first key of a record without a name, if its value begins with a number as the name does.
  private func headName<Root: Record>(_ entry: Entry, _ shape: Shape<Root>, _ seen: FieldSet) -> (index: Int, spelling: String)? {
    guard shape.requiredFields.first == 0, !seen.contains(0), let field = shape.fields.first?.description, entry.value.kind == .scalar,
      case .numberedText(let role) = field.type, enclosingRecord.map(headOfRecord) == entry.key.range
    else { return nil }
    let scan = NumberScan.scan(entry.value.text, allowsLetters: role.allowsLetters)
    guard scan.code != nil, scan.titleStart < entry.value.text.count else { return nil }
    return (0, field.key[entry.key.text.string.utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese])
  }

  /// `- L5:`, `- 2 平台运营:` above the fields of a record: its name without the key, and with the colon that belongs after the key.
  func nameInPlaceOfKey<Root: Record>(_ unknown: [Entry], _ node: Node, _ shape: Shape<Root>, _ seen: FieldSet) -> NameInPlaceOfKey? {
    guard unknown.count == 1, let key = unknown.first?.key, unknown.first?.value.isEmptyScalar == true, key.style == .plain,
      key.text.isVerbatim, node.style == .blockCollection, node.childCount > 2, headOfRecord(node) == key.range,
      shape.requiredFields.first == 0, !seen.contains(0), let field = shape.fields.first?.description, isName(key.text, field.type),
      NearestName.find(key.text.string, among: shape.knownNames) == nil
    else { return nil }
    let original = node.tree.shadow.original
    let colon = original[clamping: key.range.end..<original.count].firstIndex { !ASCII.isBlank($0) }
    guard let colon, original[colon] == ASCII.colon else { return nil }
    let isChinese = node.entries.contains { $0.key.text.bytes.first ?? 0 >= 0x80 && shape.index(ofKey: $0.key.text) != nil }
    let name = field.key[isChinese ? .chinese : .english]
    let edits = [TextEdit(ByteRange(at: key.range.start), "\(name): "), TextEdit(ByteRange(key.range.end, colon + 1), [])]
    return NameInPlaceOfKey(key: name, range: key.range, edits: edits)
  }

  /// Whether a text can only be a name of its kind: a number and a title, or the id of a level.
  private func isName(_ text: Text, _ type: TypeDescription) -> Bool {
    if case .numberedText(let role) = type {
      let scan = NumberScan.scan(text, allowsLetters: role.allowsLetters)
      return scan.code != nil && scan.titleStart < text.count
    }
    guard case .text(.id) = type else { return false }
    return text.withBytes { $0.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.hyphen } }
  }

  private func shortName<Root: Record>(_ entry: Entry, _ shape: Shape<Root>, among fields: [Int]) -> (index: Int, spelling: String)? {
    let names = fields.map { [shape.fields[$0].description.key.chinese] }
    guard !names.isEmpty, let found = NearestName.findShort(entry.key.text.string, among: names), fields.indices.contains(found.index)
    else { return nil }
    return (fields[found.index], found.spelling)
  }
}

/// A record's name that stands in place of its key, and the edits that write the key.
struct NameInPlaceOfKey {
  let key: String
  let range: ByteRange
  let edits: [TextEdit]
}
