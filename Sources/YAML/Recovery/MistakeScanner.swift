import TextModel

/// Reads a text line by line and finds typical YAML mistakes, which libyaml rejects or reads differently from what the author meant. It
/// knows only enough of YAML to distinguish keys from texts. It is used only for files that look suspicious or do not parse.
struct MistakeScanner {
  enum Mode {
    /// The file parses: only certain mistakes are reported.
    case certain
    /// The file does not parse: everything that may explain it is reported.
    case afterFailure
  }

  /// A text that continues over several lines, in which nothing is a key.
  enum Region {
    case none
    case blockScalar(parentColumn: Int)
    case quoted(UInt8)
    case flow(FlowState)
    /// A text that was processed as a whole, with its end.
    case processed(Int)
  }

  let text: UnsafeBufferPointer<UInt8>
  let vocabulary: Vocabulary
  let mode: Mode
  var problems: [SyntaxProblem] = []
  var region = Region.none
  var collections = OpenCollections(rootColumn: 0)
  /// How many lines may still be read in advance. Without a limit, the cost would be quadratic.
  let lookahead: Lookahead
  /// The last line that was moved: the lines below may have to move with it.
  var shift: BlockShift?
  /// The lists whose items begin with something other than `- `.
  var itemMarks = ItemMarks()
  /// The ends of lines that an earlier problem includes.
  var handledLines: Set<Int> = []

