import Interchange
import Schema
import Testing

/// A table with one job description in each row.
struct JobListTests {
  static let list =
    "序号\t岗位名称\t部门\t等级\t学历要求\t工作年限\t岗位职责\t任职要求\t薪资\n1\t甲专员\t乙部\t初级\t大专\t1年\t锉削\t细心\t8000\n"
    + "2\t丙主管\t乙部\t中级\t本科\t3年\t钻孔\t六级\t12000\n"

  @Test(arguments: [
    (1, ["名称: 甲专员", "部门: 乙部", "学历: 高等职业学校", "工作年限: 1", "职责内容: 锉削", "其他: [细心]", "薪资: \"8000\""]), (2, ["名称: 丙主管", "职责内容: 钻孔", "12000"]),
  ])
  func eachRowIsAJob(part: Int, parts: [String]) throws {
    var options = DraftImport.Options()
    options.keys = .chinese
    options.part = part == 1 ? nil : part
    let result = DraftImport.read(Array(Self.list.utf8), as: .jobDescription, standards: DraftImportTests.standards(), options: options)
    let draft = try #require(result.text)
    for part in parts { #expect(draft.contains(part), "\(part) in \(draft)") }
    #expect(!draft.contains(part == 1 ? "丙" : "甲"))
    #expect(result.report.remarks.contains { $0.kind == (part == 1 ? .leftOut : .notUsed) && $0.message.chinese.contains("文件中有 2 份岗位说明") })
  }

  static let others: [DraftCase] = [
    .job(
      "cells merged over two jobs",
      "<table><tr><th>岗位</th><th>部门</th><th>等级</th><th>岗位职责</th></tr><tr><td>甲</td><td rowspan=2>乙部</td><td>初级</td><td>锉削</td></tr>"
        + "<tr><td>丙</td><td>中级</td><td>钻孔</td></tr></table>", ["名称: 甲", "部门: 乙部", "职责内容: 锉削"], report: ["第 2 份“丙”没有导入"]),
    .job(
      "a job over two rows", "岗位\t部门\t等级\t岗位职责\n甲\t乙部\t初级\t锉削\n\t\t\t钻孔\n", ["职责内容: 锉削", "职责内容: 钻孔"], never: ["文件中有"]),
    .job("a form is not a list", "岗位名称\t甲\t部门\t乙部\n等级\t初级\t学历\t大专\n岗位职责\t锉削\n", ["名称: 甲", "职责内容: 锉削"], never: ["文件中有"]),
  ]

  @Test(arguments: others)
  func listsOfJobsAreRead(test: DraftCase) throws { try test.check() }

  /// A column without a header is named in the language of the keys.
  @Test(arguments: [(Language.english, "column 4: A\n", "“column 4”"), (.chinese, "第4列: A\n", "“第4列”")])
  func columnWithoutAHeaderIsNamedInTheKeyLanguage(keys: Language, written: String, told: String) {
    var options = DraftImport.Options()
    options.keys = keys
    let text = "Job title\tDepartment\tDuties\t\nFitter\tShop\tFile\tA\nDriller\tShop\tDrill\tB\n"
    let result = DraftImport.read(Array(text.utf8), as: .jobDescription, standards: DraftImportTests.standards(), options: options)
    #expect(result.text?.contains(written) == true, "\(result.text ?? "")")
    #expect(result.report.remarks.contains { $0.message[keys].contains(told) })
  }

  /// The second of two jobs of the same layout whose cells are merged.
  @Test func mergedCellAppliesToBothJobs() throws {
    var options = DraftImport.Options()
    options.keys = .chinese
    options.part = 2
    let text = try #require(Self.others.first?.text)
    let result = DraftImport.read(Array(text.utf8), as: .jobDescription, standards: DraftImportTests.standards(), options: options)
    #expect(result.text?.contains("部门: 乙部") == true)
  }
}
