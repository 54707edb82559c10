import TextModel
import YAML

/// A text on one line, without quotes if possible.
struct ScalarForm {
  /// The text as written in the source, including quotes.
  private let raw: ArraySlice<UInt8>
  private let content: Text
  private let style: NodeStyle

  init(_ node: Node, in bytes: [UInt8]) {
    let range = node.range
    raw = range.end <= bytes.count ? bytes[range.start..<range.end] : []
    content = node.text
    style = node.style
  }

  /// A word of the file format.
  init(word: String) {
    content = Text(word)
    raw = content.bytes
    style = .plain
  }

  func rendered(inFlow: Bool) -> [UInt8] {
    let isOneLine = !raw.contains(where: ASCII.isLineBreak)
    if style == .plain, isOneLine { return Array(raw) }
    let reason = ScalarText.reasonForQuotes(content, inFlow: inFlow)
    if reason == nil || reason != .syntax && !style.isQuoted { return Array(content.bytes) }
    if isOneLine, style == .doubleQuoted || needsEscapes { return Array(raw) }
    return Quoting.quoted(content.bytes)
  }

  /// Whether the text has characters that neither single quotes nor double quotes without escapes can contain, or that would be less
  /// readable.
  private var needsEscapes: Bool { content.bytes.contains { $0 < ASCII.space || $0 == ASCII.doubleQuote || $0 == ASCII.backslash } }
}
