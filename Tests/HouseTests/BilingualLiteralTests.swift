import Testing

/// `Bilingual(zh: "…", en: "…")` in the sources: both languages say something, and not the same.
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
    var rest = text[...]
    while let chinese = literal(after: "zh:", in: &rest) {
      guard let english = literal(after: "en:", in: &rest) else { break }
      pairs.append(Pair(chinese: chinese, english: english))
    }
    return pairs
  }

  /// The literal right behind a label; the empty text where something else stands there.
  private static func literal(after label: String, in rest: inout Substring) -> Substring? {
    guard let place = rest.firstRange(of: label) else { return nil }
    rest = rest[place.upperBound...].drop { $0.isWhitespace }
    guard rest.first == "\"" else { return "" }
    var isEscaped = false
    let body = rest.dropFirst()
    let content = body.prefix { character in
      if character == "\"", !isEscaped { return false }
      isEscaped = character == "\\" && !isEscaped
      return true
    }
    rest = body[content.endIndex...]
    return content
  }
}
