import Office
import Schema
import Testing

@testable import Interchange

/// Tables as standards lay them out, with merged cells: each as a Word document, a workbook and HTML.
struct TableLayoutTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// Lines of text, and rows with `|` between their cells: `<` goes on with the cell on the left, `^` with the one above, `/` breaks a line.
    let layout: String
    /// `level/function/content: items`, in short.
    var result: [String] = []
    /// Parts of messages.
    var says: [String] = []
    var weights: [String] = []
    var testDescription: String { name }
  }

  private static let header = "职业功能|工作内容|技能要求|相关知识要求\n"

  static let cases: [Case] = [
    Case(
      name: "levels over abilities and knowledge",
      layout: "标准\n职业功能|工作内容|初级|<|中级|<\n^|^|技能要求|相关知识|技能要求|相关知识\n1 甲|1.1 乙|能一|知一|能二|知二\n^|1.2 丙|能三||能四|\n",
      result: ["junior/1 甲/1.1 乙: A能一 K知一", "junior/1 甲/1.2 丙: A能三", "intermediate/1 甲/1.1 乙: A能二 K知二", "intermediate/1 甲/1.2 丙: A能四"]),
    Case(
      name: "abilities over levels",
      layout: "标准\n职业功能|工作内容|技能要求|<|<\n^|^|初级|中级|Level 3\n1 甲|1.1 乙|能一|能二|能三/能四\n",
      result: ["junior/1 甲/1.1 乙: A能一", "intermediate/1 甲/1.1 乙: A能二", "level-3/1 甲/1.1 乙: A能三 A能四"]),
    Case(
      name: "rows that name the level",
      layout: header + "一、初级|<|<|<\n1 甲|1.1 乙|1.1.1 能|1.1.1 知\n二、中级|<|<|<\n1 甲|1.1 乙|1.1.1 会|\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知", "intermediate/1 甲/1.1 乙: A1.1.1 会"]),
    Case(
      name: "labels that go on from row to row: 第1项",
      layout: header + "1 甲|1.1 乙|1.1.1 能一|第1项 工艺\n^|^|1.1.2 能二|第2项 规程\n",
      result: ["level-1/1 甲/1.1 乙: A1.1.1 能一 A1.1.2 能二 K1.1.1 工艺 K1.1.2 规程"]),
    Case(
      name: "labels that go on from row to row: 一、",
      layout: header + "1 甲|1.1 乙|1.1.1 能一|一、工艺\n^|^|1.1.2 能二|二、规程\n",
      result: ["level-1/1 甲/1.1 乙: A1.1.1 能一 A1.1.2 能二 K1.1.1 工艺 K1.1.2 规程"]),
    Case(
      name: "labels that go on from row to row: 1．",
      layout: header + "1 甲|1.1 乙|1.1.1 能一|1．工艺\n^|^|1.1.2 能二|2．规程\n",
      result: ["level-1/1 甲/1.1 乙: A1.1.1 能一 A1.1.2 能二 K1.1.1 工艺 K1.1.2 规程"]),
    Case(
      name: "rows that name the level, without merged cells",
      layout: header + "初级|||\n1 甲|1.1 乙|1.1.1 能|1.1.1 知\n中级|||\n1 甲|1.1 乙|1.1.1 会|\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知", "intermediate/1 甲/1.1 乙: A1.1.1 会"]),
    Case(
      name: "a title above the header of each table",
      layout: "表1 初级工作要求|<|<|<\n" + header + "1 甲|1.1 乙|1.1.1 能|1.1.1 知\n\n表2 中级工作要求|<|<|<\n" + header + "1 甲|1.1 乙|1.1.1 会|\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知", "intermediate/1 甲/1.1 乙: A1.1.1 会"]),
    Case(
      name: "notes below the rows",
      layout: "表1 初级\n" + header + "1 甲|1.1 乙|1.1.1 能|1.1.1 知\n注1：带★的为关键技能|<|<|<\n2 丙|2.1 丁|2.1.1 会|\n备注：无|||\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知", "junior/2 丙/2.1 丁: A2.1.1 会"], says: ["“注1：带★的为关键技能” and 1 more have no place"]),
    Case(
      name: "levels in a column, below merged names",
      layout: "标准\n职业功能|工作内容|等级|技能要求\n1 甲|1.1 乙|初级|能一\n^|^|中级|能二\n^|1.2 丙|初级|能三\n^|^|中级|能四\n",
      result: ["junior/1 甲/1.1 乙: A能一", "junior/1 甲/1.2 丙: A能三", "intermediate/1 甲/1.1 乙: A能二", "intermediate/1 甲/1.2 丙: A能四"]),
    Case(
      name: "numbers in columns of their own",
      layout: "表1 初级\n编号|职业功能|编号|工作内容|编号|技能要求|相关知识\n1|甲|1.1|乙|1.1.1|能一|知一\n^|^|^|^|1.1.2|能二|\n2|丙|2.1|丁|2.1.1/2.1.2|能三/能四|知二\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能一 A1.1.2 能二 K知一", "junior/2 丙/2.1 丁: A2.1.1 能三 A2.1.2 能四 K知二"]),
    Case(
      name: "a table for each function",
      layout:
        "3.1 初级\n\n职业功能1：甲\n工作内容|技能要求\n1.1 乙|1.1.1 能\n\n职业功能二、丙\n工作内容|技能要求\n2.1 丁|2.1.1 会\n\n3.2 中级\n\n职业功能1：甲\n工作内容|技能要求\n1.1 乙|1.1.1 能二\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能", "junior/2 丙/2.1 丁: A2.1.1 会", "intermediate/1 甲/1.1 乙: A1.1.1 能二"]),
    Case(
      name: "a column that says whether the row is an ability or knowledge",
      layout: "表1 初级\n职业功能|工作内容|类别|要求\n1 甲|1.1 乙|技能|能做/能想\n^|^|知识|做法\n",
      result: ["junior/1 甲/1.1 乙: A能做 A能想 K做法"]),
    Case(
      name: "weights below a header with merged cells",
      layout: "3.1 五级/初级工\n\n" + header
        + "1 甲|1.1 乙|1.1.1 能|1.1.1 知\n\n4.1 理论知识权重表\n技能等级/项目|<|五级/初级工（%）|四级/中级工（%）\n基本要求|职业道德|5|5\n^|基础知识|25|—\n相关知识要求|甲|70|95\n合计|<|100|100\n",
      result: ["L5/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知"], weights: ["L5 职业道德 5", "L5 基础知识 25", "L5 甲 70", "L4 职业道德 5", "L4 甲 95"]),
    Case(
      name: "weights below a clause that says so",
      layout: "3.1 五级/初级工\n\n" + header
        + "1 甲|1.1 乙|1.1.1 能|1.1.1 知\n\n4 比重表\n4.1 理论知识\n项目|<|初级（%）\n相关知识|甲|100\n\n4.2 技能操作\n项目|<|初级（%）\n工作要求|甲|99\n",
      result: ["L5/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知"], weights: ["L5 甲 100", "L5 甲 99"]),
    Case(
      name: "weights below a header over two rows",
      layout: "3.1 五级/初级工\n\n" + header
        + "1 甲|1.1 乙|1.1.1 能|1.1.1 知\n\n4.2 技能要求权重表\n项目|<|技能等级|<\n^|^|五级/初级工（%）|四级/中级工（%）\n技能要求|甲|100|95\n",
      result: ["L5/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知"], weights: ["L5 甲 100", "L4 甲 95"]),
    Case(
      name: "rows over all columns that name the function",
      layout: "3.1 初级\n\n" + header + "职业功能一：甲|<|<|<\n|1. 乙|（1）能|（1）知\n|2. 丙|（1）会|\n职业功能二：丁|<|<|<\n|1. 戊|（1）做|\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知", "junior/1 甲/1.2 丙: A1.2.1 会", "junior/2 丁/2.1 戊: A2.1.1 做"]),
    Case(
      name: "a tick for each level that has the item",
      layout: "标准\n职业功能|工作内容|技能要求|初级|中级\n1 甲|1.1 乙|能一|√|√\n^|^|能二||✓\n",
      result: ["junior/1 甲/1.1 乙: A能一", "intermediate/1 甲/1.1 乙: A能一 A能二"]),
    Case(
      name: "an item that no level has",
      layout: "标准\n职业功能|工作内容|技能要求|初级|中级\n1 甲|1.1 乙|能一|√|—\n^|^|能二||\n",
      result: ["junior/1 甲/1.1 乙: A能一"], says: ["has a tick for no level and was left out: “能二”"]),
    Case(
      name: "labels in front of the rows",
      layout: "3.1 初级\n\n职业功能|1 甲|<\n工作内容|1.1 乙|1.2 丙\n技能要求|1.1.1 能/1.1.2 做|1.2.1 会\n相关知识|1.1.1 知|1.2.1 识\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 A1.1.2 做 K1.1.1 知", "junior/1 甲/1.2 丙: A1.2.1 会 K1.2.1 识"]),
    Case(
      name: "modules, points of ability and of knowledge",
      layout: "表1 初级\n模块|任务|能力点|知识点\nA 甲|A1 乙|能一/能二|知一\n",
      result: ["junior/A 甲/A1 乙: A能一 A能二 K知一"]),
    Case(
      name: "names in each row, and numbers in columns that say whose they are",
      layout: "表1 初级\n职业功能编号|职业功能|工作内容编号|工作内容|技能编号|技能要求\n1|甲|1.1|乙|1.1.1|能一\n1|甲|1.1|乙|1.1.2|能二\n1|甲|1.2|丙|1.2.1|能三\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能一 A1.1.2 能二", "junior/1 甲/1.2 丙: A1.2.1 能三"]),
    Case(
      name: "names without numbers in each row",
      layout: "表1 初级\n职业功能|工作内容|技能要求|相关知识\n甲|乙|能一|知一\n甲|乙|能二|知二\n甲|丙|能三|\n甲|乙|能四|知一\n",
      result: ["junior/甲/乙: A能一 A能二 A能四 K知一 K知二", "junior/甲/丙: A能三"]),
    Case(
      name: "a table for each column",
      layout: "3.1 初级\n\n表1 技能要求\n职业功能|工作内容|技能要求\n1 甲|1.1 乙|1.1.1 能\n\n表2 相关知识要求\n职业功能|工作内容|相关知识要求\n1 甲|1.1 乙|1.1.1 知\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知"], says: ["表1 技能要求", "表2 相关知识要求"]),
    Case(
      name: "hours and conditions in tables of levels",
      layout: "等级|培训学时|其中实践\n初级|120|八十\n\n等级|申报条件\n初级|年满16周岁\n\n3.1 初级\n\n" + header + "1 甲|1.1 乙|1.1.1 能|\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能"], says: ["a cell of a table of levels belongs to no level or field: “八十”"]),
  ]

  @Test(arguments: cases, TableForm.allCases)
  func layoutsOfTablesAreRead(_ wanted: Case, _ form: TableForm) throws {
    let imported = TableImport.read(try form.write(wanted.layout))
    let standard = try #require(imported.standard)
    #expect(Self.lines(of: standard) == wanted.result)
    let losses = imported.report.remarks.filter { $0.kind == .leftOut || $0.kind == .notUsed && !$0.message.english.contains("“标准”") }
      .map(\.message.english)
    #expect(losses.count == wanted.says.count, "\(losses)")
    for text in wanted.says { #expect(losses.contains { $0.contains(text) }, "\(text) in \(losses)") }
    let weights = [standard.weights?.value.theory, standard.weights?.value.skills].compactMap { $0?.value }.joined()
    #expect(
      weights.flatMap { row in row.value.value.map { "\(row.key.value.string) \($0.key.value.string) \($0.value.value)" } }
        == wanted.weights)
  }

  /// A sheet of one ability: its name is the title, and its tasks have weights.
  @Test(arguments: ["能力名称", "专项职业能力名称", "能力单元"], TableForm.allCases)
  func sheetOfOneAbilityIsRead(label: String, form: TableForm) throws {
    let layouts = [
      ("工作任务|操作规范|相关知识|考核比重\n（一）准备|能识别花材/能备工具|花材知识|40%\n（二）制作|能制作花束|花束知识|60%\n合计|||100%\n", ["1 准备", "2 制作"]),
      ("工作任务|操作规范|相关知识|比重（%）\n准备|能识别花材/能备工具|花材知识|40\n制作|能制作花束|花束知识|60\n", ["准备", "制作"]),
    ]
    for (table, functions) in layouts {
      let layout = "专项职业能力考核规范\n一、定义\n二、适用对象\n三、能力标准与鉴定内容\n\(label)：插花|<|职业领域：花艺师|<\n\(table)"
      let imported = TableImport.read(try form.write(layout))
      let standard = try #require(imported.standard)
      #expect(standard.title.string == "插花")
      #expect(Self.lines(of: standard).map { $0.split(separator: ": ").last ?? "" } == ["A能识别花材 A能备工具 K花材知识", "A能制作花束 K花束知识"])
      #expect(standard.levels.values().flatMap { $0.functions.values().map(\.name.written) } == functions)
      let weights = standard.weights?.value.skills?.value.flatMap { $0.value.value.map { "\($0.key.value) \($0.value.value)" } }
      #expect(weights == ["准备 40", "制作 60"])
      #expect(imported.report.kept.map(\.text) == ["职业领域：花艺师"])
      #expect(!imported.report.hasOmissions, "\(imported.report.remarks.map(\.message.english))")
    }
  }

  /// What counts the rows follows from their order, in whatever form and below whatever header.
  @Test(arguments: ["序号", "项目", "编号"], ["第一项|第二项", "第1项|第2项", "第１条|第２条", "第一项|第2款"])
  func rowNumbersAreIgnored(header: String, counts: String) throws {
    let rows = counts.split(separator: "|").enumerated().map { "\($1),甲,\($0 == 0 ? "乙" : "丙"),能\($0 == 0 ? "一" : "二"),知\n" }
    let imported = TableImport.read(Array(("\(header),职业功能,工作内容,技能要求,相关知识\n" + rows.joined()).utf8))
    let standard = try #require(imported.standard)
    #expect(Self.lines(of: standard) == ["level-1/甲/乙: A能一 K知", "level-1/甲/丙: A能二 K知"])
    #expect(!imported.report.hasOmissions, "\(imported.report.remarks.map(\.message.english))")
  }

  static func lines(of standard: Standard) -> [String] {
    standard.levels.values().flatMap { level in
      level.functions.values().flatMap { function in
        function.contents.values().map { content in
          let items = Column.allCases.flatMap { column in content[column].map { column.letter + $0.name.written } }
          return "\(level.id)/\(function.name.written)/\(content.name.written): \(items.joined(separator: " "))"
        }
      }
    }
  }
}
