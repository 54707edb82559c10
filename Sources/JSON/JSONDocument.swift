/// A parsed JSON text: its nodes in the order of the text, parents before children, keys before their values.
public final class JSONDocument: Sendable {
  public let bytes: [UInt8]
  let nodes: [JSONNode]

  init(bytes: [UInt8], nodes: [JSONNode]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  public var root: JSONValue { JSONValue(document: self, index: 0) }
}

/// One value of a JSON text: 16 bytes.
struct JSONNode: Sendable {
  enum Kind: UInt8, Sendable {
    case object
    case array
    case string
    case escapedString
    case number
    case `true`
    case `false`
    case null
  }

  /// Byte offsets; a string's are those inside its quotes.
  var start: UInt32
  var end: UInt32
  /// The index after the last node inside.
  var subtreeEnd: UInt32
  let kind: Kind
}
