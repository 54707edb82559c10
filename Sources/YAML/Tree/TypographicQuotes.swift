import TextModel

/// Typographic quotation marks around a whole text, in place of YAML's quotes.
public enum TypographicQuotes {
  private static let pairs: [(open: [UInt8], close: [UInt8])] = [
    ("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("＂", "＂"), ("＇", "＇"), ("”", "”"), ("“", "“"), ("〝", "〞"),
  ].map { (Array($0.utf8), Array($1.utf8)) }
  /// Pairs that a word processor or input method left half changed: `“制作部"`.
  private static let mixedPairs: [(open: [UInt8], close: [UInt8])] = [("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'")].map {
    (Array($0.utf8), Array($1.utf8))
  }

  /// The edits that replace both by ASCII quotes; nil for a text that is not quoted as a whole. `offset` is the start of the text.
  public static func repair(of text: some Collection<UInt8>, at offset: Int) -> [TextEdit]? {
    // Nearly every text begins with another byte.
    guard let lead = text.first, lead == 0xE2 || lead == 0xE3 || lead == 0xEF else { return nil }
    let bytes = Array(text)
    let isAround: ((open: [UInt8], close: [UInt8])) -> Bool = { bytes.starts(with: $0.open) && ends(bytes, with: $0.close) }
    guard let pair = pairs.first(where: isAround) ?? mixedPairs.first(where: isAround) else { return nil }
    let first = pair.open.count
    let last = bytes.count - pair.close.count
    guard first < last else { return nil }
    let inner = bytes[first..<last]
    // “甲”和“乙” has two quotations, and is not quoted as a whole; so is any text with a quotation mark inside.
    guard !pairs.contains(where: { inner.contains($0.open) || inner.contains($0.close) }) else { return nil }
    guard pair.close.count > 1 || !inner.contains(ASCII.doubleQuote) && !inner.contains(ASCII.singleQuote) else { return nil }
    guard !inner.contains(ASCII.backslash) || !inner.contains(ASCII.singleQuote) else { return nil }
    let quote = inner.contains(ASCII.doubleQuote) || inner.contains(ASCII.backslash) ? ASCII.singleQuote : ASCII.doubleQuote
    guard quote == ASCII.doubleQuote || !inner.contains(ASCII.singleQuote) else { return nil }
    return [
      TextEdit(ByteRange(offset, offset + first), [quote]), TextEdit(ByteRange(offset + last, offset + bytes.count), [quote]),
    ]
  }

  private static func ends(_ bytes: [UInt8], with suffix: [UInt8]) -> Bool { bytes.suffix(suffix.count).elementsEqual(suffix) }
}

extension ArraySlice<UInt8> {
  /// Whether these bytes contain `part`.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: part) }
  }
}
