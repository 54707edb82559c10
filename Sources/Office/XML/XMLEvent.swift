/// An event that the XML reader reports.
public enum XMLEvent: Sendable {
  case open(XMLElement)
  /// The end of an element, by its name without prefix.
  case close(String)
  /// A piece of text; adjacent pieces are not joined.
  case text(String)
}

/// The start of an element. The name is without its prefix, since programs use different prefixes.
public struct XMLElement: Sendable {
  public let name: String
  /// The attributes with their prefixes, as written.
  public let attributes: [(name: String, value: String)]

  /// The value of an attribute with this name, or else with this name after a prefix; nil if there is none.
  public subscript(_ name: String) -> String? {
    if let exact = attributes.first(where: { $0.name == name }) { return exact.value }
    return attributes.first { attribute in
      attribute.name.utf8.count > name.utf8.count && attribute.name.hasSuffix(name)
        && attribute.name.utf8.dropLast(name.utf8.count).last == UInt8(ascii: ":")
    }?.value
  }

  /// The value of an attribute as a whole number; nil if it is missing or is not one.
  public func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }
}
