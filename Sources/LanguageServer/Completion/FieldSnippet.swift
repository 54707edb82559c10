import Schema

/// The text inserted after a key, with tab stops where the author has to write.
struct FieldSnippet {
  let keys: Language
  /// Spaces before lines below the current one, in addition to the current line's indentation.
  let indentation: Int
  /// The English name of the record that contains the field, where it makes a difference.
  var owner: String?
  /// The number with which the name of the record begins.
  var ownNumber: String?
  /// The first number of a list in the record.
  var firstNumber: (NumberedRole) -> String? = { _ in nil }

  /// The fields of a record that authors usually write, by the English name of its shape. Records that are not listed get their required
  /// fields.
  private static let usual: [String: [String]] = [
    "module": ["module", "hours", "covers", "assessment"], "unit": ["unit", "hours", "covers"], "duty": ["duty", "covers"],
    "not-covered": ["ref", "reason"], "entry": ["education", "years"], "hours": ["theory", "practice"], "assessment": ["method", "weight"],
    "standard": ["id", "version"], "columns": ["abilities", "knowledge"], "qualifications": ["abilities", "knowledge", "other"],
    "content": ["content", "abilities", "knowledge"], "level": ["level", "name", "positions", "entry", "functions"],
    "term": ["term", "definition"], "weights": ["theory", "skills"],
  ]

  /// Appends the value of a field after its colon: on the same line, or for lists and records in block style on the lines below.
  func append(valueOf type: TypeDescription, isInFlow: Bool, to text: inout SnippetText, depth: Int = 0) {
    switch type {
    case .list(let element) where !isInFlow && isBlock(element): appendBlockList(of: element, to: &text, depth)
    case .list:
      text.append(" [")
      text.stop()
      text.append("]")
    case .record(let shape) where !isInFlow:
      let shape = shape()
      if Self.isOneLine(shape) {
        text.append(" ")
        appendOnOneLine(shape, to: &text)
      } else {
        text.append(lineBreak(depth + 1))
        append(fieldsOf: shape, to: &text, depth: depth + 1)
      }
    case .map:
      text.append(lineBreak(depth + 1))
      text.stop()
    default:
      text.append(" ")
      text.stop()
    }
  }

  /// Appends the usual fields of a record, one per line; the first on the current line.
  func append(fieldsOf shape: ShapeDescription, to text: inout SnippetText, depth: Int) {
    for (index, field) in Self.fields(of: shape, in: owner).enumerated() {
      if index > 0 { text.append(lineBreak(depth)) }
      text.append("\(field.key[keys]):")
      if index == 0, depth == 0, let ownNumber {
        text.append(" \(ownNumber) ")
        text.stop()
      } else {
        append(valueOf: field.type, isInFlow: false, to: &text, depth: depth)
      }
    }
  }

  func appendOnOneLine(_ shape: ShapeDescription, to text: inout SnippetText) {
    text.append("{")
    for (index, field) in Self.fields(of: shape, in: owner).enumerated() {
      text.append("\(index > 0 ? ", " : "")\(field.key[keys]): ")
      text.stop()
    }
    text.append("}")
  }

  /// Whether people write a record on one line: all its fields are single values or lists of levels.
  static func isOneLine(_ shape: ShapeDescription) -> Bool {
    shape.fields.allSatisfy { field in
      if case .list(.level) = field.type { true } else { field.type.isSingle }
    }
  }

  static func fields(of shape: ShapeDescription, in owner: String? = nil) -> [FieldDescription] {
    // The hours of a plan are a total and its parts; those of a module only the parts.
    if shape.name.english == "hours", owner == "training-plan" {
      return ["total", "theory", "practice"].compactMap { shape.field(forKey: $0) }
    }
    guard let names = usual[shape.name.english] else { return shape.fields.filter(\.isRequired) }
    return names.compactMap { shape.field(forKey: $0) }
  }

  private func appendBlockList(of element: TypeDescription, to text: inout SnippetText, _ depth: Int) {
    text.append(lineBreak(depth + 1) + "- ")
    appendNumber(element.shape?.shorthand ?? element, to: &text)
    guard let shape = element.shape, shape.shorthand == nil else { return text.stop() }
    if Self.isOneLine(shape) { return appendOnOneLine(shape, to: &text) }
    // Inside a list only the first field is written out, to keep the snippet short.
    guard depth == 0, let first = Self.fields(of: shape).first else { return text.stop() }
    text.append("\(first.key[keys]): ")
    appendNumber(first.type, to: &text)
    text.stop()
  }

  private func appendNumber(_ type: TypeDescription, to text: inout SnippetText) {
    if case .numberedText(let role) = type, let number = firstNumber(role) { text.append("\(number) ") }
  }

  /// Whether a list is written with one item per line: its items are records or long texts.
  private func isBlock(_ element: TypeDescription) -> Bool {
    switch element {
    case .record, .numberedText, .reference, .text(.prose): true
    default: false
    }
  }

  private func lineBreak(_ depth: Int) -> String { "\n" + String(" ", times: indentation + depth * 2) }
}
