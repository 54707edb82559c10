import Linter
import TestSupport
import Testing
import TextModel

/// What a comment says does not change the findings of a file, whatever signs are in it.
struct CommentPropertyTests {
  /// Two comments that differ only in a full-width sign.
  private static let comments = [("# note", "# 说明：x"), ("# x", "#　x"), ("# x", "# a：b　{：｝")]

  /// A quick run reads every third fixture.
  @Test(
    "full-width signs in comments",
    arguments: FixtureTests.folders.indices.filter { TestSize.isThorough || $0.isMultiple(of: 3) }.map { FixtureTests.folders[$0] })
  func commentsChangeNothing(folder: FixtureFolder) {
    for file in folder.files {
      guard let text = String(validating: file.bytes, as: UTF8.self) else { continue }
      expectSameFindings(text, file.name)
    }
  }

  @Test(
    "damaged files",
    arguments: [
      ("          - content: 1.2 检查", "\t- content: 1.2 检查"), ("          - content: 1.2 检查", "\t  - content: 1.2 检查"),
      ("              - 1.2.1 能检查外观", "\t- 1.2.1 能检查外观"), ("            knowledge:", "\tknowledge:"),
      ("            knowledge:", "            knowledge:  # 备注"), ("- 1.1.2 能主动问候", "- \"1.1.2 能主动问候\""),
      ("      - function: 1 接待", "      - 1 接待"), ("    functions:\n", ""), ("- content: 1.2 检查", "- 1.2 检查"),
      ("    name: 初级", "    name: 初级 # 备注"),
    ])
  func damagedFiles(right: String, written: String) {
    #expect(Self.standard.contains(right))
    expectSameFindings(Self.standard.replacing(right, with: written), "s.standard.yaml")
  }

  @Test("a comment behind a key with a list below it is no value", arguments: ["# 说明：x", "#　x", "# x"], ["甲", "甲：乙"])
  func commentIsNoValue(comment: String, title: String) {
    let text = Self.standard.replacing("- 1.1.2 能主动问候", with: "- \"1.1.2 能主动问候\"").replacing("title: 标准", with: "title: \(title)")
      .replacing("knowledge:\n", with: "knowledge:  # 备注\n")
    #expect(Self.findings(comment + "\n" + text, "s.standard.yaml") == Self.findings(text, "s.standard.yaml"))
    #expect(!Self.findings(comment + "\n" + text, "s.standard.yaml").contains { $0.hasPrefix("malformed-yaml") })
  }

  private func expectSameFindings(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for (plain, fullwidth) in Self.comments {
      let expected = Self.findings(plain + "\n" + text, name)
      let found = Self.findings(fullwidth + "\n" + text, name)
      #expect(found == expected, "\(name) below \(fullwidth)", sourceLocation: sourceLocation)
    }
  }

  /// The rule and message of every finding of a file.
  private static func findings(_ text: String, _ name: String) -> [String] {
    LintText.check(LintText.workspace([(name, text)])).map { "\($0.rule) \($0.message.english)" }
  }

  private static let standard = """
    kind: standard
    format: 1
    id: m
    version: v1
    title: 标准
    cumulative: false
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 接待
            contents:
              - content: 1.1 沟通
                abilities:
                  - 1.1.1 能登记客户
                  - 1.1.2 能主动问候
                knowledge:
                  - 1.1.1 登记要求
              - content: 1.2 检查
                abilities:
                  - 1.2.1 能检查外观
                knowledge:
                  - 1.2.1 检查方法

    """
}
