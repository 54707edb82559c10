import TextModel

/// Composes a text without libyaml, if it uses only what nearly every file consists of: keys and list items on lines of their own, flow
/// collections, and scalars on one line, plain or quoted. The result is the same as with libyaml, at a sixth of the cost. For any other
/// text, valid or not, it is nil.
///
/// Methods that read something return false if the text is not of this form.
struct SimpleComposer {
  let text: UnsafeBufferPointer<UInt8>
  var records: [NodeRecord] = []
  /// The offset that is read next.
  var cursor = 0
  /// The number of collections around the current position.
  private(set) var depth: Int
  /// Whether a character was found that may be invisible or a lookalike.
  var hasUnusualCharacters = false
  /// The innermost flow collection, in which no block collection can begin.
  var flow: Int?
  private var open: [BlockCollection] = []
  private var lineStart = 0
  /// The highest end of the collections that were closed.
  private var lastClosedEnd: UInt32 = 0

  /// Deeper nesting is left to libyaml.
  static let depthLimit = Limits.depth / 2
  /// libyaml does not accept keys with more than 1,024 characters.
  static let keyLimit = 1_000

  /// A block collection that has not ended yet.
  private struct BlockCollection {
    let record: Int
    let column: Int
    let isMapping: Bool
    /// Whether it is a list in the column of its key.
    let isIndentless: Bool
    /// The end of the last colon or dash, until something follows it.
    var emptyOffset: Int?
  }

