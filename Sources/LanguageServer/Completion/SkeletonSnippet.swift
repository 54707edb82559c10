import TextModel

/// A skeleton with a tab stop at each value that the author still has to write.
struct SkeletonSnippet {
  private(set) var text: SnippetText

  init(_ skeleton: String, isSnippet: Bool) {
    text = SnippetText(isSnippet: isSnippet)
    let lines = skeleton.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append("\n") }
      append(
        Array(line.utf8),
        hasBlockBelow: lines.dropFirst(clamping: number + 1).first.map { Self.indentation($0) > Self.indentation(line) } ?? false)
    }
  }

  private static func indentation(_ line: Substring) -> Int { line.utf8.prefix { $0 == ASCII.space }.count }

  /// Empty values are in front of a comma or a brace, and at the end of a line that has nothing below it.
  private mutating func append(_ line: [UInt8], hasBlockBelow: Bool) {
    let content = Self.contentEnd(line)
    var begin = 0
    for index in line.indices.prefix(clamping: content) where line[index] == ASCII.colon {
      let rest = line[clamping: index + 1..<content].drop { $0 == ASCII.space }
      let isEmpty =
        rest.isEmpty ? !hasBlockBelow : rest.count < content - index - 1 && (rest.first == ASCII.comma || rest.first == UInt8(ascii: "}"))
      guard isEmpty else { continue }
      append(line[clamping: begin..<index + 1])
      text.append(" ")
      text.stop()
      begin = rest.isEmpty ? index + 1 : rest.startIndex
    }
    append(line[clamping: begin..<line.count])
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) { text.append(String(decoding: bytes, as: UTF8.self)) }

  /// Where the comment of a line begins, or its end.
  private static func contentEnd(_ line: [UInt8]) -> Int {
    for (index, byte) in line.enumerated() where byte == ASCII.numberSign && (index == 0 || line[index - 1] == ASCII.space) {
      return index
    }
    return line.count
  }
}
