import TextModel
import YAML

extension Reader {
  /// Reports abilities under `knowledge` and knowledge under `abilities`, as in a table that was pasted with swapped columns. They are read
  /// with the keys swapped.
  mutating func reportSwapped(_ abilities: ColumnCount, _ knowledge: ColumnCount, in node: Node) {
    guard abilities.count > 0, knowledge.count > 0, abilities.modals == 0, knowledge.modals == knowledge.count, !abilities.key.isEmpty,
      !knowledge.key.isEmpty
    else { return }
    let original = node.tree.shadow.original
    func word(_ range: ByteRange) -> ArraySlice<UInt8>? { range.end <= original.count ? original[range.start..<range.end] : nil }
    guard let first = word(abilities.key), let second = word(knowledge.key), !first.elementsEqual(second) else { return }
    reportMistake(
      .swappedColumns, at: abilities.key, repair: [TextEdit(abilities.key, Array(second)), TextEdit(knowledge.key, Array(first))])
  }
}

extension Reader {
  /// Repairs two `knowledge` keys (or two `abilities`): if the items show which key is wrong, it is read as the other one. False otherwise.
  mutating func reportRepeatedColumn(in node: Node) -> Bool {
    for (name, other, isOfAbilities) in [(Column.knowledge, Column.abilities, true), (Column.abilities, Column.knowledge, false)] {
      let lists = node.entries.filter { entry in
        guard entry.key.kind == .scalar, entry.value.kind == .sequence else { return false }
        let key = entry.key.text.string
        return key == name.name.english || key == name.name.chinese
      }
      guard lists.count == 2 else { continue }
      let counts = lists.map { ColumnCount(titles(of: $0.value), key: $0.key.range) }
      guard counts.allSatisfy({ $0.count > 0 }) else { continue }
      let isWrong = counts.map { isOfAbilities ? $0.modals == $0.count : $0.modals == 0 }
      guard isWrong[0] != isWrong[1], let wrong = isWrong.firstIndex(of: true) else { continue }
      let original = node.tree.shadow.original
      let range = counts[wrong].key
      guard range.end <= original.count, !range.isEmpty else { continue }
      let key = original[range.start] >= 0x80 ? other.name.chinese : other.name.english
      reportMistake(.swappedColumns, at: range, repair: [TextEdit(range, key)])
      return true
    }
    return false
  }

  /// The texts of the items of a column, without their numbers.
  private func titles(of list: Node) -> [Text] {
    list.items.compactMap { item in
      let node = item.kind == .mapping ? item.entries.first { $0.value.kind == .scalar }?.value : item
      guard let text = node?.text, node?.kind == .scalar else { return nil }
      return text.slice(NumberScan.scan(text).titleStart, text.count)
    }
  }
}

/// Counts for a column: all texts, and the texts that begin as abilities do.
struct ColumnCount {
  let key: ByteRange
  var count = 0
  var modals = 0

  init(_ titles: some Sequence<Text>, key: ByteRange) {
    self.key = key
    for title in titles where !title.isEmpty {
      count += 1
      if Self.hasModal(title) { modals += 1 }
    }
  }

  private static let modal = Array("能".utf8)

  /// Whether a title begins with 能 or 能够, but not with 能源 or 能力.
  private static func hasModal(_ title: Text) -> Bool {
    title.withBytes { bytes in
      guard bytes.count > 3, bytes.starts(with: ColumnCount.modal) else { return false }
      return !Column.beginsWithNotModal(bytes)
    }
  }
}
