import TextModel
import YAML

/// A line with content; positions are byte offsets in the text.
public struct IndentedLine {
  public let number: Int
  let start: Int
  let content: Int
  /// The end without trailing blanks and line break.
  let end: Int
  private let bytes: ArraySlice<UInt8>

  /// Nil for a blank line, a comment, or a line that is not indented with spaces only.
  public init?(_ source: SourceText, _ number: Int) {
    guard number >= 0, number < source.lineIndex.count else { return nil }
    let range = source.contentRange(ofLine: number)
    guard range.end <= source.count else { return nil }
    var content = range.start
    while content < range.end, source.bytes[content] == ASCII.space { content += 1 }
    var end = range.end
    while end > content, ASCII.isBlank(source.bytes[end - 1]) { end -= 1 }
    guard content < end, source.bytes[content] != ASCII.numberSign, source.bytes[content] != ASCII.tab else { return nil }
    self.number = number
    start = range.start
    self.content = content
    self.end = end
    bytes = source.bytes[content..<end]
  }

  public var column: Int { content - start }
  public var contentRange: ByteRange { ByteRange(content, end) }
  public var isItem: Bool { bytes.starts(with: [ASCII.hyphen, ASCII.space]) || bytes.count == 1 && bytes.first == ASCII.hyphen }
  /// The column of the content after the dash, if there is a dash.
  var contentColumn: Int { isItem ? column + 2 : column }

  /// The content after the dash.
  public var body: ArraySlice<UInt8> { isItem ? bytes.dropFirst().drop(while: ASCII.isBlank) : bytes }

  /// Whether the line has a key, known or not.
  public var isEntry: Bool {
    guard let colon = body.firstIndex(of: ASCII.colon) else { return false }
    return colon > body.startIndex && (colon + 1 == body.endIndex || ASCII.isBlank(body[colon + 1]))
  }

  /// Whether the line is a list item that is a text.
  public var isTextItem: Bool { isItem && !isEntry }
  public var hasDigitInFirstWord: Bool { body.prefix { $0 != ASCII.space }.contains(where: ASCII.isDigit) }
  public var endsInColon: Bool { bytes.last == ASCII.colon || bytes.reversed().starts(with: "：".utf8.reversed()) }

  var beginsWithNumber: Bool {
    guard let first = body.first, ASCII.isDigit(first) else { return false }
    return body.contains { $0 == ASCII.period || $0 >= 0x80 }
  }

  /// Where another line may begin inside this one: before a known key with its colon and the dash before it, and before a dash with a
  /// number. `gap` are the blanks before it.
  var boundaries: [(gap: ByteRange, second: ByteRange)] {
    var boundaries: [(gap: ByteRange, second: ByteRange)] = []
    if hasComment { return boundaries }
    var cursor = body.startIndex + 1
    while cursor < end, boundaries.count < 4 {
      defer { cursor += 1 }
      guard bytes[cursor] & 0xC0 != 0x80, beginsLine(at: cursor) else { continue }
      let gap = FullwidthSign.startOfDivider(before: cursor, in: bytes, from: content)
      if gap > content { boundaries.append((ByteRange(gap, cursor), ByteRange(cursor, end))) }
    }
    return boundaries
  }

  private func beginsLine(at offset: Int) -> Bool {
    var start = offset
    if bytes[start] == ASCII.hyphen {
      guard start + 2 < end, bytes[start + 1] == ASCII.space else { return false }
      start += 2
      if ASCII.isDigit(bytes[start]) { return true }
    } else if ASCII.isLetter(bytes[start]), ASCII.isLetter(bytes[start - 1]) {
      return false
    }
    guard let colon = bytes[start..<min(end, start + 40)].firstIndex(of: ASCII.colon) else { return false }
    guard colon + 1 == end || ASCII.isBlank(bytes[colon + 1]) else { return false }
    return Document.vocabulary.contains(Text(Array(bytes[start..<colon]), from: 0, to: colon - start))
  }

  /// Whether the line begins with a known field and a colon.
  var beginsWithField: Bool {
    let key = body.prefix { $0 != ASCII.colon && !ASCII.isBlank($0) }
    return key.endIndex < body.endIndex && body[key.endIndex] == ASCII.colon
      && Document.vocabulary.contains(Text(Array(key), from: 0, to: key.count))
  }

