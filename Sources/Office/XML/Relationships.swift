/// The parts that a part refers to.
public struct Relationships: Sendable {
  private var targets: [(id: String, type: String, target: String)] = []

  /// `part` is empty for the relationships of the container itself.
  public init(of part: String, in container: ZipContainer) {
    let pieces = part.split(separator: "/")
    let folder = pieces.dropLast().map(String.init)
    let name = (folder + ["_rels", "\(pieces.last ?? "").rels"]).joined(separator: "/")
    guard container.contains(name) else { return }
    var found: [(id: String, type: String, target: String)] = []
    _ = XMLReader.read(name, of: container) { event in
      if case .open(let element) = event, element.name == "Relationship", element["TargetMode"] != "External",
        let target = element["Target"]
      {
        found.append((element["Id"] ?? "", element["Type"] ?? "", Self.resolved(target, folder)))
      }
      return true
    }
    targets = found
  }

  /// The path of the part with a relationship id; nil if there is none, or if the target is outside the container.
  public subscript(_ id: String) -> String? { targets.first { $0.id == id }?.target }

  /// The first target of a type, by the end of the type's URI: programs use two different prefixes.
  public func first(ofType type: String) -> String? { targets.first { $0.type.hasSuffix(type) }?.target }

  /// A target is relative to the folder of the part, unless it begins with a slash.
  private static func resolved(_ target: String, _ folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for piece in target.split(separator: "/") {
      if piece == ".." { _ = path.popLast() } else if piece != "." { path.append(String(piece)) }
    }
    return path.joined(separator: "/")
  }
}
