import Testing

@testable import Interchange

/// Boxes of forms: what is ticked is the value, and an unclear choice is reported.
struct TickedChoiceTests {
  static let ticked = [
    "□初级 ☑中级 □高级", "□初级　■中级　□高级", "□初级√中级□高级", "☐初级 ☒中级 ☐高级", "初级□ 中级☑ 高级□", "初级（ ）中级（√）高级（ ）", "初级( ) 中级(√) 高级( )",
    "□初级\n☑中级\n□高级", "[ ] 初级 [x] 中级 [ ] 高级", "初级 中级√ 高级", "○初级 ●中级 ○高级", "□初级、☑中级、□高级", "√中级", "初级【】中级【√】高级【】",
  ]

  @Test(arguments: ticked)
  func tickedChoiceIsTaken(text: String) throws {
    #expect(TickedChoice.read(text) == .one("中级"))
    let cell = text.replacing("\n", with: " ")
    let header = "名称\t选品培训计划\n标准\tcbec-operator@2021-draft\n培训等级\t\(cell)\n"
    try DraftCase.plan(text, header + "模块\t学时\t对应\n甲\t10\t2.1 信息展示\n", ["等级: 中级\n"]).check()
  }

  static let unclear = ["□初级 □中级 □高级", "☑初级 ☑中级 □高级", "初级（ ）中级（ ）"]

  @Test(arguments: unclear)
  func anUnclearChoiceIsKeptAndReported(text: String) throws {
    #expect(TickedChoice.read(text) == .unclear)
    let job = "岗位名称\t店长\n学历\t\(text.replacing("初级", with: "大专").replacing("中级", with: "本科"))\n岗位职责\t锉削\n"
    try DraftCase.job(text, job, ["附加信息:\n  学历:"], report: ["学历"], never: ["\n学历: "]).check()
  }

  @Test(arguments: ["□大专 ☑本科 □硕士", "大专□ 本科☑ 硕士□"])
  func educationIsTaken(text: String) throws {
    try DraftCase.job(text, "岗位名称\t店长\n学历\t\(text)\n岗位职责\t锉削\n", ["\n学历: 本科\n"], never: ["附加信息"]).check()
  }

  @Test(arguments: ["初级", "四级/中级工", "本科及以上", "中级（二）", "大专 / 本科"])
  func textWithoutBoxesIsUnchanged(text: String) { #expect(TickedChoice.read(text) == nil) }
}
