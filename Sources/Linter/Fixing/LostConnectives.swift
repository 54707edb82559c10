import TextModel

/// The words 和, 与 and their like that an edit removes. Between two numbers or entries they may go; in a title they are a part of the name.
enum LostConnectives {
  private static let words = ["和", "与", "及", "或", "至", "到"].map { Array($0.utf8) }
  private static let numerals = ["第", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map { Array($0.utf8) }

  /// Whether an edit of a text removes such a word from a title: `数据分析与报告`, but not `1.1 接待和1.2 询价`.
  static func inTitle(_ edit: TextEdit, in bytes: [UInt8]) -> Bool {
    let removed = bytes[clamping: edit.range.start..<edit.range.end]
    // All of these words begin with these bytes.
    guard removed.contains(where: { (0xE4...0xE8).contains($0) }) else { return false }
    var offset = removed.startIndex
    while offset < removed.endIndex {
      guard let word = words.first(where: { removed[offset...].starts(with: $0) }) else {
        offset += 1
        continue
      }
      if isLost(at: offset..<offset + word.count, edit, in: bytes) { return true }
      offset += word.count
    }
    return false
  }

  private static func isLost(at word: Range<Int>, _ edit: TextEdit, in bytes: [UInt8]) -> Bool {
    let head = bytes[clamping: max(0, word.lowerBound - 16)..<word.lowerBound]
    let before = Array(head.filter { !ASCII.isBlank($0) }.suffix(3))
    let after = bytes[clamping: word.upperBound..<bytes.count].drop(while: ASCII.isBlank)
    guard let last = before.first, let next = after.first, isHan(last), isHan(next), !numerals.contains(before), !beginsNumber(after) else {
      return false
    }
    let context = before + bytes[clamping: word.lowerBound..<word.upperBound] + after.prefix(3)
    let written = edit.replacement.filter { !ASCII.isBlank($0) }
    if written.indices.contains(where: { written[$0...].starts(with: context) }) { return false }
    // `产品选择和产品采购` as `1.1 产品选择, 1.2 产品采购`: the text after the word gets a number of its own.
    guard word.upperBound < edit.range.end else { return written.last.map(ASCII.isDigit) != true }
    let name = beginningOfName(bytes[clamping: word.upperBound..<edit.range.end].drop(while: ASCII.isBlank))
    return !written.indices.dropFirst().contains { ASCII.isDigit(written[$0 - 1]) && written[$0...].starts(with: name) }
  }

  /// Up to four Han characters before the next connective: enough to tell one title from another.
  private static func beginningOfName(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while text.count - rest.count < 12, let next = rest.first, isHan(next), !words.contains(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(3)
    }
    return text.prefix(upTo: rest.startIndex)
  }

  private static func isHan(_ byte: UInt8) -> Bool { (0xE4...0xE9).contains(byte) }

  /// Whether a number begins, also with a level or the sign of a column before it: 第2项, 能2.1.1, 高级/1.1.
  private static func beginsNumber(_ text: ArraySlice<UInt8>) -> Bool {
    if numerals.contains(where: { text.starts(with: $0) }) { return true }
    let head = text.prefix(48).prefix { !ASCII.isBlank($0) && !ASCII.isLineBreak($0) }
    let digit = head.firstIndex(where: ASCII.isDigit)
    guard let digit else { return false }
    let sign = head[..<digit]
    return sign.last == ASCII.slash || ["能", "知", "任"].contains { sign.elementsEqual($0.utf8) }
  }
}
