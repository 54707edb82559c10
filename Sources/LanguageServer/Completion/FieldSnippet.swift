import Schema

/// What is written after a key, so that the author continues at the right place.
struct FieldSnippet {
  let keys: Language
  /// Spaces before lines below the current one, beside those of the line itself.
  let indentation: Int
  /// The English name of the record around it, where it matters.
  var owner: String?
  /// The number with which the name of the record begins.
  var ownNumber: String?
  /// The number of the first thing in a list that the record around it gets.
  var firstNumber: (NumberedRole) -> String? = { _ in nil }

  /// The fields of a record that authors usually write, by the English name of its shape; the rest have their required fields.
  private static let usual: [String: [String]] = [
    "module": ["module", "hours", "covers", "assessment"], "unit": ["unit", "hours", "covers"], "duty": ["duty", "covers"],
    "not-covered": ["ref", "reason"], "entry": ["education", "years"], "hours": ["theory", "practice"], "assessment": ["method", "weight"],
    "standard": ["id", "version"], "columns": ["abilities", "knowledge"], "qualifications": ["abilities", "knowledge", "other"],
    "content": ["content", "abilities", "knowledge"], "level": ["level", "name", "positions", "entry", "functions"],
    "term": ["term", "definition"], "weights": ["theory", "skills"],
  ]

  /// ` value`, or lines below the key. Nothing but the colon inside a mapping that is written on one line.
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

  /// The usual fields of a record, one a line; the first where the text stands.
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

  /// Records that people write on one line: of single values, and of levels.
  static func isOneLine(_ shape: ShapeDescription) -> Bool {
    shape.fields.allSatisfy { field in
      if case .list(.level) = field.type { true } else { field.type.isSingle }
    }
  }

  static func fields(of shape: ShapeDescription, in owner: String? = nil) -> [FieldDescription] {
    // The hours of a plan are a total and its parts, those of a module the parts.
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

  /// Lists that are long, or whose items are: one a line.
  private func isBlock(_ element: TypeDescription) -> Bool {
    switch element {
    case .record, .numberedText, .reference, .text(.prose): true
    default: false
    }
  }

  private func lineBreak(_ depth: Int) -> String { "\n" + String(" ", times: indentation + depth * 2) }
}
