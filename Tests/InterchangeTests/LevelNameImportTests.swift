import Schema
import Testing

@testable import Interchange

/// Levels in tables of frameworks: their names in rows of the table, in headers and in headings, as the document writes them.
struct LevelNameImportTests {
  private static let names = [("Novice", "Expert"), ("Level 1", "Level 2"), ("入门级", "专家级")]
  /// Words that a function may have too. Only a cell over the whole table shows that they are levels.
  private static let otherWords = [("Foundation", "Advanced"), ("初级", "高级"), ("BASIC", "ADVANCED")]
  private static let cases =
    names.flatMap { levels in Form.allCases.map { (levels, $0) } } + otherWords.flatMap { [($0, Form.html), ($0, Form.boldHTML)] }

  enum Form: CaseIterable, Sendable {
    case html, boldHTML, markdown, csv
  }

  private static func table(_ levels: (String, String), _ form: Form) -> String {
    let header = ["Function", "Competency", "Skills", "Knowledge"]
    let rows = [
      [levels.0], ["Climbing", "Rope work", "Can tie a Prusik", "Rope ratings"], ["", "Access", "Can set a throw line", "Branch strength"],
      [levels.1], ["Climbing", "Rope work", "Can rig a speed line", "Load dynamics"],
    ]
    switch form {
    case .html, .boldHTML:
      let body = rows.map { row in
        if row.count == 1 { return form == .html ? "<td colspan=4>\(row[0])</td>" : "<td colspan=4><b>\(row[0])</b></td>" }
        return row.map { "<td>\($0)</td>" }.joined()
      }
      return
        "<h1>Tree work</h1><table><tr>\(header.map { "<th>\($0)</th>" }.joined())</tr>\(body.map { "<tr>\($0)</tr>" }.joined())</table>"
    case .markdown, .csv:
      let cells = ([header] + rows).map { $0 + Array(repeating: "", count: 4 - $0.count) }
      if form == .csv { return cells.map { $0.joined(separator: ",") + "\n" }.joined() }
      let lines = cells.map { "| \($0.joined(separator: " | ")) |" }
      return "# Tree work\n\n\(lines[0])\n|---|---|---|---|\n\(lines.dropFirst().joined(separator: "\n"))\n"
    }
  }

  /// A level in a row over the whole table, or alone in its row, is the level of the rows below.
  @Test(arguments: cases) func levelInARowAppliesToTheRowsBelow(levels: (String, String), form: Form) throws {
    let imported = TableImport.read(Array(Self.table(levels, form).utf8), options: ImportOptions(id: "x"))
    let standard = try #require(imported.standard)
    #expect(standard.levels.values().map(\.name.string) == [levels.0, levels.1])
    #expect(standard.levels.values().map { $0.functions.values().map(\.name.written) } == [["Climbing"], ["Climbing"]])
    #expect(standard.levels.values().first?.functions.values().first?.contents.values().map(\.name.written) == ["Rope work", "Access"])
    #expect(imported.report.count(.leftOut) == 0, "\(imported.report.remarks)")
  }

  /// The name of a level in a row of its own is that of a function if the rows below have none.
  @Test func levelNameWithoutContentsBelowIsAFunction() throws {
    let text = "Function,Competency,Skills\nFoundation,Tools,Names the tools\n,Safety,Wears a helmet\nAdvanced,Climbing,Ties a Prusik\n"
    let standard = try #require(TableImport.read(Array(text.utf8), options: ImportOptions(id: "x")).standard)
    #expect(standard.levels.values().map { $0.functions.values().map(\.name.written) } == [["Foundation", "Advanced"]])
  }

  @Test(arguments: [["Basic", "Advanced"], ["Junior", "Senior"], ["junior", "advanced"], ["BASIC", "SENIOR"], ["初级", "高级"]])
  func levelNamesAreKeptAsWritten(names: [String]) throws {
    let text = "Level,Function,Competency,Skills\n\(names.map { "\($0),Bread,Mixing,Can mix for \($0)\n" }.joined())"
    let standard = try #require(TableImport.read(Array(text.utf8), options: ImportOptions(id: "x")).standard)
    #expect(standard.levels.values().map(\.name.string) == names)
  }

