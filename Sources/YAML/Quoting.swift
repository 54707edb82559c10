/// Writes a text as a quoted scalar on one line.
package enum Quoting {
  /// Double quotes where nothing needs an escape in them, since they are what authors know; single quotes otherwise.
  package static func quoted(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let needsEscape = bytes.contains { $0 == ASCII.doubleQuote || $0 == ASCII.backslash || ASCII.isLineBreak($0) }
    guard needsEscape else { return [ASCII.doubleQuote] + bytes + [ASCII.doubleQuote] }
    var result: [UInt8] = [ASCII.singleQuote]
    for byte in bytes {
      if byte == ASCII.singleQuote { result.append(ASCII.singleQuote) }
      result.append(ASCII.isLineBreak(byte) ? ASCII.space : byte)
    }
    return result + [ASCII.singleQuote]
  }

  /// Whether a text must be quoted to stay the text that it is as a plain scalar.
  package static func needsQuotes(_ text: Text) -> Bool {
    text.withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      if ASCII.isBlank(first) || ASCII.isBlank(last) || last == ASCII.colon || isIndicator(first, before: bytes.dropFirst().first) {
        return true
      }
      for (index, byte) in bytes.enumerated() {
        let next = index + 1 < bytes.count ? bytes[index + 1] : ASCII.space
        if ASCII.isLineBreak(byte) || byte < ASCII.space { return true }
        if byte == ASCII.colon, ASCII.isBlank(next) { return true }
        if ASCII.isBlank(byte), next == ASCII.numberSign { return true }
        if byte == ASCII.comma || byte == ASCII.leftBracket || byte == ASCII.rightBracket || byte == ASCII.leftBrace
          || byte == ASCII.rightBrace
        {
          return true
        }
      }
      return false
    }
  }

  private static func isIndicator(_ byte: UInt8, before next: UInt8?) -> Bool {
    switch byte {
    case ASCII.hyphen, ASCII.questionMark, ASCII.colon: next.map { ASCII.isBlank($0) } ?? true
    case ASCII.at, ASCII.backquote, ASCII.percent, ASCII.asterisk, ASCII.ampersand, ASCII.exclamationMark, ASCII.verticalBar,
      ASCII.greaterThan,
      ASCII.doubleQuote, ASCII.singleQuote, ASCII.numberSign, ASCII.comma:
      true
    default: false
    }
  }
}
