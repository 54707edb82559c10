import Schema
import TextModel

/// The shape of a node, as far as formatting needs it.
struct FormatShape {
  /// Nil for a node that no shape describes.
  let type: TypeDescription?
  /// The fields of a record; empty for other nodes.
  private let fields: [FieldDescription]

  init(_ type: TypeDescription?) {
    self.type = type
    if case .record(let shape) = type { fields = shape().fields } else { fields = [] }
  }

  init(_ kind: DocumentKind) {
    let shape = kind.shape
    self.init(.record { shape })
  }

  var isRecord: Bool { !fields.isEmpty }

  func field(_ key: Text) -> (rank: Int, field: FieldDescription)? {
    let key = key.string
    guard let index = fields.firstIndex(where: { $0.key.isSpelled(key) }) else { return nil }
    return (index, fields[index])
  }

  /// The shape of the items of a list, or of the values of a map.
  var element: FormatShape {
    switch type {
    case .list(let element): FormatShape(element)
    case .map(_, let values): FormatShape(values)
    default: FormatShape(nil)
    }
  }

  var choices: ChoiceDescription? {
    if case .choice(let choices) = type { choices } else { nil }
  }
}
