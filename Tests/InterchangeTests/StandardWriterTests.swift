import Formatting
import Interchange
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Written standards read back unchanged, and are in the canonical form of `fmt`.
struct StandardWriterTests {
  @Test func shippedStandardIsWrittenUnchanged() throws {
    let path = try #require(ShippedStandards.all.first?.path)
    let shipped = try #require(ShippedStandards.text(at: path))
    let body = shipped.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("#") }.joined(separator: "\n")
    #expect(DocumentWriter.write(try SampleStandards.shipped()) == body + (body.hasSuffix("\n") ? "" : "\n"))
  }

  @Test(arguments: Language.allCases)
  func everyPartReadsBack(_ keys: Language) throws {
    let standard = try SampleStandards.complete()
    let text = DocumentWriter.write(standard, keys: keys)
    let document = Document.read(SourceText(text))
    #expect(document.syntaxProblems.isEmpty && document.shapeProblems.isEmpty)
    #expect(document.keyLanguage == keys)
    #expect(try SampleStandards.standard(text) == standard)
  }

  @Test func writtenStandardIsCanonical() throws {
    for standard in [try SampleStandards.shipped(), try SampleStandards.complete()] {
      let text = DocumentWriter.write(standard)
      let formatted = Formatter.format(Document.read(SourceText(text))).bytes
      #expect(formatted.map { String(decoding: $0, as: UTF8.self) } == text)
    }
  }

  /// Texts that YAML would take for something else, in every kind of place.
  @Test func awkwardTextsReadBack() throws {
    var random = RandomSource(seed: 7)
    let texts = (0..<300).map { _ in "x" + AwkwardText.random(pieces: 6, &random) + "y" }
    var standard = try SampleStandards.complete()
    standard.references = .list(texts)
    standard.levels?.value[0].value.positions = .list(texts + ["b"])
    standard.levels?.value[0].value.entry = .list(texts.map { EntryCondition(other: $0) })
    standard.functions?.value[0].value.contents?.value[0].value.examples = .list(texts)
    let read = try SampleStandards.standard(DocumentWriter.write(standard))
    for (written, read) in zip(texts, read.references.strings) { #expect(read == written) }
    #expect(read == standard)
    // A title stands alone: its line is written in another way.
    for text in texts {
      var standard = Standard()
      standard.title = .text(text)
      #expect(try SampleStandards.standard(DocumentWriter.write(standard)).title.string == text, "\(text.debugDescription)")
    }
  }

  @Test(
    "texts that other tools misread are quoted",
    arguments: [
      ("true", "\"true\""), ("1.10", "\"1.10\""), ("- a", "\"- a\""), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""), ("@a", "\"@a\""),
      ("能做：好", "能做：好"), ("a:b", "a:b"), ("", "\"\""), (" a", "\" a\""), ("a\tb", "\"a\\tb\""), ("“引”", "“引”"), ("null", "\"null\""),
      ("!", "\"!\""), ("2.2.1", "2.2.1"), ("a,b", "a,b"), ("\\", "\\"),
    ])
  func quoting(text: String, spelled: String) throws {
    var standard = Standard()
    standard.references = .list([text])
    #expect(DocumentWriter.write(standard).hasSuffix("references:\n  - \(spelled)\n"))
  }
}
