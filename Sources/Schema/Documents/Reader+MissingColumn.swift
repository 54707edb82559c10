import TextModel
import YAML

extension Reader {
  /// Abilities that begin again with the first number as knowledge: the line with the key of the second column is missing.
  mutating func reportMissingColumn(in abilities: Located<[Located<Item>]>, of node: Node, key: KeyName) {
    let texts = abilities.value.map(\.value.text)
    guard texts.count > 1, let first = texts[0]?.value.code else { return }
    guard let start = texts.indices.dropFirst().first(where: { texts[$0]?.value.code == first }) else { return }
    let own = ColumnCount(texts[..<start].compactMap { $0?.value.title }, key: abilities.keyRange)
    let other = ColumnCount(texts[start...].compactMap { $0?.value.title }, key: abilities.keyRange)
    guard own.modals == own.count, other.modals == 0, other.count > 0 else { return }
    guard let edit = line(above: abilities.value[start].range, like: abilities.keyRange, key, node.tree.shadow.original) else { return }
    reportTrap(.missingColumnKey, at: abilities.value[start].range, repair: [edit])
  }

  /// The key on a line of its own above an item, with the indentation of another key.
  private func line(above item: ByteRange, like other: ByteRange, _ key: KeyName, _ original: [UInt8]) -> TextEdit? {
    guard item.start <= original.count, other.end <= original.count, !other.isEmpty else { return nil }
    func head(_ offset: Int) -> Int {
      var start = offset
      while start > 0, !ASCII.isLineBreak(original[start - 1]) { start -= 1 }
      return start
    }
    let keyLine = head(other.start)
    let indentation = original[keyLine..<other.start]
    let itemLine = head(item.start)
    // In a flow list the items have no lines of their own.
    guard itemLine > keyLine, original[itemLine..<item.start].allSatisfy({ ASCII.isBlank($0) || $0 == ASCII.hyphen }) else { return nil }
    guard indentation.allSatisfy({ $0 == ASCII.space }) else { return nil }
    let isChinese = original[other.start] >= 0x80
    let isPair = itemLine > 1 && original[itemLine - 2] == ASCII.carriageReturn
    let text = Array(indentation) + Array("\(isChinese ? key.chinese : key.english):\(isPair ? "\r\n" : "\n")".utf8)
    return TextEdit(ByteRange(at: itemLine), text)
  }
}
