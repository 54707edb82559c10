import YAML

/// The records inside a kind of file, each once and with a name of its own, in the order in which a reader meets them.
public struct ShapeCatalogue: Sendable {
  public struct Entry: Sendable {
    public let name: String
    public let shape: ShapeDescription
    fileprivate let signature: [String]
  }

  public private(set) var entries: [Entry] = []
  /// No real file nests records this deep; recursive shapes would.
  private static let deepest = 12

  public init(_ root: ShapeDescription) {
    for field in root.fields { collect(field.type, parent: root.name.english, depth: 0) }
  }

  public func name(of shape: ShapeDescription) -> String {
    let signature = Self.signature(of: shape)
    return entries.first { $0.signature == signature }?.name ?? shape.name.english
  }

  private mutating func collect(_ type: TypeDescription, parent: String, depth: Int) {
    guard depth < Self.deepest else { return }
    switch type {
    case .record(let shape): collect(shape(), parent: parent, depth: depth)
    case .list(let element): collect(element, parent: parent, depth: depth)
    case .map(_, let values): collect(values, parent: parent, depth: depth)
    default: break
    }
  }

  private mutating func collect(_ shape: ShapeDescription, parent: String, depth: Int) {
    let signature = Self.signature(of: shape)
    guard !entries.contains(where: { $0.signature == signature }) else { return }
    // Functions of the catalogue and of levels are different records with the same name.
    let isTaken = entries.contains { $0.name == shape.name.english }
    let name = isTaken ? "\(parent)-\(shape.name.english)" : shape.name.english
    entries.append(Entry(name: name, shape: shape, signature: signature))
    for field in shape.fields { collect(field.type, parent: name, depth: depth + 1) }
  }

  private static func signature(of shape: ShapeDescription) -> [String] {
    [shape.name.english] + shape.fields.flatMap { [$0.key.english, $0.documentation.english] }
  }
}
