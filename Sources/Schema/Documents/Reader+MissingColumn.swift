import TextModel
import YAML

extension Reader {
  /// Abilities that begin again with the first number as knowledge: the line with the key of the second column is missing.
  mutating func reportMissingColumn(in abilities: Located<[Located<Item>]>, of node: Node, key: KeyName) {
    // The line of the other column may have been joined with an item, or be one, which is found in this reading.
    if let last = traps.last, last.fault == .joinedFields || last.fault == .strayItemMark, node.range.contains(last.range) { return }
    let texts = abilities.value.map(\.value.text)
    guard texts.count > 1, let first = texts[0]?.value.code else { return }
    guard let start = texts.indices.dropFirst().first(where: { texts[$0]?.value.code == first }) else { return }
    let own = ColumnCount(texts[..<start].compactMap { $0?.value.title }, key: abilities.keyRange)
    let other = ColumnCount(texts[start...].compactMap { $0?.value.title }, key: abilities.keyRange)
    guard own.modals == own.count, other.modals == 0, other.count > 0 else { return }
    // The key is there, below: a second one would not be read.
    for entry in node.entries where entry.key.text.string == key.english || entry.key.text.string == key.chinese { return }
    guard let edit = KeyLine.edit(above: abilities.value[start].range, like: abilities.keyRange, key, node.tree.shadow.original) else {
      return
    }
    reportTrap(.missingColumnKey, at: abilities.value[start].range, repair: [edit])
  }
}
