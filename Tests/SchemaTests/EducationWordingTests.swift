import Schema
import TestSupport
import Testing
import TextModel

/// Education as worded in job advertisements is understood; other texts are not.
struct EducationWordingTests {
  private static let words: [(String, Education)] = [
    ("初中", .juniorSecondary), ("高中", .seniorSecondary), ("中专", .secondaryVocational), ("技校", .secondaryVocational),
    ("大专", .higherVocational), ("专科", .higherVocational), ("高职", .higherVocational), ("本科", .bachelor), ("大学本科", .bachelor),
    ("学士", .bachelor),
    ("硕士", .master), ("硕士研究生", .master), ("研究生", .master), ("博士", .doctor), ("博士研究生", .doctor),
  ]

  @Test(
    "every word is read in every phrase", arguments: words.map(\.0),
    [
      "", "及以上", "以上", "及以上学历", "以上学历", "（含）以上", "(含)以上学历", "或以上", "学历", "毕业", "或同等学历", " 及以上", "起",
    ])
  func framed(word: String, frame: String) {
    let expected = Self.words.first { $0.0 == word }?.1
    #expect(Education.value(spelled: Text(word)) ?? Education.understood(word) == expected)
    #expect(Education.understood(word + frame) == expected)
    #expect(Education.understood("全日制" + word + frame) == expected)
  }

  @Test(
    "the lowest of several is the minimum",
    arguments: [
      ("大专或本科", Education.higherVocational), ("本科或大专", .higherVocational), ("大专/本科", .higherVocational), ("中专/高中以上", .seniorSecondary),
      ("高中、中专及以上", .seniorSecondary), ("高职（大专）及以上", .higherVocational), ("大专及以上，本科优先", .higherVocational), ("不限学历", .any), ("学历不限", .any),
      ("统招本科", .bachelor), ("bachelor or above", .bachelor), ("Bachelor's degree or higher", .bachelor),
      ("senior-secondary or above", .seniorSecondary),
      ("最低大专", .higherVocational), ("高中中专及以上", .seniorSecondary), ("本科学士", .bachelor), ("大专、本科", .higherVocational), ("不低于本科", .bachelor),
    ])
  func severals(text: String, expected: Education) {
    #expect(Education.understood(text) == expected)
  }

  @Test(arguments: [
    "", "以上", "及以上", "非本科", "本科以下", "大专以下学历", "不要本科", "本科优先", "大专，3年经验", "会计专业本科", "优秀", "3", "本科及以上或优秀者", "不超过本科", "，", "；优先",
    "below bachelor", "初中博士", "大专本科", "本科大专", "高中大专", "全日制大专本科及以上学历", "硕士博士",
  ])
  func otherTextsAreNotRead(text: String) {
    #expect(Education.understood(text) == nil)
  }

  /// The value that a job has is the one that its condition is compared by, without a finding.
  @Test(arguments: ["大专及以上", "大专或本科", "高职以上学历"])
  func jobEducationIsReadWithoutFindings(text: String) {
    let source = SourceText("kind: job-description\nformat: 1\nid: a\ntitle: 甲\neducation: \(text)\n")
    let document = Document.read(source)
    guard case .jobDescription(let job) = document.content else { return #expect(Bool(false)) }
    #expect(job.education?.value == .higherVocational)
    #expect(!document.shapeProblems.contains { if case .unknownValue = $0.fault { true } else { false } })
  }
}