  /// What the headings of all levels have in common is the title, and not a part of the names of levels.
  @Test(arguments: [
    ("宠物殡葬师能力标准（入门级）", "宠物殡葬师能力标准（专家级）", "宠物殡葬师能力标准", ["入门级", "专家级"]),
    ("宠物殡葬师能力标准(入门级)", "宠物殡葬师能力标准(专家级)", "宠物殡葬师能力标准", ["入门级", "专家级"]),
  ])
  func commonPartOfLevelHeadingsIsTheTitle(first: String, second: String, title: String, names: [String]) throws {
    let header = "| 职业功能 | 工作内容 | 技能要求 | 相关知识要求 |\n|---|---|---|---|\n"
    let text =
      "# \(first)\n\n\(header)| 接待 | 来电接听 | 能记录信息 | 沟通技巧 |\n\n# \(second)\n\n\(header)| 接待 | 投诉处理 | 能化解纠纷 | 法律法规 |\n"
    let standard = try #require(TableImport.read(Array(text.utf8), options: ImportOptions(id: "x")).standard)
    #expect(standard.levels.values().map(\.name.string) == names)
    #expect(standard.title.string == title)
  }

  /// The option that a message suggests for a header reads the table.
  @Test(arguments: [
    (
      "序号,领域名称,能力条,入门级,专家级\n1,航线规划,空域申请,能查询禁飞区,能协调军民航单位\n2,航线规划,像控点布设,能按图布设,能评审方案\n",
      "number=\"序号\",level:入门级=\"入门级\",level:专家级=\"专家级\",function=\"领域名称\",content=\"能力条\""
    ),
    (
      "Function,Competency,Level 1 Skills,Level 1 Knowledge,Level 2 Skills\nPress,Typesetting,Set a line,Measures,Set tables\nPress,Inking,Ink a platen,Inks,Mix inks\n",
      "function=\"Function\",content=\"Competency\",level:Level 1=\"Level 1 Skills\",level:Level 1:knowledge=\"Level 1 Knowledge\",level:Level 2=\"Level 2 Skills\""
    ),
  ])
  func suggestedColumnsOptionReadsTheTable(text: String, columns: String) throws {
    let refused = TableImport.read(Array(text.utf8), options: ImportOptions(id: "x"))
    #expect(refused.standard == nil)
    let messages = refused.report.remarks.map(\.message.english)
    #expect(messages.contains { $0.hasSuffix("as in --columns '\(columns)'") }, "\(messages)")
    #expect(!messages.contains { $0.contains("tick") })
    var options = ImportOptions(id: "x")
    options.columns = try ColumnMapping.parse([columns]).get()
    let imported = TableImport.read(Array(text.utf8), options: options)
    let standard = try #require(imported.standard)
    #expect(standard.levels.values().count == 2)
    #expect(standard.levels.values().allSatisfy { $0.functions.values().first?.contents.values().count == 2 })
    #expect(imported.report.count(.leftOut) == 0, "\(imported.report.remarks)")
  }

  /// A code is that of its row: of the items of each level, and of each item in a cell.
  @Test func rowCodesApplyToItemsOfAllLevels() throws {
    let text =
      "Function,Competency,Code,Novice,Expert\nNav,Chart,N1,Reads marks,\"Plots a course\nTrains others\"\n"
      + "Nav,Radar,N2,Switches on,\n"
    let columns = "function=Function,content=Competency,code=Code,level:novice=Novice,level:expert=Expert"
    var options = ImportOptions(id: "x")
    options.columns = try ColumnMapping.parse([columns]).get()
    let imported = TableImport.read(Array(text.utf8), options: options)
    let standard = try #require(imported.standard)
    let codes = standard.levels.values().map { level in
      level.functions.values().flatMap { $0.contents.values() }.flatMap { $0[.abilities] }.map(\.align.strings)
    }
    #expect(codes == [[["N1"], ["N2"]], [["N1"], ["N1"]]])
    #expect(imported.report.count(.leftOut) == 0, "\(imported.report.remarks)")
  }
}
