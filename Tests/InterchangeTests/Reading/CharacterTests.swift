import Office
import Schema
import Testing

@testable import Interchange

/// Characters with formatting: superscripts, subscripts, symbol fonts, struck-out text.
struct CharacterTests {
  private static let header = "<w:tr>\(["职业功能", "工作内容", "技能要求"].map(cell).joined())</w:tr>"

  private static func cell(_ text: String) -> String { "<w:tc>\(TableForm.paragraph(text))</w:tc>" }

  private static func word(_ runs: String) throws -> Imported {
    let row = "<w:tr>\(cell("1 甲"))\(cell("1.1 乙"))<w:tc><w:p>\(runs)</w:p></w:tc></w:tr>"
    return TableImport.read(try TableForm.word(TableForm.paragraph("表1 初级") + "<w:tbl>\(header)\(row)</w:tbl>"))
  }

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private static func items(_ imported: Imported) throws -> [String] {
    TableLayoutTests.lines(of: try #require(imported.standard)).map { String($0.drop { $0 != "A" }) }
  }

  private static let above = "<w:vertAlign w:val=\"superscript\"/>"
  private static let below = "<w:vertAlign w:val=\"subscript\"/>"

  @Test func superscriptInWordIsRead() throws {
    let imported = try Self.word(
      Self.run("1.1.1 能测10") + Self.run("5", Self.above) + Self.run(" Pa、25 m") + Self.run("3", Self.above) + Self.run("、CO")
        + Self.run("2", Self.below) + Self.run("、20") + Self.run("o", Self.above) + Self.run("C、x") + Self.run("k2", Self.above))
    #expect(try Self.items(imported) == ["A1.1.1 能测10⁵ Pa、25 m³、CO₂、20°C、xk2"])
    #expect(imported.report.remarks.count { $0.group == "raised" } == 1)
  }

  @Test func symbolsInWordAreRead() throws {
    func sign(_ code: String, _ font: String) -> String { "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r>" }
    let imported = try Self.word(
      sign("F0FC", "Wingdings") + Self.run("1.1.1 能用20") + sign("F0B0", "Symbol") + Self.run("C、") + sign("F0B3", "Symbol")
        + Self.run("5、R")
        + sign("F057", "Symbol") + sign("F0E0", "Wingdings") + sign("F021", "Odd"))
    #expect(try Self.items(imported) == ["A1.1.1 能用20°C、≥5、RΩ→\u{FFFD}"])
    #expect(imported.report.remarks.filter { $0.group == "symbol" }.map(\.kind) == [.doubtful])
  }

  @Test(arguments: ["<w:strike/>", "<w:dstrike/>", "<w:strike w:val=\"true\"/>"])
  func struckTextInWordIsReported(property: String) throws {
    let imported = try Self.word(Self.run("1.1.1 能") + Self.run("旧", property) + Self.run("新") + Self.run("做", "<w:strike w:val=\"0\"/>"))
    #expect(try Self.items(imported) == ["A1.1.1 能新做"])
    #expect(imported.report.remarks.contains { $0.kind == .notUsed && $0.message.chinese.contains("“旧”") })
  }

  @Test func formattedTextInExcelIsRead() throws {
    let rich =
      "<si><r><t>1.1.1 能测10</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>5</t></r><r><rPr><strike/></rPr><t>旧</t></r><r><t> Pa</t></r></si>"
    let texts = ["职业功能", "工作内容", "技能要求", "1 甲", "1.1 乙", "1.1.2 能删"].map { "<si><t>\($0)</t></si>" }.joined() + rich
    func cell(_ place: String, _ text: Int, _ style: Int = 0) -> String { "<c r=\"\(place)\" s=\"\(style)\" t=\"s\"><v>\(text)</v></c>" }
    let rows =
      "<row r=\"1\">\(cell("A1", 0))\(cell("B1", 1))\(cell("C1", 2))</row><row r=\"2\">\(cell("A2", 3))\(cell("B2", 4))\(cell("C2", 6))</row><row r=\"3\">\(cell("C3", 5, 1))</row>"
    let parts = [
      ("xl/workbook.xml", "<workbook><sheets><sheet name=\"初级\" sheetId=\"1\"/></sheets></workbook>"),
      ("xl/sharedStrings.xml", "<sst>\(texts)</sst>"),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
      (
        "xl/styles.xml",
        "<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs></styleSheet>"
      ),
    ]
    let imported = TableImport.read(try ZipWriter.write(parts.map { ZipWriter.Part($0.0, Array($0.1.utf8)) }).get())
    #expect(try Self.items(imported) == ["A1.1.1 能测10⁵ Pa"])
    let said = imported.report.remarks.filter { $0.kind == .notUsed }.map(\.message.chinese)
    #expect(said.contains { $0.contains("C2 旧") } && said.contains { $0.contains("C3 1.1.2 能删") })
  }

  @Test func formattedTextInMarkupIsRead() throws {
    let row = "1.1.1 能测10<sup>5</sup> Pa、CO<sub>2</sub>"
    let html =
      "<h2>初级</h2><table><tr><th>职业功能</th><th>工作内容</th><th>技能要求</th></tr><tr><td>1 甲</td><td>1.1 乙</td><td>\(row)<span style=\"text-decoration: line-through\">旧</span></td></tr></table>"
    let markdown = "## 初级\n\n| 职业功能 | 工作内容 | 技能要求 |\n|---|---|---|\n| 1 甲 | 1.1 乙 | \(row) |\n"
    for text in [html, markdown] {
      #expect(try Self.items(TableImport.read(Array(text.utf8))) == ["A1.1.1 能测10⁵ Pa、CO₂"])
    }
  }
}