  /// `depth` is the number of collections around the text. Nil for a text that libyaml must read.
  static func compose(_ bytes: [UInt8], depth: Int = 0) -> Composition? {
    guard bytes.count <= Int(UInt32.max) else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      var composer = SimpleComposer(text, depth)
      guard composer.run(), !composer.records.isEmpty else { return nil }
      var result = Composition()
      result.records = composer.records
      result.documents = 1
      result.hasUnusualCharacters = composer.hasUnusualCharacters
      return result
    }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, _ depth: Int) {
    self.text = text
    self.depth = depth
    records.reserveCapacity(text.count / 16)
  }

  // MARK: - Lines

  /// False if the text must be read by libyaml, as for all methods below.
  private mutating func run() -> Bool {
    guard skipDocumentStart() else { return false }
    while cursor < text.count {
      lineStart = cursor
      skipSpaces()
      if isAtLineEnd {
        guard skipLineEnd() else { return false }
      } else {
        guard readLine() else { return false }
      }
    }
    while !open.isEmpty { close() }
    return true
  }

  /// Skips a first line with only `---`; false if something else follows the marker.
  private mutating func skipDocumentStart() -> Bool {
    guard isMark(ASCII.hyphen, at: 0) else { return true }
    cursor = 3
    skipSpaces()
    return isAtLineEnd && skipLineEnd()
  }

  /// Reads a line with content, up to its end.
  private mutating func readLine() -> Bool {
    let column = cursor - lineStart
    if column == 0, isMark(ASCII.hyphen, at: cursor) || isMark(ASCII.period, at: cursor) { return false }
    while let last = open.last, last.column > column { close() }
    guard !open.isEmpty || records.isEmpty else { return false }
    var isAfterDash = false
    while isDash(at: cursor) {
      guard beginItem(at: cursor - lineStart) else { return false }
      isAfterDash = true
      if isAtLineEnd { return skipLineEnd() }
    }
    return readEntry(isAfterDash: isAfterDash) && isAtLineEnd && skipLineEnd()
  }

  private mutating func beginItem(at column: Int) -> Bool {
    if let last = open.last, last.column == column {
      if !last.isMapping {
        addMissingScalar()
      } else {
        guard last.emptyOffset != nil, begin(.sequence, at: column, isIndentless: true) else { return false }
      }
    } else {
      guard mayNest, begin(.sequence, at: column) else { return false }
    }
    cursor += 1
    open[open.count - 1].emptyOffset = cursor
    skipSpaces()
    return true
  }

  /// Reads `key: value`, or the text of an item.
  private mutating func readEntry(isAfterDash: Bool) -> Bool {
    let start = cursor
    if isFlowStart { return isAfterDash && readValue() }
    guard let scalar = readScalar(inFlow: false) else { return false }
    guard isAtKeyEnd else {
      guard isAfterDash else { return false }
      add(scalar)
      return true
    }
    guard cursor - start <= Self.keyLimit, beginKey(at: start - lineStart, start) else { return false }
    add(scalar)
    cursor += 1
    open[open.count - 1].emptyOffset = cursor
    skipSpaces()
    return isAtLineEnd || readValue()
  }

  /// Makes the mapping of a key the innermost collection.
  private mutating func beginKey(at column: Int, _ start: Int) -> Bool {
    if let last = open.last, last.column == column, last.isIndentless { close() }
    if let last = open.last, last.column == column {
      guard last.isMapping else { return false }
      addMissingScalar()
      return true
    }
    return mayNest && begin(.mapping, at: column, start)
  }

  /// Reads the value of a key or item on the same line.
  private mutating func readValue() -> Bool {
    if isFlowStart {
      guard readFlow() else { return false }
      skipSpaces()
      return !isAtKeyEnd
    }
    guard !isDash(at: cursor), let scalar = readScalar(inFlow: false), !isAtKeyEnd else { return false }
    add(scalar)
    return true
  }

  // MARK: - Collections

  /// Whether a collection inside the innermost one may begin.
  private var mayNest: Bool { open.last.map { $0.emptyOffset != nil } ?? true }

  private mutating func begin(_ kind: NodeKind, at column: Int, _ start: Int? = nil, isIndentless: Bool = false) -> Bool {
    guard depth < Self.depthLimit else { return false }
    open.append(
      BlockCollection(
        record: addCollection(kind, .blockCollection, at: start ?? cursor), column: column, isMapping: kind == .mapping,
        isIndentless: isIndentless, emptyOffset: nil))
    return true
  }

  /// Adds the record of a new collection, as a child of the one around it, and returns its index.
  mutating func addCollection(_ kind: NodeKind, _ style: NodeStyle, at start: Int) -> Int {
    countChild()
    depth += 1
    let offset = UInt32(truncatingIfNeeded: start)
    records.append(
      NodeRecord(start: offset, end: offset, content: 0, count: 0, subtreeEnd: 0, kind: kind, style: style, isInArena: false))
    return records.count - 1
  }

  /// Ends the innermost block collection at the end of its last child.
  private mutating func close() {
    addMissingScalar()
    guard let collection = open.popLast() else { return }
    end(collection.record, at: max(records[records.count - 1].end, lastClosedEnd))
  }

  /// Ends the collection with this record.
  mutating func end(_ record: Int, at end: UInt32) {
    records[record].subtreeEnd = UInt32(clamping: records.count)
    records[record].end = max(records[record].start, end)
    lastClosedEnd = max(lastClosedEnd, records[record].end)
    depth -= 1
  }

  /// Adds an empty scalar if nothing followed a colon or dash.
  private mutating func addMissingScalar() {
    guard let offset = open.last?.emptyOffset else { return }
    add(SimpleScalar(start: offset, end: offset, style: .plain))
  }

  mutating func add(_ scalar: SimpleScalar) {
    countChild()
    let quote = scalar.style == .plain ? 0 : 1
    // Every offset fits, since longer texts are not read.
    let (start, end) = (UInt32(truncatingIfNeeded: scalar.start), UInt32(truncatingIfNeeded: scalar.end))
    records.append(
      NodeRecord(
        start: start, end: end, content: UInt32(truncatingIfNeeded: scalar.start &+ quote),
        count: UInt32(truncatingIfNeeded: scalar.end &- scalar.start &- 2 &* quote),
        subtreeEnd: UInt32(truncatingIfNeeded: records.count &+ 1), kind: .scalar, style: scalar.style, isInArena: false))
  }

  private mutating func countChild() {
    if let flow {
      records[flow].count += 1
    } else if let parent = open.last {
      records[parent.record].count += 1
      open[open.count - 1].emptyOffset = nil
    }
  }
}