  /// Whether the line begins with a field of the format, the number of an item, or a bracket.
  var isPartOfFormat: Bool {
    guard let first = body.first else { return false }
    if first == ASCII.leftBrace || first == ASCII.leftBracket { return true }
    if beginsWithNumber { return true }
    let text = Text(Array(body), from: 0, to: body.count).string
    // 备注 is a field too, but usually begins a note to oneself here.
    if text.hasPrefix("备注：") { return false }
    let key = text.prefix { $0 != ":" && $0 != "：" && $0 != " " }
    return Document.vocabulary.contains(Text(String(key)))
  }

  /// Whether the line is words and nothing else: it begins with no key of the format, and has no number that may be that of an item, and
  /// no sign of YAML.
  public var hasOnlyWords: Bool {
    let text = Text(Array(body), from: 0, to: body.count).string
    guard !isItem, let first = text.first, first.isLetter || "（(《“".contains(first) else { return false }
    var before = first
    for (position, character) in text.enumerated() {
      if position < 12, Document.vocabulary.contains(Text(String(text.prefix(clamping: position + 1)))) { return false }
      if ":：#&*!@%`=[]{}|>\"'，,、；;".contains(character) { return false }
      if character.isNumber, before == "." || before.isASCII && before.isLetter || "能知任".contains(before) { return false }
      before = character
    }
    return true
  }

  /// Whether the line is a field whose value is on the same line and is a single text or a map, so that no further value may follow.
  public var isClosedEntry: Bool {
    guard isEntry, !endsInColon, !hasComment, let last = bytes.last, last != ASCII.verticalBar, last != ASCII.greaterThan else {
      return false
    }
    let key = body.prefix { $0 != ASCII.colon }
    return !Document.vocabulary.mayBeList(Text(Array(key), from: 0, to: key.count)) || last == ASCII.rightBracket
  }

  /// Whether the line may end in a comment. Comments are not searched.
  public var hasComment: Bool {
    zip(bytes, bytes.dropFirst()).contains { ASCII.isBlank($0) && $1 == ASCII.numberSign }
  }

  /// A sign at the end that cannot belong to anything on this line.
  var lastSign: ByteRange? {
    if hasComment { return nil }
    for sign in Self.signs where bytes.count > sign.utf8.count && bytes.reversed().starts(with: sign.utf8.reversed()) {
      guard let opening = Self.openings[sign] else { return ByteRange(end - sign.utf8.count, end) }
      let isOpened = opening.utf8.contains { bytes.contains($0) }
      return isOpened ? nil : ByteRange(end - sign.utf8.count, end)
    }
    return nil
  }

  private static let signs = [",", ";", ":", "]", "}", "[", "{", "|", ">", "\"", "'", "，", "；", "：", "、", "】", "｝", "］"]
  private static let openings = ["]": "[", "}": "{"]

  /// The next line with content below.
  public static func below(_ line: Int, _ source: SourceText) -> IndentedLine? {
    Range(clamping: line + 1, min(source.lineIndex.count, line + 20)).lazy.compactMap { IndentedLine(source, $0) }.first
  }

  /// The next line with content above.
  public static func above(_ line: Int, _ source: SourceText) -> IndentedLine? {
    Range(clamping: max(0, line - 20), line).reversed().lazy.compactMap { IndentedLine(source, $0) }.first
  }

  /// The columns at which a line may begin: those of the collections that are open above it, innermost first, one level deeper, and the
  /// column of the line below. At most ten columns, from at most 200 lines.
  static func columns(for here: IndentedLine, _ source: SourceText) -> [Int] {
    var columns: [Int] = []
    func add(_ column: Int) {
      if column != here.column, !columns.contains(column) { columns.append(column) }
    }
    if let below = below(here.number, source) { add(below.column) }
    var least = Int.max
    for number in Range(clamping: max(0, here.number - 200), here.number).reversed() {
      guard least > 0, columns.count < 10, let line = IndentedLine(source, number), line.column < least else { continue }
      if least == .max { add(line.contentColumn + 2) }
      add(line.contentColumn)
      add(line.column)
      least = line.column
    }
    return columns
  }
}
