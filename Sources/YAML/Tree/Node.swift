import TextModel

/// The kind of a node.
public enum NodeKind: UInt8, Sendable {
  case scalar
  case sequence
  case mapping
  /// An alias (`*name`). It is a leaf and never expanded, so that aliases cannot make a file larger.
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

/// One node as the tree stores it, in 24 bytes.
struct NodeRecord: Sendable {
  /// Byte offsets in the text that was parsed; those of a quoted scalar include its quotes.
  var start: UInt32
  var end: UInt32
  /// The start of a scalar's content, in the text, or in the arena if it is not a slice of the text.
  var content: UInt32
  /// For a scalar, the number of bytes; for a collection, the number of children (keys and values of a mapping).
  var count: UInt32
  /// The index after the last node of the subtree.
  var subtreeEnd: UInt32
  var kind: NodeKind
  var style: NodeStyle
  var isInArena: Bool
}

/// A node, as its tree and its index there.
public struct Node: Sendable {
  public let tree: SyntaxTree
  public let index: Int

  var record: NodeRecord { tree.records[index] }

  public var kind: NodeKind { record.kind }
  public var style: NodeStyle { record.style }
  /// The range in the author's text. Empty for a missing value (`title:`).
  public var range: ByteRange {
    let range = ByteRange(lower: tree.records[index].start, upper: tree.records[index].end)
    return tree.isOriginal ? range : tree.shadow.originalRange(of: range)
  }
  public var text: Text { tree.text(of: record) }

  /// The node before this one in the order of the text. For a value it is the key, if that is a scalar.
  public var previous: Node? { index > 0 ? Node(tree: tree, index: index - 1) : nil }
  /// The node after this one and its descendants. For a key it is the value.
  public var next: Node? {
    let index = Int(record.subtreeEnd)
    return index < tree.nodeCount ? Node(tree: tree, index: index) : nil
  }
  /// The start of the next node outside this one, or the end of the text.
  public var reach: Int {
    let next = Int(record.subtreeEnd)
    return next < tree.nodeCount ? Node(tree: tree, index: next).range.start : tree.shadow.original.count
  }

  /// Whether the author's text certainly contains the scalar's content as it is read: on one line, without escapes. It may also do so if
  /// this is false.
  public var isWrittenAsRead: Bool { !record.isInArena && tree.shadow.isOriginal }

  /// Whether the value is missing, as in `title:`. `~`, which other tools read as null, is read as a text.
  public var isEmptyScalar: Bool { kind == .scalar && style == .plain && record.count == 0 }

  /// The node and its descendants, in the order of the text.
  public var subtree: NodeRun { NodeRun(tree: tree, from: index, to: max(index + 1, Int(record.subtreeEnd))) }

  /// The items of a sequence; empty for any other node.
  public var items: NodeList { NodeList(parent: self, isIncluded: kind == .sequence) }

  /// The keys and values of a mapping; empty for any other node.
  public var entries: MappingEntries { MappingEntries(children: NodeList(parent: self, isIncluded: kind == .mapping)) }

  public var childCount: Int { kind == .scalar || kind == .alias ? 0 : Int(record.count) }

  /// The value of a key, compared byte by byte; nil if there is no such key.
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

  /// The children from the one with an index on.
  public func from(_ index: Int) -> NodeList {
    var rest = self
    if index > upcoming { rest.upcoming = index }
    return rest
  }

  public mutating func next() -> Node? {
    guard upcoming < end else { return nil }
    let node = Node(tree: tree, index: upcoming)
    upcoming = Int(node.record.subtreeEnd)
    return node
  }
}

/// Nodes that follow one another in the order of the text, parents before children.
public struct NodeRun: Sequence, IteratorProtocol, Sendable {
  private let tree: SyntaxTree
  private var upcoming: Int
  private let end: Int

  init(tree: SyntaxTree, from start: Int, to end: Int) {
    self.tree = tree
    upcoming = start
    self.end = end
  }

  public mutating func next() -> Node? {
    guard upcoming < end else { return nil }
    defer { upcoming += 1 }
    return Node(tree: tree, index: upcoming)
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
