import TextModel

extension MistakeScanner {
  /// The edits that make one list of several on a line: `covers: [1.1 产品选择], [1.2 产品采购]`. Nil if something else follows the list.
  func editsJoiningLists(_ state: FlowState, closedAt close: Int, _ limit: Int) -> [TextEdit]? {
    guard text[state.start] == ASCII.leftBracket, endsInItem(ByteRange(state.start + 1, close)) else { return nil }
    var edits: [TextEdit] = []
    var close = close
    while close + 1 < limit {
      var cursor = blanks(from: close + 1, to: limit).end
      if cursor < limit, text[cursor] == ASCII.comma || text[cursor] == ASCII.semicolon {
        cursor += 1
      } else if isFullwidth(.comma, at: cursor, limit) || isFullwidth(.semicolon, at: cursor, limit)
        || text[clamping: cursor..<limit].starts(with: "、".utf8)
      {
        cursor += 3
      }
      let opening = blanks(from: cursor, to: limit).end
      guard opening < limit, text[opening] == ASCII.leftBracket,
        let end = text[clamping: opening + 1..<limit].firstIndex(of: ASCII.rightBracket), endsInItem(ByteRange(opening + 1, end))
      else { return nil }
      edits.append(TextEdit(ByteRange(close, opening + 1), [ASCII.comma, ASCII.space]))
      close = end
    }
    return edits.isEmpty ? nil : edits
  }

  /// Whether the content of a list has a last item, and no quotes, brackets or comments, in which a bracket may mean something else.
  private func endsInItem(_ content: ByteRange) -> Bool {
    let signs: [UInt8] = [
      ASCII.leftBracket, ASCII.leftBrace, ASCII.rightBrace, ASCII.doubleQuote, ASCII.singleQuote, ASCII.numberSign,
    ]
    guard let last = text[clamping: content.start..<content.end].last(where: { !ASCII.isBlank($0) }) else { return false }
    return last != ASCII.comma && !text[clamping: content.start..<content.end].contains { signs.contains($0) }
  }
}
