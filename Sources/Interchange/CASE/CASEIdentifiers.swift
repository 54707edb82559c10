import JSON

/// The original identifiers of an imported package, by key, with other data for which a standard has no field. A later export uses them.
public struct CASEIdentifiers: Sendable, Equatable {
  /// The identifier of the document, and those of its items by key.
  public var document: String?
  public var items: [String: String] = [:]
  /// The original codes and types of items, if an export would otherwise write different ones; empty if an item had none.
  public var codes: [String: String] = [:]
  public var types: [String: String] = [:]
  /// The keys that the import added so that every item has a function and a content.
  public var added: Set<String> = []
  /// The identifiers of all parents, if they differ from those in the standard.
  public var parents: [String: [String]] = [:]

  public init() {}

  public var isEmpty: Bool {
    document == nil && items.isEmpty && codes.isEmpty && types.isEmpty && added.isEmpty && parents.isEmpty
  }

  /// The file beside the standard that stores the identifiers.
  public var json: [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      if let document { writer.member("document", document) }
      writer.object("items") { writer in
        for key in items.keys.sorted() { if let identifier = items[key] { writer.member(key, identifier) } }
      }
      for (name, texts) in [("codes", codes), ("types", types)] where !texts.isEmpty {
        writer.object(name) { writer in
          for key in texts.keys.sorted() { if let text = texts[key] { writer.member(key, text) } }
        }
      }
      if !added.isEmpty { writer.array("added", added.sorted()) }
      if !parents.isEmpty {
        writer.object("parents") { writer in
          for key in parents.keys.sorted() { if let list = parents[key] { writer.array(key, list) } }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  /// Nil if the bytes are not such a file.
  public init?(json bytes: [UInt8]) {
    guard let root = JSONParser.parse(bytes)?.root, root.isObject else { return nil }
    document = root["document"]?.string
    items = Self.texts(root["items"])
    codes = Self.texts(root["codes"])
    types = Self.texts(root["types"])
    added = Set(root.texts("added"))
    if let lists = root["parents"] {
      var members = lists.members
      while let key = members.next()?.string, let value = members.next() { parents[key] = value.elements.compactMap(\.string) }
    }
  }

  private static func texts(_ object: JSONValue?) -> [String: String] {
    var texts: [String: String] = [:]
    guard var members = object?.members else { return texts }
    while let key = members.next()?.string, let value = members.next() {
      if let text = value.string { texts[key] = text }
    }
    return texts
  }
}

/// Options of an export as CASE package.
public struct CASEOptions: Sendable {
  /// The URL at which the package will be served; without it, URIs are `urn:uuid:…`.
  public var baseURI: String?
  public var identifiers = CASEIdentifiers()

  public init(baseURI: String? = nil, identifiers: CASEIdentifiers = CASEIdentifiers()) {
    self.baseURI = baseURI
    self.identifiers = identifiers
  }
}
