import TextModel
import YAML

/// An edit of a part of a scalar that leaves it a scalar: what would mean something else to YAML is quoted.
enum ScalarEdit {
  /// Nil where the file spells the text in another way than it reads, so that a part of it has no place.
  static func replacing(_ part: ByteRange, of whole: ByteRange, with text: String, in source: SourceText) -> TextEdit? {
    guard whole.end <= source.count, whole.contains(part), !whole.isEmpty else { return nil }
    let bytes = source.bytes
    let first = bytes[whole.start]
    let isQuoted = first == ASCII.doubleQuote || first == ASCII.singleQuote
    if isQuoted { return replacingQuoted(part, whole, text, source) }
    let old = Array(bytes[whole.start..<whole.end])
    let new = Array(bytes[whole.start..<part.start]) + Array(text.utf8) + Array(bytes[part.end..<whole.end])
    let needsQuotes = { (text: [UInt8]) in
      let scalar = Text(text, from: 0, to: text.count)
      // `null` and `true` are texts here, and something else to other tools.
      return Quoting.needsQuotes(scalar) || OtherReading.kind(of: scalar) != nil || isInFlow(whole, bytes) && holdsSeparator(text)
    }
    return needsQuotes(new) && !needsQuotes(old) ? TextEdit(whole, Quoting.quoted(new)) : TextEdit(part, text)
  }

  /// Marks of input methods that separate the items of a list on one line: unquoted, they would be taken for two items.
  private static func holdsSeparator(_ text: [UInt8]) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.contains { "，、；".unicodeScalars.contains($0) }
  }

  /// Whether a plain text stands in brackets or braces: only there can a comma or a closing sign come right behind it.
  private static func isInFlow(_ whole: ByteRange, _ bytes: [UInt8]) -> Bool {
    let next = bytes[whole.end..<bytes.count].first { !ASCII.isBlank($0) && !ASCII.isLineBreak($0) }
    return next == ASCII.comma || next == ASCII.rightBracket || next == ASCII.rightBrace
  }

  private static func replacingQuoted(_ part: ByteRange, _ whole: ByteRange, _ text: String, _ source: SourceText) -> TextEdit? {
    let bytes = source.bytes
    guard whole.count >= 2 else { return nil }
    let inner = ByteRange(whole.start + 1, whole.end - 1)
    // The part of a text that is spelled with escapes is the whole of it, number and all: nothing to put a name in place of.
    let isEscaped = bytes[inner.start..<inner.end].contains { $0 == ASCII.backslash || $0 == bytes[whole.start] || ASCII.isLineBreak($0) }
    if isEscaped { return nil }
    let place = part == whole ? inner : part
    guard inner.contains(place) else { return nil }
    let new = Array(bytes[inner.start..<place.start]) + Array(text.utf8) + Array(bytes[place.end..<inner.end])
    let needsEscapes = text.utf8.contains { $0 == ASCII.backslash || $0 == bytes[whole.start] }
    return needsEscapes ? TextEdit(whole, Quoting.quoted(new)) : TextEdit(place, text)
  }
}
