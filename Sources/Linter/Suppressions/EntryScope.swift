import Schema
import YAML

/// What begins on a line: the whole entry of a mapping, or the whole item of a list.
enum EntryScope {
  /// From the first character of the line to the end of the last line of what begins there; of a line where nothing begins, the line.
  static func range(ofLine line: Int, in document: Document) -> ByteRange? {
    let source = document.source
    let content = source.contentRange(ofLine: line)
    var start = content.start
    while start < content.end, ASCII.isBlank(source.bytes[start]) { start += 1 }
    guard start < content.end else { return nil }
    let end = max(endOfEntry(at: start, in: document) ?? content.end, content.end)
    // What stands behind the last value, such as a comment, is part of its line.
    return ByteRange(start, source.contentRange(ofLine: source.lineIndex.line(at: end)).end)
  }

  private static func endOfEntry(at start: Int, in document: Document) -> Int? {
    let path = document.tree.path(to: start)
    if isDash(start, document.source.bytes), let list = path.last(where: { $0.kind == .sequence && $0.style == .blockCollection }) {
      return list.items.first { $0.range.start > start }?.range.end
    }
    for (index, node) in path.enumerated() {
      for entry in node.entries where entry.key.range.start == start { return max(entry.key.range.end, entry.value.range.end) }
      if index > 0, path[index - 1].kind == .sequence, node.range.start == start { return node.range.end }
    }
    return nil
  }

  private static func isDash(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[offset] == ASCII.hyphen else { return false }
    return offset + 1 >= bytes.count || ASCII.isBlank(bytes[offset + 1]) || ASCII.isLineBreak(bytes[offset + 1])
  }
}
