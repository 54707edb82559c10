import TextModel

/// The edit for a key that is missing above items of a list.
enum KeyLine {
  /// Inserts the key on a line of its own above an item, with the indentation of another key; nil if the items have no lines of their own.
  static func edit(above item: ByteRange, like other: ByteRange, _ key: KeyName, _ original: [UInt8]) -> TextEdit? {
    guard item.start <= original.count, other.end <= original.count, !other.isEmpty else { return nil }
    let keyLine = original.startOfLine(other.start)
    let indentation = original[keyLine..<other.start]
    let itemLine = original.startOfLine(item.start)
    // In a flow sequence the items have no lines of their own.
    guard itemLine > keyLine, original[itemLine..<item.start].allSatisfy({ ASCII.isBlank($0) || $0 == ASCII.hyphen }) else { return nil }
    guard indentation.allSatisfy({ $0 == ASCII.space }) else { return nil }
    let isChinese = original[other.start] >= 0x80
    let isPair = itemLine > 1 && original[itemLine - 2] == ASCII.carriageReturn
    let text = Array(indentation) + Array("\(isChinese ? key.chinese : key.english):\(isPair ? "\r\n" : "\n")".utf8)
    return TextEdit(ByteRange(at: itemLine), text)
  }
}