  static func scan(_ bytes: [UInt8], vocabulary: Vocabulary, mode: Mode) -> [SyntaxProblem] {
    bytes.withUnsafeBufferPointer { text in
      var scanner = MistakeScanner(text: text, vocabulary: vocabulary, mode: mode)
      scanner.collections = OpenCollections(rootColumn: scanner.rootColumn())
      scanner.forEachLine(from: 0) { $0.scanLine($1, $2) }
      return scanner.problems + scanner.itemMarks.problems
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary, mode: Mode) {
    self.text = text
    self.vocabulary = vocabulary
    self.mode = mode
    lookahead = Lookahead(lines: 100_000)
  }

  private mutating func forEachLine(from start: Int, _ body: (inout MistakeScanner, Int, Int) -> Void) {
    var line = start
    while line < text.count {
      let end = endOfLine(from: line)
      body(&self, line, end)
      line = startOfNextLine(after: end)
    }
  }

  func endOfLine(from offset: Int) -> Int {
    var end = offset
    while end < text.count, !ASCII.isLineBreak(text[end]) { end += 1 }
    return end
  }

  /// Calls `answer` for the lines below and returns its first result. Nil if it has no result for any line, or if the budget is used up.
  func firstBelow<Answer>(_ end: Int, _ answer: (_ start: Int, _ end: Int) -> Answer?) -> Answer? {
    var line = startOfNextLine(after: end)
    var seen = 0
    while line < text.count, lookahead.mayContinue(after: seen) {
      seen += 1
      let end = endOfLine(from: line)
      if let answer = answer(line, end) { return answer }
      line = startOfNextLine(after: end)
    }
    return nil
  }

  func startOfNextLine(after end: Int) -> Int {
    guard end < text.count else { return end }
    let isPair = text[end] == ASCII.carriageReturn && end + 1 < text.count && text[end + 1] == ASCII.lineFeed
    return end + (isPair ? 2 : 1)
  }

  /// The column of the outermost keys: the lowest column that has a known key.
  private func rootColumn() -> Int {
    var least: Int?
    var line = 0
    while line < text.count {
      let end = endOfLine(from: line)
      let indentation = blanks(from: line, to: end)
      if indentation.columns < least ?? .max, !indentation.hasTab, !indentation.hasWide, indentation.end < end,
        text[indentation.end] != ASCII.hyphen, let key = findKey(indentation.end, end), vocabulary.contains(unquoted(key.range))
      {
        least = indentation.columns
      }
      if least == 0 { break }
      line = startOfNextLine(after: end)
    }
    return least ?? 0
  }

  private mutating func scanLine(_ start: Int, _ end: Int) {
    let indentation = blanks(from: start, to: end)
    if continuesRegion(indentation, end) || !handledLines.isEmpty && handledLines.contains(trimmedEnd(from: indentation.end, to: end)) {
      return
    }
    guard indentation.end < end else { return reportBlanks(indentation, replacement: []) }
    guard text[indentation.end] != ASCII.numberSign else { return reportBlanks(indentation, columns: indentation.columns) }
    guard !isDocumentMark(start, end) else {
      collections = OpenCollections(rootColumn: 0)
      return scanBracesAfterMark(start, end)
    }
    if scanBracedFile(indentation.end, end) { return }
    var head = readHead(indentation, end)
    readOtherName(&head)
    if indentLostBlock(head) { return }
    guard resolveItemMark(&head) else { return }
    guard let column = resolveColumn(&head) else { return }
    scanContent(head, column: column)
  }

  /// Whether a line is `---`, `...` or a directive, which do not belong to a collection.
  func isDocumentMark(_ start: Int, _ end: Int) -> Bool {
    if text[start] == ASCII.percent { return start == 0 }
    guard end - start >= 3, text[start] == ASCII.hyphen || text[start] == ASCII.period else { return false }
    guard text[start + 1] == text[start], text[start + 2] == text[start] else { return false }
    return end - start == 3 || ASCII.isBlank(text[start + 3])
  }

  /// Whether the line belongs to a text or flow collection that began above it.
  private mutating func continuesRegion(_ indentation: Blanks, _ end: Int) -> Bool {
    switch region {
    case .none: return false
    case .processed(let limit):
      if indentation.start < limit { return true }
    case .blockScalar(let parent):
      if continuesBlockScalar(indentation, end, parent) { return true }
    case .quoted(let quote):
      if closingQuote(quote, from: indentation.end, to: end) != nil { region = .none }
      return true
    case .flow(let state):
      region = .none
      scanFlow(state, from: indentation.end, to: end)
      return true
    }
    region = .none
    return false
  }

  /// Whether a line belongs to a block scalar. U+3000 is not indentation: a line with too few spaces before it ends the scalar.
  private mutating func continuesBlockScalar(_ indentation: Blanks, _ end: Int, _ parent: Int) -> Bool {
    guard indentation.end < end else { return true }
    guard indentation.columns > parent else { return false }
    var spaces = indentation.start
    while spaces < indentation.end, text[spaces] == ASCII.space { spaces += 1 }
    if spaces - indentation.start <= parent { reportBlanks(indentation, columns: indentation.columns) }
    return true
  }

  /// Reports white space that cannot be indentation. A tab is not reported in a file that parses.
  mutating func reportBlanks(_ blanks: Blanks, replacement: [UInt8]) {
    guard blanks.hasWide || blanks.hasTab && mode == .afterFailure else { return }
    report(blanks.hasWide ? .fullwidthSpace : .tabIndentation, blanks.range, replacement: replacement)
  }

  mutating func reportBlanks(_ blanks: Blanks, columns: Int) { reportBlanks(blanks, replacement: Self.spaces(columns)) }

  mutating func report(_ fault: SyntaxProblem.Fault, _ range: ByteRange, replacement: [UInt8]) {
    problems.append(SyntaxProblem(fault, at: range, repair: [TextEdit(range, replacement)]))
  }

  static func spaces(_ count: Int) -> [UInt8] { Array(repeating: ASCII.space, count: max(0, count)) }
}

/// A shared budget of lines for reading in advance. Until it is used up, each search reads as many lines as it needs; after that, it reads
/// a few lines only.
final class Lookahead {
  /// The lines that a search may read when the budget is used up.
  static let minimumLines = 12
  private var left: Int

  init(lines: Int) { left = lines }

  /// Whether a search that has read `seen` lines may read another one.
  func mayContinue(after seen: Int) -> Bool {
    left = max(0, left - 1)
    return left > 0 || seen < Self.minimumLines
  }
}
