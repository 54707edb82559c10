/// The records in a kind of file, each once and with a unique name, in the order of the shapes.
public struct ShapeCatalogue: Sendable {
  public struct Entry: Sendable {
    public let name: String
    public let shape: ShapeDescription
    fileprivate let signature: [String]
  }

  public private(set) var entries: [Entry] = []

  public init(_ root: ShapeDescription) {
    ShapeWalk.fields(of: root) { field, parent in
      guard let shape = field.type.record?.shape else { return }
      let signature = Self.signature(of: shape)
      guard !entries.contains(where: { $0.signature == signature }) else { return }
      // Functions of the catalogue and of levels are different records with the same name.
      let isTaken = entries.contains { $0.name == shape.name.english }
      let name = isTaken ? "\(name(of: parent.shape))-\(shape.name.english)" : shape.name.english
      entries.append(Entry(name: name, shape: shape, signature: signature))
    }
  }

  /// The unique name of a record; its own name, which may not be unique, if the record is not in the catalogue.
  public func name(of shape: ShapeDescription) -> String {
    let signature = Self.signature(of: shape)
    return entries.first { $0.signature == signature }?.name ?? shape.name.english
  }

  private static func signature(of shape: ShapeDescription) -> [String] {
    [shape.name.english] + shape.fields.flatMap { [$0.key.english, $0.documentation.english] }
  }
}
