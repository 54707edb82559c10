/// What an author did at the place where libyaml stopped, as far as the line tells.
struct FailureExplanation {
  private let failure: ParseFailure
  private let text: [UInt8]
  private let vocabulary: Vocabulary
  /// The line to blame, without its line break.
  let line: ByteRange

  init(failure: ParseFailure, text: [UInt8], vocabulary: Vocabulary) {
    self.failure = failure
    self.text = text
    self.vocabulary = vocabulary
    line = Self.blamedLine(failure, text)
  }

  /// "could not find expected ':'" is noticed a line late: its context is the line without colon.
  private static func blamedLine(_ failure: ParseFailure, _ text: [UInt8]) -> ByteRange {
    if failure.problem.contains("could not find expected ':'"), let context = failure.contextOffset { return lineAround(context, text) }
    var line = lineAround(failure.offset, text)
    // At the end of the text the last line that says something is meant.
    while isBlank(line, text), line.start > 0 { line = lineAround(line.start - 1, text) }
    return line
  }

  private static func isBlank(_ line: ByteRange, _ text: [UInt8]) -> Bool {
    text[line.start..<line.end].allSatisfy(ASCII.isBlank)
  }

  private static func lineAround(_ offset: Int, _ text: [UInt8]) -> ByteRange {
    var start = min(offset, text.count)
    if start > 0, start < text.count, ASCII.isLineBreak(text[start]), text[start] == ASCII.lineFeed, text[start - 1] == ASCII.carriageReturn
    {
      start -= 1
    }
    while start > 0, !ASCII.isLineBreak(text[start - 1]) { start -= 1 }
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

  func problem() -> SyntaxProblem {
    if failure.problem.contains("control characters") { return controlCharacters() }
    if failure.problem.contains("could not find expected ':'") { return lineWithoutColon() }
    let speaksOfIndentation =
      failure.problem.contains("did not find expected key") || failure.problem.contains("mapping values are not allowed")
      || failure.problem.contains("did not find expected '-' indicator") || failure.problem.contains("block sequence entries")
    if speaksOfIndentation, let realigned = realigned() { return realigned }
    return blanked(to: nil)
  }

  /// Every character that YAML forbids at once: one by one they would cost an attempt each.
  private func controlCharacters() -> SyntaxProblem {
    var edits: [TextEdit] = []
    var first: (ByteRange, UInt32)?
    for (offset, byte) in text.enumerated() {
      let isForbidden = byte < ASCII.space && byte != ASCII.tab && !ASCII.isLineBreak(byte) || byte == 0x7F
      let isC1 = byte == 0xC2 && offset + 1 < text.count && text[offset + 1] < 0xA0 && text[offset + 1] != 0x85
      let isNonCharacter =
        byte == 0xEF && offset + 2 < text.count && text[offset + 1] == 0xBF && (text[offset + 2] == 0xBE || text[offset + 2] == 0xBF)
      guard isForbidden || isC1 || isNonCharacter else { continue }
      let range = ByteRange(offset, offset + (isForbidden ? 1 : isC1 ? 2 : 3))
      edits.append(TextEdit(range, [ASCII.space]))
      if first == nil { first = (range, isForbidden ? UInt32(byte) : isC1 ? UInt32(text[offset + 1]) : 0xFFFE) }
    }
    guard let (range, scalar) = first else { return blanked(to: nil) }
    return SyntaxProblem(.controlCharacter(scalar), at: range, repair: edits)
  }

  /// A full-width colon behind a word that we do not know is still the likeliest reason for a missing colon.
  private func lineWithoutColon() -> SyntaxProblem {
    let bytes = text[content.start..<content.end]
    if let colon = offset(of: [0xEF, 0xBC, 0x9A]), colon > content.start {
      var end = colon + 3
      while end < content.end, ASCII.isBlank(text[end]) { end += 1 }
      let range = ByteRange(colon, end)
      return SyntaxProblem(.fullwidthColon, at: range, repair: [TextEdit(range, end == content.end ? ":" : ": ")])
    }
    if let colon = bytes.firstIndex(of: ASCII.colon), colon > content.start, colon + 1 < content.end {
      let range = ByteRange(colon, colon + 1)
      return SyntaxProblem(.missingSpaceAfterColon, at: range, repair: [TextEdit(range, ": ")])
    }
    let repair = TextEdit(line, [])
    return SyntaxProblem(.lineWithoutColon, at: content, repair: [repair], isRepairMeant: false)
  }

  private func offset(of sign: [UInt8]) -> Int? {
    var offset = content.start
    while offset + sign.count <= content.end {
      if text[offset..<offset + sign.count].elementsEqual(sign) { return offset }
      offset += 1
    }
    return nil
  }

  /// Moves the line to the nearest indentation of a line above it that may have it as a neighbour.
  private func realigned() -> SyntaxProblem? {
    let indentation = content.start - line.start
    let isItem = content.start < content.end && text[content.start] == ASCII.hyphen
    var best: Int?
    var smallest = Int.max
    var above = line.start
    while above > 0, smallest > 0 {
      let neighbour = Self.lineAround(above - 1, text)
      above = neighbour.start
      guard let column = entryColumn(of: neighbour, wantsItem: isItem), column < smallest else { continue }
      smallest = column
      if column != indentation, best.map({ abs($0 - indentation) > abs(column - indentation) }) ?? true { best = column }
    }
    guard let best else { return nil }
    let blank = ByteRange(line.start, content.start)
    return SyntaxProblem(.misalignedLine, at: content, repair: [TextEdit(blank, Array(repeating: ASCII.space, count: best))])
  }

  /// The column at which a line's entry begins (behind its item marks) or, where an item is wanted, its first item mark.
  private func entryColumn(of line: ByteRange, wantsItem: Bool) -> Int? {
    var cursor = line.start
    while cursor < line.end, text[cursor] == ASCII.space { cursor += 1 }
    guard cursor < line.end, text[cursor] != ASCII.numberSign else { return nil }
    let isItem = text[cursor] == ASCII.hyphen && (cursor + 1 == line.end || text[cursor + 1] == ASCII.space)
    if wantsItem { return isItem ? cursor - line.start : nil }
    while cursor + 1 < line.end, text[cursor] == ASCII.hyphen, text[cursor + 1] == ASCII.space { cursor += 2 }
    return cursor - line.start
  }

  /// Takes the line out, or everything from it to `end`.
  func blanked(to end: Int?) -> SyntaxProblem {
    let range = content.isEmpty ? line : content
    return SyntaxProblem(
      .other(failure.problem), at: range, repair: [TextEdit(ByteRange(line.start, end ?? line.end), [])], isRepairMeant: false)
  }
}
