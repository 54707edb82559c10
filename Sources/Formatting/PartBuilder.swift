import Schema
import TextModel
import YAML

/// Splits a document into entries and items, each with the comments that belong to it.
struct PartBuilder {
  private let tree: SyntaxTree
  private let source: SourceText
  private let translation: FormatLanguage
  private var comments: GapComments
  /// False once a text was found that cannot be written in another way.
  private(set) var isPossible = true
  /// The number of enclosing collections in flow style.
  private var flowDepth = 0

  init(_ tree: SyntaxTree, _ source: SourceText, _ translation: FormatLanguage) {
    self.tree = tree
    self.source = source
    self.translation = translation
    comments = GapComments(tree, source)
  }

  private var bytes: [UInt8] { source.bytes }

  mutating func root(_ kind: DocumentKind) -> FormattedCollection? {
    guard let root = tree.root, root.kind == .mapping else { return nil }
    var collection = collection(root, FormatShape(kind), leading: [], limit: bytes.count)
    collection.closing += comments.remove(before: bytes.count, adoptedBy: &collection.parts, in: -1)
    return isPossible ? collection : nil
  }

  /// `leading` are comments above the first part. Comments after `limit` belong to an enclosing entry.
  private mutating func collection(_ node: Node, _ shape: FormatShape, leading: [LineComment], limit: Int) -> FormattedCollection {
    let isFlow = node.style == .flowCollection
    let inner = isFlow ? node.range.end : limit
    if isFlow { flowDepth += 1 }
    defer { if isFlow { flowDepth -= 1 } }
    var result = FormattedCollection(isList: node.kind == .sequence, isFlow: isFlow, column: comments.column(of: node.range.start))
    var leading = leading
    var end = node.range.start
    // In flow style, a comment after the next part does not belong to this one.
    let items = Array(node.items)
    for (index, item) in items.enumerated() {
      let next = isFlow && index + 1 < items.count ? items[index + 1].range.start : inner
      let head = isFlow ? item.range.start : dash(from: end, to: item.range.start)
      var part = self.part(head, leading, &result)
      set(item, shape.element, at: head, after: isFlow ? head : head + 1, limit: next, &part)
      leading = []
      end = max(end, item.range.end)
      result.parts.append(part)
    }
    let entries = Array(node.entries)
    var ranks: Set<Int> = []
    var hasRepeatedKey = false
    for (index, entry) in entries.enumerated() {
      let next = isFlow && index + 1 < entries.count ? entries[index + 1].key.range.start : inner
      var part = self.part(entry.key.range.start, leading, &result)
      let known = entry.key.kind == .scalar ? shape.field(entry.key.text) : nil
      if entry.key.kind != .scalar || entry.key.isEmptyScalar { isPossible = false }
      part.key = known.flatMap { translation.key($0.field) }.map { ScalarForm(word: $0) } ?? ScalarForm(entry.key, in: bytes)
      if let known, !ranks.insert(known.rank).inserted { hasRepeatedKey = true }
      part.rank = known?.rank ?? result.parts.last?.rank ?? 0
      let inside = known.map { FormatShape($0.field.type) } ?? shape.element
      set(entry.value, inside, at: entry.key.range.start, after: entry.key.range.end, limit: next, &part)
      leading = []
      result.parts.append(part)
    }
    if isFlow { result.closing = leading + comments.remove(before: node.range.end, adoptedBy: &result.parts, in: Int.max) }
    // With repeated keys, as in a part that was pasted twice, the order is kept so that fields stay with their part.
    if shape.isRecord, node.kind == .mapping, !hasRepeatedKey { result.parts = PartOrder.ordered(result.parts, isRoot: node.index == 0) }
    return result
  }

  private mutating func part(_ head: Int, _ leading: [LineComment], _ collection: inout FormattedCollection) -> FormattedPart {
    var part = FormattedPart()
    part.comments =
      leading + comments.remove(before: head, adoptedBy: &collection.parts, in: collection.isFlow ? Int.max : collection.column)
    part.hasBlankLineBefore = comments.hasBlankLine(above: head)
    return part
  }

  /// `head` is the start of the key or the dash; `start` is the end of the key, or the offset after the dash.
  private mutating func set(
    _ node: Node, _ shape: FormatShape, at head: Int, after start: Int, limit: Int, _ part: inout FormattedPart
  ) {
    let isBlock = node.style == .blockCollection
    part.side = comments.removeSideComment(after: start, before: min(node.range.start, limit))
    let between = comments.removeLines(before: node.range.start)
    // An item is written on the line of its first entry, so a comment after the dash is moved above it.
    if isBlock, part.key == nil, let side = part.side {
      part.comments.append(LineComment(text: side.text, hasBlankLineBefore: false))
      part.side = nil
    }
    if !isBlock || part.key == nil { part.comments += between }
    switch node.kind {
    // Inside a collection in flow style no lines are kept, since it would have been kept as a whole.
    case _ where flowDepth == 0 && KeptLines.areNeeded(for: node, in: source):
      part.value = .lines(KeptLines(node, in: source))
      comments.skip(to: node.range.end)
    case .scalar, .alias: setScalar(node, shape, column: comments.column(of: head), &part)
    case .sequence, .mapping:
      var inner = collection(node, shape, leading: isBlock && part.key != nil ? between : [], limit: limit)
      if inner.parts.isEmpty {
        part.comments += inner.closing
        inner.closing = []
      }
      part.value = .collection(inner)
    }
    guard !isBlock, let side = comments.removeSideComment(after: node.range.end, before: limit) else { return }
    if let first = part.side { part.comments.append(LineComment(text: first.text, hasBlankLineBefore: false)) }
    part.side = side
  }

  private mutating func setScalar(_ node: Node, _ shape: FormatShape, column: Int, _ part: inout FormattedPart) {
    if node.isEmptyScalar { return }
    if node.style.isBlock {
      part.value = .block(BlockText(node, in: source, column: column))
      part.side = comments.removeSideComment(after: node.range.start, before: node.range.end) ?? part.side
    } else if let word = shape.choices.flatMap({ translation.choice(node.text, $0) }) {
      part.value = .scalar(ScalarForm(word: word))
    } else {
      part.value = .scalar(ScalarForm(node, in: bytes))
    }
  }

  /// The offset of an item's dash: the first one after the previous item, outside comments.
  private func dash(from start: Int, to end: Int) -> Int {
    var cursor = start
    while cursor < min(end, bytes.count) {
      if bytes[cursor] == ASCII.hyphen { return cursor }
      if bytes[cursor] == ASCII.numberSign { while cursor < end, !ASCII.isLineBreak(bytes[cursor]) { cursor += 1 } }
      cursor += 1
    }
    return end
  }
}
