import TextModel

/// What separates a scalar in a list from the next item: a comma and a space, or a line break, the indentation and a dash.
public struct ListSeparator: Sendable {
  public let bytes: [UInt8]

  /// Nil if the scalar is not in a list but after a key.
  public init?(_ text: [UInt8], at range: ByteRange) {
    var cursor = min(range.start, text.count)
    while cursor > 0, ASCII.isBlank(text[cursor - 1]) || ASCII.isLineBreak(text[cursor - 1]) { cursor -= 1 }
    guard cursor > 0 else { return nil }
    switch text[cursor - 1] {
    case ASCII.comma, ASCII.leftBracket: bytes = Array(", ".utf8)
    case ASCII.hyphen:
      let lineStart = text.startOfLine(cursor - 1)
      let indentation = [UInt8](ASCII.space, times: cursor - 1 - lineStart)
      bytes = Self.lineBreak(text, from: range.end) + indentation + Array("- ".utf8)
    default: return nil
    }
  }

  /// The line break at the end of the line, or the first one of the file.
  private static func lineBreak(_ bytes: [UInt8], from offset: Int) -> [UInt8] {
    guard let found = bytes[min(offset, bytes.count)...].firstIndex(where: ASCII.isLineBreak) ?? bytes.firstIndex(where: ASCII.isLineBreak)
    else { return [ASCII.lineFeed] }
    guard bytes[found] == ASCII.carriageReturn else { return [ASCII.lineFeed] }
    let isPair = found + 1 < bytes.count && bytes[found + 1] == ASCII.lineFeed
    return isPair ? [ASCII.carriageReturn, ASCII.lineFeed] : [ASCII.carriageReturn]
  }
}
