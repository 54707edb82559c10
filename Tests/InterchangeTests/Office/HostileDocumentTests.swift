import Office
import Schema
import Testing

@testable import Interchange

/// Unusual, damaged and malicious documents: no import traps, intact parts are imported, and the report lists the others.
struct HostileDocumentTests {
  private static let header = "<w:tr>" + ["职业功能", "工作内容", "技能要求"].map { cell($0) }.joined() + "</w:tr>"

  private static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  private static func word(_ body: String, _ parts: [ZipWriter.Part] = [], prefix: String = "") throws -> [UInt8] {
    let xml = "\(prefix)<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
    return try ZipWriter.write([ZipWriter.Part("word/document.xml", Array(xml.utf8))] + parts).get()
  }

  private static func sheet(_ rows: String, _ rest: String = "") throws -> [UInt8] {
    try ZipWriter.write([
      ZipWriter.Part("xl/workbook.xml", Array("<workbook><sheets><sheet name=\"初级\" sheetId=\"1\"/></sheets></workbook>".utf8)),
      ZipWriter.Part("xl/worksheets/sheet1.xml", Array("<worksheet><sheetData>\(rows)</sheetData>\(rest)</worksheet>".utf8)),
    ]).get()
  }

  private static func row(_ cells: [String]) -> String {
    "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }

  private static func items(_ bytes: [UInt8]) -> (items: [String], report: ImportReport) {
    let imported = TableImport.read(bytes)
    var items: [String] = []
    for level in imported.standard?.levels.values() ?? [] {
      for function in level.functions.values() {
        for content in function.contents.values() { for item in content[.abilities] { items.append(item.name.written) } }
      }
    }
    return (items, imported.report)
  }

  private static func says(_ report: ImportReport, _ text: String) -> Bool { report.remarks.contains { $0.message.english.contains(text) } }

  private static let table =
    "<w:p><w:r><w:t>表1 初级</w:t></w:r></w:p><w:tbl>\(header)<w:tr>\(cell("1 甲"))\(cell("1.1 乙"))\(cell("1.1.1 能"))</w:tr></w:tbl>"

  @Test func macrosAreReportedAndNotRead() throws {
    let (items, report) = Self.items(try Self.word(Self.table, [ZipWriter.Part("word/vbaProject.bin", [1, 2, 3])]))
    #expect(items == ["1.1.1 能"] && Self.says(report, "macros"))
  }

  @Test func picturesOfTablesAreReported() throws {
    let (items, report) = Self.items(try Self.word("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>".replacing("a:", with: "")))
    #expect(items.isEmpty && Self.says(report, "pictures (1) and no table"))
  }

  @Test func aDocumentTypeIsRefused() throws {
    let bomb = "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
    let (items, report) = Self.items(try Self.word(Self.table.replacing("1.1.1 能", with: "&b;"), prefix: bomb))
    #expect(items.isEmpty && Self.says(report, "document type or entities"))
  }

  @Test func contradictingMergesKeepTheText() throws {
    let rows = [
      "\(Self.cell("1 甲", "<w:vMerge w:val=\"restart\"/>"))\(Self.cell("1.1 乙"))\(Self.cell("1.1.1 能"))",
      "\(Self.cell("2 丙", "<w:vMerge/>"))\(Self.cell("2.1 丁"))\(Self.cell("2.1.1 会", "<w:gridSpan w:val=\"900000000\"/>"))",
    ]
    let body = "<w:p><w:r><w:t>初级</w:t></w:r></w:p><w:tbl>\(Self.header)\(rows.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
    let (items, report) = Self.items(try Self.word(body))
    #expect(Set(items).isSuperset(of: ["1.1.1 能", "2.1.1 会"]) && Self.says(report, "merged cells contradict"))
    let rowsOfSheet = Self.row(["职业功能", "工作内容", "技能要求"]) + Self.row(["1 甲", "1.1 乙", "1.1.1 能"])
    let merges =
      "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"A2:B3\"/><mergeCell ref=\"A2:A9\"/><mergeCell ref=\"Z\"/></mergeCells>"
    let sheet = Self.items(try Self.sheet(rowsOfSheet, merges))
    #expect(sheet.items == ["1.1.1 能"] && Self.says(sheet.report, "merged cells overlap"))
  }

  @Test func numbersAreReadAsDisplayed() throws {
    let shown = [
      (CellFormat(code: "0.00"), "1.1000000000000001", "1.10"), (.general, "1.1000000000000001", "1.1"),
      (.builtIn(14), "44348", "2021-06-01"),
      (CellFormat(code: "yyyy\"年\"m\"月\""), "44348", "2021年6月"), (CellFormat(code: "0%"), "0.35", "35%"),
      (CellFormat(code: "#,##0"), "12345.6", "12,346"),
      (CellFormat(code: "0\"学时\""), "36", "36学时"), (.general, "0.1", "0.1"), (.general, "-3", "-3"), (.general, "x", "x"),
      (CellFormat(code: "h:mm"), "0.5", "12:00"), (.general, "1e300", "1e300"), (CellFormat(code: "0.00E+00"), "12", "12"),
    ]
    for (format, stored, text) in shown { #expect(CellNumber(format: format, countsFrom1904: false).text(stored) == text) }
  }

  @Test func numberThatMayHaveLostAZeroIsReported() throws {
    let values = ["1.8", "1.9", "1.1", "1.11"].map { "<row><c><v>\($0)</v></c><c t=\"str\"><v>乙</v></c></row>" }.joined()
    let report = TableImport.read(try Self.sheet(Self.row(["序号", "工作内容", "技能要求"]) + values)).report
    #expect(
      report.remarks.count { $0.kind == .doubtful && $0.message.english.contains("is the number 1.1, which may have been 1.10") } == 1)
  }

  @Test func manyRowsAreRead() throws {
    var rows = Self.row(["职业功能", "工作内容", "技能要求"])
    for number in 1...3_000 { rows += Self.row(["", number == 1 ? "1.1 乙" : "", "1.1.\(number) 能做第\(number)件事"]) }
    #expect(Self.items(try Self.sheet(rows)).items.count == 3_000)
  }

  /// Automatic numbers of several levels, in tables and outside, with a restart.
  @Test func automaticNumbersAreReadAsShown() throws {
    let levels = ["%1", "%1.%2", "%1.%2.%3"].enumerated().map {
      "<w:lvl w:ilvl=\"\($0.offset)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"\($0.element)\"/></w:lvl>"
    }.joined()
    let numbering =
      "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">\(levels)</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    func numbered(_ text: String, _ level: Int) -> String {
      "<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }
    let rows =
      "<w:tr>\(numbered("甲", 0))\(numbered("乙", 1))\(numbered("能一", 2))</w:tr><w:tr>\(Self.cell(""))\(numbered("丙", 1))\(numbered("能二", 2))</w:tr>"
    let bytes = try Self.word("<w:tbl>\(Self.header)\(rows)</w:tbl>", [ZipWriter.Part("word/numbering.xml", Array(numbering.utf8))])
    #expect(Self.items(bytes).items == ["1.1.1 能一", "1.2.1 能二"])
    let shown = [
      (4, "upperRoman", "IV"), (28, "lowerLetter", "bb"), (12, "chineseCounting", "十二"), (3, "decimalEnclosedCircle", "③"), (7, "x", "7"),
    ]
    for (number, format, text) in shown { #expect(WordNumberFormat.text(number, format) == text) }
  }
}
