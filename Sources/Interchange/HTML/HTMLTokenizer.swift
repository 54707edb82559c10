import TextModel

/// Divides HTML into tags, text and entities, as far as tables need it. Unknown parts are skipped; it never fails.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private static let maximumTagLength = 8192
  private var cursor = 0
  /// The line of the last token, 1-based.
  private(set) var line: Int
  private var nextLine: Int
  /// The lines of tags inside a style sheet, and of a comment or style sheet without an end, which should probably have been read.
  private(set) var skippedTags: [ClosedRange<Int>] = []

  init(_ bytes: [UInt8], fromLine line: Int = 1) {
    self.bytes = bytes
    self.line = line
    nextLine = line
  }

  mutating func next() -> HTMLToken? {
    while cursor < bytes.count {
      line = nextLine
      if bytes[cursor] == UInt8(ascii: "<"), let token = readTag() {
        if case .text(let text) = token, text.isEmpty { continue }
        return token
      }
      return readText()
    }
    return nil
  }

  private mutating func readText() -> HTMLToken {
    let start = cursor
    cursor += 1
    while cursor < bytes.count, bytes[cursor] != UInt8(ascii: "<") { cursor += 1 }
    let text = text(start, cursor)
    return .text(HTMLEntities.decoded(text))
  }

  /// Reads a tag. The result is an empty text for comments and similar parts, and nil for a literal `<`.
  private mutating func readTag() -> HTMLToken? {
    if starts(with: "<!--") { return skip(past: "-->") }
    guard cursor + 1 < bytes.count else { return nil }
    let second = bytes[cursor + 1]
    if second == ASCII.exclamationMark || second == ASCII.questionMark { return skip(past: ">") }
    let isClosing = second == ASCII.slash
    let nameStart = cursor + (isClosing ? 2 : 1)
    var end = nameStart
    while end < bytes.count, ASCII.isLetter(bytes[end]) || ASCII.isDigit(bytes[end]) || bytes[end] == ASCII.colon { end += 1 }
    guard end > nameStart, ASCII.isLetter(bytes[nameStart]) else { return nil }
    let name = String(decoding: bytes[nameStart..<end], as: UTF8.self).lowercased()
    guard let close = endOfTag(from: end) else { return nil }
    let attributes = text(end, close, from: cursor)
    cursor = min(close + 1, bytes.count)
    if isClosing { return .close(name: name) }
    if name == "script" || name == "style" || name == "title" { return skip(past: "</\(name)", mayHoldTags: name == "script") }
    return .open(name: name, attributes: attributes[...])
  }

  /// The `>` at the end of a tag, outside of quotation marks. Nil if another tag begins before it, so that the end of the tag is missing.
  private func endOfTag(from start: Int) -> Int? {
    var quote: UInt8?
    var endInQuote: Int?
    var index = start
    let limit = min(bytes.count, start + Self.maximumTagLength)
    while index < limit {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        if byte == UInt8(ascii: ">"), endInQuote == nil { endInQuote = index }
        // There is a tag inside a value: its closing quotation mark is missing.
        if let end = endInQuote, isTagStart(index) { return end }
      } else if byte == ASCII.doubleQuote || byte == ASCII.singleQuote {
        quote = byte
        endInQuote = nil
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    // A quotation mark that is never closed must not hide the rest of the document.
    return bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
  }

  /// Skips a comment, a title, a style sheet or a script. Tags inside it, and everything after a part without an end, are recorded in
  /// `skippedTags`.
  private mutating func skip(past mark: String, mayHoldTags: Bool = true) -> HTMLToken {
    let (start, firstLine) = (cursor, nextLine)
    var current = firstLine
    while cursor < bytes.count, !starts(with: mark) {
      if isLineEnd(cursor) { current += 1 }
      if !mayHoldTags, cursor > start, isTagStart(cursor), skippedTags.last?.upperBound != current { skippedTags.append(current...current) }
      cursor += 1
    }
    if cursor == bytes.count, current > firstLine { skippedTags.append(firstLine...current) }
    cursor = min(bytes.count, cursor + mark.utf8.count)
    if mark.hasPrefix("</") {
      while cursor < bytes.count, bytes[cursor] != UInt8(ascii: ">") { cursor += 1 }
      cursor = min(bytes.count, cursor + 1)
    }
    _ = text(start, cursor)
    return .text("")
  }

  private func isTagStart(_ index: Int) -> Bool {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return false }
    let name = bytes[index + 1] == ASCII.slash ? index + 2 : index + 1
    return name < bytes.count && ASCII.isLetter(bytes[name])
  }

  private func starts(with mark: String) -> Bool {
    let length = mark.utf8.count
    return cursor + length <= bytes.count && zip(bytes[cursor..<cursor + length], mark.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  /// Whether there is a line end: CR, LF or CRLF.
  private func isLineEnd(_ index: Int) -> Bool {
    bytes[index] == ASCII.lineFeed
      || bytes[index] == ASCII.carriageReturn && (index + 1 >= bytes.count || bytes[index + 1] != ASCII.lineFeed)
  }

  /// The text of a range. Lines in skipped parts are counted too.
  private mutating func text(_ start: Int, _ end: Int, from counted: Int? = nil) -> String {
    for index in Range(clamping: min(counted ?? start, bytes.count), min(end, bytes.count)) where isLineEnd(index) { nextLine += 1 }
    return String(decoding: bytes[start..<min(max(start, end), bytes.count)], as: UTF8.self)
  }
}

/// A token of HTML.
enum HTMLToken: Sendable {
  case text(String)
  /// The name is in lower case; `attributes` are as written.
  case open(name: String, attributes: Substring)
  case close(name: String)
}
