import TextModel
import YAML

/// Several items of a list that YAML reads as one, because the `- ` of the second or its whole first line is missing.
enum RunTogether {
  /// The edits that add marks where the other items begin. `isWhole` is false if an item has lost its first line with its name.
  struct Mistake {
    let range: ByteRange
    let edits: [TextEdit]
    let isWhole: Bool
  }

  /// Finds the place where the keys of a record begin again. Nil for a record with one repeated key.
  static func find(in node: Node) -> Mistake? {
    let original = node.tree.shadow.original
    guard node.style == .blockCollection, let mark = mark(before: node.range.start, original) ?? addedMark(of: node) else { return nil }
    var seen: Set<Text> = []
    var first: Text?
    var beginnings: [ByteRange] = []
    var repeated: [(key: Text, range: ByteRange)] = []
    for (index, entry) in node.entries.enumerated() where entry.key.kind == .scalar {
      let key = entry.key.text
      if first == nil { first = key }
      if seen.insert(key).inserted { continue }
      if key == first, index > 1 { beginnings.append(entry.key.range) }
      if !repeated.contains(where: { $0.key == key }) { repeated.append((key, entry.key.range)) }
      // Records have only a few fields.
      if repeated.count > 64 || beginnings.count > 10_000 { break }
    }
    if let first = beginnings.first {
      let edits = beginnings.compactMap { edit(at: $0.start, mark, original) }
      return edits.isEmpty ? nil : Mistake(range: first, edits: edits, isWhole: true)
    }
    guard repeated.count > 1, let start = repeated.first?.range, let edit = edit(at: start.start, mark, original) else { return nil }
    return Mistake(range: start, edits: [edit], isWhole: false)
  }

  /// Finds the items of a list of records without marks: each begins where the first key is repeated. Nil for a single record.
  static func list(in node: Node) -> Mistake? {
    guard node.kind == .mapping, node.style == .blockCollection else { return nil }
    let original = node.tree.shadow.original
    var first: Text?
    var edits: [TextEdit] = []
    var range: ByteRange?
    for entry in node.entries where entry.key.kind == .scalar {
      let key = entry.key.text
      if first == nil { first = key }
      guard key == first else { continue }
      guard let edit = edit(at: entry.key.range.start, [ASCII.hyphen, ASCII.space], original) else { return nil }
      range = range ?? entry.key.range
      edits.append(edit)
    }
    guard let range, edits.count > 1, let parent = node.previous, column(range.start, original) >= column(parent.range.start, original) + 2
    else { return nil }
    return Mistake(range: range, edits: edits, isWhole: true)
  }

  private static func column(_ offset: Int, _ original: [UInt8]) -> Int {
    offset - original.startOfLine(offset)
  }

  /// The item mark with the blanks after it; nil if the record is not a block sequence item.
  private static func mark(before start: Int, _ original: [UInt8]) -> ArraySlice<UInt8>? {
    guard start <= original.count else { return nil }
    var offset = start
    while offset > 0, original[offset - 1] == ASCII.space { offset -= 1 }
    guard offset > 0, offset < start, original[offset - 1] == ASCII.hyphen else { return nil }
    return original[offset - 1..<start]
  }

  /// The mark that a repair wrote in place of the blanks before a record; nil if there is none.
  private static func addedMark(of node: Node) -> ArraySlice<UInt8>? {
    let edits = node.tree.shadow.edits
    let index = edits.sortedPrefixCount { $0.range.end < node.range.start }
    let mark: [UInt8] = [ASCII.hyphen, ASCII.space]
    guard index < edits.count, edits[index].range.end == node.range.start, edits[index].range.count == mark.count,
      edits[index].replacement == mark
    else { return nil }
    return mark[...]
  }

  /// The edit that writes the mark in place of the blanks before a key.
  private static func edit(at start: Int, _ mark: ArraySlice<UInt8>, _ original: [UInt8]) -> TextEdit? {
    guard start >= mark.count, start <= original.count else { return nil }
    let range = ByteRange(start - mark.count, start)
    guard original[range.start..<range.end].allSatisfy({ $0 == ASCII.space }) else { return nil }
    return TextEdit(range, Array(mark))
  }
}
