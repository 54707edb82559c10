import Schema
import TextModel
import YAML

/// The scope of a line: the whole mapping entry or list item that begins on it.
enum EntryScope {
  /// From the first character of the line to the end of the last line of the entry or item; only the line itself if no entry or item begins
  /// on it.
  static func range(ofLine line: Int, in document: Document) -> ByteRange? {
    let source = document.source
    let content = source.contentRange(ofLine: line)
    var start = content.start
    while start < content.end, ASCII.isBlank(source.bytes[start]) { start += 1 }
    guard start < content.end else { return nil }
    let end = max(endOfEntry(at: start, in: document) ?? content.end, content.end)
    // What follows the last value, such as a comment, is part of its line.
    return ByteRange(start, source.contentRange(ofLine: source.lineIndex.line(at: end)).end)
  }

  private static func endOfEntry(at start: Int, in document: Document) -> Int? {
    let path = document.tree.path(to: start)
    if isDash(start, document.source.bytes), let list = path.last(where: { $0.kind == .sequence && $0.style == .blockCollection }) {
      return item(of: list, after: start, in: document)?.range.end
    }
    // A key is the last node of the path, and its value comes after it.
    if let key = path.last, key.range.start == start, isKey(key, document.source.bytes), let value = key.next {
      return max(key.range.end, value.range.end)
    }
    for (index, node) in path.enumerated() {
      for entry in node.entries where entry.key.range.start == start { return max(entry.key.range.end, entry.value.range.end) }
      if index > 0, path[index - 1].kind == .sequence, node.range.start == start { return node.range.end }
    }
    return nil
  }

  /// The item after a dash, found by where it begins: a list may have thousands of items, and a comment on each.
  private static func item(of list: Node, after dash: Int, in document: Document) -> Node? {
    let bytes = document.source.bytes
    var content = dash + 1
    while content < bytes.count, ASCII.isBlank(bytes[content]) { content += 1 }
    let path = document.tree.path(to: content)
    if let index = path.firstIndex(where: { $0.index == list.index }), index + 1 < path.count, path[index + 1].range.start > dash {
      return path[index + 1]
    }
    return list.items.first { $0.range.start > dash }
  }

  private static func isKey(_ node: Node, _ bytes: [UInt8]) -> Bool {
    guard node.kind == .scalar else { return false }
    var offset = node.range.end
    while offset < bytes.count, ASCII.isBlank(bytes[offset]) { offset += 1 }
    return offset < bytes.count && bytes[offset] == ASCII.colon
  }

  private static func isDash(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[offset] == ASCII.hyphen else { return false }
    return offset + 1 >= bytes.count || ASCII.isBlank(bytes[offset + 1]) || ASCII.isLineBreak(bytes[offset + 1])
  }
}
