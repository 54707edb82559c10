import Schema
import Testing
import TextModel
import YAML

/// Misspelt keys and other words for keys before a full-width colon are read as the fields that they mean.
struct OtherNameTests {
  private static func text(_ line: String) -> String {
    """
    文件类型: 岗位说明
    格式版本: 1
    标识: a
    名称: 甲
    \(line)
    职责:
      - 职责内容: 和面

    """
  }

  @Test(arguments: ["学历要求：高中", "最低学历：高中", "文化程度： 高中"])
  func otherWordIsReadAsTheField(line: String) {
    let document = Document.read(SourceText(Self.text(line)))
    guard case .jobDescription(let job) = document.content else {
      Issue.record("another kind of file")
      return
    }
    #expect(job.education?.value == .seniorSecondary)
    #expect(document.syntaxProblems.map(\.fault) == [.fullwidthColon])
  }

  @Test(arguments: ["2025年3月1日 10:32", "2025-03-01 9:05:12"])
  func timeIsNotAField(line: String) {
    let document = Document.read(SourceText(Self.text(line)))
    #expect(!document.syntaxProblems.contains { $0.fault == .missingSpaceAfterColon })
  }
}
