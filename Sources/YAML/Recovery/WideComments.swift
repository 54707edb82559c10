import TextModel

/// Finds comments that begin with the full-width sign ＃, which YAML reads as text: lines of their own, after the key of a value below
/// (`objectives: ＃ 教学目标`), and after a closing bracket or quotation mark. After other texts the sign may be part of the text (`能按 ＃ 键`).
/// They are replaced before the text is parsed, so that the rest is read as it was meant.
struct WideComments {
  private let text: [UInt8]
  private var problems: [SyntaxProblem] = []
  /// The quotation mark of a text that continues on the next line.
  private var openQuote: UInt8?
  /// The column of the key or dash before `|` or `>`: deeper lines are text.
  private var blockColumn: Int?

  /// One problem for each such comment.
  static func find(in text: [UInt8]) -> [SyntaxProblem] {
    var search = WideComments(text: text)
    search.run()
    return search.problems
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func run() {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !ASCII.isLineBreak(text[end]) { end += 1 }
      check(start, end)
      start = end + 1
    }
  }

  private mutating func check(_ start: Int, _ end: Int) {
    let content = skipBlanks(from: start, to: end)
    guard content < end else { return }
    if let column = blockColumn {
      if content - start > column { return }
      blockColumn = nil
    }
    var cursor = content
    if let quote = openQuote {
      guard let close = closing(quote, from: content, to: end) else { return }
      openQuote = nil
      cursor = close + 1
    }
    scan(from: cursor, content, start, end)
  }

  private mutating func scan(from offset: Int, _ content: Int, _ start: Int, _ end: Int) {
    var cursor = offset
    // The last byte that is not a blank, and the start of the blanks after it.
    var last: UInt8?
    var gap: Int? = offset == content ? content : nil
    // Whether the last byte ends a quoted text.
    var isQuoted = offset > content
    while cursor < end {
      if let width = blankWidth(at: cursor, end) {
        gap = gap ?? cursor
        cursor += width
        continue
      }
      if let gap {
        if text[cursor] == ASCII.numberSign { return noteBlock(content, start, cursor) }
        if isSign(at: cursor, end), mayFollow(last, isQuoted, end), beginsComment(at: cursor, end) { return report(cursor, gap, end) }
      }
      if text[cursor] == ASCII.doubleQuote || text[cursor] == ASCII.singleQuote, awaitsText(after: last, isSpaced: gap != nil) {
        guard let close = closing(text[cursor], from: cursor + 1, to: end) else {
          openQuote = text[cursor]
          return
        }
        cursor = close
        isQuoted = true
      } else {
        isQuoted = false
      }
      last = text[cursor]
      gap = nil
      cursor += 1
    }
    noteBlock(content, start, end)
  }

  private mutating func report(_ sign: Int, _ gap: Int, _ end: Int) {
    // U+3000 before `#` would not be a blank for YAML.
    let isWide = text[clamping: gap..<sign].contains { !ASCII.isBlank($0) }
    let isSpaced = sign + 3 >= end || blankWidth(at: sign + 3, end) != nil
    let replacement = (isWide ? [ASCII.space] : []) + [ASCII.numberSign] + (isSpaced ? [] : [ASCII.space])
    problems.append(
      SyntaxProblem(
        .wideComment, at: ByteRange(sign, sign + 3), repair: [TextEdit(ByteRange(isWide ? gap : sign, sign + 3), replacement)]))
  }

  /// Whether a comment may begin after a byte, the last one of the line so far.
  private func mayFollow(_ last: UInt8?, _ isQuoted: Bool, _ end: Int) -> Bool {
    switch last {
    case nil, ASCII.rightBracket, ASCII.rightBrace: true
    case ASCII.colon: hasValueBelow(end)
    default: isQuoted
    }
  }

