/// Goes through a text line by line, the way an author reads it, and finds what libyaml would choke on or take for something else. It
/// knows just enough of YAML to tell keys from texts; it is run only over files that look suspicious or do not parse.
struct TrapScanner {
  enum Mode {
    /// The file parses: only what is surely a mistake.
    case certain
    /// It does not: whatever explains that.
    case afterFailure
  }

  /// A text that goes on over several lines, in which nothing is a key.
  enum Region {
    case none
    case blockScalar(parentColumn: Int)
    case quoted(UInt8)
    case flow(depth: Int)
  }

  let text: UnsafeBufferPointer<UInt8>
  let vocabulary: Vocabulary
  let mode: Mode
  var problems: [SyntaxProblem] = []
  var region = Region.none
  private var columns = OpenColumns()

  static func scan(_ bytes: [UInt8], vocabulary: Vocabulary, mode: Mode) -> [SyntaxProblem] {
    bytes.withUnsafeBufferPointer { text in
      var scanner = TrapScanner(text: text, vocabulary: vocabulary, mode: mode)
      var line = text.startIndex
      while line < text.count {
        let end = scanner.endOfLine(from: line)
        scanner.scanLine(line, end)
        line = scanner.startOfNextLine(after: end)
      }
      return scanner.problems
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary, mode: Mode) {
    self.text = text
    self.vocabulary = vocabulary
    self.mode = mode
  }

  func endOfLine(from offset: Int) -> Int {
    var end = offset
    while end < text.count, !ASCII.isLineBreak(text[end]) { end += 1 }
    return end
  }

  func startOfNextLine(after end: Int) -> Int {
    guard end < text.count else { return end }
    let isPair = text[end] == ASCII.carriageReturn && end + 1 < text.count && text[end + 1] == ASCII.lineFeed
    return end + (isPair ? 2 : 1)
  }

  private mutating func scanLine(_ start: Int, _ end: Int) {
    let indentation = blanks(from: start, to: end)
    guard indentation.end < end else { return }
    if continuesRegion(indentation, end) { return }
    guard text[indentation.end] != ASCII.numberSign else { return }
    var column = indentation.columns
    if indentation.hasWide || (indentation.hasTab && mode == .afterFailure) {
      column = columns.nearest(to: column, isItem: isItemMarker(at: indentation.end, end))
      report(indentation.hasWide ? .fullwidthSpace : .tabIndentation, start, indentation.end, replacement: spaces(column))
    }
    var cursor = indentation.end
    var isItem = false
    while isItemMarker(at: cursor, end) {
      columns.enter(column)
      isItem = true
      let gap = blanks(from: cursor + 1, to: end)
      if gap.end < end, gap.hasWide || (gap.hasTab && mode == .afterFailure) {
        report(gap.hasWide ? .fullwidthSpace : .tabIndentation, cursor + 1, gap.end, replacement: [ASCII.space])
      }
      column += 1 + max(1, gap.columns)
      cursor = gap.end
    }
    guard cursor < end, text[cursor] != ASCII.numberSign else {
      columns.opens = isItem
      return
    }
    columns.enter(column)
    columns.opens = scanContent(cursor, end, column: column, isItem: isItem)
  }

  /// Whether the line belongs to a text or flow collection that began above it.
  private mutating func continuesRegion(_ indentation: Blanks, _ end: Int) -> Bool {
    switch region {
    case .none: return false
    case .blockScalar(let parent):
      if indentation.columns > parent { return true }
    case .quoted(let quote):
      if let close = closingQuote(quote, from: indentation.end, to: end) {
        region = .none
        _ = close
      }
      return true
    case .flow(let depth):
      region = .none
      scanFlow(from: indentation.end, to: end, depth: depth)
      return true
    }
    region = .none
    return false
  }

  func isItemMarker(at offset: Int, _ end: Int) -> Bool {
    guard offset < end, text[offset] == ASCII.hyphen else { return false }
    return offset + 1 == end || blanks(from: offset + 1, to: end).end > offset + 1
  }

  /// True for a line that is plainly an entry or an item of its own: what stands above it has ended, closed or not.
  func looksStructural(_ start: Int, _ end: Int) -> Bool {
    let content = blanks(from: start, to: end).end
    guard content < end else { return false }
    if isItemMarker(at: content, end) { return true }
    var cursor = content
    while cursor < end, text[cursor] != ASCII.colon, !isFullwidth(.colon, at: cursor, end) { cursor += 1 }
    return cursor < end && vocabulary.contains(text[content..<cursor])
  }

  mutating func report(_ fault: SyntaxProblem.Fault, _ start: Int, _ end: Int, replacement: [UInt8]) {
    let range = ByteRange(start, end)
    problems.append(SyntaxProblem(fault, at: range, repair: [TextEdit(range, replacement)]))
  }

  private func spaces(_ count: Int) -> [UInt8] { Array(repeating: ASCII.space, count: count) }
}

/// The columns at which the collections around a line begin.
private struct OpenColumns {
  private var stack: [Int] = [0]
  /// The line before ended in `key:` or `-`: what follows stands deeper.
  var opens = false

  mutating func enter(_ column: Int) {
    while let last = stack.last, last > column { stack.removeLast() }
    if stack.last != column { stack.append(column) }
  }

  /// Where a line probably stands whose own indentation cannot be measured.
  func nearest(to column: Int, isItem: Bool) -> Int {
    let top = stack.last ?? 0
    if opens, !isItem || column > top { return top + 2 }
    return stack.min { abs($0 - column) < abs($1 - column) } ?? 0
  }
}
