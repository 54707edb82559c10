import Formatting
import TextModel

/// A skeleton with a tab stop at each value that the author still has to write, or to put in place of an example.
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

  /// Tab stops are placed where a value is empty: before a comma or brace, and at the end of a line with nothing below it.
  private mutating func append(_ line: [UInt8], hasBlockBelow: Bool) {
    let content = Self.contentEnd(line)
    if let (example, start) = Self.example(in: line[clamping: 0..<content]) {
      append(line[clamping: 0..<start])
      text.sharedStop(example)
      return append(line[clamping: start + example.utf8.count..<line.count])
    }
    if let start = Self.emptyList(in: line[clamping: 0..<content]) {
      append(line[clamping: 0..<start + 1])
      text.stop()
      return append(line[clamping: start + 1..<line.count])
    }
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

  private static func example(in line: ArraySlice<UInt8>) -> (text: String, start: Int)? {
    for example in Skeleton.examples {
      let bytes = Array(example.utf8)
      if let start = line.indices.first(where: { line[$0...].starts(with: bytes) }) { return (example, start) }
    }
    return nil
  }

  /// The index of `[]`.
  private static func emptyList(in line: ArraySlice<UInt8>) -> Int? {
    line.indices.first { line[$0...].starts(with: [ASCII.leftBracket, ASCII.rightBracket]) }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) { text.append(String(decoding: bytes, as: UTF8.self)) }

  /// The index at which the line's comment begins, or the end of the line.
  private static func contentEnd(_ line: [UInt8]) -> Int {
    for (index, byte) in line.enumerated() where byte == ASCII.numberSign && (index == 0 || line[index - 1] == ASCII.space) {
      return index
    }
    return line.count
  }
}
