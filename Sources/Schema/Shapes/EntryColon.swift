import TextModel
import YAML

/// Finds the colon of an entry that YAML takes for a text, because the colon is full-width or has no space after it.
enum EntryColon {
  /// The fault and the edit that fixes it; nil unless a key comes before the first colon. `place` is the place of the text.
  static func find(in text: Text, at place: ByteRange, isKey: (Text) -> Bool) -> (SyntaxProblem.Fault, TextEdit)? {
    let bytes = Array(text.bytes)
    for (offset, byte) in bytes.enumerated() {
      let isFullwidth = byte == 0xEF && offset + 2 < bytes.count && bytes[offset + 1] == 0xBC && bytes[offset + 2] == 0x9A
      guard byte == ASCII.colon || isFullwidth else { continue }
      var keyEnd = offset
      while keyEnd > 0, ASCII.isBlank(bytes[keyEnd - 1]) { keyEnd -= 1 }
      guard isKey(text.slice(0, keyEnd)) else { return nil }
      var end = offset + (isFullwidth ? 3 : 1)
      while end < bytes.count, ASCII.isBlank(bytes[end]) { end += 1 }
      let edit = TextEdit(text.place(of: offset, end, in: place), end == bytes.count ? ":" : ": ")
      return (isFullwidth ? .fullwidthColon : .missingSpaceAfterColon, edit)
    }
    return nil
  }
}
