import Schema
import Testing

@testable import Interchange

/// Files that are not what their names say, and pages that use tables for their layout.
struct ForeignFileTests {
  @Test(arguments: [
    ("", "the file is empty"), (" \r\n", "the file is empty"),
    ("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<table>", "a web archive or a message"),
    ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>", "save it as .xlsx"),
    ("<?xml version=\"1.0\"?><w:wordDocument></w:wordDocument>", "save it as .docx"),
  ])
  func foreignFilesGiveAHint(text: String, says: String) {
    let imported = TableImport.read(Array(text.utf8))
    #expect(imported.standard == nil)
    #expect(imported.report.remarks.contains { $0.kind == .leftOut && $0.message.english.contains(says) })
  }

  /// 職業功能,工作內容,技能要求 in Big5.
  @Test func big5WithTraditionalCharactersIsRead() {
    let bytes: [UInt8] = [
      0xC2, 0xBE, 0xB7, 0x7E, 0xA5, 0x5C, 0xAF, 0xE0, 0x2C, 0xA4, 0x75, 0xA7, 0x40, 0xA4, 0xBA, 0xAE, 0x65, 0x2C, 0xA7, 0xDE, 0xAF, 0xE0,
      0xAD,
      0x6E, 0xA8, 0x44,
    ]
    let imported = TableImport.read(bytes)
    #expect(imported.standard == nil)
    #expect(imported.report.remarks.contains { $0.kind == .leftOut && $0.message.english.contains("Big5") })
  }

  @Test func layoutTablesAreReadAsText() throws {
    let inner =
      "<table><tr><th>职业功能</th><th>工作内容</th><th>技能要求</th></tr><tr><td>1 甲</td><td>1.1 乙</td><td>1.1.1 能</td></tr></table>"
    let page = "<table><tr><td>首页</td><td>新闻</td></tr><tr><td><h1>甲职业标准</h1><h2>初级</h2>\(inner)</td></tr><tr><td>版权所有</td></tr></table>"
    let imported = TableImport.read(Array(page.utf8))
    #expect(TableLayoutTests.lines(of: try #require(imported.standard)) == ["junior/1 甲/1.1 乙: A1.1.1 能"])
    let unused = imported.report.remarks.filter { $0.kind == .notUsed }.map(\.message.chinese)
    #expect(["首页", "版权所有"].allSatisfy { word in unused.contains { $0.contains(word) } })
  }
}
