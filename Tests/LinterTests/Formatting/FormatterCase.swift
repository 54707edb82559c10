import Formatting
import Schema
import TestSupport
import Testing
import TextModel

/// A text and its canonical form.
struct FormatterCase: CustomTestStringConvertible, Sendable {
  let name: String
  let before: String
  let after: String
  var keys: Language?
  var testDescription: String { name }

  /// Formatting gives the canonical form, and leaves it as it is, with either line end.
  func check() throws {
    for lineEnd in ["\n", "\r\n"] {
      let before = before.replacing("\n", with: lineEnd)
      let after = after.replacing("\n", with: lineEnd)
      let options = FormatOptions(keys: keys)
      #expect(formatted(before, options) == after)
      #expect(formatted(after, options) == after)
      let document = Document.read(SourceText(before))
      let edits = try #require(Formatter.edits(document, options: options))
      #expect(String(decoding: TextEdit.apply(edits, to: document.source.bytes), as: UTF8.self) == after)
    }
  }

  private func formatted(_ text: String, _ options: FormatOptions) -> String {
    switch Formatter.format(Document.read(SourceText(text)), options: options) {
    case .formatted(let bytes): String(decoding: bytes, as: UTF8.self)
    case .declined(let refusal): "declined: \(refusal)"
    }
  }
}
