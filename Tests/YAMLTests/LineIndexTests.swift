import TestSupport
import Testing
import TextModel

struct LineIndexTests {
  @Test(
    "only LF, CRLF and CR end a line",
    arguments: [
      ("", [0]), ("题", [0]), ("\n", [0, 1]), ("\r\n", [0, 2]), ("\r", [0, 1]), ("\n\r", [0, 1, 2]), ("\r\r\n\n", [0, 1, 3, 4]),
      ("题\t😀\r\ne\u{301}", [0, 10]), ("a\u{85}b\u{2028}c\u{2029}d\u{B}e\u{C}f", [0]),
    ])
  func starts(text: String, starts: [Int]) {
    let index = LineIndex(Array(text.utf8))
    #expect((0..<index.count).map { index.start(ofLine: $0) } == starts)
  }

  @Test(arguments: 0..<100)
  func linesEqualANaiveModel(seed: Int) {
    var random = RandomSource(seed: UInt64(seed) + 1000)
    let text = AwkwardText.random(pieces: 40, &random)
    let index = LineIndex(Array(text.utf8))
    for place in NaiveText(text).places {
      #expect(index.line(at: place.offset) == place.line)
      #expect(index.range(ofLine: place.line).touches(place.offset))
    }
  }

  @Test func offsetsOutsideAreClamped() {
    let index = LineIndex(Array("题\t😀e\u{301}\r\n师\n".utf8))
    #expect(index.count == 3)
    #expect(index.line(at: -1) == 0)
    #expect(index.line(at: 999) == 2)
    #expect(index.start(ofLine: -1) == 0)
    #expect(index.start(ofLine: 3) == 17)
    #expect(index.range(ofLine: 0) == ByteRange(0, 13))
    #expect(index.range(ofLine: 2) == ByteRange(17, 17))
    #expect(index.range(ofLine: 99) == ByteRange(17, 17))
  }
}
