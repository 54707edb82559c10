import Testing

/// Facts at the head of a document: under any of their usual words, and never lost where a table follows.
struct DraftFactTests {
  static let table = "模块|理论|实践|合计\n甲|8|12|20\n".replacing("|", with: "\t")

  static let cases: [DraftCase] = [
    .plan(
      "a fact above a table of modules is no head of it", "跨境电商（初级）培训计划\n标准依据\t跨境电子商务运营人员职业能力要求\n" + table,
      ["标准: cbec-operator@2021-draft", "学时: {理论: 8, 实践: 12}"], report: ["按名称对应 cbec-operator@2021-draft"], never: ["没有写明依据"]),
    .plan("an unknown fact above a table", "甲培训计划\n报备机关\t乙局\n" + table, ["报备机关: 乙局", "模块名: 甲"]),
    .plan("hours above a table", "甲培训计划\n总学时\t20\n" + table, ["学时: 20", "学时: {理论: 8, 实践: 12}"]),
    .plan(
      "the words for the level", "甲培训计划\n标准：cbec-operator@2021-draft\n培养等级：中级\n" + table, ["等级: 中级"], never: ["没有写明等级", "培养等级"]),
    .plan(
      "a heading over two columns of a head", "甲培训计划\n课程\t\t学时\t\n模块\t单元\t理论\t实践\n甲\t乙\t1\t2\n", ["单元名: 乙", "学时: {理论: 1, 实践: 2}"]),
  ]

  @Test(arguments: cases)
  func fact(test: DraftCase) throws { try test.check() }
}
