import TextModel
import YAML

/// Finds the colon of an entry that YAML reads as a text, because the colon is full-width or has no space after it.
enum EntryColon {
  /// The fault and the edit that fixes it; nil unless a key is before the first colon. `range` is the range of the text.
  static func find(in text: Text, at range: ByteRange, isKey: (Text) -> Bool) -> (SyntaxProblem.Fault, TextEdit)? {
    let bytes = Array(text.bytes)
    for (offset, byte) in bytes.enumerated() {
      guard byte == ASCII.colon || FullwidthSign.at(offset, in: bytes, to: bytes.count) == .colon else { continue }
      var keyEnd = offset
      while keyEnd > 0, ASCII.isBlank(bytes[keyEnd - 1]) { keyEnd -= 1 }
      guard isKey(text.slice(0, keyEnd)) else { return nil }
      // `部门：:展示部` has several colons.
      var end = offset
      var hasWide = false
      while end < bytes.count {
        if FullwidthSign.at(end, in: bytes, to: bytes.count) == .colon {
          hasWide = true
          end += 3
        } else if ASCII.isBlank(bytes[end]) || bytes[end] == ASCII.colon {
          end += 1
        } else {
          break
        }
      }
      let edit = TextEdit(text.range(of: offset, end, in: range), end == bytes.count ? ":" : ": ")
      return (hasWide ? .fullwidthColon : .missingSpaceAfterColon, edit)
    }
    return nil
  }
}
