import TextModel
import YAML

/// A text written with `|` or `>`: its lines stay as they are, only their indentation moves.
struct BlockText {
  /// `|`, `>-`, `|2+`.
  let header: [UInt8]
  /// Without indentation.
  let lines: [ArraySlice<UInt8>]
  /// Whether blank lines after the text are part of it (`|+`).
  let keepsBlankLines: Bool

  /// `column` is that of the key or dash of the text: an indentation that is written out (`|2`) counts from there.
  init(_ node: Node, in source: SourceText, column: Int) {
    let first = source.lineIndex.line(at: node.range.start)
    let head = source.contentRange(ofLine: first)
    let written = source.bytes[min(node.range.start, head.end)..<head.end].prefix { !ASCII.isBlank($0) }
    let digit = written.first(where: ASCII.isDigit)
    keepsBlankLines = written.contains(ASCII.plus)
    var indentation = digit.map { column + Int($0 - ASCII.zero) }
    var lines: [ArraySlice<UInt8>] = []
    /// How many of the lines are needed.
    var count = 0
    let last = max(first, source.lineIndex.line(at: node.range.end))
    for line in stride(from: first + 1, to: source.lineIndex.count, by: 1) {
      let range = source.contentRange(ofLine: line)
      let content = source.bytes[range.start..<range.end]
      let blanks = content.prefix { $0 == ASCII.space }.count
      let isBlank = blanks == content.count
      let isLast = range.end == source.count
      if line > last, !isBlank || isLast && isBlank { break }
      if indentation == nil, !isBlank { indentation = blanks }
      lines.append(content.dropFirst(clamping: min(blanks, indentation ?? blanks)))
      // Blank lines after the text are a part of it where they are kept or have something in them.
      if line <= last || keepsBlankLines || lines.last?.isEmpty == false { count = lines.count }
    }
    self.lines = Array(lines.prefix(clamping: count))
    // Texts stand two columns under their key here. The digit of a text without lines is the author's.
    let hasText = self.lines.contains { !$0.isEmpty }
    header = written.map { hasText && ASCII.isDigit($0) ? ASCII.zero + UInt8(PartWriter.step) : $0 }
  }
}
