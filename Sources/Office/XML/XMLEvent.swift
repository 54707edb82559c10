/// What a reader of XML comes across.
public enum XMLEvent: Sendable {
  case open(XMLElement)
  case close(String)
  case text(String)
}

/// The beginning of an element. Names come without their prefix: programs do not agree on prefixes.
public struct XMLElement: Sendable {
  public let name: String
  /// With their prefixes, as they are written.
  public let attributes: [(name: String, value: String)]

  /// The value of an attribute: with this name, or with this name behind a prefix.
  public subscript(_ name: String) -> String? {
    if let exact = attributes.first(where: { $0.name == name }) { return exact.value }
    return attributes.first { attribute in
      attribute.name.utf8.count > name.utf8.count && attribute.name.hasSuffix(name)
        && attribute.name.utf8.dropLast(name.utf8.count).last == UInt8(ascii: ":")
    }?.value
  }

  public func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }
}
