import TextModel

/// The nodes of one document in one flat array, parents before children, with the text that they are slices of. A tree of any depth is
/// freed without recursion.
public final class SyntaxTree: Sendable {
  /// The text that the tree was read from, possibly repaired.
  public let shadow: ShadowText
  /// The contents of the scalars that are not slices of the text because of escapes or folded lines.
  let arena: [UInt8]
  let records: [NodeRecord]
  let isOriginal: Bool
  /// Whether the text was not repaired, and libyaml read all of it without an unsupported feature.
  let isClean: Bool
  /// Whether the text certainly has no character that may be invisible or a lookalike.
  let hasOnlyUsualCharacters: Bool
  /// How many bytes at the start are those of the earlier text, if the tree was made from the tree of that text; else 0. The nodes before it
  /// are the same.
  public let unchangedStart: Int
  private let parents = LazyValue<[UInt32]>()

  init(shadow: ShadowText, _ composition: Composition) {
    self.shadow = shadow
    isOriginal = shadow.isOriginal
    arena = composition.arena
    records = composition.records
    hasOnlyUsualCharacters = !composition.hasUnusualCharacters
    unchangedStart = shadow.isOriginal ? composition.unchangedStart : 0
    isClean =
      shadow.isOriginal && composition.failure == nil && composition.features.isEmpty && composition.tooDeepAt == nil
      && composition.documents == 1
  }

  /// The tree of a text without repairs; nil if libyaml cannot read it to its end, or if it uses unsupported features.
  public static func asWritten(_ bytes: [UInt8]) -> SyntaxTree? {
    let composition = Composer.compose(bytes)
    guard composition.failure == nil, composition.tooDeepAt == nil, composition.features.isEmpty else { return nil }
    return SyntaxTree(shadow: ShadowText(bytes), composition)
  }

  /// Nil for a file without content.
  public var root: Node? { records.isEmpty ? nil : Node(tree: self, index: 0) }
  public var nodeCount: Int { records.count }

  /// Whether the author's text contains every scalar as it is read.
  public var isWrittenAsRead: Bool { arena.isEmpty && isOriginal }

  /// Every node in the order of the text.
  public var allNodes: NodeRun { NodeRun(tree: self, from: 0, to: records.count) }

  func originalRange(_ start: Int, _ end: Int) -> ByteRange {
    let range = ByteRange(start, end)
    return isOriginal ? range : shadow.originalRange(of: range)
  }

  func text(of record: NodeRecord) -> Text {
    guard record.kind == .scalar || record.kind == .alias else { return Text([], from: 0, to: 0) }
    let start = Int(record.content)
    let end = start + Int(record.count)
    if record.isInArena { return Text(arena, from: start, to: end, isVerbatim: false) }
    return Text(shadow.bytes, from: start, to: end, isVerbatim: isOriginal || isVerbatim(start, end))
  }

  /// Whether a range of the parsed text is unchanged from the original.
  private func isVerbatim(_ start: Int, _ end: Int) -> Bool {
    let range = originalRange(start, end)
    guard range.count == end - start, range.end <= shadow.original.count else { return false }
    return Text(shadow.original, from: range.start, to: range.end) == Text(shadow.bytes, from: start, to: end)
  }

  /// The nodes around an offset of the original text, outermost first.
  public func path(to offset: Int) -> [Node] {
    guard let root, root.range.touches(offset) || root.kind != .scalar else { return [] }
    // At every depth, the node around the offset is the last child that does not begin after it.
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if Node(tree: self, index: middle).range.start <= offset { low = middle + 1 } else { high = middle }
    }
    var ancestors: [Int] = []
    var cursor = max(0, low - 1)
    while cursor > 0 {
      ancestors.append(cursor)
      cursor = parent(of: cursor)
    }
    var path = [root]
    for index in ancestors.reversed() {
      let node = Node(tree: self, index: index)
      guard node.range.touches(offset) else { break }
      path.append(node)
    }
    return path
  }
}

extension SyntaxTree {
  /// The index of a node's parent. The table is computed on first use, since most files do not need it.
  private func parent(of node: Int) -> Int {
    let known = parents.value { Self.parents(records) }
    return node < known.count ? Int(known[node]) : 0
  }

  private static func parents(_ records: [NodeRecord]) -> [UInt32] {
    var parents: [UInt32] = []
    parents.reserveCapacity(records.count)
    var open: [Int] = []
    for index in records.indices {
      while let last = open.last, Int(records[last].subtreeEnd) <= index { open.removeLast() }
      parents.append(UInt32(clamping: open.last ?? 0))
      if records[index].kind != .scalar, records[index].kind != .alias { open.append(index) }
    }
    return parents
  }
}

extension SyntaxTree {
  /// Whether libyaml reads a text without repairs to its last byte, including further documents. No tree is built. False for a text
  /// with an alias whose anchor is not before it, which no program loads, and for a text with nesting above the limit, for which libyaml
  /// needs time that is quadratic in the depth.
  public static func isReadable(_ bytes: [UInt8]) -> Bool {
    if SimpleComposer.compose(bytes) != nil { return true }
    return bytes.withUnsafeBufferPointer { text in
      var reader = EventReader(text)
      var depth = 0
      var anchors: Set<[UInt8]> = []
      while let event = reader.next() {
        if event.hasAnchor, let anchor = reader.anchor() { anchors.insert(anchor) }
        switch event.kind {
        case .streamEnd: return true
        // An anchor is known up to the end of its document.
        case .documentStart: anchors = []
        case .alias: guard anchors.contains(reader.withContent { Array($0) }) else { return false }
        case .mappingStart, .sequenceStart: depth += 1
        case .mappingEnd, .sequenceEnd: depth -= 1
        default: break
        }
        if depth > Limits.depth { return false }
      }
      return false
    }
  }
}
