import TextModel
import YAML

/// Items of a list whose key line is missing, so that YAML reads them as items of the list above: functions among the entry conditions of a
/// level.
struct MissingListKey {
  let key: String
  let range: ByteRange
  let edit: TextEdit

  /// Searches the other lists of a record for the items of a field that it lacks.
  static func find(_ field: FieldDescription, in node: Node, _ record: ShapeDescription) -> MissingListKey? {
    guard case .list(let member) = field.type, node.style == .blockCollection else { return nil }
    for entry in node.entries where entry.key.kind == .scalar && entry.value.kind == .sequence {
      guard case .list(let other)? = record.field(forKey: entry.key.text.string)?.type,
        let item = first(of: member, in: entry.value, of: other),
        let edit = KeyLine.edit(above: item.range, like: entry.key.range, field.key, node.tree.shadow.original)
      else { continue }
      let isChinese = entry.key.text.bytes.contains { $0 >= 0x80 }
      return MissingListKey(key: field.key[isChinese ? .chinese : .english], range: item.range, edit: edit)
    }
    return nil
  }

  /// The first item in a list that belongs to another list; nil if there is none, or if it may belong there.
  private static func first(of member: TypeDescription, in list: Node, of other: TypeDescription) -> Node? {
    switch (member, other) {
    case (.record(let shape), .record(let others)):
      guard let head = shape().fields.first?.key, others().field(forKey: head.english) == nil, !containsList(of: head, others()) else {
        return nil
      }
      return first(list, head, others().fields.first?.key)
    case (.record(let shape), .numberedText): return shape().fields.first.flatMap { first(list, $0.key) }
    case (.numberedText, .record): return firstNumber(list)
    default: return nil
    }
  }

  /// The first of the texts with numbers at the end of a list of records: `2.1 职业道德` among terms.
  private static func firstNumber(_ list: Node) -> Node? {
    let items = Array(list.items)
    guard let start = items.firstIndex(where: { $0.kind == .scalar }), start > 0 else { return nil }
    return items[start...].allSatisfy { $0.kind == .scalar && $0.text.withBytes(isClause) } ? items[start] : nil
  }

  /// Whether a text begins with the number of a clause. A number of three parts is that of an ability or of knowledge, whose list is further
  /// to the right: `- 2.2.1 能制定制度`.
  private static func isClause(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.first.map(ASCII.isDigit) ?? false else { return false }
    return NumberHead.read(bytes, at: 0, allowsSigns: false).map { $0.depth < 3 } ?? true
  }

  /// Whether the records of a list have such a list themselves: then it is not known which of the two keys is missing.
  private static func containsList(of head: KeyName, _ record: ShapeDescription) -> Bool {
    record.fields.contains { field in
      guard case .list(.record(let shape)) = field.type else { return false }
      return shape().fields.first?.key == head
    }
  }

  /// The key of the first item, other than the very first, that begins with a given key; the item itself if it is in braces. Nil if the
  /// list goes on below with its own records, whose first key is `own`: they would get under the inserted key too.
  private static func first(_ list: Node, _ head: KeyName, _ own: KeyName? = nil) -> Node? {
    var found: Node?
    for (position, item) in list.items.enumerated() where position > 0 && item.kind == .mapping {
      guard let key = item.entries.first(where: { _ in true })?.key, key.kind == .scalar else { continue }
      if found != nil, own?.isSpelled(key.text.string) ?? false { return nil }
      if found == nil, head.isSpelled(key.text.string) { found = item.style == .flowCollection ? item : key }
    }
    return found
  }
}

/// A record in the list around its own one, since all its lines are too far left: `- content: …` among functions.
enum UnindentedRecord {
  /// How many lines above are searched for the last record of its list.
  private static let maximumDistance = 400

  /// The edits that indent the record like the last one of a list inside the record above; nil for other records. `key` is its first key.
  static func edits(_ node: Node, firstKey key: Text, _ shape: ShapeDescription) -> [TextEdit]? {
    guard node.style == .blockCollection, shape.fields.contains(where: { begins($0.type, with: key.string) }) else { return nil }
    let original = node.tree.shadow.original
    guard node.range.end <= original.count else { return nil }
    let start = original.startOfLine(node.range.start)
    let dash = original[start..<node.range.start].firstIndex { $0 != ASCII.space } ?? node.range.start
    guard dash < node.range.start, original[dash] == ASCII.hyphen,
      let column = columnAbove(start, deeperThan: dash - start, Array(key.bytes), original)
    else { return nil }
    let blanks = Array(repeating: ASCII.space, count: max(0, column - (dash - start)))
    var edits: [TextEdit] = []
    var line = start
    while line < node.range.end {
      let end = original[line...].firstIndex(where: ASCII.isLineBreak) ?? original.count
      if original[line..<end].contains(where: { !ASCII.isBlank($0) }) { edits.append(TextEdit(ByteRange(at: line), blanks)) }
      line = end + 1
    }
    return edits
  }

  private static func begins(_ type: TypeDescription, with key: String) -> Bool {
    guard case .list(of: .record(let record)) = type, let head = record().fields.first?.key else { return false }
    return head.isSpelled(key)
  }

  /// The column of the nearest `- key:` above a line, if only deeper lines are between them.
  private static func columnAbove(_ start: Int, deeperThan column: Int, _ key: [UInt8], _ original: [UInt8]) -> Int? {
    var lineEnd = start
    for _ in Range(clamping: 0, maximumDistance) where lineEnd > 0 {
      let end = lineEnd - 1
      let line = original.startOfLine(end)
      lineEnd = line
      let content = original[line..<end].drop { $0 == ASCII.space }
      if content.allSatisfy({ ASCII.isBlank($0) || ASCII.isLineBreak($0) }) || content.first == ASCII.numberSign { continue }
      let found = content.startIndex - line
      let isHead = content.first == ASCII.hyphen && content.dropFirst().drop(while: ASCII.isBlank).starts(with: key + [ASCII.colon])
      // Several records may be too far left.
      guard found > column || found == column && isHead else { return nil }
      if isHead, found > column { return found }
    }
    return nil
  }
}
