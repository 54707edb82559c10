import CYAML
import TextModel

/// An unsupported feature of YAML, with its range.
public struct UnsupportedFeature: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case anchor, alias, tag, mergeKey, secondDocument
  }
  public let kind: Kind
  /// In the text that was parsed, which may be a repaired copy.
  public let range: ByteRange
}

/// The result of one pass over a text.
struct Composition {
  var arena: [UInt8] = []
  var records: [NodeRecord] = []
  var features: [UnsupportedFeature] = []
  var failure: ParseFailure?
  /// Whether a plain text extends over several lines.
  var hasFoldedText = false
  /// Whether there may be invisible characters or lookalikes. If false, there are none.
  var hasUnusualCharacters = true
  /// The number of documents. Reading ends at the second one.
  var documents = 0
  /// The offset at which nesting became deeper than `Limits.depth`; nothing is read after it.
  var tooDeepAt: Int?
  /// How many bytes at the start are those of the earlier text, if the nodes of a part were taken from its tree.
  var unchangedStart = 0
}

/// Builds the flat tree from events in one pass, without recursion. The nodes before a failure are kept.
struct Composer {
  private let text: UnsafeBufferPointer<UInt8>
  private var result = Composition()
  /// Indices of the collections that are still open.
  private var open: [Int] = []
  private let depth: Int

  /// `depth` is the number of collections around the text.
  static func compose(_ bytes: [UInt8], depth: Int = 0) -> Composition {
    SimpleComposer.compose(bytes, depth: depth) ?? composeByEvents(bytes, depth: depth)
  }

  /// The same, always with libyaml.
  static func composeByEvents(_ bytes: [UInt8], depth: Int = 0) -> Composition {
    bytes.withUnsafeBufferPointer { text in
      var composer = Composer(text, depth)
      composer.run()
      return composer.result
    }
  }

