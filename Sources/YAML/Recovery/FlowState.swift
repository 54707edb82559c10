import TextModel

/// The state while `[ … ]` or `{ … }` is read, which may extend over several lines.
struct FlowState {
  /// An item or entry.
  struct Part {
    /// Offset of the first byte that is not white space.
    var start: Int?
    var colon: Int?
    /// Offset of the first byte of the value after the colon.
    var value: Int?
    /// Whether it already has a list, mapping or quoted text, after which nothing may follow.
    var isClosed = false

    /// The offsets, if it is an entry with a text as value; nil otherwise.
    var entry: Entry? {
      guard let start, let colon, let value, !isClosed else { return nil }
      return Entry(start: start, colon: colon, value: value)
    }

    /// Whether a new value may begin here.
    var awaitsToken: Bool { start == nil || colon != nil && value == nil }
  }

  /// The offsets of an entry's key, colon and value.
  struct Entry {
    let start: Int
    let colon: Int
    let value: Int
  }

  /// The last entry of the innermost mapping, if only texts without a key follow it.
  private(set) var lastEntry: Entry?

  /// The open brackets, outermost first, each with the part that is being read in it.
  private(set) var open: [(bracket: UInt8, offset: Int, part: Part)] = []
  /// Offset of the first bracket.
  let start: Int
  /// The column of the entry whose value it is; negative if the whole file is in brackets.
  let column: Int
  /// The key whose value it is.
  let parentKey: ByteRange?

  /// Whether it continues after its first line.
  let isOverLines: Bool

  /// The quotation mark of a text that continues on the next line.
  var openQuote: UInt8?

  /// Index of the problem that collects the full-width signs of this collection.
  var signProblem: Int?

  init(start: Int, column: Int, parentKey: ByteRange?, isOverLines: Bool) {
    self.start = start
    self.column = column
    self.parentKey = parentKey
    self.isOverLines = isOverLines
  }

  /// Whether the file is one collection in brackets.
  var isWholeFile: Bool { column < 0 }

  var depth: Int { open.count }
  var bracket: UInt8 { open.last?.bracket ?? 0 }
  var closingBracket: UInt8 { bracket == ASCII.leftBrace ? ASCII.rightBrace : ASCII.rightBracket }
  /// The brackets that close all open ones, innermost first.
  var closing: [UInt8] { open.reversed().map { $0.bracket == ASCII.leftBrace ? ASCII.rightBrace : ASCII.rightBracket } }

  /// The range of the key of the innermost mapping, with the blanks after it, if the mapping is inside another one.
  var innerKey: Range<Int>? {
    guard open.count > 1 else { return nil }
    let outer = open[open.count - 2]
    guard outer.bracket == ASCII.leftBrace, let start = outer.part.start, let colon = outer.part.colon, start < colon else { return nil }
    return start..<colon
  }

  /// Offset of the innermost open bracket.
  var bracketStart: Int { open.last?.offset ?? start }

  /// The brackets that are missing before this closing bracket; empty if the bracket closes nothing.
  func closing(until bracket: UInt8) -> [UInt8] {
    let closing = closing
    return closing.contains(bracket) ? Array(closing.prefix { $0 != bracket }) : []
  }

  var part: Part {
    get { open.last?.part ?? Part() }
    set { if !open.isEmpty { open[open.count - 1].part = newValue } }
  }

  mutating func enter(_ bracket: UInt8, at offset: Int) {
    begin(at: offset)
    lastEntry = nil
    open.append((bracket, offset, Part()))
  }

  mutating func leave() {
    if !open.isEmpty { open.removeLast() }
    lastEntry = nil
    part.isClosed = true
  }

  mutating func nextPart() {
    if part.isClosed || part.colon != nil { lastEntry = part.entry }
    part = Part()
  }

  /// Records that a key, item or value begins.
  mutating func begin(at offset: Int) {
    if part.colon == nil {
      if part.start == nil { part.start = offset }
    } else if part.value == nil {
      part.value = offset
    }
  }
}
