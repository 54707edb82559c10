import Schema
import Testing

@testable import Interchange

/// The clauses of a standard around its tables.
struct ClauseReadingTests {
  private static func outline(_ text: String) -> Outline {
    Outline(
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
        .line(ManuscriptLine(String(line), line: index + 1))
      })
  }

  @Test(
    "conditions of application are read",
    arguments: [
      (
        "中等职业学校及以上学历，累计从事本职业或相关职业工作2年（含）以上。",
        EntryCondition(education: .secondaryVocational, years: Quantity(2)), true
      ),
      ("从事本职业工作三年以上", EntryCondition(education: .any, years: Quantity(3)), true),
      ("取得五级/初级工职业技能等级证书后，累计从事本职业工作4年", EntryCondition(years: Quantity(4), previousLevel: "L5"), true),
      ("本科学历，品学兼优", EntryCondition(education: .bachelor, other: "品学兼优"), true),
      ("身体健康；", EntryCondition(other: "身体健康"), false), ("从事本职业工作不足2年", EntryCondition(other: "从事本职业工作不足2年"), false),
      ("非本科学历", EntryCondition(other: "非本科学历"), false),
      (
        "holding the certificate of Senior, 4 years of work in the trade or more",
        EntryCondition(years: Quantity(4), previousLevel: "senior"), true
      ),
      (
        "higher-vocational or higher education, 1 years of work in the trade or more, a driving licence, class B",
        EntryCondition(education: .higherVocational, years: Quantity(1), other: "a driving licence, class B"), true
      ), ("bachelor or higher education, no years of work required", EntryCondition(education: .bachelor, years: .zero), true),
      ("any education, a licence", EntryCondition(education: .any, other: "a licence"), true),
    ])
  func entries(text: String, entry: EntryCondition, isCertain: Bool) {
    let read = EntryWording.read(text)
    #expect(read.entry == entry)
    #expect(read.isCertain == isCertain)
  }

  @Test(
    "days are read as covers print them",
    arguments: [
      ("2021年6月1日", "2021-06-01", true), ("2021 -XX -XX", "2021-XX-XX", false), ("２０２１－０６－０１", "2021-06-01", true), ("2021", "2021", false),
      ("×年6月", "XX-06", false),
    ])
  func days(text: String, day: String, isComplete: Bool) {
    #expect(PrintedDay.normalised(text) == day)
    #expect(PrintedDay.isComplete(day) == isComplete)
    #expect(PrintedDay.year(of: day) == (day.hasPrefix("2021") ? "2021" : nil))
  }

  @Test(
    "entries of a catalogue are divided into title and examples",
    arguments: [
      ("产品选择，如产品市场调研、竞品分析等；", "产品选择", ["产品市场调研", "竞品分析"]), ("采 购。", "采购", []), ("选料（如面粉、糖）", "选料", ["面粉", "糖"]),
      ("Baking, such as bread,cake", "Baking", ["bread", "cake"]),
    ])
  func catalogueEntries(text: String, title: String, examples: [String]) {
    let content = CatalogueClause.content(text)
    #expect(content.title == title)
    #expect(content.examples.strings == examples)
  }

  @Test(
    "references begin with the number of a standard",
    arguments: [
      ("GB/T 37146-2018 电子商务", true), ("T/CCPITCSC 009—2017 标准", true), ("GBX 1", true), ("电子商务", false), ("/ 1 x", false),
      ("gb/t 1", false),
      ("GB", false),
    ])
  func referenceNumbers(text: String, isNumber: Bool) { #expect(ReferenceClause.beginsWithNumber(text) == isNumber) }

  @Test(
    "headings are distinguished from running text",
    arguments: [
      ("4.2 培训参考学时", "4.2", "培训参考学时"), ("前 言", nil, "前言"), ("3.1", "3.1", ""), ("4.1 能做到以下几点：", nil, nil), ("1 范围……1", nil, nil),
      ("能做", nil, nil),
      ("2025.1.1 起", nil, nil), ("4-14-03-05", nil, nil), ("附录 A 等级与岗位、职位的对照表", nil, "附录 A 等级与岗位、职位的对照表"), ("附录中的表", nil, "附录中的表"),
    ] as [(String, String?, String?)])
  func headings(text: String, code: String?, title: String?) {
    let heading = Heading.read(ManuscriptLine(text, line: 1))
    #expect(heading?.title == title)
    #expect(heading?.code?.string == code)
  }

  @Test func referencesAndBasicRequirements() {
    let outline = Self.outline("2 规范性引用文件\nGB/T 1-2020 甲 😀\n• GB/T 2-2020 乙\n3 基本要求\n3.1 职 业 道 德\n3.2 基础知识\n3.2.1 下面的文字\n")
    let references = ReferenceClause(outline)
    #expect(references.references == ["GB/T 1-2020 甲 😀", "GB/T 2-2020 乙"])
    #expect(references.reading.used == [0, 1, 2])
    let requirements = BasicRequirementsClause(outline)
    #expect(requirements.requirements.map(\.written) == ["3.1 职业道德", "3.2 基础知识"])
    #expect(requirements.reading.report.remarks.count == 1)
  }

  @Test func termsAreRead() {
    let outline = Self.outline(
      "3 术语和定义\n3.1 电子商务 e-commerce\n通过网络进行的交易（以下简称“电商”）。\n[GB/T 1-2020, 定义3.1]\n3.2\n面点\n面食\n以面粉为主料制成的食品。\n注：不含饮料\n")
    let clause = TermClause(outline)
    #expect(clause.terms.map(\.written) == ["3.1 电子商务", "3.2 面点"])
    #expect(clause.terms.map(\.english.string) == ["e-commerce", nil])
    #expect(clause.terms.map(\.also.strings) == [["电商"], ["面食"]])
    #expect(clause.terms.map(\.source.string) == ["GB/T 1-2020, 定义3.1", nil])
    #expect(clause.terms.last?.definition.string == "以面粉为主料制成的食品。")
    // A note has no field.
    #expect(clause.reading.report.hasOmissions)
  }

  @Test func hoursOfTraining() {
    let clause = TrainingHoursClause(Self.outline("4.2 培训参考学时\n五级/初级工不少于 200 标准学时；四级/中级工不少于150个学时，其余不定。\n"))
    #expect(Dictionary(uniqueKeysWithValues: clause.hours.map { ($0.key.id, $0.value) }) == ["L5": Quantity(200), "L4": Quantity(150)])
    #expect(clause.reading.used == [0, 1])
  }

  @Test func conditionsBelongToTheLevelAboveThem() {
    let clause = EntryClause(
      Self.outline("5.3 申报条件\n——具备以下条件之一者，可申报五级/初级工：\n（1）从事本职业工作1年\n——可申报四级/中级工：\n（1）取得五级/初级工职业资格证书\n"))
    let entries = Dictionary(uniqueKeysWithValues: clause.entries.map { ($0.key.id, $0.value) })
    #expect(entries["L5"] == [EntryCondition(education: .any, years: Quantity(1))])
    #expect(entries["L4"] == [EntryCondition(previousLevel: "L5")])
    let lost = EntryClause(Self.outline("5.3 申报条件\n（1）从事本职业工作1年\n"))
    #expect(lost.entries.isEmpty && lost.reading.report.hasOmissions)
  }

  /// A paragraph that explains a sign in a condition is not another condition, and the sign stays.
  @Test func footnotesAreNotReadAsConditions() {
    let clause = EntryClause(
      Self.outline("5.3 申报条件\n可申报五级/初级工：\n（1）从事本职业①工作1年\n（2）取得相关专业②的毕业证书\n① 本职业：甲工作，下同。\n② 相关专业：从事乙、丙，下同。\n"))
    let entries = Dictionary(uniqueKeysWithValues: clause.entries.map { ($0.key.id, $0.value) })
    #expect(entries["L5"] == [EntryCondition(education: .any, years: Quantity(1)), EntryCondition(other: "取得相关专业②的毕业证书")])
    #expect(clause.reading.used == [0, 1, 2, 3])
  }

  @Test func theCatalogueListsContents() {
    let clause = CatalogueClause(Self.outline("4 工作内容\n4.1 选品\n选品包括：\n——产品选择，如调研、分析等；\n——采购。\n4.2 说明\n没有列表\n"))
    #expect(clause.functions.map(\.title) == ["选品"])
    #expect(clause.functions.first?.contents.values().map(\.title) == ["产品选择", "采购"])
    #expect(clause.functions.first?.contents.values().first?.examples.strings == ["调研", "分析"])
  }

  @Test func weightsAndPositions() {
    func row(_ cells: [String], _ line: Int) -> TableRow { TableRow(cells: cells.map { TableCell($0, line: line) }, line: line) }
    let weights = WeightsTable(
      Outline([
        .line(ManuscriptLine("6.1 理论知识权重表", line: 1)),
        .unknownTable([
          row(["项目", "五级/初级工 (%)", "四级/中级工 (%)"], 2), row(["职业 道德", "5", "—"], 3), row(["选品", "九", "95.5%"], 4),
          row(["合计", "100", "100"], 5),
        ]),
      ]))
    var theory = WeightsBuilder()
    #expect(theory.add(Quantity(5), of: "职业道德", at: "L5") && theory.add(Quantity(thousandths: 95_500), of: "选品", at: "L4"))
    #expect(Weights.tables(theory: weights.theory, skills: weights.skills)?.value == Weights.tables(theory: theory, skills: nil)?.value)
    #expect(weights.reading.report.remarks.map(\.kind) == [.leftOut])
    let cells = [TableCell("职业技能等级", line: 1), TableCell("对应岗位", line: 1)]
    guard let header = TableHeader.read(cells) else {
      Issue.record("no header")
      return
    }
    var table = InputTable(header: header, line: 1)
    table.rows = [["初级", "助理、店员"], ["", "学徒"], ["神级", "大师"]].enumerated().map { index, texts in
      InputTable.Row(cells: row(texts, index + 2).cells, line: index + 2, followsBreak: false)
    }
    let positions = PositionsTable(Outline([.table(table)]))
    #expect(Dictionary(uniqueKeysWithValues: positions.positions.map { ($0.key.id, $0.value) }) == ["junior": ["助理", "店员", "学徒"]])
    #expect(positions.reading.report.remarks.count == 2)
  }
}
