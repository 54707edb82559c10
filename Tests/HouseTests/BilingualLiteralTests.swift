import Testing

/// `Bilingual(zh: "…", en: "…")` in the sources: both languages have a text, and the texts differ.
struct BilingualLiteralTests {
  private struct Pair {
    let chinese: Substring
    let english: Substring
  }

  @Test func bothLanguagesAreWritten() throws {
    var seen = 0
    for source in try SwiftSource.all(below: "Sources") {
      for pair in Self.pairs(in: source.text) where pair.chinese != "" || pair.english != "" {
        seen += 1
        #expect(pair.chinese != pair.english || !Self.hasWords(pair.english), "\(source.path): \(pair.english)")
        #expect(!Self.isChinese(pair.english), "\(source.path): \(pair.english)")
        #expect(
          !Self.hasWords(pair.chinese) || pair.chinese.unicodeScalars.contains { $0.properties.isIdeographic },
          "\(source.path): \(pair.chinese)")
      }
    }
    #expect(seen > 300)
  }

  /// More Chinese than examples in an English text need.
  private static func isChinese(_ text: Substring) -> Bool {
    text.unicodeScalars.filter { $0.properties.isIdeographic }.count * 2 > text.unicodeScalars.count
  }

  /// Something to translate: more than values that are put in, options and signs.
  private static func hasWords(_ text: Substring) -> Bool {
    !text.contains("\\(") && text.split(separator: " ").contains { !$0.hasPrefix("-") && $0.contains { $0.isLetter } }
  }

  /// The literals that follow `zh:` and the next `en:`.
  private static func pairs(in text: String) -> [Pair] {
    var pairs: [Pair] = []
    let bytes = Array(text.utf8)
    var cursor = 0
    while let chinese = literal(after: "zh:", in: bytes, &cursor) {
      guard let english = literal(after: "en:", in: bytes, &cursor) else { break }
      pairs.append(Pair(chinese: chinese, english: english))
    }
    return pairs
  }

  /// The literal right after a label; the empty text where something else stands there.
  private static func literal(after label: String, in bytes: [UInt8], _ cursor: inout Int) -> Substring? {
    let label = Array(label.utf8)
    while cursor + label.count <= bytes.count, !(bytes[cursor] == label[0] && bytes[cursor..<(cursor + label.count)].elementsEqual(label)) {
      cursor += 1
    }
    guard cursor + label.count <= bytes.count else { return nil }
    cursor += label.count
    while cursor < bytes.count, bytes[cursor] == UInt8(ascii: " ") || bytes[cursor] == UInt8(ascii: "\n") { cursor += 1 }
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "\"") else { return "" }
    cursor += 1
    let start = cursor
    var isEscaped = false
    while cursor < bytes.count, bytes[cursor] != UInt8(ascii: "\"") || isEscaped {
      isEscaped = bytes[cursor] == UInt8(ascii: "\\") && !isEscaped
      cursor += 1
    }
    return Substring(decoding: bytes[start..<cursor], as: UTF8.self)
  }
}
