import Office
import Schema
import Testing

@testable import Interchange

/// Texts of Word and Excel files that are not in the document itself, and cells whose texts are missing.
struct OfficeCommentTests {
  private static func cell(_ place: String, _ text: String) -> String { "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

  private static func book(_ rows: String, _ rest: String = "", _ parts: [(String, String)] = []) throws -> [UInt8] {
    let own = [
      ("xl/workbook.xml", "<workbook><sheets><sheet name=\"课表\" sheetId=\"1\"/></sheets></workbook>"),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData>\(rest)</worksheet>"),
    ]
    return try ZipWriter.write((own + parts).map { ZipWriter.Part($0.0, Array($0.1.utf8)) }).get()
  }

  private static func rows(_ hours: String) -> String {
    let rows = [["跨境电商（初级）培训计划"], ["模块", "学时"], ["选品", ""]]
    return rows.enumerated().map { number, cells in
      let written = cells.enumerated().map { index, text in text.isEmpty ? hours : cell("\(index == 0 ? "A" : "B")\(number + 1)", text) }
      return "<row r=\"\(number + 1)\">\(written.joined())</row>"
    }.joined()
  }

  private static let hours = "<c r=\"B3\"><v>8</v></c>"

  private static func said(_ bytes: [UInt8]) -> [Remark] {
    DraftImport.read(bytes, as: .trainingPlan, standards: [], options: DraftImport.Options()).report.remarks
  }

  @Test func cellCommentsAreReported() throws {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    let bytes = try Self.book(
      Self.rows(Self.hours), "",
      [
        (
          "xl/worksheets/_rels/sheet1.xml.rels",
          "<Relationships><Relationship Id=\"a\" Type=\"\(type)\" Target=\"../comments1.xml\"/></Relationships>"
        ),
        (
          "xl/comments1.xml",
          "<comments><commentList><comment ref=\"B3\"><text><r><t>另有4学时</t></r><r><t>自学</t></r></text></comment></commentList></comments>"
        ),
      ])
    #expect(Self.said(bytes).contains { $0.kind == .notUsed && $0.message.chinese == "工作表“课表”单元格 B3 的批注没有读取：“另有4学时自学”" })
  }

  @Test(arguments: [("&amp;C&amp;\"宋体,常规\"&amp;9版本号：V3.2", "版本号：V3.2"), ("&amp;L海州学院&amp;R&amp;P", "海州学院"), ("&amp;K000000内部资料", "内部资料")])
  func pageMarksOfSheetsAreIgnored(code: String, text: String) throws {
    let bytes = try Self.book(Self.rows(Self.hours), "<headerFooter><oddFooter>\(code)</oddFooter></headerFooter>")
    #expect(Self.said(bytes).contains { $0.message.chinese.hasPrefix("页眉、页脚的文字没有读取：“\(text)") })
  }

  @Test(arguments: ["&amp;C第 &amp;P 页", "&amp;P/&amp;N", ""])
  func pageNumbersAreIgnored(code: String) throws {
    let bytes = try Self.book(Self.rows(Self.hours), "<headerFooter><oddFooter>\(code)</oddFooter></headerFooter>")
    #expect(!Self.said(bytes).contains { $0.message.chinese.contains("页脚") })
  }

  @Test func commentsAndFootersOfWordAreReported() throws {
    func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
    let table =
      "<w:tbl><w:tr><w:tc>\(paragraph("模块"))</w:tc><w:tc>\(paragraph("学时"))</w:tc></w:tr><w:tr><w:tc>\(paragraph("选品"))</w:tc><w:tc>\(paragraph("8"))</w:tc></w:tr></w:tbl>"
    let parts = [
      ("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>\(paragraph("跨境电商（初级）培训计划"))\(table)</w:body></w:document>"),
      ("word/comments.xml", "<w:comments xmlns:w=\"w\"><w:comment w:id=\"0\">\(paragraph("总学时请改为12"))</w:comment></w:comments>"),
      ("word/footer1.xml", "<w:ftr xmlns:w=\"w\">\(paragraph("版本号：V3.2"))</w:ftr>"),
    ]
    let said = Self.said(try ZipWriter.write(parts.map { ZipWriter.Part($0.0, Array($0.1.utf8)) }).get()).map(\.message.chinese)
    #expect(said.contains("批注没有读取：“总学时请改为12”") && said.contains("页眉、页脚的文字没有读取：“版本号：V3.2”"))
  }

  @Test(arguments: ["", "<sst><si><t>八</t></si></sst>"])
  func missingTextsAreReported(shared: String) throws {
    let parts = shared.isEmpty ? [] : [("xl/sharedStrings.xml", shared)]
    let bytes = try Self.book(Self.rows("<c r=\"B3\" t=\"s\"><v>7</v></c>"), "", parts)
    #expect(Self.said(bytes).contains { $0.kind == .leftOut && $0.message.chinese.contains("文件已损坏") && $0.message.chinese.contains("B3") })
  }

  @Test func anotherTableBelowAnEmptyRow() throws {
    let rows = [(1, ["烘焙助理岗位说明书"]), (3, ["职责", "权重"]), (4, ["验收生豆", "50%"]), (6, ["项目", "必备条件", "优先条件"]), (7, ["学历", "初中", "中专"])]
    let xml = rows.map { number, cells in
      "<row r=\"\(number)\">" + zip(["A", "B", "C"], cells).map { Self.cell("\($0)\(number)", $1) }.joined() + "</row>"
    }.joined()
    let result = DraftImport.read(try Self.book(xml), as: .jobDescription, standards: [], options: DraftImport.Options())
    let text = try #require(result.text)
    #expect(text.contains("education: junior-secondary") && text.contains("学历（优先条件）：中专") && !text.contains("duty: 项目"))
  }
}
