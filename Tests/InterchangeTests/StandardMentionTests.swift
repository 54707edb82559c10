import Interchange
import Schema
import Standards
import TestSupport
import Testing
import TextModel

@testable import Interchange

/// Standards, levels and tracks that headings, sentences and titles name.
struct StandardMentionTests {
  private static let name = "《跨境电子商务运营人员职业能力要求》"

  @Test(arguments: [
    "为落实\(name)初级的要求，制定本计划。", "本计划对应\(name)初级编写。", "本课程对接\(name)初级。", "专业课程与\(name)（初级）对接，共两门。",
    "本计划依据跨境电子商务运营人员职业能力要求标准（初级）编制。",
  ])
  func standardInASentenceIsFound(text: String) throws {
    let plan = "选品培训计划\n\(text)\n模块\t学时\t对应\n甲\t8\t1.1\n"
    try DraftCase.plan(text, plan, ["标准: cbec-operator@2021-draft\n等级: 初级", text.replacing("。", with: "")], never: ["没有找到"]).check()
  }

  @Test(arguments: ["培训内容（对应\(name)初级）", "二、培训内容（对应\(name)初级）"])
  func standardInAHeadingIsFound(text: String) throws {
    let plan = "<h1>选品培训计划</h1><h2>\(text)</h2><table><tr><td>模块<td>学时<td>对应</tr><tr><td>甲<td>8<td>1.1</tr></table>"
    try DraftCase.plan(
      text, plan, ["标准: cbec-operator@2021-draft\n等级: 初级", "备注: 对应\(Self.name)初级"], report: ["中的名称采用 cbec-operator@2021-draft"],
      never: ["没有找到", "未能归入"]
    ).check()
  }

  @Test func headingOfDutiesIsFound() throws {
    let job = "岗位名称：店长\n一、岗位职责（对应\(Self.name)初级）\n1、锉削\n二、任职要求\n1、细心\n"
    try DraftCase.job(
      "duties", job, ["标准: cbec-operator@2021-draft\n等级: 初级", "职责内容: 锉削", "其他: [细心]", "备注: 对应\(Self.name)初级"], never: ["没有找到"]
    ).check()
  }

  @Test func titleAboveAListOfJobsIsRead() throws {
    let list = "2024年岗位表（依据\(Self.name)）\n\n岗位名称\t部门\t学历\t主要职责\t等级\n甲\t乙\t大专\t锉削\t初级\n丙\t乙\t大专\t钻孔\t中级\n"
    var options = DraftImport.Options()
    options.part = 2
    options.keys = .chinese
    let result = DraftImport.read(Array(list.utf8), as: .jobDescription, standards: DraftImportTests.standards(), options: options)
    #expect(result.text?.contains("名称: 丙\n标准: cbec-operator@2021-draft\n等级: 中级") == true)
  }

  /// A standard whose levels and tracks have names of their own.
  private static func standard() -> StandardIndex {
    let text = """
      kind: standard
      format: 1
      id: pet-carer
      version: 1
      title: 宠物护理员职业技能标准
      tracks:
        - {track: dog, name: 犬护理员, levels: [practitioner]}
        - {track: cat, name: 猫护理员, levels: [practitioner, foundation]}
        - {track: big, name: 大型犬护理员, levels: [practitioner]}
      levels:
        - level: foundation
          name: Foundation
          functions: [{function: 1 照护, tracks: [cat], contents: [{content: 1.1 接待, abilities: [1.1.1 能接待]}]}]
        - level: practitioner
          name: Practitioner
          functions: [{function: 1 照护, tracks: [dog, cat, big], contents: [{content: 1.1 接待, abilities: [1.1.1 能接待]}]}]
      """
    let file = WorkspaceFile(path: "a.yaml", document: Document.read(SourceText(text)))
    return Workspace(files: [file], libraries: []).standards[0]
  }

  private static func read(_ text: String) -> String {
    var options = DraftImport.Options()
    options.id = "a"
    return DraftImport.read(Array(text.utf8), as: .trainingPlan, standards: [standard()], options: options).text ?? ""
  }

  @Test(arguments: [
    ("等级：Practitioner（猫护理员）", "cat"), ("编制依据：T/CPCA 012《宠物护理员职业技能标准》Practitioner 犬护理员", "dog"),
    ("编制依据：宠物护理员职业技能标准（Practitioner，大型犬护理员）", "big"),
  ])
  func trackBesideALevelIsFound(line: String, track: String) {
    let text = Self.read("照护培训计划\n标准：宠物护理员职业技能标准\n\(line)\n模块\t学时\t对应\n甲\t8\t1.1\n")
    #expect(text.contains("\ntrack: \(track)\n"), "\(text)")
  }

  @Test func trackInTheTitleIsFound() {
    let text = Self.read("宠物护理员（猫护理员方向）培训计划\n标准：宠物护理员职业技能标准\n等级：Practitioner\n模块\t学时\t对应\n甲\t8\t1.1\n")
    #expect(text.contains("\ntrack: cat\n"), "\(text)")
  }

  @Test(arguments: ["犬护理员、猫护理员培训计划", "照护培训计划"])
  func otherTitlesGiveNoTrack(title: String) {
    let text = Self.read("\(title)\n标准：宠物护理员职业技能标准\n等级：Practitioner\n模块\t学时\t对应\n甲\t8\t1.1\n")
    #expect(!text.contains("track:"), "\(text)")
  }

  @Test func levelInTheTitleIsFound() {
    let text = Self.read("Pet Carer Practitioner Programme\n标准：宠物护理员职业技能标准\n模块\t学时\t对应\n甲\t8\t1.1\n")
    #expect(text.contains("\nlevel: practitioner\n"), "\(text)")
  }
}
