import TextModel
import YAML

/// Collects from the shapes which keys may occur below which, in both languages.
struct VocabularyPlaces {
  private(set) var found: [Text: Vocabulary.Place] = [:]

  init(of shapes: [ShapeDescription]) {
    for shape in shapes {
      ShapeWalk.fields(of: shape) { field, place in
        let names = Self.spellings(of: field.key)
        note(place.path.last.map(Self.spellings) ?? [""]) { $0.keys.formUnion(names) }
        note(names) { Self.describe(field.type, &$0) }
      }
    }
  }

  private static func spellings(of key: KeyName) -> [Text] { [Text(key.english), Text(key.chinese)] }

  /// Adds what may be below a key.
  private static func describe(_ type: TypeDescription, _ place: inout Vocabulary.Place) {
    switch type {
    case .record(let shape): if shape().shorthand != nil { place.takesText = true }
    case .list(let element):
      place.takesList = true
      if case .record(let shape) = element, shape().shorthand == nil, let head = shape().fields.first?.key {
        place.heads.formUnion(spellings(of: head))
      }
      describe(element, &place)
    case .map: place.takesAnyKey = true
    case .anything:
      place.takesAnyKey = true
      place.takesList = true
      place.takesText = true
      place.takesLines = true
    case .wholeNumber, .quantity, .boolean, .date, .choice, .level, .track, .text(.id), .text(.standardID), .text(.standardVersion),
      .text(.path):
      place.takesText = true
    default:
      place.takesText = true
      place.takesLines = true
    }
  }

  private mutating func note(_ owners: [Text], _ change: (inout Vocabulary.Place) -> Void) {
    for owner in owners { change(&found[owner, default: Vocabulary.Place()]) }
  }
}
