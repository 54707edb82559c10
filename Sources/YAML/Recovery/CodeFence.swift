import TextModel

/// Finds the fences of a code block that was copied from a document or chat (`` ```yaml `` above and `` ``` `` below), and the text outside
/// them.
public struct CodeFence {
  private let text: [UInt8]
  private let vocabulary: Vocabulary
  private var lines: [ByteRange] = []

  /// One problem for the whole text; empty if there are no fences.
  static func find(in text: [UInt8], vocabulary: Vocabulary) -> [SyntaxProblem] {
    guard text.contains(where: { $0 == ASCII.backquote || $0 == tilde }) else { return [] }
    var fence = CodeFence(text: text, vocabulary: vocabulary)
    fence.collectLines()
    let marks = fence.lines.indices.filter { isMark(text[fence.lines[$0].start..<fence.lines[$0].end]) }
    guard let first = marks.first, let last = marks.last else { return [] }
    let removals = marks.map { TextEdit(fence.wholeLine($0), []) }
    let outside = marks.count > 2 ? [] : fence.notes(before: first) + (marks.count > 1 ? fence.notes(after: last) : [])
    return [SyntaxProblem(.codeFence, at: fence.lines[first], repair: (removals + outside).sorted { $0.range < $1.range })]
  }

  /// Whether a line is a fence: three or more backquotes or tildes at the start of the line, and at most the name of a language.
  public static func isMark(_ line: some Collection<UInt8>) -> Bool {
    guard let sign = line.first, sign == ASCII.backquote || sign == tilde else { return false }
    let rest = line.drop { $0 == sign }
    guard line.count - rest.count >= 3 else { return false }
    return rest.count <= 12 && rest.allSatisfy { ASCII.isLetter($0) || ASCII.isBlank($0) || ASCII.isLineBreak($0) }
  }

  private static let tilde = UInt8(ascii: "~")

  private init(text: [UInt8], vocabulary: Vocabulary) {
    self.text = text
    self.vocabulary = vocabulary
  }

  /// Collects the ranges of all lines, without line breaks.
  private mutating func collectLines() {
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(where: ASCII.isLineBreak) ?? text.count
      lines.append(ByteRange(start, end))
      start = end + 1
      if end + 1 < text.count, text[end] == ASCII.carriageReturn, text[end + 1] == ASCII.lineFeed { start += 1 }
    }
  }

  /// The range of a line with its line break.
  private func wholeLine(_ index: Int) -> ByteRange {
    ByteRange(lines[index].start, index + 1 < lines.count ? lines[index + 1].start : text.count)
  }

  private func notes(before mark: Int) -> [TextEdit] { notes(0..<mark) }
  private func notes(after mark: Int) -> [TextEdit] { notes(mark + 1..<lines.count) }

  /// The edits that turn lines outside the fences into comments, if none of them is a field.
  private func notes(_ indices: Range<Int>) -> [TextEdit] {
    let unmarked = indices.filter { index in
      text[lines[index].start..<lines[index].end].first { !ASCII.isBlank($0) }.map { $0 != ASCII.numberSign } ?? false
    }
    guard !unmarked.contains(where: isField) else { return [] }
    return unmarked.map { TextEdit(ByteRange(at: lines[$0].start), "# ") }
  }

  private func isField(_ index: Int) -> Bool {
    let line = text[lines[index].start..<lines[index].end]
    let content = line.drop { ASCII.isBlank($0) || $0 == ASCII.hyphen }
    return vocabulary.contains(content.prefix { $0 != ASCII.colon && $0 != 0xEF })
  }
}
