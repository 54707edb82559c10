import TextModel
import YAML

/// A line with content, by its byte offsets into the text.
public struct IndentedLine {
  public let number: Int
  let start: Int
  let content: Int
  /// Without trailing blanks and the line break.
  let end: Int
  private let bytes: ArraySlice<UInt8>

  /// Nil for a blank line, a comment, or a line that is indented with something else than spaces.
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
  /// The column of what follows the dash.
  var contentColumn: Int { isItem ? column + 2 : column }

  /// What follows the dash.
  public var body: ArraySlice<UInt8> { isItem ? bytes.dropFirst().drop(while: ASCII.isBlank) : bytes }

  /// Whether the line has a key, known or not.
  public var isEntry: Bool {
    guard let colon = body.firstIndex(of: ASCII.colon) else { return false }
    return colon > body.startIndex && (colon + 1 == body.endIndex || ASCII.isBlank(body[colon + 1]))
  }

  /// Whether the line is an item that is a text.
  public var isTextItem: Bool { isItem && !isEntry }
  public var hasDigitInFirstWord: Bool { body.prefix { $0 != ASCII.space }.contains(where: ASCII.isDigit) }
  public var endsInColon: Bool { bytes.last == ASCII.colon || bytes.reversed().starts(with: "：".utf8.reversed()) }

  var beginsWithNumber: Bool {
    guard let first = body.first, ASCII.isDigit(first) else { return false }
    return body.contains { $0 == ASCII.period || $0 >= 0x80 }
  }

  /// Where another line may begin inside this one: before a known key with its colon, with the dash before it, and before the dash of a
  /// number. The gap holds the blanks before it.
  var joints: [(gap: ByteRange, second: ByteRange)] {
    var joints: [(gap: ByteRange, second: ByteRange)] = []
    if hasComment { return joints }
    var cursor = body.startIndex + 1
    while cursor < end, joints.count < 4 {
      defer { cursor += 1 }
      guard bytes[cursor] & 0xC0 != 0x80, beginsLine(at: cursor) else { continue }
      let gap = FullwidthSign.startOfDivider(before: cursor, in: bytes, from: content)
      if gap > content { joints.append((ByteRange(gap, cursor), ByteRange(cursor, end))) }
    }
    return joints
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

  /// Whether the line begins with a field of the format, a number of an item or a collection.
  var isOurs: Bool {
    guard let first = body.first else { return false }
    if first == ASCII.leftBrace || first == ASCII.leftBracket { return true }
    if beginsWithNumber { return true }
    let text = Text(Array(body), from: 0, to: body.count).string
    // A field too, and the usual beginning of a note to oneself.
    if text.hasPrefix("备注：") { return false }
    let key = text.prefix { $0 != ":" && $0 != "：" && $0 != " " }
    return Document.vocabulary.contains(Text(String(key)))
  }

  /// Whether the line may end in a comment, which is not looked into.
  public var hasComment: Bool {
    zip(bytes, bytes.dropFirst()).contains { ASCII.isBlank($0) && $1 == ASCII.numberSign }
  }

  /// The sign at the end that can belong to nothing on this line.
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

  /// The columns of the collections that are open above a line, the innermost first, and one level deeper; and the column of the line
  /// below. At most ten, from at most two hundred lines.
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
