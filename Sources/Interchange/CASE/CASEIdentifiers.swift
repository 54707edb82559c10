import JSON

/// The original identifiers of an imported package, by key: a later export keeps them.
public struct CASEIdentifiers: Sendable, Equatable {
  public var document: String?
  public var items: [String: String] = [:]

  public init() {}

  public var isEmpty: Bool { document == nil && items.isEmpty }

  /// The file beside a standard that keeps them.
  public var json: [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      if let document { writer.member("document", document) }
      writer.object("items") { writer in
        for key in items.keys.sorted() { if let identifier = items[key] { writer.member(key, identifier) } }
      }
    }
    return writer.bytes + [0x0A]
  }

  /// Nil when the bytes are not such a file.
  public init?(json bytes: [UInt8]) {
    guard let root = JSONParser.parse(bytes)?.root, root.isObject else { return nil }
    document = root["document"]?.string
    guard let items = root["items"] else { return }
    var members = items.members
    while let key = members.next()?.string, let value = members.next() {
      if let identifier = value.string { self.items[key] = identifier }
    }
  }
}

/// Options of an export as CASE package.
public struct CASEOptions: Sendable {
  /// Where the package will be served; without it, uris are `urn:uuid:…`.
  public var baseURI: String?
  public var identifiers = CASEIdentifiers()

  public init(baseURI: String? = nil, identifiers: CASEIdentifiers = CASEIdentifiers()) {
    self.baseURI = baseURI
    self.identifiers = identifiers
  }
}
