import TextModel
import YAML

extension Reader {
  /// Reports abilities that begin again with the first number and then have knowledge: the line with the key of the second column is
  /// missing.
  mutating func reportMissingColumn(in abilities: Located<[Located<Item>]>, of node: Node, key: KeyName) {
    // The other key may be on the line of an item, or be read as an item, which is reported already.
    if let last = mistakes.last, last.fault == .joinedFields || last.fault == .strayItemMark, node.range.contains(last.range) { return }
    let texts = abilities.value.map(\.value.text)
    guard texts.count > 1, let first = texts[0]?.value.code else { return }
    guard let start = texts.indices.dropFirst().first(where: { texts[$0]?.value.code == first }) else { return }
    let own = ColumnCount(texts[..<start].compactMap { $0?.value.title }, key: abilities.keyRange)
    let other = ColumnCount(texts[start...].compactMap { $0?.value.title }, key: abilities.keyRange)
    guard own.modals == own.count, other.modals == 0, other.count > 0 else { return }
    // The record has the key further down: a second one would not be read.
    for entry in node.entries where entry.key.text.string == key.english || entry.key.text.string == key.chinese { return }
    guard let edit = KeyLine.edit(above: abilities.value[start].range, like: abilities.keyRange, key, node.tree.shadow.original) else {
      return
    }
    reportMistake(.missingColumnKey, at: abilities.value[start].range, repair: [edit])
  }

  /// Reports objectives that continue with references: the line with the key of the references is missing.
  mutating func reportMissingReferences(in objectives: Located<[Located<Text>]>?, _ covers: Located<[Located<Reference>]>?, of node: Node) {
    guard !isKnownGood, covers == nil, let objectives, let start = objectives.value.firstIndex(where: { Self.isReference($0.value) }),
      start > 0, objectives.value[start...].allSatisfy({ Self.isReference($0.value) })
    else { return }
    let key = KeyName("covers", "对应")
    for entry in node.entries where entry.key.text.string == key.english || entry.key.text.string == key.chinese { return }
    let original = node.tree.shadow.original
    let first = objectives.value[start].range
    guard let edit = KeyLine.edit(above: first, like: objectives.keyRange, key, original), objectives.keyRange.start < original.count else {
      return
    }
    reportMistake(.missingListKey(original[objectives.keyRange.start] < 0x80 ? key.english : key.chinese), at: first, repair: [edit])
  }

  /// Whether a text is a number of a standard and a title: `2.1 信息展示`, `A2.1.1 能…`, but not `2.5 kg 面粉`.
  private static func isReference(_ text: Text) -> Bool {
    text.withBytes { bytes in
      guard let head = NumberHead.read(bytes, at: 0, allowsSigns: true), head.depth > 1 || head.isSigned, head.end < bytes.count,
        ASCII.isBlank(bytes[head.end])
      else { return false }
      let title = bytes[head.end...].drop(while: ASCII.isBlank)
      return !title.isEmpty && !MeasureWord.begins(bytes, at: title.startIndex)
    }
  }
}
