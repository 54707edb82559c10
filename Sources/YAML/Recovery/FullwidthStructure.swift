import TextModel

/// A list or mapping on one line with full-width brackets, commas and colons: `｛标识：baker，版本：2024｝`. Only these signs are replaced; the
/// words between them are not changed.
public enum FullwidthStructure {
  /// The edits that turn the text into YAML. Between braces a comma separates only before a key, since texts may contain commas.
  /// - Parameters:
  ///   - text: The text with its brackets, or the content of square brackets without them.
  ///   - offset: The start of the text in the file, in bytes.
  ///   - isKey: Whether a text is a key of the format.
  public static func edits(of text: some Collection<UInt8>, at offset: Int, isKey: (Text) -> Bool) -> [TextEdit] {
    var walk = FullwidthWalk(Array(text), offset)
    walk.run(isKey)
    return walk.edits
  }
}

/// Reads such a text in one pass.
private struct FullwidthWalk {
  private let text: [UInt8]
  private let base: Int
  private(set) var edits: [TextEdit] = []
  private var open: [UInt8] = []
  /// The number of open brackets inside a text.
  private var bracketsInText = 0
  /// The number of open parentheses inside a text: `2.1 选料（面粉、油脂）`.
  private var parentheses = 0
  /// Whether an item, key or value may begin here.
  private var awaitsToken = true
  private var hasToken = false
  private var hasColon = false

  init(_ text: [UInt8], _ base: Int) {
    self.text = text
    self.base = base
  }

  mutating func run(_ isKey: (Text) -> Bool) {
    var cursor = 0
    while cursor < text.count { cursor = step(cursor, isKey) }
  }

  private var isInBraces: Bool { open.last == ASCII.leftBrace }

  private mutating func step(_ offset: Int, _ isKey: (Text) -> Bool) -> Int {
    let byte = text[offset]
    let sign = fullwidth(at: offset)
    let width = sign == nil ? 1 : 3
    if ASCII.isBlank(byte) { return offset + 1 }
    if isWideSpace(offset) { return wideSpace(offset) }
    if awaitsToken, byte == ASCII.doubleQuote || byte == ASCII.singleQuote { return quoted(offset) }
    switch (byte, sign) {
    case (ASCII.leftBracket, _), (_, .leftBracket): enter(ASCII.leftBracket, offset, width)
    case (ASCII.leftBrace, _), (_, .leftBrace): enter(ASCII.leftBrace, offset, width)
    case (ASCII.rightBracket, _), (_, .rightBracket), (ASCII.rightBrace, _), (_, .rightBrace): leave(offset, width)
    case (ASCII.comma, _): nextPart()
    case (_, .comma), (_, .enumerationComma), (_, .semicolon): return comma(offset, sign, isKey)
    case (ASCII.colon, _) where isInBraces && !hasColon:
      hasColon = true
      awaitsToken = true
    case (_, .colon) where isInBraces && !hasColon: return colon(offset)
    default:
      countParenthesis(at: offset)
      awaitsToken = false
      hasToken = true
    }
    return offset + width
  }

  private mutating func enter(_ bracket: UInt8, _ offset: Int, _ width: Int) {
    guard awaitsToken else { return bracketsInText += 1 }
    open.append(bracket)
    replace(offset, offset + width, width == 1 ? nil : [bracket])
    nextPart()
  }

  private mutating func leave(_ offset: Int, _ width: Int) {
    if bracketsInText > 0 { return bracketsInText -= 1 }
    guard let bracket = open.popLast() else { return }
    replace(offset, offset + width, width == 1 ? nil : [bracket == ASCII.leftBrace ? ASCII.rightBrace : ASCII.rightBracket])
    awaitsToken = false
    hasToken = true
    hasColon = false
  }

  private mutating func countParenthesis(at offset: Int) {
    switch text[offset] {
    case UInt8(ascii: "("): parentheses += 1
    case UInt8(ascii: ")"): parentheses = max(0, parentheses - 1)
    case 0xEF where offset + 2 < text.count && text[offset + 1] == 0xBC:
      if text[offset + 2] == 0x88 { parentheses += 1 }
      if text[offset + 2] == 0x89 { parentheses = max(0, parentheses - 1) }
    default: break
    }
  }

  private mutating func nextPart() {
    parentheses = 0
    awaitsToken = true
    hasToken = false
    hasColon = false
  }

  /// A comma with nothing before or after it is removed.
  private mutating func comma(_ offset: Int, _ sign: FullwidthSign?, _ isKey: (Text) -> Bool) -> Int {
    // `2.1 起底， ，2.2 收口`: the next one too.
    let end = skipBlanks(from: FullwidthSign.endOfSeparators(from: offset + 3, in: text, to: text.count))
    guard bracketsInText == 0, parentheses == 0, isInBraces ? beginsEntry(end, isKey) : sign != .semicolon else {
      awaitsToken = false
      hasToken = true
      return offset + 3
    }
    var start = offset
    while start > 0, ASCII.isBlank(text[start - 1]) { start -= 1 }
    replace(start, end, hasToken && end < text.count ? [ASCII.comma, ASCII.space] : [])
    nextPart()
    return end
  }

  private mutating func colon(_ offset: Int) -> Int {
    let end = skipBlanks(from: offset + 3)
    replace(offset, end, [ASCII.colon, ASCII.space])
    hasColon = true
    awaitsToken = true
    return end
  }

  private mutating func wideSpace(_ offset: Int) -> Int {
    let end = skipBlanks(from: offset)
    replace(offset, end, offset > 0 && ASCII.isBlank(text[offset - 1]) ? [] : [ASCII.space])
    return end
  }

  /// Skips a quoted text, including its commas.
  private mutating func quoted(_ offset: Int) -> Int {
    awaitsToken = false
    hasToken = true
    var cursor = offset + 1
    while cursor < text.count, text[cursor] != text[offset] {
      cursor += text[cursor] == ASCII.backslash && text[offset] == ASCII.doubleQuote ? 2 : 1
    }
    return min(cursor, text.count - 1) + 1
  }

  /// Whether a key and its colon are at an offset.
  private func beginsEntry(_ offset: Int, _ isKey: (Text) -> Bool) -> Bool {
    var end = offset
    while end < text.count, text[end] != ASCII.colon, fullwidth(at: end) == nil, end - offset <= 64 { end += 1 }
    guard end < text.count, text[end] == ASCII.colon || fullwidth(at: end) == .colon else { return false }
    while end > offset, ASCII.isBlank(text[end - 1]) { end -= 1 }
    return isKey(Text(text, from: offset, to: end))
  }

  private mutating func replace(_ start: Int, _ end: Int, _ replacement: [UInt8]?) {
    if let replacement { edits.append(TextEdit(ByteRange(base + start, base + end), replacement)) }
  }

  private func skipBlanks(from start: Int) -> Int {
    var cursor = start
    while cursor < text.count, ASCII.isBlank(text[cursor]) || isWideSpace(cursor) { cursor += ASCII.isBlank(text[cursor]) ? 1 : 3 }
    return min(cursor, text.count)
  }

  private func isWideSpace(_ offset: Int) -> Bool {
    offset + 2 < text.count && text[offset] == 0xE3 && text[offset + 1] == 0x80 && text[offset + 2] == 0x80
  }

  private func fullwidth(at offset: Int) -> FullwidthSign? {
    text.withUnsafeBufferPointer { FullwidthSign.at(offset, in: $0, to: $0.count) }
  }
}
