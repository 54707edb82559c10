import TextModel
import YAML

extension Reader {
  /// Repairs another field of the record after a value: `部门: 展示部；直接上级：馆长`. Its full-width colon makes it a part of the text for YAML. False
  /// if there is none, or if the record already has that field.
  mutating func dividesFields<Root: Record>(_ entry: Entry, _ node: Node, _ shape: Shape<Root>) -> Bool {
    guard node.style == .blockCollection, entry.value.kind == .scalar, entry.value.style == .plain, entry.value.text.isVerbatim,
      entry.value.text.withBytes({ $0.contains(0xEF) })
    else { return false }
    let bytes = Array(entry.value.text.bytes)
    guard let boundary = Self.boundary(in: bytes, isKey: { key in shape.index(ofKey: key).map { !shape.hasField($0, in: node) } ?? false })
    else {
      return false
    }
    let original = node.tree.shadow.original
    let start = entry.value.range.start
    guard entry.value.range.count == bytes.count, start + bytes.count <= original.count, entry.key.range.start <= original.count else {
      return false
    }
    let line = original.startOfLine(entry.key.range.start)
    let lineBreak = original.lineBreak(after: start)
    let column = Array(repeating: ASCII.space, count: max(0, entry.key.range.start - line))
    reportMistake(
      .joinedFields, at: ByteRange(start + boundary.key.lowerBound, start + bytes.count),
      repair: [
        TextEdit(ByteRange(start + boundary.gap, start + boundary.key.lowerBound), lineBreak + column),
        TextEdit(ByteRange(start + boundary.key.upperBound, start + boundary.value), [ASCII.colon, ASCII.space]),
      ])
    return true
  }

  /// The start of the gap before a key, the key, and the start of its value.
  private static func boundary(in bytes: [UInt8], isKey: (Text) -> Bool) -> (gap: Int, key: Range<Int>, value: Int)? {
    var cursor = 0
    while cursor + 3 < bytes.count {
      defer { cursor += 1 }
      guard FullwidthSign.at(cursor, in: bytes, to: bytes.count) == .colon else { continue }
      var start = cursor
      // Keys are shorter than this, in bytes.
      let least = max(0, cursor - 64)
      while start > least, FullwidthSign.startOfDivider(before: start, in: bytes, from: 0) == start { start -= 1 }
      let gap = FullwidthSign.startOfDivider(before: start, in: bytes, from: 0)
      guard gap > 0, start < cursor, isKey(Text(bytes, from: start, to: cursor)) else { continue }
      var value = cursor + 3
      while value < bytes.count, ASCII.isBlank(bytes[value]) { value += 1 }
      return (gap, start..<cursor, value)
    }
    return nil
  }
}

/// A key between two items of a list of records, which has no value, so that the rest of the list became its value: `notes:` above
/// `  - module: M3`.
struct DividedList {
  /// The key of the list.
  let list: String
  let edit: TextEdit

  init?(at entry: Entry, in node: Node, _ shape: ShapeDescription) {
    guard entry.value.kind == .sequence, entry.value.style == .blockCollection, node.style == .blockCollection,
      let above = Self.entry(above: entry, in: node), above.value.kind == .sequence, above.value.style == .blockCollection,
      above.key.kind == .scalar, case .list(of: .record(let record))? = shape.field(forKey: above.key.text.string)?.type,
      let head = record().fields.first?.key, let first = Self.firstKey(of: entry.value), first == head.english || first == head.chinese
    else { return nil }
    let original = node.tree.shadow.original
    guard let column = Self.column(above.value, original), column == Self.column(entry.value, original) else { return nil }
    list = above.key.text.string
    var end = entry.key.range.end
    while end < original.count, !ASCII.isLineBreak(original[end]) { end += 1 }
    edit = TextEdit(ByteRange(entry.key.range.start, end), [])
  }

  private static func entry(above entry: Entry, in node: Node) -> Entry? {
    var above: Entry?
    for other in node.entries {
      if other.key.index >= entry.key.index { break }
      above = other
    }
    return above
  }

  private static func firstKey(of list: Node) -> String? {
    for item in list.items {
      for field in item.entries { return field.key.kind == .scalar ? field.key.text.string : nil }
      return nil
    }
    return nil
  }

  private static func column(_ list: Node, _ original: [UInt8]) -> Int? {
    list.range.start <= original.count ? list.range.start - original.startOfLine(list.range.start) : nil
  }
}
