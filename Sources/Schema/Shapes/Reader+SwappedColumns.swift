import TextModel
import YAML

extension Reader {
  /// Abilities under `knowledge` and knowledge under `abilities`: a table pasted with its columns the other way round. It is read as it was
  /// meant, with the keys swapped.
  mutating func reportSwapped(_ abilities: ColumnCount, _ knowledge: ColumnCount, in node: Node) {
    guard abilities.count > 0, knowledge.count > 0, abilities.count + knowledge.count > 2, abilities.modals == 0,
      knowledge.modals == knowledge.count, !abilities.key.isEmpty, !knowledge.key.isEmpty
    else { return }
    let original = node.tree.shadow.original
    func word(_ range: ByteRange) -> ArraySlice<UInt8>? { range.end <= original.count ? original[range.start..<range.end] : nil }
    guard let first = word(abilities.key), let second = word(knowledge.key), !first.elementsEqual(second) else { return }
    reportTrap(
      .swappedColumns, at: abilities.key, repair: [TextEdit(abilities.key, Array(second)), TextEdit(knowledge.key, Array(first))])
  }
}

/// What is counted of a column: its texts, and those of them that say what somebody can do.
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

  /// 能 and 能够, but not 能源 or 能力.
  private static func hasModal(_ title: Text) -> Bool {
    title.withBytes { bytes in
      guard bytes.starts(with: "能".utf8), bytes.count > 3 else { return false }
      return !["量", "源", "耗", "效", "力", "动", "级"].contains { bytes.dropFirst(3).starts(with: $0.utf8) }
    }
  }
}
