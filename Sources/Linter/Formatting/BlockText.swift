import YAML

/// A text written with `|` or `>`: its lines stay as they are, only their indentation moves.
struct BlockText {
  /// `|` or `>-`.
  let header: ArraySlice<UInt8>
  /// Without indentation.
  let lines: [ArraySlice<UInt8>]

  /// Nil where blank lines at the end count (`|+`) or the indentation is written out (`|2`): such a text had better stay where it is.
  init?(_ node: Node, in source: SourceText) {
    let first = source.lineIndex.line(at: node.range.start)
    let head = source.contentRange(ofLine: first)
    header = source.bytes[min(node.range.start, head.end)..<head.end].prefix { !ASCII.isBlank($0) }
    guard header.dropFirst().allSatisfy({ $0 == ASCII.hyphen }) else { return nil }
    var lines: [ArraySlice<UInt8>] = []
    var indentation: Int?
    let last = max(first, source.lineIndex.line(at: node.range.end))
    for line in stride(from: first + 1, through: last, by: 1) {
      let range = source.contentRange(ofLine: line)
      let content = source.bytes[range.start..<range.end]
      let blanks = content.prefix { $0 == ASCII.space }.count
      if indentation == nil, blanks < content.count { indentation = blanks }
      lines.append(content.dropFirst(clamping: min(blanks, indentation ?? blanks)))
    }
    self.lines = lines
  }
}
