import TextModel

/// The number of a reference in the usual spelling: `2.2 账户管理`, `5.3.2 能撰写数据分析报告`, `A5.3.2 …`. It is found in one pass; other spellings
/// need the full scan.
struct UsualReference {
  /// The column of the sign before the number, if there is one.
  let column: Column?
  let code: NumberCode
  let codeEnd: Int
  let titleStart: Int

  /// Nil for another spelling, and if the number may continue after the blank. With `isItem`, the number must have three parts.
  init?(_ text: Text, isItem: Bool) {
    let found = text.withBytes { bytes -> (column: Column?, code: NumberCode, codeEnd: Int, titleStart: Int)? in
      var number = CodeBuffer()
      var depth = 0
      var cursor = 0
      let sign = bytes.first.map { $0 < 0xEF && !ASCII.isDigit($0) } == true ? Reference.columnSign(bytes, at: 0) : nil
      if let sign { cursor = sign.1 }
      while true {
        guard cursor < bytes.count, ASCII.isDigit(bytes[cursor]), bytes[cursor] != ASCII.zero else { return nil }
        let part = cursor
        while cursor < bytes.count, ASCII.isDigit(bytes[cursor]) {
          number.append(bytes[cursor])
          cursor += 1
        }
        depth += 1
        guard cursor - part <= Self.maximumPartLength, cursor < bytes.count else { return nil }
        guard bytes[cursor] == ASCII.period, depth < 3 else { break }
        number.append(ASCII.period)
        cursor += 1
      }
      guard depth == 3 || depth == 2 && !isItem && sign == nil else { return nil }
      let codeEnd = cursor
      while cursor < bytes.count, ASCII.isBlank(bytes[cursor]) { cursor += 1 }
      guard cursor > codeEnd, cursor < bytes.count, Self.beginsTitle(bytes[cursor]), let code = number.code else { return nil }
      return (sign?.0, code, codeEnd, cursor)
    }
    guard let found else { return nil }
    (column, code, codeEnd, titleStart) = found
  }

  private static let maximumPartLength = 3

  /// Whether a byte begins a Han character or is a letter: neither continues a number.
  private static func beginsTitle(_ byte: UInt8) -> Bool { byte >= 0xE4 && byte <= 0xE9 || ASCII.isLetter(byte) }
}
