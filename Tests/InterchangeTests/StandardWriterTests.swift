import Formatting
import Interchange
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// What is written reads back the same, and is what `fmt` would make of it.
struct StandardWriterTests {
  @Test func writesTheShippedStandardAsItStands() throws {
    let path = try #require(ShippedStandards.all.first?.path)
    let shipped = try #require(ShippedStandards.text(at: path))
    let body = shipped.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("#") }.joined(separator: "\n")
    #expect(StandardWriter.write(try SampleStandards.shipped()) == body + (body.hasSuffix("\n") ? "" : "\n"))
  }

  @Test(arguments: Language.allCases)
  func everyPartReadsBack(_ keys: Language) throws {
    let standard = try SampleStandards.complete()
    let text = StandardWriter.write(standard, keys: keys)
    let document = Document.read(SourceText(text))
    #expect(document.syntaxProblems.isEmpty && document.shapeProblems.isEmpty)
    #expect(document.keyLanguage == keys)
    #expect(try SampleStandards.standard(text) == standard)
  }

  @Test func isCanonical() throws {
    for standard in [try SampleStandards.shipped(), try SampleStandards.complete()] {
      let text = StandardWriter.write(standard)
      let formatted = Formatter.format(Document.read(SourceText(text))).bytes
      #expect(formatted.map { String(decoding: $0, as: UTF8.self) } == text)
    }
  }

  /// Texts that YAML would take for something else, in every kind of place.
  @Test func awkwardTextsReadBack() throws {
    var random = RandomSource(seed: 7)
    let texts = (0..<300).map { _ in "x" + AwkwardText.random(pieces: 6, &random) + "y" }
    var standard = try SampleStandards.complete()
    standard.references = texts
    standard.levels[0].positions = texts + ["b"]
    standard.levels[0].entry = texts.map { PlainEntry(other: $0) }
    standard.catalogue[0].contents[0].examples = texts
    let read = try SampleStandards.standard(StandardWriter.write(standard))
    for (written, read) in zip(texts, read.references) { #expect(read == written) }
    #expect(read == standard)
    // A title stands alone: its line is written in another way.
    for text in texts {
      var standard = PlainStandard()
      standard.title = text
      #expect(try SampleStandards.standard(StandardWriter.write(standard)).title == text, "\(text.debugDescription)")
    }
  }

  @Test(
    "texts that are no texts to others are quoted",
    arguments: [
      ("true", "\"true\""), ("1.10", "\"1.10\""), ("- a", "\"- a\""), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""), ("@a", "\"@a\""),
      ("能做：好", "能做：好"), ("a:b", "a:b"), ("", "\"\""), (" a", "\" a\""), ("a\tb", "\"a\\tb\""), ("“引”", "“引”"), ("null", "\"null\""),
      ("!", "\"!\""), ("2.2.1", "2.2.1"), ("a,b", "a,b"), ("\\", "\\"),
    ])
  func quoting(text: String, spelled: String) throws {
    var standard = PlainStandard()
    standard.references = [text]
    #expect(StandardWriter.write(standard).hasSuffix("references:\n  - \(spelled)\n"))
  }
}
