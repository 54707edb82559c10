import Linter
import TestSupport
import Testing

/// Lines that cannot be read and may be content: no fix that is applied without the author's choice makes a comment of them.
struct UnreadLineTests {
  private static let head = """
    kind: job-description
    format: 1
    id: unread
    title: 面点师 😀
    standard: baker@2024-a
    level: junior
    duties:

    """

  @Test(
    arguments: [
      // The second half of a word.
      ("  - duty: 原料准备\n    covers:\n      - 1.1 选\n料\n      - 1.2 称量\n", "料"),
      // A stray character before the dash.
      ("  - duty: 原料准备\n    covers:\n      s- 1.1 选料\n      - 1.2 称量\n", "s- 1.1 选料"),
      ("  - duty: 原料准备\n    covers:\n      x - 1.1 选料\n      - 1.2 称量\n", "x - 1.1 选料"),
      // A quotation mark before the key, while another text has a full-width colon.
      (
        "  - duty: \"准备：称量\"\n    covers: [1 原料准备]\n  - \"duty: 制作面点\n    covers: [2 面点制作]\n    notes: 早班\n",
        "- \"duty: 制作面点"
      ),
    ], ["\n", "\r\n"])
  func lineWithContentIsNotCommentedOut(lines: (text: String, line: String), lineBreak: String) {
    let text = (Self.head + lines.text).replacing("\n", with: lineBreak)
    let found = LintText.check(LintText.workspace([("a.job.yaml", text)]))
    #expect(found.contains { $0.rule == "malformed-yaml" })
    let fixed = LintText.fixed(text, at: "a.job.yaml", [.safe, .unsafe])
    #expect(!fixed.contains("# " + lines.line), "\(fixed)")
  }

  /// A line of a text below `>-` or `|` that is not indented deeply enough is aligned with the other lines.
  @Test(arguments: [
    ("  - duty: >-\n    接待顾客，\n      称量原料\n    covers: [1 原料准备]\n", "      接待顾客，\n      称量原料\n"),
    ("  - duty: |\n    接待顾客，\n      称量原料\n    covers: [1 原料准备]\n", "      接待顾客，\n      称量原料\n"),
    ("  - duty: |\n      称量原料\n    接待顾客，\n      收款\n    covers: [1 原料准备]\n", "      称量原料\n      接待顾客，\n      收款\n"),
    ("  - duty: >-\n   接待顾客，\n        称量原料\n    covers: [1 原料准备]\n", "        接待顾客，\n        称量原料\n"),
  ])
  func aLineOfATextIsAligned(lines: String, aligned: String) {
    let text = Self.head + lines
    let found = LintText.check(LintText.workspace([("a.job.yaml", text)])).filter { $0.rule == "malformed-yaml" }
    #expect(found.count == 1 && found.first?.fixes.map(\.safety) == [.unsafe], "\(found.map(\.message.english))")
    #expect(LintText.fixed(text, at: "a.job.yaml", [.safe, .unsafe]).contains(aligned))
  }

  /// A note is made a comment.
  @Test func aNoteIsMadeAComment() {
    let text = Self.head + "  - duty: 原料准备\n    covers:\n记得问王老师！\n      - 1.1 选料\n      - 1.2 称量\n"
    #expect(LintText.fixed(text, at: "a.job.yaml", [.safe, .unsafe]).contains("# 记得问王老师！"))
  }
}
