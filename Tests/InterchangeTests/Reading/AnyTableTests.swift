import Schema
import Testing

@testable import Interchange

/// Tables of any framework: headers in English, levels as columns, sheets and rows, and headers that the user explains.
struct AnyTableTests {
  private static func lines(_ standard: Standard?) -> [String] {
    var lines: [String] = []
    for level in standard?.levels.values() ?? [] {
      for function in level.functions.values() {
        let tracks = function.tracks.strings.isEmpty ? "" : " (\(function.tracks.strings.joined()))"
        for content in function.contents.values() {
          let place = "\(level.id)/\(function.name.written)\(tracks)/\(content.name.written)"
          for column in Column.allCases {
            for item in content[column] {
              let align = item.align.strings.isEmpty ? "" : " [\(item.align.strings.joined())]"
              lines.append("\(place): \(column.name.english.prefix(1)) \(item.name.written)\(align)")
            }
          }
        }
      }
    }
    return lines
  }

  private struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var columns: [String] = []
    let result: [String]
    var testDescription: String { name }
  }

  private static let cases = [
    Case(
      name: "a level a column, known steps",
      text: "Skill Name,Description,Novice,Expert\nWelding,About,\"You can:\n- cut\n- weld\",\"- teach\"\nPaint,,,\"- plan\"\n",
      result: [
        "novice/All contents/Welding: a cut", "novice/All contents/Welding: a weld", "expert/All contents/Welding: a teach",
        "expert/All contents/Paint: a plan",
      ]),
    Case(
      name: "the area and the skill before the levels", text: "Skill Area,Skill,Level 1,Level 2\nNav,Chart,Reads marks,Plots a course\n",
      result: ["level-1/Nav/Chart: a Reads marks", "level-2/Nav/Chart: a Plots a course"]),
    Case(
      name: "an area and a competence", text: "Area,Competence,Foundation,Expert\nNav,Chart,Reads marks,Plots a course\n",
      result: ["foundation/Nav/Chart: a Reads marks", "expert/Nav/Chart: a Plots a course"]),
    Case(
      name: "a group and a skill", text: "Skill Group,Skill,Beginner,Expert\nNav,Chart,Reads marks,Plots a course\n",
      result: ["beginner/Nav/Chart: a Reads marks", "expert/Nav/Chart: a Plots a course"]),
    Case(
      name: "a skill before Chinese levels", text: "能力领域,技能,初级,高级\n航海,海图,能识图,能绘图\n",
      result: ["junior/航海/海图: a 能识图", "senior/航海/海图: a 能绘图"]),
    Case(
      name: "a kind and a skill before Chinese steps", text: "类别,能力项,基础,进阶\n航海,海图,能识图,能绘图\n",
      result: ["level-1/航海/海图: a 能识图", "level-2/航海/海图: a 能绘图"]),
    Case(
      name: "crosses for the levels of a skill", text: "Skill Area,Skill,Novice,Expert\nNav,Reads charts,x,x\nNav,Uses radar,,x\n",
      result: [
        "novice/All contents/Nav: a Reads charts", "expert/All contents/Nav: a Reads charts", "expert/All contents/Nav: a Uses radar",
      ]),
    Case(
      name: "a level a row, with indicators",
      text:
        "Competency Category,Competency,Proficiency Level,Behavioural Indicators\nCore,Teamwork,1 - Foundation,Shares information\nCore,Teamwork,2 - Practitioner,Resolves conflicts\n",
      result: ["1-foundation/Core/Teamwork: a Shares information", "2-practitioner/Core/Teamwork: a Resolves conflicts"]),
    Case(
      name: "a level a column, named by the user",
      text: "Thing,Low,High\nWelding,cut,weld\n", columns: ["content=Thing,level:low=Low", "level:high:knowledge=\"High\""],
      result: ["low/All contents/Welding: a cut", "high/All contents/Welding: k weld"]),
    Case(
      name: "a level a row, codes beside the texts",
      text: "Tier,Topic,ID,Text\nL-A,Nets,K0018,Knowledge of nets\nL-A,,S0001,Skill in nets\nL-B,Nets,T0007,Run nets\n",
      columns: ["level=Tier,content=Topic,code=ID,item=Text"],
      result: [
        "l-a/All contents/Nets: a Skill in nets [S0001]", "l-a/All contents/Nets: k Knowledge of nets [K0018]",
        "l-b/All contents/Nets: t Run nets [T0007]",
      ]),
    Case(
      name: "English heads", text: "Function\tCompetency\tSkills\tKnowledge\nBuild\tWelding\tCut wire\tMetals\n",
      result: ["level-1/Build/Welding: a Cut wire", "level-1/Build/Welding: k Metals"]),
    Case(
      name: "traditional characters", text: "表1 初級\n職業功能\t工作內容\t技能要求\t相關知識要求\n1 甲\t1.1 乙\t1.1.1 能\t1.1.1 知\n",
      result: ["junior/1 甲/1.1 乙: a 1.1.1 能", "junior/1 甲/1.1 乙: k 1.1.1 知"]),
    Case(
      name: "levels that only headings name",
      text:
        "3.1 电子商务员\n\n职业功能\t工作内容\t技能要求\n1 甲\t1.1 乙\t1.1.1 能\n\n3.2 助理电子商务师\n\n职业功能\t工作内容\t技能要求\n1 甲\t1.1 乙\t1.1.1 会\n\n3.3 高级电子商务师\n\n职业功能\t工作内容\t技能要求\n1 甲\t1.1 乙\t1.1.1 教\n",
      result: ["level-1/1 甲/1.1 乙: a 1.1.1 能", "level-2/1 甲/1.1 乙: a 1.1.1 会", "level-3/1 甲/1.1 乙: a 1.1.1 教"]),
    Case(
      name: "tables of tracks below a level",
      text:
        "3.1 初级\n\n3.1.1 选品员\n\n职业功能\t工作内容\t技能要求\n1 甲\t1.1 乙\t1.1.1 能\n\n3.1.2 客服员\n\n职业功能\t工作内容\t技能要求\n1 丙\t1.1 丁\t1.1.1 会\n",
      result: ["junior/1 甲 (track-1)/1.1 乙: a 1.1.1 能", "junior/1 丙 (track-2)/1.1 丁: a 1.1.1 会"]),
    Case(
      name: "numbers in a column of their own",
      text: "表1 初级\n序号\t工作内容\t技能要求\n1.1\t选品\t能选\n2.1\t运营\t能运营\n",
      result: ["junior/1/1.1 选品: a 能选", "junior/2/2.1 运营: a 能运营"]),
    Case(
      name: "a header over two rows",
      text: "表1 初级,,,\n职业功能,工作内容,要求,\n,,技能要求,相关知识\n1 甲,1.1 乙,1.1.1 能,1.1.1 知\n",
      result: ["junior/1 甲/1.1 乙: a 1.1.1 能", "junior/1 甲/1.1 乙: k 1.1.1 知"]),
    Case(
      name: "a header that spans two columns",
      text:
        "<h2>初级</h2><table><tr><th colspan=2>职业功能<th>工作内容<th>技能要求<tr><td>1<td>甲<td>1.1 乙<td><ul><li>Cut wire</li><li>Weld wire</li></ul></table>",
      result: ["junior/1 甲/1.1 乙: a Cut wire", "junior/1 甲/1.1 乙: a Weld wire"]),
  ]

  @Test(arguments: cases)
  private func tablesOfAnyLayoutAreRead(_ wanted: Case) throws {
    var options = ImportOptions()
    if !wanted.columns.isEmpty { options.columns = try ColumnMapping.parse(wanted.columns).get() }
    let imported = TableImport.read(Array(wanted.text.utf8), options: options)
    #expect(Self.lines(imported.standard) == wanted.result)
  }

  /// Descriptions become terms; what no column of the format takes is a comment where the user says so.
  @Test(
    arguments: [
      (
        "Skill Name,Skill Description,Novice,Expert\nWelding,Joins metal,cut,teach\nPaint,Colours walls,,This skill level is currently not defined.\n",
        [],
        ["Welding = Joins metal", "Paint = Colours walls"], []
      ),
      (
        "技能,技能定义,初级,中级\n焊接,连接金属,能切割,能教学\n", ["content=技能,description=技能定义,level:初级=初级,level:中级=中级"],
        ["焊接 = 连接金属"], []
      ),
      (
        "Skill,Category,Overall description,Level 3\nCode,Build,Writes software.,Designs.\nTest,Build,Finds faults.,Plans tests.\n",
        ["content=Skill,function=Category,description=Overall description,level:Level 3=Level 3"],
        ["Code = Writes software.", "Test = Finds faults."], []
      ),
      (
        "Thing,About,Roles,New,Low,High\nWelding,Joins metal,Fitter,FALSE,cut,weld\n",
        ["content=Thing,description=About,note=Roles,skip=New,level:low=Low,level:high=High"], ["Welding = Joins metal"],
        ["Welding: Roles: Fitter"]
      ),
    ] as [(String, [String], [String], [String])])
  func descriptionsBecomeTermsOrComments(text: String, columns: [String], terms: [String], comments: [String]) throws {
    var options = ImportOptions()
    if !columns.isEmpty { options.columns = try ColumnMapping.parse(columns).get() }
    let imported = TableImport.read(Array(text.utf8), options: options)
    let written = imported.standard?.terms.values().map { "\($0.term?.value.title.string ?? "") = \($0.definition.string ?? "")" }
    #expect(written == terms)
    #expect(imported.report.kept.map(\.text) == comments)
    #expect(!imported.report.hasOmissions, "\(imported.report.remarks.map(\.message.english))")
  }

  /// A framework with a catalogue, a list of all statements and a sheet for each role whose headers differ, as NICE has them.
  @Test func workbookWithCatalogueAndRoleSheetsIsImported() throws {
    func rows(_ layout: String) -> [[String]] {
      layout.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
    }
    let bytes = try TableForm.workbook([
      (
        "Roles",
        rows(
          "Work Role|Role Description|Role ID|Link\nDESIGN (DD) - designs things|||\nAnalysis|Analyses data|DD-01|open\nTesting|Tests it|DD-02|open"
        )
      ),
      ("Statements", rows("ID|Statement\nK1|Knowledge of nets\nT1|Run nets\nS1|Skill in nets")),
      (
        "DD-01",
        rows("DESIGN (DD)|Analysis (DD-01): Analyses data|OPM Code: 7\nv2 ID|v2 Statement|Link\nK1|Knowledge of nets|open\nT1|Run nets|")
      ),
      ("DD-02", rows("DESIGN (DD)|Testing (DD-02): Tests it|OPM Code: TBD\nv2 ID|v2 Statement|Link\nS1|Skill in nets_x000D_|")),
    ])
    var options = ImportOptions()
    options.columns = try ColumnMapping.parse([
      "sheet=content,code=ID,code=v2 ID,item=Statement,item=v2 Statement",
      "content=Work Role,description=Role Description,code=Role ID,skip=Link",
    ]).get()
    let imported = TableImport.read(bytes, options: options)
    #expect(
      Self.lines(imported.standard) == [
        "level-1/All contents/Statements: t Run nets [T1]", "level-1/All contents/Statements: a Skill in nets [S1]",
        "level-1/All contents/Statements: k Knowledge of nets [K1]", "level-1/DESIGN (DD)/Analysis (DD-01): t Run nets [T1]",
        "level-1/DESIGN (DD)/Analysis (DD-01): k Knowledge of nets [K1]", "level-1/DESIGN (DD)/Testing (DD-02): a Skill in nets [S1]",
      ])
    let terms = imported.standard?.terms.values().map { "\($0.term?.value.title.string ?? ""): \($0.also.strings.joined())" }
    #expect(terms == ["Analysis: DD-01", "Testing: DD-02"])
    #expect(imported.report.kept.map(\.text) == ["DESIGN (DD) - designs things", "DD-01: OPM Code: 7", "DD-02: OPM Code: TBD"])
    #expect(!imported.report.hasOmissions, "\(imported.report.remarks.map(\.message.english))")
  }

  @Test(arguments: [["Workshop matrix"], ["Workshop matrix", ""]])
  func theRowAboveTheTableOfASheet(row: [String]) throws {
    let rows = [row, ["Area", "Competence", "Novice", "Expert"], ["Chain", "Change", "Swaps it", "Advises"]]
    let imported = TableImport.read(try TableForm.workbook([("Matrix", rows)]))
    #expect(imported.standard?.title.string == "Workshop matrix")
    #expect(!imported.report.hasOmissions)
  }

  @Test func unknownHeadersAreReported() {
    let imported = TableImport.read(Array("Thing,Duty\nWelding,cut wire\nPaint,plan\n".utf8))
    #expect(imported.standard == nil)
    let message = imported.report.remarks.last?.message.english ?? ""
    #expect(
      message.contains("the head “Thing | Duty” was not understood") && message.contains("--columns 'content=\"Thing\",item=\"Duty\"'"))
  }

  @Test(
    "mistakes in --columns are reported",
    arguments: [
      ("colour=Red", ColumnMapping.Fault.unknownKey("colour")), ("content", .noName("content")), ("sheet=code", .unknownKey("code")),
    ])
  func faults(text: String, fault: ColumnMapping.Fault) {
    #expect(ColumnMapping.parse([text]) == .failure(fault))
  }

  @Test(
    "conditions and hours are divided",
    arguments: [
      ("具有大专及以上学历，并取得四级/中级工证书后，累计从事本职业工作3年", EntryCondition(education: .higherVocational, years: Quantity(3), previousLevel: "L4")),
      ("具有大专及以上文化程度，累计从事本职业工作1年", EntryCondition(education: .higherVocational, years: Quantity(1))),
    ])
  func conditions(text: String, entry: EntryCondition) throws {
    for line in ["- \(text)；", "\(text)；", "**\(text)；**", "1、\(text)；"] {
      let table = "5.1 初级\n\n5.1.1 申报条件\n\n\(line)\n\n5.1.2 要求\n\n职业功能\t工作内容\t技能要求\n1 甲\t1.1 乙\t1.1.1 能\n"
      #expect(TableImport.read(Array(table.utf8)).standard?.levels.values().first?.entry.values() == [entry], "\(line)")
    }
  }
}
