import TextModel

/// Composes a text from the tree of an earlier text that differs in one place, as after a keystroke. Only the item of a block list that
/// contains the change is read by libyaml, and replaces the old item. The result is the same as that of reading the whole text; it is nil
/// if that is not certain.
struct SplicedComposition {
  private let text: [UInt8]
  private let old: SyntaxTree
  /// The range that differs, in the old text and in the new one.
  private let oldChange: ByteRange
  private let newChange: ByteRange
  /// How many enclosing items are tried before the whole text is read.
  private static let attempts = 3

  /// Nil if the whole text must be read.
  static func compose(_ text: [UInt8], from old: SyntaxTree) -> Composition? {
    guard old.isClean, text.count <= Int(UInt32.max), !old.records.isEmpty else { return nil }
    return SplicedComposition(text, old).run()
  }

  private init(_ text: [UInt8], _ old: SyntaxTree) {
    self.text = text
    self.old = old
    let before = old.shadow.bytes
    let (prefix, suffix) = text.withUnsafeBufferPointer { text in
      before.withUnsafeBufferPointer { before in
        let prefix = Self.commonPrefix(text, before)
        return (prefix, Self.commonSuffix(text, before, atMost: min(text.count, before.count) - prefix))
      }
    }
    oldChange = ByteRange(prefix, before.count - suffix)
    newChange = ByteRange(prefix, text.count - suffix)
  }

  /// How many bytes at the start of two texts are the same. Eight are compared at a time.
  private static func commonPrefix(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    let limit = min(left.count, right.count)
    guard let a = UnsafeRawPointer(left.baseAddress), let b = UnsafeRawPointer(right.baseAddress) else { return 0 }
    var length = 0
    while length &+ 8 <= limit,
      a.loadUnaligned(fromByteOffset: length, as: UInt64.self) == b.loadUnaligned(fromByteOffset: length, as: UInt64.self)
    {
      length &+= 8
    }
    while length < limit, left[length] == right[length] { length &+= 1 }
    return length
  }

  /// How many bytes at the end of two texts are the same.
  private static func commonSuffix(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) -> Int {
    guard let a = UnsafeRawPointer(left.baseAddress), let b = UnsafeRawPointer(right.baseAddress) else { return 0 }
    var length = 0
    while length &+ 8 <= limit,
      a.loadUnaligned(fromByteOffset: left.count - length - 8, as: UInt64.self)
        == b.loadUnaligned(fromByteOffset: right.count - length - 8, as: UInt64.self)
    {
      length &+= 8
    }
    while length < limit, left[left.count - 1 - length] == right[right.count - 1 - length] { length &+= 1 }
    return length
  }

  private var shift: Int { newChange.count - oldChange.count }

  private func run() -> Composition? {
    let path = old.recordPath(to: oldChange.start)
    var left = Self.attempts
    for depth in path.indices.reversed() where depth > 0 && left > 0 {
      guard let item = Item(old, path[depth], in: path[depth - 1]), item.dashEnd <= oldChange.start, oldChange.end < item.end else {
        continue
      }
      left -= 1
      if let part = part(item, depth: depth - 1) { return spliced(item, part) }
    }
    return nil
  }

  /// An item of a block list, with its lines.
  private struct Item {
    let record: Int
    let start: Int
    /// After the dash and the blanks after it.
    let dashEnd: Int
    let dash: Int
    let end: Int

    init?(_ tree: SyntaxTree, _ index: Int, in list: Int) {
      let bytes = tree.shadow.bytes
      guard tree.records[list].kind == .sequence, tree.records[list].style == .blockCollection else { return nil }
      record = index
      let content = Int(tree.records[index].start)
      var dashOffset = content
      while dashOffset > 0, ASCII.isBlank(bytes[dashOffset - 1]) { dashOffset -= 1 }
      dashOffset -= 1
      // An item that begins on a line below its dash, or after another dash, is not used; the list around it is.
      guard dashOffset >= 0, content > dashOffset + 1, bytes[dashOffset] == ASCII.hyphen else { return nil }
      dash = dashOffset
      dashEnd = content
      var lineStart = dashOffset
      while lineStart > 0, bytes[lineStart - 1] == ASCII.space { lineStart -= 1 }
      guard lineStart == 0 || ASCII.isLineBreak(bytes[lineStart - 1]) else { return nil }
      start = lineStart
      let next = Int(tree.records[index].subtreeEnd)
      guard next < tree.records.count else {
        end = bytes.count
        return
      }
      let end = bytes.startOfLine(Int(tree.records[next].start))
      guard end > content else { return nil }
      self.end = end
    }
  }

