import TextModel
import YAML

/// Edits a part of a scalar so that it remains a scalar: text that would mean something else in YAML is quoted.
enum ScalarEdit {
  /// Nil where the scalar is spelled with escapes, so that a part of it cannot be located.
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
      // Other programs would not read `null` or `true` as texts.
      return Quoting.needsQuotes(scalar) || OtherReading.kind(of: scalar) != nil || isInFlow(whole, bytes) && containsSeparator(text)
    }
    return needsQuotes(new) && !needsQuotes(old) ? TextEdit(whole, Quoting.quoted(new)) : TextEdit(part, text)
  }

  /// Whether a text contains full-width separators: in a list on one line they would be read as separating two items unless quoted.
  private static func containsSeparator(_ text: [UInt8]) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.contains { "，、；".unicodeScalars.contains($0) }
  }

  /// Whether an unquoted text is in brackets or braces: only there can a comma or a closing sign follow it directly.
  private static func isInFlow(_ whole: ByteRange, _ bytes: [UInt8]) -> Bool {
    let next = bytes[whole.end..<bytes.count].first { !ASCII.isBlank($0) && !ASCII.isLineBreak($0) }
    return next == ASCII.comma || next == ASCII.rightBracket || next == ASCII.rightBrace
  }

  private static func replacingQuoted(_ part: ByteRange, _ whole: ByteRange, _ text: String, _ source: SourceText) -> TextEdit? {
    let bytes = source.bytes
    guard whole.count >= 2 else { return nil }
    let inner = ByteRange(whole.start + 1, whole.end - 1)
    // In a text with escapes, an occurrence is the whole text including the number, so a name cannot be replaced in it.
    let isEscaped = bytes[inner.start..<inner.end].contains { $0 == ASCII.backslash || $0 == bytes[whole.start] || ASCII.isLineBreak($0) }
    if isEscaped { return nil }
    let range = part == whole ? inner : part
    guard inner.contains(range) else { return nil }
    let new = Array(bytes[inner.start..<range.start]) + Array(text.utf8) + Array(bytes[range.end..<inner.end])
    let needsEscapes = text.utf8.contains { $0 == ASCII.backslash || $0 == bytes[whole.start] }
    return needsEscapes ? TextEdit(whole, Quoting.quoted(new)) : TextEdit(range, text)
  }
}
