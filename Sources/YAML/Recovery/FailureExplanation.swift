import TextModel

/// Handles an offset at which libyaml stopped although no known mistake was found there. Some escapes are repaired; everything else is
/// removed, so that the rest can be read.
struct FailureExplanation {
  private let failure: ParseFailure
  private let text: [UInt8]
  /// The line with the cause, without its line break.
  let line: ByteRange

  init(failure: ParseFailure, text: [UInt8]) {
    self.failure = failure
    self.text = text
    line = Self.reportedLine(failure, text)
  }

  /// libyaml reports "could not find expected ':'" one line late, and faults of a flow collection or quoted text many lines late: then the
  /// line is the one on which the collection or text began, which is its context.
  private static func reportedLine(_ failure: ParseFailure, _ text: [UInt8]) -> ByteRange {
    if let context = failure.contextOffset, failure.beginsAtContext { return lineAround(context, text) }
    var line = lineAround(failure.offset, text)
    // At the end of the text, the last line with content is the cause.
    while isBlank(line, text), line.start > 0 { line = lineAround(line.start - 1, text) }
    return line
  }

  private static func isBlank(_ line: ByteRange, _ text: [UInt8]) -> Bool {
    text[line.start..<line.end].allSatisfy(ASCII.isBlank)
  }

  /// Whether a line is blank or only a comment.
  private static func isBlankOrComment(_ line: ByteRange, _ text: [UInt8]) -> Bool {
    text[line.start..<line.end].first { !ASCII.isBlank($0) }.map { $0 == ASCII.numberSign } ?? true
  }

  private static func lineAround(_ offset: Int, _ text: [UInt8]) -> ByteRange {
    let isInPair = offset > 0 && offset < text.count && text[offset] == ASCII.lineFeed && text[offset - 1] == ASCII.carriageReturn
    let start = text.startOfLine(isInPair ? offset - 1 : offset)
    var end = start
    while end < text.count, !ASCII.isLineBreak(text[end]) { end += 1 }
    return ByteRange(start, end)
  }

  /// The content of the line, without indentation and trailing blanks.
  private var content: ByteRange {
    var start = line.start
    var end = line.end
    while start < end, ASCII.isBlank(text[start]) { start += 1 }
    while end > start, ASCII.isBlank(text[end - 1]) { end -= 1 }
    return ByteRange(start, end)
  }

  func problem() -> SyntaxProblem { strayBackslash() ?? blanked(to: nil) }

  /// A backslash between double quotes that does not begin a valid escape, as in `"C:\面点"`.
  private func strayBackslash() -> SyntaxProblem? {
    guard failure.isAboutEscape, let start = failure.contextOffset, start < line.end, text[start] == ASCII.doubleQuote else { return nil }
    guard let close = text[start + 1..<line.end].lastIndex(of: ASCII.doubleQuote) else { return nil }
    let content = text[start + 1..<close]
    guard let backslash = content.firstIndex(of: ASCII.backslash) else { return nil }
    return SyntaxProblem(
      .strayBackslash, at: ByteRange(backslash, backslash + 1),
      repair: [TextEdit(ByteRange(start, close + 1), Quoting.quoted(content))])
  }

  /// Removes the line with all deeper lines below it, or everything up to `end`.
  func blanked(to end: Int?) -> SyntaxProblem {
    let range = content.isEmpty ? line : content
    return SyntaxProblem(
      .other(failure.problem), at: range, repair: [TextEdit(ByteRange(line.start, end ?? endOfBlock()), [])], isRepairIntended: false)
  }

  private func endOfBlock() -> Int {
    let column = content.start - line.start
    var end = max(line.end, failure.beginsAtContext ? Self.lineAround(failure.offset, text).start : 0)
    var next = line.end
    while next < text.count {
      next += text[next] == ASCII.carriageReturn && next + 1 < text.count && text[next + 1] == ASCII.lineFeed ? 2 : 1
      let below = Self.lineAround(next, text)
      guard !Self.isBlankOrComment(below, text) else {
        next = max(below.end, next)
        continue
      }
      let indentation = text[below.start..<below.end].prefix { ASCII.isBlank($0) }.count
      guard indentation > column else { break }
      end = max(end, below.end)
      next = below.end
    }
    return end
  }
}

extension ParseFailure {
  /// Whether the line is that of libyaml's context, where the unfinished collection or text began.
  fileprivate var beginsAtContext: Bool {
    problem.contains("could not find expected ':'") || context.contains("flow") || context.contains("quoted scalar")
  }

  fileprivate var isAboutEscape: Bool {
    context.contains("quoted scalar")
      && (problem.contains("escape") || problem.contains("hexdecimal") || problem.contains("hexadecimal"))
  }
}
