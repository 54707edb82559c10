import TextModel
import YAML

/// Collects from the shapes which keys may occur under which, in both languages.
struct VocabularyPlaces {
  private(set) var found: [Text: Vocabulary.Place] = [:]
  /// Shapes are nested a few levels deep; none is recursive.
  private static let depth = 12

  init(of shapes: [ShapeDescription]) {
    for shape in shapes { add(shape, under: [""]) }
  }

  private mutating func add(_ shape: ShapeDescription, under owners: [Text], depth: Int = 0) {
    guard depth < Self.depth else { return }
    for field in shape.fields {
      let names = [Text(field.key.english), Text(field.key.chinese)]
      note(owners) { $0.keys.formUnion(names) }
      add(field.type, under: names, depth: depth + 1)
    }
    if shape.shorthand != nil { note(owners) { $0.takesText = true } }
  }

  private mutating func add(_ type: TypeDescription, under owners: [Text], depth: Int) {
    switch type {
    case .record(let shape): add(shape(), under: owners, depth: depth)
    case .list(let element):
      note(owners) { $0.takesList = true }
      if case .record(let shape) = element, shape().shorthand == nil, let head = shape().fields.first?.key {
        note(owners) { $0.heads.formUnion([Text(head.english), Text(head.chinese)]) }
      }
      add(element, under: owners, depth: depth)
    case .map: note(owners) { $0.takesAnyKey = true }
    case .anything:
      note(owners) {
        $0.takesAnyKey = true
        $0.takesList = true
        $0.takesText = true
        $0.takesLines = true
      }
    case .wholeNumber, .quantity, .boolean, .date, .choice, .level, .track, .text(.id), .text(.standardID), .text(.standardVersion),
      .text(.path):
      note(owners) { $0.takesText = true }
    default:
      note(owners) {
        $0.takesText = true
        $0.takesLines = true
      }
    }
  }

  private mutating func note(_ owners: [Text], _ change: (inout Vocabulary.Place) -> Void) {
    for owner in owners { change(&found[owner, default: Vocabulary.Place()]) }
  }
}
