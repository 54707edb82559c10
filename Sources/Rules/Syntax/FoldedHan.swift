import Linter
import TextModel

/// Line breaks inside a text between two Han characters, which YAML reads as spaces.
enum FoldedHan {
  struct Break {
    /// The character after the break.
    let mark: ByteRange
    /// The range between the two characters: blanks, the line break, the indentation.
    let gap: ByteRange
    /// The characters on both sides, with the space.
    let words: String
  }

  static func breaks(in bytes: [UInt8], _ range: ByteRange) -> [Break] {
    guard range.start >= 0, range.end <= bytes.count, range.count > 6,
      !containsStructure(bytes[range.start..<range.end])
    else { return [] }
    var found: [Break] = []
    var offset = range.start
    while offset < range.end {
      guard ASCII.isLineBreak(bytes[offset]) else {
        offset += 1
        continue
      }
      var start = offset
      while start > range.start, ASCII.isBlank(bytes[start - 1]) { start -= 1 }
      var end = offset
      var lines = 0
      while end < range.end, ASCII.isBlank(bytes[end]) || ASCII.isLineBreak(bytes[end]) {
        if bytes[end] == ASCII.lineFeed || bytes[end] == ASCII.carriageReturn && !(end + 1 < range.end && bytes[end + 1] == ASCII.lineFeed)
        {
          lines += 1
        }
        end += 1
      }
      // An empty line is read as a line break, and is intended.
      if lines == 1, start - 3 >= range.start, isHan(bytes, start - 3), isHan(bytes, end), end + 3 <= range.end {
        let words =
          String(decoding: bytes[(start - 3)..<start], as: UTF8.self) + " " + String(decoding: bytes[end..<(end + 3)], as: UTF8.self)
        found.append(Break(mark: ByteRange(end, end + 3), gap: ByteRange(start, end), words: words))
      }
      offset = max(end, offset + 1)
    }
    return found
  }

  /// The first line of a plain text that looks like a list item, and is read as part of the text.
  static func foldedItem(in bytes: [UInt8], _ range: ByteRange) -> ByteRange? {
    guard range.start >= 0, range.end <= bytes.count, range.count > 4 else { return nil }
    var line = range.start
    while line < range.end {
      var end = line
      while end < range.end, !ASCII.isLineBreak(bytes[end]) { end += 1 }
      var content = line
      while content < end, ASCII.isBlank(bytes[content]) { content += 1 }
      if line > range.start, beginsItem(bytes[content..<end]) { return ByteRange(content, end) }
      line = end + 1
    }
    return nil
  }

  /// `- x`, `（1）x`, `(2) x`, `①x`.
  private static func beginsItem(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, line.count > 2 else { return false }
    if first == ASCII.hyphen { return ASCII.isBlank(line[line.startIndex + 1]) }
    // ① to ⑳
    if first == 0xE2 { return line[line.startIndex + 1] == 0x91 && (0xA0...0xB3).contains(line[line.startIndex + 2]) }
    let opening = ["（", "("].first { line.starts(with: $0.utf8) }
    guard let opening else { return false }
    let inside = line.dropFirst(opening.utf8.count).prefix(12)
    return ["）", ")"].contains { closing in
      guard let end = inside.indices.first(where: { inside[$0...].starts(with: closing.utf8) }), end > inside.startIndex else {
        return false
      }
      let label = String(decoding: inside[..<end], as: UTF8.self)
      return label.allSatisfy { "0123456789一二三四五六七八九十".contains($0) }
    }
  }

  /// Nearly every text is on one line.
  static func isOnSeveralLines(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
    guard range.start >= 0, range.end <= bytes.count else { return false }
    let bytes = bytes.span
    for offset in Range(clamping: range.start, range.end) where ASCII.isLineBreak(bytes[offset]) { return true }
    return false
  }

  /// Whether a line after the first looks like an item or a field, so that the lines are not one text.
  private static func containsStructure(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first != ASCII.doubleQuote, first != ASCII.singleQuote else { return false }
    return text.split(whereSeparator: ASCII.isLineBreak).dropFirst().contains { line in
      let content = line.drop(while: ASCII.isBlank)
      if content.first == ASCII.hyphen, content.dropFirst().first.map(ASCII.isBlank) ?? true { return true }
      return zip(content, content.dropFirst()).contains { $0 == ASCII.colon && ASCII.isBlank($1) } || content.last == ASCII.colon
    }
  }

  private static func isHan(_ bytes: [UInt8], _ offset: Int) -> Bool { HanText.isHan(bytes.span, at: offset) }
}