  /// Whether the next line is deeper than this one, or an item: then it is the value of a key on this line.
  private func hasValueBelow(_ end: Int) -> Bool {
    let start = text.startOfLine(end)
    let column = skipBlanks(from: start, to: end) - start
    var next = end
    // Past comments and blank lines, of which there are few.
    for _ in 0..<8 {
      while next < text.count, ASCII.isLineBreak(text[next]) { next += 1 }
      var content = next
      while content < text.count, text[content] == ASCII.space { content += 1 }
      guard content < text.count else { return false }
      if text[content] != ASCII.numberSign, !ASCII.isLineBreak(text[content]) {
        return content - next > column || content - next == column && text[content] == ASCII.hyphen
      }
      next = content
      while next < text.count, !ASCII.isLineBreak(text[next]) { next += 1 }
    }
    return false
  }

  /// Whether a comment was meant, and not a number (＃2机组), a topic (＃安全＃), or a text in brackets that are closed after it.
  private func beginsComment(at offset: Int, _ end: Int) -> Bool {
    var cursor = offset
    while isSign(at: cursor, end) { cursor += 3 }
    let digits = text[clamping: cursor..<end].prefix(while: ASCII.isDigit)
    if !digits.isEmpty, digits.endIndex >= end || text[digits.endIndex] != ASCII.period { return false }
    var depth = 0
    while cursor < end {
      switch text[cursor] {
      case ASCII.leftBracket, ASCII.leftBrace: depth += 1
      case ASCII.rightBracket, ASCII.rightBrace: depth -= 1
      case 0xEF where isSign(at: cursor, end) && !ASCII.isBlank(text[cursor - 1]): return false
      default: break
      }
      if depth < 0 { return false }
      cursor += 1
    }
    return true
  }

  /// Whether a value may begin after a byte, so that a quotation mark there is that of YAML.
  private func awaitsText(after last: UInt8?, isSpaced: Bool) -> Bool {
    guard let last else { return true }
    if last == ASCII.leftBracket || last == ASCII.leftBrace || last == ASCII.comma { return true }
    return isSpaced && (last == ASCII.colon || last == ASCII.hyphen)
  }

  /// Records whether the line ends in `|` or `>`, so that a text of several lines begins below it.
  private mutating func noteBlock(_ content: Int, _ start: Int, _ limit: Int) {
    var end = limit
    while end > content, ASCII.isBlank(text[end - 1]) { end -= 1 }
    var word = end
    while word > content, !ASCII.isBlank(text[word - 1]) { word -= 1 }
    guard word < end, end - word <= 3, text[word] == ASCII.verticalBar || text[word] == ASCII.greaterThan else { return }
    var before = word
    while before > content, ASCII.isBlank(text[before - 1]) { before -= 1 }
    guard before > content, text[before - 1] == ASCII.colon || text[before - 1] == ASCII.hyphen else { return }
    // After dashes, the column is that of the key.
    var head = content
    while head + 1 < word, text[head] == ASCII.hyphen, ASCII.isBlank(text[head + 1]) {
      let next = skipBlanks(from: head + 1, to: word)
      if next >= word { break }
      head = next
    }
    blockColumn = head - start
  }

  private func closing(_ quote: UInt8, from start: Int, to end: Int) -> Int? {
    var cursor = start
    while cursor < end {
      if quote == ASCII.doubleQuote, text[cursor] == ASCII.backslash {
        cursor += 2
        continue
      }
      if text[cursor] == quote { return cursor }
      cursor += 1
    }
    return nil
  }

  private func skipBlanks(from start: Int, to end: Int) -> Int {
    var cursor = start
    while cursor < end, let width = blankWidth(at: cursor, end) { cursor += width }
    return min(cursor, end)
  }

  /// The number of bytes of a space, a TAB or U+3000; nil for any other character.
  private func blankWidth(at offset: Int, _ end: Int) -> Int? {
    if ASCII.isBlank(text[offset]) { return 1 }
    return offset + 3 <= end && text[offset] == 0xE3 && text[offset + 1] == 0x80 && text[offset + 2] == 0x80 ? 3 : nil
  }

  private func isSign(at offset: Int, _ end: Int) -> Bool {
    offset + 3 <= end && text[offset] == 0xEF && text[offset + 1] == 0xBC && text[offset + 2] == 0x83
  }
}
