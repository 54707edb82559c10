import Schema
import YAML

/// What the format expects at an offset: the nodes around it, from the root inwards, each with the type that its shape expects.
struct FormatPlace {
  /// One of these nodes.
  struct Step {
    let node: Node
    let type: TypeDescription
    /// The entry whose value the node is, and its field where the format knows the key.
    let entry: Entry?
    let field: FieldDescription?
  }

  /// The part of the innermost node that the place is in.
  enum Part {
    case key(Entry, FieldDescription?)
    case value(Node)
    /// Between the entries or items of the last node.
    case between
  }

  let steps: [Step]
  let part: Part

  static func find(_ offset: Int, in tree: SyntaxTree, _ kind: DocumentKind) -> FormatPlace? {
    guard let root = tree.root else { return nil }
    var steps = [Step(node: root, type: .record { kind.shape }, entry: nil, field: nil)]
    while let last = steps.last {
      switch last.node.kind {
      case .scalar, .alias: return FormatPlace(steps: steps, part: .value(last.node))
      case .sequence:
        guard let item = last.node.items.first(where: { $0.range.touches(offset) }) else {
          return FormatPlace(steps: steps, part: .between)
        }
        steps.append(Step(node: item, type: last.type.element, entry: nil, field: nil))
      case .mapping:
        guard let entry = entry(at: offset, in: last.node) else { return FormatPlace(steps: steps, part: .between) }
        let field = last.type.shape?.field(forKey: entry.key.text.string)
        if entry.key.range.touches(offset) { return FormatPlace(steps: steps, part: .key(entry, field)) }
        steps.append(Step(node: entry.value, type: field?.type ?? last.type.value, entry: entry, field: field))
      }
    }
    return nil
  }

  private static func entry(at offset: Int, in mapping: Node) -> Entry? {
    var found: Entry?
    for entry in mapping.entries where entry.key.range.touches(offset) || entry.value.range.touches(offset) { found = entry }
    return found
  }

  /// The type that the shape expects of the innermost node.
  var type: TypeDescription? { steps.last?.type }

  /// The record around the place, and the node that contains its entries.
  var record: (shape: ShapeDescription, node: Node)? {
    for step in steps.reversed() {
      guard step.node.kind == .mapping, let shape = step.type.shape else { continue }
      return (shape, step.node)
    }
    return nil
  }

  /// The items of lists around the place, from the outside inwards.
  var entries: [Step] {
    steps.indices.dropFirst().filter { steps[$0 - 1].node.kind == .sequence }.map { steps[$0] }
  }
}

extension TypeDescription {
  /// The shape of a record; nil for anything else.
  var shape: ShapeDescription? {
    if case .record(let shape) = self { shape() } else { nil }
  }

  /// The type of a list's items. Any other type is its own element, as in the reader.
  var element: TypeDescription {
    if case .list(let element) = self { element } else { self }
  }

  /// The type of a map's values, whose keys the author chooses.
  var value: TypeDescription {
    if case .map(_, let values) = self { values } else { .text(.prose) }
  }

  var isList: Bool {
    if case .list = self { true } else { false }
  }
}
