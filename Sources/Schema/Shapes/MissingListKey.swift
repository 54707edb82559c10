import TextModel
import YAML

/// The items of a list whose key has lost its line, so that they continue the list above: functions among the entry conditions of a level.
struct MissingListKey {
  let key: String
  let range: ByteRange
  let edit: TextEdit

  /// Looks for the items of a field that a record lacks among those of its other lists.
  static func find(_ field: FieldDescription, in node: Node, _ record: ShapeDescription) -> MissingListKey? {
    guard case .list(.record(let shape)) = field.type, let head = shape().fields.first?.key, node.style == .blockCollection else {
      return nil
    }
    for entry in node.entries where entry.key.kind == .scalar && entry.value.kind == .sequence {
      guard case .list(.record(let other))? = record.field(forKey: entry.key.text.string)?.type, other().field(forKey: head.english) == nil,
        !holdsList(of: head, other())
      else { continue }
      guard let item = first(entry.value, head),
        let edit = KeyLine.edit(above: item.range, like: entry.key.range, field.key, node.tree.shadow.original)
      else { continue }
      let isChinese = entry.key.text.bytes.contains { $0 >= 0x80 }
      return MissingListKey(key: field.key[isChinese ? .chinese : .english], range: item.range, edit: edit)
    }
    return nil
  }

  /// Whether the records of a list have such a list of their own: functions among the levels may have lost either heading.
  private static func holdsList(of head: KeyName, _ record: ShapeDescription) -> Bool {
    record.fields.contains { field in
      guard case .list(.record(let shape)) = field.type else { return false }
      return shape().fields.first?.key == head
    }
  }

  /// The key of the first item, other than the very first, that begins with a given key; the item itself where it is in braces.
  private static func first(_ list: Node, _ head: KeyName) -> Node? {
    for (position, item) in list.items.enumerated() where position > 0 && item.kind == .mapping {
      for entry in item.entries {
        let key = entry.key.kind == .scalar ? entry.key.text.string : ""
        if key == head.english || key == head.chinese { return item.style == .flowCollection ? item : entry.key }
        break
      }
    }
    return nil
  }
}
