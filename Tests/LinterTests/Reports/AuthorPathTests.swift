import Linter
import Schema
import TestSupport
import Testing
import TextModel

/// Places are named in the terms of authors.
struct AuthorPathTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: String
    let path: [String]
    var testDescription: String { words }
  }

  static let standard = [
    Case(words: "2.2.1 能调制发酵面团", path: ["高级", "2 面点制作", "2.2 和面"]),
    // What names an entry is not inside it.
    Case(words: "2.1 和面", path: ["初级", "2 面点制作"]),
    Case(words: "{education: any, years: 5}", path: ["高级"]),
    Case(words: "称量", path: ["原料准备"]),
    Case(words: "cumulative", path: []),
  ]

  @Test(arguments: standard)
  func pathInAStandardIsNamed(_ example: Case) {
    expect(example, in: RuleExample.standard)
  }

  static let plan = [
    Case(words: "2.1 和面", path: ["M2 面点 | *制作*"]),
    Case(words: "TAB", path: ["M1 原料 😀 准备"]),
    Case(words: "“面点”", path: []),
  ]

  @Test(arguments: plan, [false, true])
  func pathInAPlanIsNamed(_ example: Case, isBroken: Bool) {
    // A full-width colon is fixed in the shadow copy; paths and places stay those of the author's text.
    expect(example, in: isBroken ? SampleReport.text.replacing("level: junior", with: "level：junior") : SampleReport.text)
  }

  private func expect(_ example: Case, in text: String) {
    let document = Document.read(SourceText(text))
    let bytes = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: example.words.utf8) }
    #expect(start != nil)
    let range = ByteRange(start ?? 0, (start ?? 0) + example.words.utf8.count)
    #expect(AuthorPath.make(of: range, in: document) == example.path)
  }

  @Test func longNamesAreCut() {
    let line = AuthorPath.line(["初级", String(repeating: "很长的名称", count: 20)])
    #expect(line.hasPrefix("初级 › 很长"))
    #expect(line.hasSuffix("…"))
    #expect(DisplayWidth.columns(of: line.utf8) <= 50)
  }
}
