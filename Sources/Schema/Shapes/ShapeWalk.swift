/// The one walk over shapes.
public enum ShapeWalk {
  /// No real file nests records this deep; recursive shapes would.
  private static let deepest = 12

  /// A place where a field may be.
  public struct Place: Sendable {
    /// The keys above the field, from the outside inwards.
    public let path: [KeyName]
    /// The record that has the field, and whether the record is an entry of a list.
    public let shape: ShapeDescription
    public let isEntry: Bool
  }

  /// Visits every field of a shape and of the records in it, a record before what is in it, in the order in which a reader meets them.
  public static func fields(of shape: ShapeDescription, _ visit: (FieldDescription, Place) -> Void) {
    walk(shape, Place(path: [], shape: shape, isEntry: false), visit)
  }

  private static func walk(_ shape: ShapeDescription, _ place: Place, _ visit: (FieldDescription, Place) -> Void) {
    guard place.path.count < deepest else { return }
    for field in shape.fields {
      visit(field, place)
      guard let record = field.type.record else { continue }
      walk(record.shape, Place(path: place.path + [field.key], shape: record.shape, isEntry: record.isEntry), visit)
    }
  }
}

extension TypeDescription {
  /// The record that a value is made of, alone or as the entries of a list or map.
  public var record: (shape: ShapeDescription, isEntry: Bool)? {
    switch self {
    case .record(let shape): (shape(), false)
    case .list(let element): element.record.map { ($0.shape, true) }
    case .map(_, let values): values.record
    default: nil
    }
  }
}
