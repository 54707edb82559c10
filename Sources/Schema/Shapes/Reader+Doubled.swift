import TextModel
import YAML

/// A field without a value. It is read when the next entry is known, since the next line may repeat its key.
struct WaitingField {
  private var field: (entry: Entry, index: Int)?

  mutating func set(_ entry: Entry, _ index: Int) { field = (entry, index) }

  mutating func remove() -> (entry: Entry, index: Int)? {
    defer { field = nil }
    return field
  }
}

extension Reader {
  /// Reports a line that occurs twice in succession: `covers:` above `covers:`. The first one has no content and is not read.
  mutating func reportDoubled(_ key: Text, _ range: ByteRange, _ node: Node) {
    report(
      .doubledLine(key.string), at: range, repair: Self.wholeLine(around: range, node.tree.shadow.original).map { [TextEdit($0, [])] } ?? []
    )
  }

  /// Whether an item of a list repeats the first line of the next one: `- content: 1.2 牛奶处理` above the same line.
  mutating func isDoubled(_ item: Node, by next: Node) -> Bool {
    guard item.style == .blockCollection, let line = Self.onlyEntry(of: item), let head = Self.firstEntry(of: next),
      line.value.kind == .scalar,
      head.value.kind == .scalar, line.key.text == head.key.text, line.value.text == head.value.text, !line.value.isEmptyScalar
    else { return false }
    reportDoubled(line.key.text, line.key.range, item)
    return true
  }

  /// The entry of a mapping with one entry; nil otherwise.
  static func onlyEntry(of node: Node) -> Entry? { node.kind == .mapping && node.childCount == 2 ? firstEntry(of: node) : nil }

  private static func firstEntry(of node: Node) -> Entry? {
    guard node.kind == .mapping else { return nil }
    for entry in node.entries { return entry.key.kind == .scalar ? entry : nil }
    return nil
  }

  /// The line of a key with its line break; nil if removing it would remove a comment or other content.
  private static func wholeLine(around key: ByteRange, _ original: [UInt8]) -> ByteRange? {
    guard key.start <= key.end, key.end <= original.count else { return nil }
    let start = original.startOfLine(key.start)
    var end = key.end
    while end < original.count, !ASCII.isLineBreak(original[end]) { end += 1 }
    guard original[start..<key.start].allSatisfy({ $0 == ASCII.space || $0 == ASCII.hyphen }),
      !original[key.end..<end].contains(ASCII.numberSign)
    else { return nil }
    if end < original.count, original[end] == ASCII.carriageReturn { end += 1 }
    if end < original.count, original[end] == ASCII.lineFeed { end += 1 }
    return ByteRange(start, end)
  }

  // MARK: Records of another list

  /// Whether none of a record's keys is a key of its shape, or similar to one.
  func isForeign<Root: Record>(_ entries: [Entry], _ shape: Shape<Root>) -> Bool {
    entries.count > 1 && entries.allSatisfy { NearestName.find($0.key.text.string, among: shape.knownNames) == nil }
  }

  /// Reports a record of another kind as one problem; nothing in it is read.
  mutating func reportForeign<Root: Record>(_ entries: [Entry], _ shape: Shape<Root>) -> Root? {
    unread.formUnion(TypeDescription.record { shape.description }.parts)
    for entry in entries { skip(entry.value) }
    guard let first = entries.first else { return nil }
    report(.unknownKey(first.key.text.string, nearest: nil, record: shape.description), at: first.key.range)
    return nil
  }
}
