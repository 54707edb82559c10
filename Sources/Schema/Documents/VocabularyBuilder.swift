import TextModel
import YAML

/// Collects from the shapes which keys may occur below which, in both languages.
struct VocabularyBuilder {
  private(set) var allowedValues: [Text: Vocabulary.AllowedValue] = [:]

  init(of shapes: [ShapeDescription]) {
    for shape in shapes {
      ShapeWalk.fields(of: shape) { field, parent in
        let names = Self.spellings(of: field.key)
        note(parent.path.last.map(Self.spellings) ?? [""]) { $0.keys.formUnion(names) }
        note(names) { Self.describe(field.type, &$0) }
      }
    }
  }

  private static func spellings(of key: KeyName) -> [Text] { [Text(key.english), Text(key.chinese)] }

  /// Adds what may be below a key.
  private static func describe(_ type: TypeDescription, _ value: inout Vocabulary.AllowedValue) {
    switch type {
    case .record(let shape): if shape().shorthand != nil { value.mayBeText = true }
    case .list(let element):
      value.mayBeList = true
      if case .record(let shape) = element, shape().shorthand == nil, let firstKey = shape().fields.first?.key {
        value.firstKeys.formUnion(spellings(of: firstKey))
      }
      describe(element, &value)
    case .map: value.mayHaveAnyKey = true
    case .anything:
      value.mayHaveAnyKey = true
      value.mayBeList = true
      value.mayBeText = true
      value.mayBeMultiline = true
    case .wholeNumber, .quantity, .boolean, .date, .choice, .level, .track, .text(.id), .text(.standardID), .text(.standardVersion),
      .text(.path):
      value.mayBeText = true
    default:
      value.mayBeText = true
      value.mayBeMultiline = true
    }
  }

  private mutating func note(_ parentKeys: [Text], _ change: (inout Vocabulary.AllowedValue) -> Void) {
    for parentKey in parentKeys { change(&allowedValues[parentKey, default: Vocabulary.AllowedValue()]) }
  }
}
