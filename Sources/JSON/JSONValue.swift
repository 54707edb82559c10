/// A view of one value of a JSON text. A value of another type gives nil; the message's type decides whether that is an error.
public struct JSONValue: Sendable {
  let document: JSONDocument
  let index: Int

  fileprivate var node: JSONNode? { document.nodes.indices.contains(index) ? document.nodes[index] : nil }

  public var isNull: Bool { node?.kind == .null }
  public var isObject: Bool { node?.kind == .object }
  public var isArray: Bool { node?.kind == .array }

  public var bool: Bool? {
    switch node?.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// A whole number; `1.0` and `1e3` are whole too. Numbers outside the range of `Int` are clamped.
  public var int: Int? {
    guard let node, node.kind == .number else { return nil }
    let digits = String(decoding: raw, as: UTF8.self)
    if let whole = Int(digits) { return whole }
    guard let number = Double(digits), number.rounded() == number else { return nil }
    return Int(exactly: number) ?? (number < 0 ? .min : .max)
  }

  /// The string's UTF-8; lone surrogates and invalid bytes become U+FFFD.
  public var utf8: [UInt8]? {
    guard let node else { return nil }
    switch node.kind {
    case .string: return JSONString.validated(raw)
    case .escapedString: return JSONString.unescaped(raw)
    default: return nil
    }
  }

  public var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

  /// Where the value begins in the text.
  public var offset: Int { node.map { Int($0.start) } ?? 0 }

  /// The byte after the last one of the value.
  public var end: Int { node.map { Int($0.end) } ?? 0 }

  /// The bytes as they are in the text; a string's without its quotes.
  public var raw: ArraySlice<UInt8> {
    guard let node else { return [] }
    return document.bytes[Int(node.start)..<Int(node.end)]
  }

  /// The values of an array; none for anything else.
  public var elements: JSONChildren { JSONChildren(parent: self, isIncluded: isArray) }

  /// The keys and values of an object, in turn.
  public var members: JSONChildren { JSONChildren(parent: self, isIncluded: isObject) }

  /// The value of a key; nil where there is none or it is null, which mean the same in the protocol.
  public subscript(key: StaticString) -> JSONValue? { member(key).flatMap { $0.isNull ? nil : $0 } }

  /// The value of a key, be it null or not.
  public func member(_ key: StaticString) -> JSONValue? {
    var children = members
    while let name = children.next(), let value = children.next() {
      if name.spells(key) { return value }
    }
    return nil
  }
}

extension JSONValue {
  private func spells(_ key: StaticString) -> Bool {
    if node?.kind == .escapedString { return string == key.description }
    return raw.count == key.utf8CodeUnitCount && key.withUTF8Buffer { $0.elementsEqual(raw) }
  }
}

/// The values directly inside a value.
public struct JSONChildren: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var upcoming: Int
  private let end: Int

  init(parent: JSONValue, isIncluded: Bool) {
    document = parent.document
    upcoming = parent.index + 1
    end = isIncluded ? Int(document.nodes[parent.index].subtreeEnd) : upcoming
  }

  public mutating func next() -> JSONValue? {
    guard upcoming < end, upcoming < document.nodes.count else { return nil }
    let value = JSONValue(document: document, index: upcoming)
    upcoming = Int(document.nodes[upcoming].subtreeEnd)
    return value
  }
}
