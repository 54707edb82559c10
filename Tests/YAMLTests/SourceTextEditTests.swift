import Testing
import TextModel

/// Edits of a text whose lines are known: reused lines must equal those of a new reading.
struct SourceTextEditTests {
  private static let pieces = ["a", "面点", "😀", "e\u{301}", "\t", "\r\n", "\n", "\r", " ", "- 1.1 选料", ""]

  @Test(arguments: 0..<40)
  func reusedLinesEqualTheLinesOfTheNewText(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    var source = SourceText("kind: 面点😀\r\n\te\u{301}\rlast")
    var model = Array("kind: 面点😀\r\n\te\u{301}\rlast".utf8)
    _ = source.lineIndex
    for _ in 0..<60 {
      let boundaries = model.indices.filter { model[$0] & 0xC0 != 0x80 } + [model.count]
      let ends = [boundaries[numbers.next(below: boundaries.count)], boundaries[numbers.next(below: boundaries.count)]].sorted()
      let length = min(ends[1] - ends[0], 12)
      let end = boundaries.last { $0 <= ends[0] + length } ?? ends[0]
      let text = (0..<numbers.next(below: 4)).map { _ in Self.pieces[numbers.next(below: Self.pieces.count)] }.joined()
      source = source.replacing(TextEdit(ByteRange(ends[0], end), text))
      model.replaceSubrange(ends[0]..<end, with: Array(text.utf8))
      let fresh = SourceText(utf8: model)
      #expect(source.bytes == model)
      #expect(source.lineIndex.count == fresh.lineIndex.count)
      for line in 0...fresh.lineIndex.count { #expect(source.lineIndex.range(ofLine: line) == fresh.lineIndex.range(ofLine: line)) }
      for offset in boundaries where offset <= model.count {
        for unit in ColumnUnit.allCases { #expect(source.position(of: offset, in: unit) == fresh.position(of: offset, in: unit)) }
      }
    }
  }

  @Test func editsOutsideTheTextAreClamped() {
    let source = SourceText("面点😀\r\n")
    #expect(source.replacing(TextEdit(ByteRange(100, 200), "e\u{301}")).string(in: ByteRange(0, 100)) == "面点😀\r\ne\u{301}")
    #expect(source.replacing(TextEdit(ByteRange(0, 200), "")).count == 0)
  }

  @Test func editorTextKeepsItsByteOrderMark() {
    let source = SourceText(utf8: Array("\u{FEFF}kind: 面点".utf8))
    #expect(source.position(of: 3, in: .utf16) == Position(line: 0, column: 1))
    #expect(source.encoding == .utf8)
  }
}

/// Pseudo-random numbers that are the same in every run.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(1, limit)
  }
}
