import Linter
import TestSupport
import Testing
import TextModel

struct WordFinderTests {
  private func found(_ words: [String], in text: String) -> [String] {
    WordFinder(words).matches(in: Text(text)).map { "\($0.start):\(words[$0.word])" }
  }

  @Test
  func positionsAreByteOffsets() {
    #expect(found(["的的", "和和"], in: "e\u{301}😀\t的的，和和") == ["8:的的", "17:和和"])
  }

  @Test
  func longestWordIsFound() {
    #expect(found(["高级", "高级工", "初级"], in: "高级工与高级") == ["0:高级工", "12:高级"])
  }

  @Test
  func wordsDoNotOverlap() {
    #expect(found(["的的"], in: "的的的") == ["0:的的"])
  }

  @Test
  func emptyWordListFindsNothing() {
    #expect(found([], in: "的的") == [])
    #expect(found([""], in: "的的") == [])
  }

  /// Compared with looking for every word at every place.
  @Test(arguments: 0..<50)
  func resultsEqualANaiveSearch(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let letters = ["的", "了", "能", "够", "a", "é", "😀", " "]
    func word(_ length: Int) -> String { (0..<length).map { _ in letters[random.number(below: letters.count)] }.joined() }
    let words = (0..<6).map { _ in word(1 + random.number(below: 3)) }
    let text = word(40)
    var expected: [String] = []
    var offset = 0
    let bytes = Array(text.utf8)
    while offset < bytes.count {
      let here = words.indices.filter { bytes[offset...].starts(with: words[$0].utf8) }
      if let longest = here.max(by: { words[$0].utf8.count < words[$1].utf8.count }) {
        expected.append("\(offset):\(words[longest])")
        offset += words[longest].utf8.count
      } else {
        offset += 1
      }
    }
    #expect(found(words, in: text) == expected)
  }
}