  /// The offset at which libyaml stops; nil if it can read the text. No tree is built.
  static func reachOfFailure(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      var reader = EventReader(text)
      var documents = 0
      var depth = 0
      while let event = reader.next() {
        switch event.kind {
        case .streamEnd: return nil
        case .documentStart: documents += 1
        case .sequenceStart, .mappingStart: depth += 1
        case .sequenceEnd, .mappingEnd: depth -= 1
        default: break
        }
        // Nothing is read after this.
        if documents > 1 || depth > Limits.depth { return nil }
      }
      return reader.reach()
    }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, _ depth: Int) {
    self.text = text
    self.depth = depth
    result.records.reserveCapacity(text.count / 16)
  }

  private mutating func run() {
    var reader = EventReader(text)
    while let event = reader.next() {
      switch event.kind {
      case .streamStart, .documentEnd: continue
      case .streamEnd: return
      case .documentStart:
        result.documents += 1
        // Only the first document is read; others are reported.
        if result.documents > 1 {
          note(.secondDocument, at: event.range)
          return
        }
      case .scalar, .alias: appendLeaf(event, from: reader)
      case .sequenceStart: openCollection(.sequence, event)
      case .mappingStart: openCollection(.mapping, event)
      case .sequenceEnd, .mappingEnd: closeCollection(at: event.range.end)
      }
      if result.tooDeepAt != nil { break }
    }
    if result.tooDeepAt == nil { result.failure = reader.failure() }
    closeEverything()
  }

  private mutating func appendLeaf(_ event: Event, from reader: borrowing EventReader) {
    countChild()
    noteProperties(of: event)
    var range = event.range
    if event.style == .literalBlock || event.style == .foldedBlock { range = ByteRange(range.start, trimmedEnd(range)) }
    var record = NodeRecord(
      start: UInt32(clamping: range.start), end: UInt32(clamping: range.end), content: UInt32(clamping: range.start), count: 0,
      subtreeEnd: UInt32(clamping: result.records.count + 1), kind: event.kind == .alias ? .alias : .scalar, style: event.style,
      isInArena: false)
    reader.withContent { content in
      record.count = UInt32(clamping: content.count)
      let offset = event.style.isQuoted || event.kind == .alias ? range.start + 1 : range.start
      if isSlice(content, at: offset, within: range.end) {
        record.content = UInt32(clamping: offset)
      } else {
        record.content = UInt32(clamping: result.arena.count)
        record.isInArena = true
        if event.style == .plain { result.hasFoldedText = true }
        result.arena.append(contentsOf: content)
      }
    }
    // `<<: *name` is one feature, not two.
    if event.kind == .alias, !(result.records.last.map(isMergeKey) ?? false) { note(.alias, at: range) }
    if isMergeKey(record) { note(.mergeKey, at: range) }
    result.records.append(record)
  }

  private func isSlice(_ content: UnsafeBufferPointer<UInt8>, at offset: Int, within end: Int) -> Bool {
    guard offset + content.count <= end, end <= text.count else { return content.isEmpty }
    guard let left = content.baseAddress, let right = text.baseAddress else { return content.isEmpty }
    return memcmp(left, right + offset, content.count) == 0
  }

  private func isMergeKey(_ record: NodeRecord) -> Bool {
    guard record.style == .plain, record.count == 2, !record.isInArena, Int(record.content) + 1 < text.count else { return false }
    return text[Int(record.content)] == ASCII.lessThan && text[Int(record.content) + 1] == ASCII.lessThan
  }

  private mutating func openCollection(_ kind: NodeKind, _ event: Event) {
    guard depth + open.count < Limits.depth else {
      result.tooDeepAt = event.range.start
      return
    }
    countChild()
    noteProperties(of: event)
    open.append(result.records.count)
    result.records.append(
      NodeRecord(
        start: UInt32(clamping: event.range.start), end: UInt32(clamping: event.range.end), content: 0, count: 0, subtreeEnd: 0,
        kind: kind, style: event.style, isInArena: false))
  }

  /// libyaml ends a block collection at the next token, which may be far below. The end of its last child is used instead.
  private mutating func closeCollection(at end: Int) {
    guard let index = open.popLast() else { return }
    var record = result.records[index]
    record.subtreeEnd = UInt32(clamping: result.records.count)
    if record.style == .flowCollection {
      record.end = UInt32(clamping: end)
    } else if let last = result.records.last, result.records.count > index + 1 {
      record.end = max(record.start, max(last.end, lastClosedEnd))
    }
    lastClosedEnd = max(record.end, lastClosedEnd)
    result.records[index] = record
  }

  /// The highest end of the collections that were closed: the bracket of a flow collection is after its last leaf.
  private var lastClosedEnd: UInt32 = 0

  private mutating func closeEverything() {
    while !open.isEmpty { closeCollection(at: Int(result.records.last?.end ?? 0)) }
    // After a failure between a key and its value, an empty value is added, so that entries remain pairs.
    completePairs()
  }

  private mutating func completePairs() {
    guard let index = result.records.indices.last(where: { result.records[$0].kind == .mapping && result.records[$0].count % 2 == 1 })
    else { return }
    // Only collections that were open at the failure can have an odd number of children, and at most the innermost lacks a value.
    let end = result.records.last?.end ?? 0
    let empty = NodeRecord(
      start: end, end: end, content: end, count: 0, subtreeEnd: UInt32(clamping: result.records.count + 1), kind: .scalar, style: .plain,
      isInArena: false)
    result.records.append(empty)
    result.records[index].count += 1
    for outer in Range(clamping: 0, index + 1)
    where result.records[outer].kind != .scalar && Int(result.records[outer].subtreeEnd) == result.records.count - 1 {
      result.records[outer].subtreeEnd += 1
    }
  }

  private mutating func countChild() {
    if let parent = open.last { result.records[parent].count += 1 }
  }

  private mutating func noteProperties(of event: Event) {
    guard event.hasAnchor || event.hasTag else { return }
    let start = event.range.start
    var end = start
    while end < text.count, !ASCII.isBlank(text[end]), !ASCII.isLineBreak(text[end]) { end += 1 }
    note(event.hasAnchor ? .anchor : .tag, at: ByteRange(start, end))
  }

  private mutating func note(_ kind: UnsupportedFeature.Kind, at range: ByteRange) {
    // Ten are enough for a report, and a file with nested aliases may have very many.
    if result.features.count < 10 { result.features.append(UnsupportedFeature(kind: kind, range: range)) }
  }

  private func trimmedEnd(_ range: ByteRange) -> Int {
    var end = min(range.end, text.count)
    while end > range.start, ASCII.isLineBreak(text[end - 1]) || ASCII.isBlank(text[end - 1]) { end -= 1 }
    return end
  }
}
