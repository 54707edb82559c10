import TextModel

/// A comment, from its `#` to the end of the line.
public struct Comment: Sendable, Hashable {
  public let range: ByteRange
  /// Whether only white space is before it on its line.
  public let standsAlone: Bool
}

/// Finds the comments, which libyaml does not report: every `#` after white space outside of scalars, and those after the `|` or `>` of a
/// block scalar.
public enum Comments {
  /// The comments of a file, in order; ranges refer to the author's text.
  public static func find(in tree: SyntaxTree) -> [Comment] {
    let bytes = tree.shadow.bytes
    guard bytes.contains(ASCII.numberSign) else { return [] }
    var comments: [Comment] = []
    var cursor = 0
    for record in tree.records where record.kind == .scalar || record.kind == .alias {
      collect(in: bytes, from: cursor, to: Int(record.start), tree, into: &comments)
      if record.style == .literalBlock || record.style == .foldedBlock {
        collect(in: bytes, from: Int(record.start), to: endOfLine(from: Int(record.start), bytes), tree, into: &comments)
      }
      cursor = max(cursor, Int(record.end))
    }
    collect(in: bytes, from: cursor, to: bytes.count, tree, into: &comments)
    return comments
  }

  private static func collect(in bytes: [UInt8], from start: Int, to end: Int, _ tree: SyntaxTree, into comments: inout [Comment]) {
    var cursor = start
    while cursor < min(end, bytes.count) {
      let byte = bytes[cursor]
      guard byte == ASCII.numberSign, cursor == 0 || ASCII.isBlank(bytes[cursor - 1]) || ASCII.isLineBreak(bytes[cursor - 1]) else {
        cursor += 1
        continue
      }
      let lineEnd = endOfLine(from: cursor, bytes)
      comments.append(Comment(range: tree.shadow.originalRange(of: ByteRange(cursor, lineEnd)), standsAlone: standsAlone(cursor, bytes)))
      cursor = lineEnd
    }
  }

  private static func endOfLine(from offset: Int, _ bytes: [UInt8]) -> Int {
    var end = offset
    while end < bytes.count, !ASCII.isLineBreak(bytes[end]) { end += 1 }
    return end
  }

  private static func standsAlone(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    var cursor = offset
    while cursor > 0, ASCII.isBlank(bytes[cursor - 1]) { cursor -= 1 }
    return cursor == 0 || ASCII.isLineBreak(bytes[cursor - 1])
  }
}
