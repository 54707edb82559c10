import JSON

@testable import LanguageServer

/// JSON text as the server writes it.
enum JSONTestText {
  static func range(_ range: Range<Int>, in text: String, _ encoding: PositionEncoding = .utf16) -> String {
    JSONWriter.bytes(
      of: LSPRange(
        start: MarkedText.position(of: range.lowerBound, in: text, encoding),
        end: MarkedText.position(of: range.upperBound, in: text, encoding))
    ).text
  }
}
