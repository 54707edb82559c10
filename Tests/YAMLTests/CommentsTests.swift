import Testing
import TextModel
import YAML

struct CommentsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    /// The comments as they stand in the file; those that stand alone on their line begin with `|`.
    let comments: [String]
    var testDescription: String { text }

    init(_ text: String, _ comments: [String]) {
      self.text = text
      self.comments = comments
    }
  }

  @Test(arguments: [
    Case("", []),
    Case("面: 点\r\n", []),
    Case("# 😀e\u{301}\t面\r\na: 1\r\n", ["|# 😀e\u{301}\t面"]),
    Case("a: 面😀 # e\u{301}\t注\r\nb: 2", ["# e\u{301}\t注"]),
    Case("a: 1\t# x\r  # y\r\n # z\n", ["# x", "|# y", "|# z"]),
    Case("a: 面#点😀\r\nb: 'x # y'\r\nc: \"x # y\"  # z\r\n", ["# z"]),
    Case("a: \"面 # 😀\r\n  # e\u{301}\t\"\r\nb: 点\r\n  # 师\r\n", ["|# 师"]),
    Case("a: |\r\n  # 面 no comment\r\n  x # nor this\r\n# yes\r\nb: 1\r\n", ["|# yes"]),
    Case("a: >- # 😀 head\r\n  面\r\nb: | # second\r\n  x\r\n", ["# 😀 head", "# second"]),
    Case("covers: [2.1 面, # 一\r\n  e\u{301}\t] # 二\r\n", ["# 一", "# 二"]),
    Case("- # 面\r\n  a: 1\r\n-\r\n  # 点\r\n  - 2\r\n", ["# 面", "|# 点"]),
    Case("a:\r\n# 😀\r\n  b: *c # x\r\n", ["|# 😀", "# x"]),
    Case("#\r\n##\r\n a: http://面#点 #\r\n", ["|#", "|##", "#"]),
    Case("a: 1\r\n# 最后", ["|# 最后"]),
    Case("# 只有😀e\u{301}\t注释", ["|# 只有😀e\u{301}\t注释"]),
  ])
  func commentsAreFound(example: Case) {
    let tree = Parsing.parse(example.text).tree
    let source = SourceText(example.text)
    let found = Comments.find(in: tree).map { ($0.standsAlone ? "|" : "") + source.string(in: $0.range) }
    #expect(found == example.comments)
  }

  @Test func positionsAreInTheOriginalFile() {
    let text = "等级：初级 # 😀e\u{301}\t注\r\ntitle: \"面点 # 没有右引号\r\nlevel: 1 # 完\r\n"
    let source = SourceText(text)
    let found = Comments.find(in: Parsing.parse(text).tree).map { source.string(in: $0.range) }
    #expect(found.first == "# 😀e\u{301}\t注")
    #expect(found.last == "# 完")
  }
}
