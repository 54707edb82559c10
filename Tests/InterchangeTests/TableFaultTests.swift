import Interchange
import Schema
import Testing

/// Damaged tables: intact parts are imported, and the report lists the changes with their places.
struct TableFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Kind, lines and the beginning of the message, without what is assumed about the header.
    var remarks: [String] = []
    /// `level/function/content: items`, in short.
    var result: [String] = []
    var testDescription: String { name }
  }

  private static let header = "职业功能\t工作内容\t技能要求\t相关知识要求\n"
  private static let junior = "表1 初级\n" + header

  /// A line below a row goes on counting, or has the same bullet: it is the next item of the last cell, also where another row follows.
  @Test(
    arguments: [("1.", "2."), ("1、", "2、"), ("一、", "二、"), ("· ", "· "), ("- ", "- "), ("（1）", "（2）"), ("1.1.1 ", "（2）")],
    ["", "\t1.2 丙\t1.2.1 能\t1.2.1 知\n"])
  func listGoesOnBelowTheRow(marks: (String, String), next: String) throws {
    let text = Self.junior + "1 甲\t1.1 乙\t1.1.1 能\t\(marks.0)清洁方法\n\(marks.1)清洁剂知识\n" + next
    let imported = TableImport.read(Array(text.utf8))
    let lines = TableLayoutTests.lines(of: try #require(imported.standard))
    #expect(lines.first == "junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 清洁方法 K1.1.2 清洁剂知识")
    #expect(!imported.report.remarks.contains { $0.kind == .leftOut || $0.kind == .notUsed })
  }

  static let cases: [Case] = [
    Case(
      name: "a fifth column of tasks",
      text: "表1 初级\n职业功能\t工作内容\t工作任务\t技能要求\t相关知识\n1 甲\t1.1 乙\t1.1.1 任务 1.1.2 做\t1.1.1 能做\t1.1.1 知\n",
      result: ["junior/1 甲/1.1 乙: T1.1.1 任务 T1.1.2 做 A1.1.1 能做 K1.1.1 知"]),
    Case(
      name: "a fifth column that the format does not have",
      text: "表1 初级\n职业功能\t工作内容\t技能要求\t相关知识要求\t备注\n1 甲\t1.1 乙\t1.1.1 能\t1.1.1 知\t重要😀\n\t1.2 丙\t1.2.1 能\t\t\n",
      remarks: ["leftOut 3 the format has no column “备注”: “重要😀”"],
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知", "junior/1 甲/1.2 丙: A1.2.1 能"]),
    Case(
      name: "serial numbers in front",
      text: "表1 初级\n序号\t职业功能\t工作内容\t技能要求\t相关知识要求\n1\t1 甲\t1.1 乙\t1.1.1 能\t1.1.1 知\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知"]),
    Case(
      name: "rows that lost cells at the front, at the end, or have too many",
      text: junior + "1 甲\t1.1 乙\t1.1.1 能\n1.2 丙\t1.2.1 能\t1.2.1 知\n1.2.2 能二\t1.2.2 知二\n2 丁\t2.1 戊\t2.1.1 能\t2.1.1 知\t多\n",
      remarks: [
        "assumed 3 the row has 3 of 4 cells; the missing ones at the end",
        "repaired 4 the row has 3 of 4 cells; by its numbers, those at the front",
        "repaired 5 the row has 2 of 4 cells", "leftOut 6 the row has 5 cells, the table 4 columns",
      ],
      result: [
        "junior/1 甲/1.1 乙: A1.1.1 能", "junior/1 甲/1.2 丙: A1.2.1 能 A1.2.2 能二 K1.2.1 知 K1.2.2 知二", "junior/2 丁/2.1 戊: A2.1.1 能 K2.1.1 知",
      ]),
    Case(
      name: "numbers that repeat or stand in the wrong place",
      text: junior + "1 甲\t1.1 乙\t1.1.1 能 1.1.1 再能 1.2.3 放错\t1.1.1 知\n\t1.1 乙\t1.1.2 能二\t\n\t1.1 别\t1.1.3 能三\t\n1 己\t1.2 丙\t1.2.1 能\t\n",
      remarks: [
        "doubtful 3 number 1.1.1 occurs twice", "doubtful 3 number 1.2.3 is printed below 1.1",
        "doubtful 5 content number 1.1 occurs twice",
        "doubtful 6 function number 1 occurs twice",
      ],
      result: [
        "junior/1 甲/1.1 乙: A1.1.1 能 A1.1.1 再能 A1.2.3 放错 A1.1.2 能二 K1.1.1 知", "junior/1 甲/1.1 别: A1.1.3 能三",
        "junior/1 己/1.2 丙: A1.2.1 能",
      ]),
    Case(
      name: "full-width everything",
      text: "表１　初级\n\n｜职业功能｜工作内容｜技能要求｜相关知识要求｜\n｜－－－｜－－－｜－－－｜－－－｜\n｜１．甲｜１．１　乙｜１．１．１能做；１．１．２　能想。｜１。１。１　知｜\n",
      remarks: ["repaired 5 numbers rewritten as 1.1.1 (full-width digits, stray dots, missing spaces): 5"],
      result: ["junior/1 甲/1.1 乙: A1.1.1 能做； A1.1.2 能想。 K1.1.1 知"]),
    Case(
      name: "cells with line breaks, quoted by a spreadsheet",
      text: junior + "1 甲\t1.1 乙\t\"1.1.1 能\n1.1.2 能说\"\"好\"\"\"\t1.1.1 知\n\t1.2 丙\t1.2.1 \"能\"\t1.2.1 知\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 A1.1.2 能说\"好\" K1.1.1 知", "junior/1 甲/1.2 丙: A1.2.1 \"能\" K1.2.1 知"]),
    Case(
      name: "cells with line breaks, not quoted",
      text: junior + "1 甲\t1.1 乙\t1.1.1 能\n1.1.2 能说\t1.1.1 知\n1.1.2 懂\n\t1.2 丙\t1.2.1 能\t1.2.1 知\n",
      remarks: ["repaired 4 a row that was broken over several lines", "repaired 5 a line that belongs to the cell above"],
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 A1.1.2 能说 K1.1.1 知 K1.1.2 懂", "junior/1 甲/1.2 丙: A1.2.1 能 K1.2.1 知"]),
    Case(
      name: "a line that belongs to no cell",
      text: junior + "1 甲\t1.1 乙\t1.1.1 能\t1.1.1 知\n1.9.1 单独\n", remarks: ["leftOut 4 a line of the table that belongs to no cell"],
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知"]),
    Case(
      name: "items without numbers",
      text: junior + "甲\t乙\t能做\t知\n\t丙\t（1）能想（2）能写\t①懂 ②会\n2 丁\t2.1 戊\t（1）能算；（2）能记\t\n",
      remarks: [
        "assumed 3-4 items without a number; their places count: 6", "assumed 5 items were numbered by their places: 2",
      ],
      result: [
        "junior/甲/乙: A能做 K知", "junior/甲/丙: A能想 A能写 K懂 K会", "junior/2 丁/2.1 戊: A2.1.1 能算； A2.1.2 能记",
      ]),
    Case(
      name: "contents and items with labels",
      text: "表1 初级\n职业功能\t工作内容\t技能要求\n一、甲\t（一）乙\t\"1 能做\n2 能想\"\n\t（二）丙\t1 能写\n",
      remarks: ["assumed 3-5 items were numbered by their places: 5", "repaired 3 numbers rewritten"],
      result: ["junior/1 甲/1.1 乙: A1.1.1 能做 A1.1.2 能想", "junior/1 甲/1.2 丙: A1.2.1 能写"]),
    Case(
      name: "a column of levels, one of them unknown",
      text: "等级,职业功能,工作内容,技能要求,相关知识要求\r\n初级,1 甲,1.1 乙,1.1.1 能,1.1.1 知\r\n,,1.2 丙,1.2.1 能,\r\n神级,1 甲,1.1 乙,\"1.1.1 能,封神\",\r\n",
      remarks: ["assumed 4 the level “神级” was given the id level-2"],
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知", "junior/1 甲/1.2 丙: A1.2.1 能", "level-2/1 甲/1.1 乙: A1.1.1 能,封神"]),
    Case(
      name: "a sheet saved as CSV: a title above the header, empty cells after captions",
      text:
        "表1 初级😀,,,\n职业功能,工作内容,\"技能\n要求\",相关知识要求\n1 甲,1.1 乙,\"1.1.1 能\n1.1.2 会, 做\",1.1.1 知\n表2 中级,,,\n职业功能,工作内容,\"技能\n要求\",相关知识要求\n1 甲,1.1 乙,1.1.1 能,\n",
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 A1.1.2 会, 做 K1.1.1 知", "intermediate/1 甲/1.1 乙: A1.1.1 能"]),
    Case(
      name: "no level anywhere, semicolons",
      text: "职业功能;工作内容;技能要求;相关知识要求\n1 甲;1.1 乙;1.1.1 能;1.1.1 知\n",
      remarks: ["assumed 1 neither caption nor heading says the table's level"], result: ["level-1/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知"]),
    Case(
      name: "a table of something else, and rows without a header",
      text: "表1 水果\n名称\t价格\n苹果\t3\n\n表2 初级\n" + header + "1 甲\t1.1 乙\t1.1.1 能\t1.1.1 知\n\n页脚\n\n\t1.2 丙\t1.2.1 能\t\n",
      remarks: [
        "notUsed 1 “表1 水果”", "leftOut 2-3 a table of unknown columns was left out: “名称 | 价格”", "notUsed 9 “页脚”",
        "assumed 11 rows without a head",
      ],
      result: ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知", "junior/1 甲/1.2 丙: A1.2.1 能"]),
    Case(
      name: "a quotation mark that is never closed",
      text: junior + "1 甲\t1.1 乙\t\"1.1.1 能\t1.1.1 知\n\t1.2 丙\t1.2.1 能\t\n",
      remarks: ["assumed 3 items without a number; their places count: 1"],
      result: ["junior/1 甲/1.1 乙: A\"1.1.1 能 K1.1.1 知", "junior/1 甲/1.2 丙: A1.2.1 能"]),
    Case(
      name: "merged cells of HTML, a table in a table, tags that are not closed",
      text: """
        <h3>5.1 五级/初级工</h3><table>
        <tr><th>职业功能<th>工作内容<th>技能要求<th>相关知识要求
        <tr><td rowspan=3>1.<br>蜂群<td rowspan="2">1.1 检查<td>1.1.1 能查&nbsp;蜂&amp;虫<td rowspan='2'><p>1.1.1 查法</p><p>1.1.2 记法</p>
        <tr><td>1.1.2 能记
        <tr><td>1.2 喂<td colspan=2>1.2.1 能喂
        </table>
        """,
      remarks: ["repaired 3 numbers rewritten", "repaired 5 a cell merged across columns"],
      result: ["L5/1 蜂群/1.1 检查: A1.1.1 能查 蜂&虫 A1.1.2 能记 K1.1.1 查法 K1.1.2 记法", "L5/1 蜂群/1.2 喂: A1.2.1 能喂"]),
    Case(
      name: "hidden and struck text of HTML, with end tags that are missing",
      text: """
        <h3>初级</h3><table>
        <tr><th>职业功能<th>工作内容<th>技能要求
        <tr><td>1 甲<td>1.1 乙<td>1.1.1 能<del>不</del>做<span style="display: none">藏</span>
        <tr hidden><td><td><td>1.1.2 藏
        <tr><td><td><td>1.1.3 能<s>想
        <tr><td><td>1.2 丙<td>1.2.1 能写
        </table><div style="display:none"><table><tr><td>藏</table></div>
        """,
      remarks: [
        "notUsed 3 text that is hidden or struck out was not read: “不藏”", "notUsed 4 text that is hidden", "notUsed 5 text that is hidden",
        "notUsed 7 text that is hidden",
      ],
      result: ["junior/1 甲/1.1 乙: A1.1.1 能做 A1.1.3 能", "junior/1 甲/1.2 丙: A1.2.1 能写"]),
    Case(
      name: "tags in cells of Markdown",
      text:
        "## 初级\n\n| 职业功能 | 工作内容 | 技能要求 |\n|---|---|---|\n| 1 甲 | 1.1 乙 | <ul><li>能换水</li><li>能~~不~~<b>剪</b>枝</li></ul> |\n|  | 1.2 丙 | 能用`<ul>`；<br/>能测 <5 毫米 |\n",
      remarks: [
        "assumed 5-6 items were numbered by their places: 2", "assumed 6-7 items without a number",
        "notUsed 5 text that is hidden or struck out",
      ], result: ["junior/1 甲/1.1 乙: A1.1.1 能换水 A1.1.2 能剪枝", "junior/1 甲/1.2 丙: A能用`<ul>`； A能测 <5 毫米"]),
    Case(
      name: "a row inside a style sheet, a comment without its end",
      text: """
        <style>td {border: 1px}
        <tr><td>1 甲<td>1.3 丁<td>1.3.1 能做<td>1.3.1 知</tr>
        </style><h3>5.1 五级/初级工</h3><table>
        <tr><th>职业功能<th>工作内容<th>技能要求<th>相关知识要求
        <tr><td>1 甲<td>1.1 乙<td>1.1.1 能查<td>1.1.1 查法
        <!-- 1.2 --
        <tr><td><td>1.2 丙<td>1.2.1 能记<td>1.2.1 记法
        </table>
        """,
      remarks: ["leftOut 2 inside a style sheet, title or comment", "leftOut 6-8 inside a style sheet, title or comment"],
      result: ["L5/1 甲/1.1 乙: A1.1.1 能查 K1.1.1 查法"]),
    Case(
      name: "a name and an item cut by a page, without help from elsewhere",
      text: junior + "1 数据采\t1.1 乙\t1.1.1 能做到\t1.1.1 知\n\n7\n\n" + header + "采集\t1.1 乙\t最好 1.1.2 能二\t\n",
      remarks: [
        "repaired 5 a page mark inside the table", "repaired 7 a repeated table head",
        "repaired 8 an item that was split by a page break was joined: “能做到最好”",
        "assumed 3-8 the name of a job function that was split by a page break was joined: “数据采”, “采集” became “数据采集”",
      ],
      result: ["junior/1 数据采集/1.1 乙: A1.1.1 能做到最好 A1.1.2 能二 K1.1.1 知"]),
  ]

  @Test(arguments: cases)
  func damagedTablesAreReported(_ wanted: Case) throws {
    let imported = TableImport.read(Array(wanted.text.utf8))
    let standard = try #require(imported.standard)
    #expect(Self.lines(of: standard) == wanted.result)
    let remarks = imported.report.sorted.filter { $0.lines != nil }
    #expect(remarks.count == wanted.remarks.count, "\(remarks.map(Self.line))")
    for expected in wanted.remarks {
      #expect(remarks.contains { Self.line($0).hasPrefix(expected) }, "\(expected) in \(remarks.map(Self.line))")
    }
    #expect(imported.report.hasOmissions == wanted.remarks.contains { $0.hasPrefix("leftOut") })
  }

  private static func line(_ remark: Remark) -> String {
    let lines = remark.lines.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" } ?? ""
    return "\(remark.kind) \(lines) \(remark.message.english)"
  }

  private static func lines(of standard: Standard) -> [String] {
    standard.levels.values().flatMap { level in
      level.functions.values().flatMap { function in
        function.contents.values().map { content in
          let items = Column.allCases.flatMap { column in content.items(in: column).values().map { column.letter + ($0.written ?? "") } }
          return "\(level.level.string ?? "")/\(function.written ?? "")/\(content.written ?? ""): \(items.joined(separator: " "))"
        }
      }
    }
  }

  @Test(
    "inputs without a table are reported",
    arguments: [
      ("", "the file is empty"), ("表1 初级\n" + header, "no table of requirements"), ("%PDF-1.7\n…", "this is a PDF"),
      ("PK\u{3}\u{4}xyz", "Word, Excel"), ("{\\rtf1 x}", "RTF"), ("\u{1}\u{0}\u{0}x\u{0}\u{0}\u{0}表", "not a text file"),
    ])
  func nothing(text: String, reason: String) {
    let imported = TableImport.read(Array(text.utf8))
    #expect(imported.standard == nil)
    #expect(imported.report.hasOmissions)
    #expect(imported.report.remarks.last?.message.english.contains(reason) == true)
  }

  @Test func tenThousandRowsAreRead() throws {
    var text = Self.junior
    for function in 1...100 {
      for content in 1...100 {
        text += (content == 1 ? "\(function) 功能\(function)" : "") + "\t\(function).\(content) 内容\(content)\t"
        text += "\(function).\(content).1 能做 \(function).\(content).2 能想\t\(function).\(content).1 知\n"
      }
    }
    let imported = TableImport.read(Array(text.utf8))
    let functions = try #require(imported.standard?.levels.values().first?.functions.values())
    #expect(functions.count == 100)
    #expect(
      functions.map { $0.contents.values() }.allSatisfy { contents in
        contents.count == 100 && contents.allSatisfy { $0.abilities?.value.count == 2 && $0.knowledge?.value.count == 1 }
      })
    #expect(!imported.report.hasOmissions)
  }
}
