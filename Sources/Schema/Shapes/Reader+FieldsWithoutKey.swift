import TextModel
import YAML

/// Fields in braces that lack their key or are only begun: `{method: 报告答辩, 40}`, `{method: 报告答辩, wei}`. They are not parts of the text
/// before the comma.
extension Reader {
  /// What a word between commas is, if it is a field.
  enum FieldWithoutKey {
    /// The value of a field, with the name of its key.
    case value(key: String)
    /// The beginning of a key, with the field's index.
    case beginning(of: String, field: Int)
  }

  /// Reports a value without its key. False for other entries.
  mutating func reportsValueWithoutKey<Root: Record>(_ entry: Entry, _ node: Node, _ shape: Shape<Root>) -> Bool {
    guard case .value(let key) = fieldWithoutKey(entry, node, shape) else { return false }
    let range = entry.key.range
    reportMistake(.missingItemKey(key), at: range, repair: [TextEdit(ByteRange(at: range.start), "\(key): ")])
    return true
  }

  /// What an entry without a value is, if it is a field that its record does not have so far. A number is one only if a single field may have
  /// it.
  func fieldWithoutKey<Root: Record>(_ entry: Entry, _ node: Node, _ shape: Shape<Root>) -> FieldWithoutKey? {
    // No record has many fields; the limit keeps the cost linear.
    guard node.style == .flowCollection, node.childCount <= 64, entry.key.kind == .scalar, entry.key.style == .plain,
      entry.value.isEmptyScalar
    else { return nil }
    let text = entry.key.text
    let isNumber = Self.isNumber(text)
    guard isNumber ? isWithoutColon(entry) : text.count <= 32, shape.index(ofKey: text) == nil else { return nil }
    let present = Set(node.entries.filter { $0.key.kind == .scalar }.compactMap { shape.index(ofKey: $0.key.text) })
    let lacking = shape.fields.enumerated().filter { !present.contains($0.offset) }.map { ($0.offset, $0.element.description) }
    guard isNumber else {
      let written = text.string
      for (index, field) in lacking {
        for name in [field.key.chinese, field.key.english]
        where name.utf8.count > written.utf8.count && name.utf8.starts(with: written.utf8) {
          return .beginning(of: name, field: index)
        }
      }
      return nil
    }
    let numbers = lacking.map(\.1).filter(\.type.isNumber)
    guard numbers.count == 1, let field = numbers.first else { return nil }
    let isChinese = node.entries.contains { $0.key.text.bytes.first ?? 0 >= 0x80 && shape.index(ofKey: $0.key.text) != nil }
    return .value(key: field.key[isChinese ? .chinese : .english])
  }

  /// `40`, `1.5`, `40%`.
  private static func isNumber(_ text: Text) -> Bool {
    text.withBytes { bytes in
      let digits = bytes.last == ASCII.percent ? bytes.dropLast() : bytes[...]
      guard let first = digits.first, let last = digits.last, ASCII.isDigit(first), ASCII.isDigit(last) else { return false }
      return digits.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.period } && digits.count(where: { $0 == ASCII.period }) <= 1
    }
  }
}

extension TypeDescription {
  fileprivate var isNumber: Bool {
    switch self {
    case .wholeNumber, .quantity, .hours: true
    default: false
    }
  }
}
