import TextModel

/// The kind of a node.
public enum NodeKind: UInt8, Sendable {
  case scalar
  case sequence
  case mapping
  /// A `*name`: kept as a leaf and never expanded, so that aliases cannot make a file larger.
  case alias
}

/// The style of a node.
public enum NodeStyle: UInt8, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literalBlock
  case foldedBlock
  case flowCollection
  case blockCollection

  public var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
}

/// One node as the tree stores it: 24 bytes.
struct NodeRecord: Sendable {
  /// Byte offsets in the (repaired) text; a quoted scalar's include its quotes.
  var start: UInt32
  var end: UInt32
  /// A scalar's content: an offset into the text, or into the arena when it is not a slice of the text.
  var content: UInt32
  /// A scalar's bytes; a collection's children (a mapping counts keys and values).
  var count: UInt32
  /// The index after the last node of the subtree.
  var subtreeEnd: UInt32
  var kind: NodeKind
  var style: NodeStyle
  var isInArena: Bool
}

/// A view of one node: its tree and its place there.
public struct Node: Sendable {
  public let tree: SyntaxTree
  public let index: Int

  var record: NodeRecord { tree.records[index] }

  public var kind: NodeKind { record.kind }
  public var style: NodeStyle { record.style }
  /// Where the node is in the author's own text. Empty for a value that is not there (`title:`).
  public var range: ByteRange { tree.originalRange(Int(record.start), Int(record.end)) }
  public var text: Text { tree.text(of: record) }

  /// The node before this one in the order of the text: a value's key, if that is a scalar.
  public var previous: Node? { index > 0 ? Node(tree: tree, index: index - 1) : nil }
  /// The node after this one and all that is in it: a key's value.
  public var next: Node? {
    let index = Int(record.subtreeEnd)
    return index < tree.nodeCount ? Node(tree: tree, index: index) : nil
  }
  /// Where the next thing outside the node begins, or the text ends.
  public var reach: Int {
    let next = Int(record.subtreeEnd)
    return next < tree.nodeCount ? Node(tree: tree, index: next).range.start : tree.shadow.original.count
  }

  /// Whether the author's own text has the scalar's content as it is read: on one line, without escapes. False says nothing.
  public var isWrittenAsRead: Bool { !record.isInArena && tree.shadow.isOriginal }

  /// True for `title:` with nothing after it; `~`, which other tools read as nothing, is read as a text.
  public var isEmptyScalar: Bool { kind == .scalar && style == .plain && record.count == 0 }

  /// The node and all that is in it, in the order of the text.
  public var subtree: some Sequence<Node> {
    Range(clamping: index, max(index + 1, Int(record.subtreeEnd))).lazy.map { [tree] in Node(tree: tree, index: $0) }
  }

  /// The items of a sequence; empty for any other node.
  public var items: NodeList { NodeList(parent: self, isIncluded: kind == .sequence) }

  /// The keys and values of a mapping; empty for any other node.
  public var entries: MappingEntries { MappingEntries(children: NodeList(parent: self, isIncluded: kind == .mapping)) }

  public var childCount: Int { kind == .scalar || kind == .alias ? 0 : Int(record.count) }

  /// The value under a key, compared byte by byte.
  public func value(forKey key: Text) -> Node? {
    for entry in entries where entry.key.kind == .scalar && entry.key.text == key { return entry.value }
    return nil
  }
}

/// The children of a node, in order.
public struct NodeList: Sequence, IteratorProtocol, Sendable {
  private let tree: SyntaxTree
  private var upcoming: Int
  private let end: Int

  init(parent: Node, isIncluded: Bool) {
    tree = parent.tree
    upcoming = parent.index + 1
    end = isIncluded ? Int(parent.record.subtreeEnd) : upcoming
  }

  public mutating func next() -> Node? {
    guard upcoming < end else { return nil }
    let node = Node(tree: tree, index: upcoming)
    upcoming = Int(node.record.subtreeEnd)
    return node
  }
}

/// The key and value of one entry of a mapping.
public struct Entry: Sendable {
  public let key: Node
  public let value: Node
}

/// The entries of a mapping, in order.
public struct MappingEntries: Sequence, IteratorProtocol, Sendable {
  fileprivate var children: NodeList

  public mutating func next() -> Entry? {
    guard let key = children.next(), let value = children.next() else { return nil }
    return Entry(key: key, value: value)
  }
}
