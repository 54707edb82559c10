import Testing

/// Facts at the header of a document: with all their usual labels, and not lost if a table follows.
struct DraftFactTests {
  static let table = "模块|理论|实践|合计\n甲|8|12|20\n".replacing("|", with: "\t")

  static let cases: [DraftCase] = [
    .plan(
      "a fact above a table of modules is not its header", "跨境电商（初级）培训计划\n标准依据\t跨境电子商务运营人员职业能力要求\n" + table,
      ["标准: cbec-operator@2021-draft", "学时: {理论: 8, 实践: 12}"], report: ["按名称对应 cbec-operator@2021-draft"], never: ["没有找到依据"]),
    .plan("an unknown fact above a table", "甲培训计划\n报备机关\t乙局\n" + table, ["报备机关: 乙局", "模块名: 甲"]),
    .plan("hours above a table", "甲培训计划\n总学时\t20\n" + table, ["学时: 20", "学时: {理论: 8, 实践: 12}"]),
    .plan(
      "the words for the level", "甲培训计划\n标准：cbec-operator@2021-draft\n培养等级：中级\n" + table, ["等级: 中级"], never: ["没有找到等级", "培养等级"]),
    .plan("minutes without a colon", "甲培训计划\n每学时 45 分钟\n" + table, ["每学时分钟: 45"], never: ["未能归入字段"]),
    .plan(
      "a heading over two columns of a header", "甲培训计划\n课程\t\t学时\t\n模块\t单元\t理论\t实践\n甲\t乙\t1\t2\n", ["单元名: 乙", "学时: {理论: 1, 实践: 2}"]),
  ]

  @Test(arguments: cases)
  func labelledFactsAreRead(test: DraftCase) throws { try test.check() }

  /// Words are found after numbers, in brackets, with other letters; a text that begins otherwise is not looked up.
  static let labels: [(String, Bool)] = [
    ("等级", true), ("一、等级：", true), ("（二）等级", true), ("第1部分 等级", true), ("3. 等级", true), ("ＬＥＶＥＬ", true), ("Level", true), ("　等级", true),
    ("\u{FEFF}等级", true),
    ("等级（必填）", true), ("1 功能0", false), ("乙等第", false), ("", false), ("12", false),
  ]

  @Test(arguments: labels)
  func labelsAreRecognized(text: String, isKnown: Bool) throws {
    let document = DraftCase.table(["模块|学时", "甲|20", "合计|20", "\(text)|中级"])
    #expect(DraftCase.plan("", document, []).result.text?.contains("\n等级: 中级\n") == isKnown, "\(text)")
  }

  @Test func unknownTableIsReportedWithItsRows() {
    let result = DraftCase.plan("", "甲\t乙\n1\t2\n", []).result
    #expect(result.text == nil)
    #expect(result.report.remarks.contains { $0.message.chinese.contains("第一张表的表头是“甲 | 乙”") })
  }
}
