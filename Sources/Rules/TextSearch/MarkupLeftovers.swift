import TextModel

/// Finds what a web page leaves in a text that was copied from its source: `<br>`, `&nbsp;`, `[文字](http://…)`.
enum MarkupLeftovers {
  /// The first one, in bytes from the start of the text.
  static func find(in text: Text) -> Range<Int>? {
    text.withBytes { bytes in
      guard mayContain(bytes) else { return nil }
      for offset in bytes.indices {
        switch bytes[offset] {
        case UInt8(ascii: "<"): if let end = endOfTag(bytes, from: offset) { return offset..<end }
        case ASCII.ampersand: if let end = endOfEntity(bytes, from: offset) { return offset..<end }
        case ASCII.rightBracket: if bytes[(offset + 1)...].starts(with: "(http".utf8) { return offset..<min(offset + 6, bytes.count) }
        default: break
        }
      }
      return nil
    }
  }

  /// Whether there is any of the signs, by a loop without branches: nearly every text has none.
  private static func mayContain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in bytes {
      let isLess: UInt8 = byte == UInt8(ascii: "<") ? 1 : 0
      let isAmpersand: UInt8 = byte == ASCII.ampersand ? 1 : 0
      let isBracket: UInt8 = byte == ASCII.rightBracket ? 1 : 0
      found |= isLess | isAmpersand | isBracket
    }
    return found != 0
  }

  private static let tags: Set<String> = [
    "br", "p", "div", "span", "b", "i", "u", "s", "em", "strong", "font", "sup", "sub", "li", "ul", "ol", "td", "tr", "th", "table", "a",
    "img",
  ]
  private static let entities: Set<String> = [
    "nbsp", "amp", "lt", "gt", "quot", "apos", "ensp", "emsp", "ldquo", "rdquo", "lsquo", "rsquo", "mdash", "ndash", "hellip",
    "middot", "times",
  ]
  private static let maximumLength = 120

  /// `<br>`, `<br/>`, `</p>`, `<span class="x">`; `<5 mm` and `<甲>` are not tags.
  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var cursor = start + 1
    if cursor < bytes.count, bytes[cursor] == ASCII.slash { cursor += 1 }
    let name = bytes[cursor...].prefix(while: ASCII.isLetter)
    guard tags.contains(String(decoding: name, as: UTF8.self).lowercased()) else { return nil }
    let rest = bytes[name.endIndex...].prefix(clamping: maximumLength)
    guard let first = rest.first, first == ASCII.greaterThan || first == ASCII.slash || ASCII.isBlank(first) else { return nil }
    return rest.firstIndex(of: ASCII.greaterThan).map { $0 + 1 }
  }

  /// `&nbsp;`, `&#160;`.
  private static func endOfEntity(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let rest = bytes[(start + 1)...].prefix(10)
    guard let end = rest.firstIndex(of: ASCII.semicolon) else { return nil }
    let name = rest[..<end]
    let digits = name.dropFirst()
    let isNumber = name.first == ASCII.numberSign && !digits.isEmpty && digits.allSatisfy { ASCII.isDigit($0) || ASCII.isLetter($0) }
    return isNumber || entities.contains(String(decoding: name, as: UTF8.self)) ? end + 1 : nil
  }
}
