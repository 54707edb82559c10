import Schema

/// The identifiers and URIs of everything in a package.
struct CASEAddresses: Sendable {
  let document: String
  private let namespace: NameUUID
  private let options: CASEOptions

  /// The namespace of this tool. All identifiers follow from it and a standard's id, version and keys.
  private static let standards = NameUUID(name: "https://competency-lint.invalid/standards", in: .urlNamespace)

  init(_ standard: Standard, _ options: CASEOptions) {
    namespace = NameUUID(name: "\(standard.id.string ?? "")@\(standard.version.string ?? "")", in: Self.standards)
    self.options = options
    document = options.identifiers.document ?? namespace.string
  }

  func item(_ key: String) -> String { options.identifiers.items[key] ?? NameUUID(name: key, in: namespace).string }

  /// The identifiers of things other than items of the standard: associations, item types, terms.
  func other(_ kind: String, _ key: String) -> String { NameUUID(name: "\(kind):\(key)", in: namespace).string }

  func uri(_ collection: String, _ identifier: String) -> String {
    guard let base = options.baseURI else { return "urn:uuid:\(identifier)" }
    return (base.hasSuffix("/") ? base : base + "/") + "\(collection)/\(identifier)"
  }
}
