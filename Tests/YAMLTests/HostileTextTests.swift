import TestSupport
import Testing
import TextModel
import YAML

/// Malicious files, and files that no author would write.
struct HostileTextTests {
  private static func faults(_ parsed: ParsedText) -> [SyntaxProblem.Fault] { parsed.problems.map(\.fault) }

  @Test(.timeLimit(.minutes(10)), arguments: ["[", "{", "- ", "a: [", "? ", "[{"])
  func deepNestingIsCutAtTheLimit(opening: String) {
    let parsed = Parsing.parse("面😀e\u{301}: 1\r\ncovers:\t" + (opening == "- " ? "\n" : "") + String(repeating: opening, count: 100_000))
    #expect(parsed.tree.nodeCount < 1000)
    #expect(parsed.tree.root != nil)
    #expect(!parsed.problems.isEmpty)
  }

  @Test func theLimitOfNestingIsExact() {
    func nested(_ depth: Int) -> ParsedText {
      Parsing.parse(String(repeating: "[", count: depth) + "面" + String(repeating: "]", count: depth))
    }
    #expect(Self.faults(nested(Limits.depth)) == [])
    #expect(nested(Limits.depth).tree.nodeCount == Limits.depth + 1)
    #expect(Self.faults(nested(Limits.depth + 1)) == [.tooDeep])
    #expect(nested(Limits.depth + 1).problems.first?.range == ByteRange(Limits.depth, Limits.depth + 1))
  }

  @Test func contentBeforeTheLimitIsKept() {
    let parsed = Parsing.parse("标题: 面😀e\u{301}\r\ncovers:\t" + String(repeating: "[", count: 100))
    #expect(parsed.tree.root?.value(forKey: "标题")?.text == "面😀e\u{301}")
    #expect(parsed.tree.root?.value(forKey: "covers")?.kind == .sequence)
  }

  @Test(.timeLimit(.minutes(10))) func aliasesAreNeverFollowed() {
    var text = "a0: &a0 [面😀e\u{301},\tx]\r\n"
    for level in 1...40 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\r\n"
    }
    let parsed = Parsing.parse(text)
    #expect(parsed.tree.nodeCount < 1000)
    #expect(parsed.problems.count <= 10)
    #expect(parsed.problems.allSatisfy { $0.fault == .unsupported(.anchor) || $0.fault == .unsupported(.alias) })
  }

  @Test func onlyTheFirstDocumentIsRead() {
    let text = "title: 面😀e\u{301}\t\r\n---\r\ntitle: 点\r\n---\r\ntitle: 师\r\n"
    let parsed = Parsing.parse(text)
    #expect(Self.faults(parsed) == [.unsupported(.secondDocument)])
    #expect(parsed.problems.map { SourceText(text).string(in: $0.range) } == ["---"])
    #expect(parsed.tree.root?.value(forKey: "title")?.text == "面😀e\u{301}")
    #expect(parsed.tree.root?.childCount == 2)
  }

  @Test(
    "characters that YAML forbids are named, and the rest is read",
    arguments: [("\0", 0), ("\u{1}", 1), ("\u{1B}", 0x1B), ("\u{7F}", 0x7F), ("\u{80}", 0x80), ("\u{9F}", 0x9F)] as [(String, UInt32)])
  func forbiddenCharacters(character: String, scalar: UInt32) {
    let text = "title: 面😀e\u{301}\t点\(character)师\r\nlevel: 初\(character)级\r\n"
    let parsed = Parsing.parse(text)
    #expect(Self.faults(parsed).contains(.controlCharacter(scalar)))
    #expect(parsed.problems.first.map { SourceText(text).string(in: $0.range) } == character)
    #expect(parsed.tree.root?.value(forKey: "title")?.text.string == "面😀e\u{301}\t点师")
    #expect(parsed.tree.root?.value(forKey: "level")?.text.string == "初级")
  }

  /// Signs that something usually follows, as the last thing of a text that is broken above.
  @Test func textsMayEndAtAnyCharacter() {
    let signs = [
      "- ", "-", ": ", ":", "：", "[", "{", "]", "}", "\"", "'", "|", ">", "*", "&", "!", "? ", "#", " #", "，", "“", "1. ", "[x] ",
      "\u{3000}", "\r",
    ]
    for head in ["covers:", "  - module:", "  -", "title", "hours: {theory"] {
      for first in signs {
        for second in [""] + signs {
          let text = "title: 面😀: e\u{301}\nmodules:\n\(head) \(first)\(second)"
          let parsed = Parsing.parse(text)
          #expect(parsed.problems.allSatisfy { $0.range.end <= text.utf8.count })
        }
      }
    }
  }

  @Test(.timeLimit(.minutes(10)), arguments: 0..<400)
  func randomBytesGiveATreeWithValidPositions(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let extra = ["title: ", "covers: [", "]", "{", "}", "|\n", ">\n", "*a", "&a ", "!!x ", "---\n", "\0", "\u{1}", "? ", "%", "@", ", "]
    var text = ""
    for _ in 0..<random.number(below: 40) {
      text += random.number(below: 2) == 0 ? AwkwardText.random(pieces: 1, &random) : extra[random.number(below: extra.count)]
    }
    let source = SourceText(text)
    let parsed = Parsing.parse(source.bytes)
    for node in parsed.tree.allNodes { #expect(node.range.end <= source.count) }
    for problem in parsed.problems {
      #expect(problem.range.end <= source.count)
      #expect(problem.repair.allSatisfy { $0.range.end <= source.count })
    }
    for comment in Comments.find(in: parsed.tree) { #expect(comment.range.end <= source.count) }
  }

  @Test(arguments: [
    "", "\n", "\r\n", "\u{FEFF}", "😀", "e\u{301}", "#", "---", "...", "- ", "{", "}", "a:", ":", "\t", "%YAML 9.9\n---\n面: 1\n",
  ])
  func smallestFilesAreRead(text: String) {
    let parsed = Parsing.parse(text)
    for node in parsed.tree.allNodes { #expect(node.range.end <= text.utf8.count) }
  }

  /// libyaml alone takes minutes for these.
  @Test(arguments: ["{a: ", "[", "- ", "? "])
  func tooDeepNestingIsNotReadable(opening: String) {
    #expect(!SyntaxTree.isReadable(Array(String(repeating: opening, count: 20_000).utf8)))
    #expect(SyntaxTree.isReadable(Array("a: [{b: [c]}]\n---\nd: 1\n".utf8)))
  }

  /// An alias needs its anchor before it, in the same document.
  @Test(arguments: [
    ("&a a: &b b\n*b : *a\n", true), ("# &a a: &b b\n*b : *a\n", false), ("a: &x [1]\nb: *x\n", true), ("a: *x\nb: &x 1\n", false),
    ("a: &x {c: 1}\n---\nb: *x\n", false),
  ])
  func aliasWithoutAnchorIsNotReadable(text: String, isReadable: Bool) {
    #expect(SyntaxTree.isReadable(Array(text.utf8)) == isReadable)
  }
}
