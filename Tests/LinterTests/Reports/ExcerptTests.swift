import Reports
import Testing
import TextModel

/// Carets are below the marked text, whatever the width of the text before it.
struct ExcerptTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let marked: String
    let shown: String
    let indentation: Int
    let width: Int
    var testDescription: String { line }
  }

  static let cases = [
    Case(line: "a: bc", marked: "bc", shown: "a: bc", indentation: 3, width: 2),
    Case(line: "名称: 中文😀", marked: "中文", shown: "名称: 中文😀", indentation: 6, width: 4),
    Case(line: "名称: 中文😀", marked: "😀", shown: "名称: 中文😀", indentation: 10, width: 2),
    Case(line: "cafe\u{301}: x", marked: "x", shown: "cafe\u{301}: x", indentation: 6, width: 1),
    Case(line: "e\u{301}", marked: "\u{301}", shown: "e\u{301}", indentation: 1, width: 1),
    Case(line: "\tx:\ty", marked: "y", shown: "    x:  y", indentation: 8, width: 1),
    Case(line: "中\ty", marked: "\t", shown: "中  y", indentation: 2, width: 2),
    Case(line: "👩‍👩‍👧 x", marked: "x", shown: "👩‍👩‍👧 x", indentation: 3, width: 1),
    Case(line: "a\u{1B}[31mb\u{202E}c", marked: "c", shown: "a␛[31mb\u{FFFD}c", indentation: 8, width: 1),
  ]

  @Test(arguments: cases, ["\n", "\r\n"])
  func markIsBelowTheRange(_ example: Case, lineEnd: String) {
    let source = SourceText("第一行 😀\(lineEnd)\(example.line)\(lineEnd)last")
    let start = source.position(ofFirst: example.marked, fromLine: 1)
    let excerpt = Excerpt(ByteRange(start, start + example.marked.utf8.count), in: source)
    #expect(excerpt.line == 1)
    #expect(excerpt.text == example.shown)
    #expect(excerpt.indentation == example.indentation)
    #expect(excerpt.width == example.width)
  }

  @Test func rangesOfSeveralLinesAreMarkedOnTheFirst() {
    let excerpt = Excerpt(ByteRange(3, 100), in: SourceText("ab中\r\ncd"))
    #expect(excerpt == Excerpt(ByteRange(3, 5), in: SourceText("ab中\r\ncd")))
    #expect(excerpt.width >= 1)
  }

  @Test func emptyRangeAtTheEndOfALineIsMarked() {
    let excerpt = Excerpt(ByteRange(at: 5), in: SourceText("ab中\ncd"))
    #expect(excerpt.indentation == 4)
    #expect(excerpt.width == 1)
  }

  @Test(arguments: [0, 3, 500, 100_000, 299_990])
  func longLinesAreCutAroundTheMark(_ position: Int) {
    let bytes = String(repeating: "中文", count: 50_000)
    let source = SourceText(bytes)
    let start = position - position % 3
    let excerpt = Excerpt(ByteRange(start, start + 6), in: source)
    #expect(excerpt.width == 4)
    #expect(DisplayWidth.columns(of: excerpt.text.utf8) <= 160)
    let marked = Array(excerpt.text.unicodeScalars)
    #expect(excerpt.indentation < 160)
    #expect(marked.count > 20)
  }
}

extension SourceText {
  /// Where some words first stand, from a line on.
  fileprivate func position(ofFirst words: String, fromLine line: Int) -> Int {
    let start = lineIndex.start(ofLine: line)
    return bytes.indices.first { $0 >= start && bytes[$0...].starts(with: words.utf8) } ?? 0
  }
}
