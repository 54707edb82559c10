import TestSupport
import Testing
import TextModel

struct TextEditTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let edits: [TextEdit]
    let result: String
    var testDescription: String { name }

    init(_ name: String, _ edits: [(Int, Int, String)], _ result: String) {
      self.name = name
      self.edits = edits.map { TextEdit(ByteRange($0.0, $0.1), $0.2) }
      self.result = result
    }
  }

  /// Bytes: 题 0–3, TAB 3, 😀 4–8, e 8, U+0301 9–11, CR 11, LF 12, 师 13–16.
  static let text = "题\t😀e\u{301}\r\n师"

  @Test(arguments: [
    Case("none", [], text),
    Case("an insertion at the start", [(0, 0, "标")], "标题\t😀e\u{301}\r\n师"),
    Case("an insertion at the end", [(16, 16, "傅")], text + "傅"),
    Case("a deletion", [(3, 8, "")], "题e\u{301}\r\n师"),
    Case("everything", [(0, 16, "x")], "x"),
    Case("in any order", [(13, 16, "生"), (0, 3, "学")], "学\t😀e\u{301}\r\n生"),
    Case("side by side", [(3, 4, " "), (4, 8, "!")], "题 !e\u{301}\r\n师"),
    Case("two insertions at one place", [(3, 3, "一"), (3, 3, "二")], "题一二\t😀e\u{301}\r\n师"),
    Case("an insertion in front of what is replaced", [(3, 4, " "), (3, 3, "：")], "题： 😀e\u{301}\r\n师"),
    Case("an insertion behind what is replaced", [(4, 4, "："), (3, 4, " ")], "题 ：😀e\u{301}\r\n师"),
    Case("of two that overlap the later is left out", [(3, 8, " "), (4, 11, "x")], "题 e\u{301}\r\n师"),
    Case("one inside another is left out", [(3, 11, " "), (4, 4, "x")], "题 \r\n师"),
    Case("what reaches past the end is left out", [(13, 17, "x"), (0, 3, "学")], "学\t😀e\u{301}\r\n师"),
    Case("reversed bounds are an insertion", [(8, 4, "x")], "题\t😀xe\u{301}\r\n师"),
  ])
  func editsAreApplied(example: Case) {
    #expect(String(decoding: TextEdit.apply(example.edits, to: Array(Self.text.utf8)), as: UTF8.self) == example.result)
  }
}
