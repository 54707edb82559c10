import TextModel
import YAML

/// A text in block style, written with `|` or `>`. Its lines stay as they are; only their indentation changes.
struct BlockText {
  /// The header, such as `|`, `>-` or `|2+`.
  let header: [UInt8]
  /// The lines without indentation.
  let lines: [ArraySlice<UInt8>]
  /// Whether blank lines after the text are part of it (`|+`).
  let keepsBlankLines: Bool

  /// `column` is the column of the text's key or dash, from which an explicit indentation (`|2`) is counted.
  init(_ node: Node, in source: SourceText, column: Int) {
    let first = source.lineIndex.line(at: node.range.start)
    let head = source.contentRange(ofLine: first)
    let written = source.bytes[min(node.range.start, head.end)..<head.end].prefix { !ASCII.isBlank($0) }
    let digit = written.first(where: ASCII.isDigit)
    keepsBlankLines = written.contains(ASCII.plus)
    var indentation = digit.map { column + Int($0 - ASCII.zero) }
    var lines: [ArraySlice<UInt8>] = []
    /// The number of lines to keep.
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
      // Blank lines after the text belong to it if the header keeps them or they contain spaces.
      if line <= last || keepsBlankLines || lines.last?.isEmpty == false { count = lines.count }
    }
    self.lines = Array(lines.prefix(clamping: count))
    // Texts are indented by two columns here, so the digit changes. Without lines of text it is kept as written.
    let hasText = self.lines.contains { !$0.isEmpty }
    header = written.map { hasText && ASCII.isDigit($0) ? ASCII.zero + UInt8(PartWriter.step) : $0 }
  }
}
