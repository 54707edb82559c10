/// Traverses shapes. All code that lists fields uses it.
public enum ShapeWalk {
  /// The maximum number of levels of nesting: files do not nest deeper, but recursive shapes would not end.
  private static let maximumDepth = 12

  /// The record that a field belongs to.
  public struct Parent: Sendable {
    /// The keys above the field, outermost first.
    public let path: [KeyName]
    /// The shape of the record, and whether the record is an entry of a list.
    public let shape: ShapeDescription
    public let isEntry: Bool
  }

  /// Calls `visit` for every field of a shape and of the records in it, each field before the fields inside it, in the order of the shapes.
  public static func fields(of shape: ShapeDescription, _ visit: (FieldDescription, Parent) -> Void) {
    walk(shape, Parent(path: [], shape: shape, isEntry: false), visit)
  }

  private static func walk(_ shape: ShapeDescription, _ parent: Parent, _ visit: (FieldDescription, Parent) -> Void) {
    guard parent.path.count < maximumDepth else { return }
    for field in shape.fields {
      visit(field, parent)
      guard let record = field.type.record else { continue }
      walk(record.shape, Parent(path: parent.path + [field.key], shape: record.shape, isEntry: record.isEntry), visit)
    }
  }
}

extension TypeDescription {
  /// The record of a value, or of the entries if it is a list or map; nil for other types.
  public var record: (shape: ShapeDescription, isEntry: Bool)? {
    switch self {
    case .record(let shape): (shape(), false)
    case .list(let element): element.record.map { ($0.shape, true) }
    case .map(_, let values): values.record
    default: nil
    }
  }
}