  /// Composes the new lines of the item alone, as a list with one item.
  private func part(_ item: Item, depth: Int) -> Composition? {
    let end = item.end + shift
    guard end <= text.count, item.start < end, end == text.count || ASCII.isLineBreak(text[end - 1]) else { return nil }
    let lines = Array(text[item.start..<end])
    guard !Self.mayEndDocument(lines) else { return nil }
    let part = Composer.compose(lines, depth: depth)
    guard part.failure == nil, part.features.isEmpty, part.tooDeepAt == nil, part.documents == 1, let list = part.records.first,
      list.kind == .sequence, list.style == .blockCollection, list.count == 1, Int(list.start) == item.dash - item.start,
      // The position of a missing value may be that of the next token, which is not in these lines.
      !part.records.contains(where: { $0.count == 0 && Int($0.start) >= lines.count })
    else { return nil }
    return part
  }

  /// Whether a line may be a document marker or a directive, which concern the whole text.
  private static func mayEndDocument(_ lines: [UInt8]) -> Bool {
    var isAtStart = true
    for (offset, byte) in lines.enumerated() {
      if isAtStart, byte == ASCII.period || byte == ASCII.percent { return true }
      if isAtStart, byte == ASCII.hyphen, offset + 1 < lines.count, lines[offset + 1] == ASCII.hyphen { return true }
      // libyaml also breaks lines at NEL, LS and PS; these are their last bytes.
      isAtStart = ASCII.isLineBreak(byte) || byte == 0x85 || byte == 0xA8 || byte == 0xA9
    }
    return false
  }

  private func spliced(_ item: Item, _ part: Composition) -> Composition {
    let records = old.records
    let after = Int(records[item.record].subtreeEnd)
    let added = part.records.count - 1
    let grown = added - (after - item.record)
    let arena = arenaRange(item.record, after)
    var result = Composition()
    result.arena = Array(old.arena[..<arena.lowerBound]) + part.arena + Array(old.arena[arena.upperBound...])
    result.documents = 1
    result.unchangedStart = oldChange.start
    result.hasUnusualCharacters = part.hasUnusualCharacters || !old.hasOnlyUsualCharacters
    result.records.reserveCapacity(records.count + max(0, grown))
    result.records.append(contentsOf: records[..<item.record])
    for index in Range(clamping: 0, item.record) where Int(records[index].subtreeEnd) > item.record {
      result.records[index].subtreeEnd = Self.moved(records[index].subtreeEnd, grown)
      let isLast = Int(records[index].subtreeEnd) == after
      result.records[index].end =
        isLast ? Self.moved(part.records.first?.end ?? 0, item.start) : Self.moved(records[index].end, shift)
    }
    for var record in part.records.dropFirst() {
      record.start = Self.moved(record.start, item.start)
      record.end = Self.moved(record.end, item.start)
      record.subtreeEnd = Self.moved(record.subtreeEnd, item.record - 1)
      if record.isInArena {
        record.content = Self.moved(record.content, arena.lowerBound)
      } else if record.kind == .scalar {
        record.content = Self.moved(record.content, item.start)
      }
      result.records.append(record)
    }
    let arenaShift = part.arena.count - arena.count
    for var record in records[after...] {
      record.start = Self.moved(record.start, shift)
      record.end = Self.moved(record.end, shift)
      record.subtreeEnd = Self.moved(record.subtreeEnd, grown)
      if record.isInArena {
        record.content = Self.moved(record.content, arenaShift)
      } else if record.kind == .scalar {
        record.content = Self.moved(record.content, shift)
      }
      result.records.append(record)
    }
    result.hasFoldedText = result.records.contains { $0.isInArena && $0.style == .plain }
    return result
  }

  /// The range of an item's nodes in the arena, which is filled in the order of the text.
  private func arenaRange(_ start: Int, _ end: Int) -> Range<Int> {
    let own = old.records[start..<end].lazy.filter(\.isInArena)
    let first = old.records[start...].first(where: \.isInArena).map { Int($0.content) } ?? old.arena.count
    return first..<max(first, own.last.map { Int($0.content) + Int($0.count) } ?? first)
  }

  private static func moved(_ number: UInt32, _ shift: Int) -> UInt32 { UInt32(clamping: Int(number) + shift) }
}

extension SyntaxTree {
  /// The indices of the nodes around an offset, outermost first.
  fileprivate func recordPath(to offset: Int) -> [Int] {
    var path: [Int] = []
    var index = 0
    // Subtrees are skipped to find the next child.
    while index < records.count {
      path.append(index)
      guard records[index].kind == .sequence || records[index].kind == .mapping else { break }
      var child = index + 1
      var found: Int?
      while child < Int(records[index].subtreeEnd), Int(records[child].start) <= offset {
        found = child
        child = max(child + 1, Int(records[child].subtreeEnd))
      }
      guard let found else { break }
      index = found
    }
    return path
  }
}
