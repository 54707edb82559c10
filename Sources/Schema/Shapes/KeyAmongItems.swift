import TextModel
import YAML

/// A key of a record that was read as an item of the list above it: `- 知识` or `- 知识:` between abilities and knowledge.
struct KeyAmongItems {
  let range: ByteRange
  let edit: TextEdit

  /// Searches the lists of a record for an item that is a key which the record lacks. If nothing in the record has a problem, only a word
  /// among numbered items is taken for one.
  static func find<Root: Record>(in node: Node, _ shape: Shape<Root>, hasProblems: Bool) -> KeyAmongItems? {
    guard node.style == .blockCollection else { return nil }
    for entry in node.entries where entry.value.kind == .sequence && entry.value.style == .blockCollection && entry.key.kind == .scalar {
      guard hasProblems || beginsWithText(entry.value) && isNumbered(entry.key.text, shape) else { continue }
      for (position, item) in entry.value.items.enumerated() where position > 0 {
        guard let key = key(item), let index = shape.index(ofKey: key.text), !shape.hasField(index, in: node),
          let list = shape.index(ofKey: entry.key.text), !contains(key.text, shape.fields[list].description.type),
          let edit = edit(key, like: entry.key.range, node.tree.shadow.original)
        else { continue }
        return KeyAmongItems(range: key.range, edit: edit)
      }
    }
    return nil
  }

  private static func beginsWithText(_ list: Node) -> Bool {
    for item in list.items { return item.kind == .scalar }
    return false
  }

  /// Whether a list has numbered texts, or records that may be written as such.
  private static func isNumbered<Root: Record>(_ key: Text, _ shape: Shape<Root>) -> Bool {
    guard let index = shape.index(ofKey: key) else { return false }
    return switch shape.fields[index].description.type {
    case .list(of: .numberedText), .list(of: .record): true
    default: false
    }
  }

  private struct Key {
    let text: Text
    /// The range with the colon, if there is one.
    let range: ByteRange
    let hasColon: Bool
  }

  /// The key in a plain word, or in a mapping with one entry whose value is a list or missing.
  private static func key(_ item: Node) -> Key? {
    switch item.kind {
    case .scalar:
      // Items and references begin with a number, and are longer than a key.
      guard item.style == .plain, item.text.count <= 24, let first = item.text.bytes.first, !ASCII.isDigit(first), item.text.isVerbatim
      else { return nil }
      return Key(text: item.text, range: item.range, hasColon: false)
    case .mapping:
      var found: Key?
      for entry in item.entries {
        guard found == nil, item.style == .blockCollection, entry.key.kind == .scalar, entry.key.style == .plain,
          entry.value.kind == .sequence || entry.value.isEmptyScalar
        else { return nil }
        found = Key(text: entry.key.text, range: entry.key.range, hasColon: true)
      }
      return found
    case .sequence, .alias: return nil
    }
  }

  /// Whether the items of the list have such a field themselves.
  private static func contains(_ key: Text, _ type: TypeDescription) -> Bool {
    guard case .list(of: .record(let record)) = type else { return false }
    return record().field(forKey: key.string) != nil
  }

  /// Moves the key to the column of another key of the record, with a colon.
  private static func edit(_ key: Key, like other: ByteRange, _ original: [UInt8]) -> TextEdit? {
    guard key.range.end <= original.count, other.end <= original.count else { return nil }
    let (otherLine, line) = (original.startOfLine(other.start), original.startOfLine(key.range.start))
    guard line > otherLine, original[line..<key.range.start].allSatisfy({ ASCII.isBlank($0) || $0 == ASCII.hyphen }) else { return nil }
    // The first field of a list item has the dash before it.
    let column = Array(repeating: ASCII.space, count: max(0, other.start - otherLine))
    let name = Array(original[key.range.start..<key.range.end])
    return TextEdit(ByteRange(line, key.range.end), column + name + (key.hasColon ? [] : [ASCII.colon]))
  }
}
