import Testing

@testable import Interchange

/// The results of the readers of the input formats: lines and rows with their line numbers.
struct ManuscriptReaderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let format: ManuscriptFormat
    let text: String
    let parts: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "cells between tabs, one of them quoted over two lines", format: .text,
      text: "前言 😀\r\n\r\n职业功能\t工作内容\t技能要求\r\n1 甲\t\"1.1 乙\r\n续\"\t能\"好\"\r\n",
      parts: ["1: 前言 😀", "3| 职业功能 ‖ 工作内容 ‖ 技能要求", "4| 1 甲 ‖ 1.1 乙⏎续 ‖ 能\"好\""]),
    Case(name: "carriage returns alone", format: .text, text: "甲\t乙\r丙\t丁\r", parts: ["1| 甲 ‖ 乙", "2| 丙 ‖ 丁"]),
    Case(
      name: "pipe table of Markdown", format: .markdown,
      text: "## 初级 ##\n\n| 职业功能 | 工作内容 |\n|---|:-:|\n| 1 **甲** | 1.1 乙<br>续 \\| 再 |\n\n: 表1\n",
      parts: ["1# 初级", "3| 职业功能 ‖ 工作内容", "5| 1 甲 ‖ 1.1 乙⏎续 | 再", "7^ 表1"]),
    Case(
      name: "grid table with a cell over two rows", format: .markdown,
      text: "+----+------+\n| 甲 | 乙丙 |\n+====+======+\n| 一 | 1.1  |\n|    | 续   |\n|    +------+\n|    | 二   |\n+----+------+\n",
      parts: ["2| 甲 ‖ 乙丙", "4| 一 ‖ 1.1⏎续", "7|  ‖ 二"]),
    Case(
      name: "columns below dashes", format: .markdown, text: "甲    乙\n----  ------\n一    二三\n四    五\n",
      parts: ["1| 甲 ‖ 乙", "3| 一 ‖ 二三", "4| 四 ‖ 五"]),
    Case(
      name: "HTML with a merged cell and without closing tags", format: .html,
      text: "<h2>初&nbsp;级</h2>\n<table><tr><td rowspan=2>甲<br>续<td>乙&amp;丙\n<tr><td>丁</table>\n<p>尾\n",
      parts: ["1# 初 级", "2| 甲⏎续 ‖ 乙&丙", "3|  ‖ 丁", "4: 尾"]),
    Case(
      name: "HTML inside Markdown", format: .markdown, text: "# 表\n\n<table>\n<tr><td>甲</td><td>乙</td></tr>\n</table>\n\n尾\n",
      parts: ["1# 表", "4| 甲 ‖ 乙", "7: 尾"]),
    Case(
      name: "CSV", format: .csv, text: "职业功能,工作内容\r\n1 甲,\"1.1 \"\"乙\"\",续\"\r\n",
      parts: ["1| 职业功能 ‖ 工作内容", "2| 1 甲 ‖ 1.1 \"乙\",续"]),
  ]

  @Test(arguments: cases)
  func partsOfEveryFormatAreRead(of example: Case) {
    let manuscript = ManuscriptReader.read(Array(example.text.utf8), as: example.format)
    #expect(manuscript.elements.map(Self.line) == example.parts)
  }

  private static func line(_ part: Manuscript.Element) -> String {
    switch part {
    case .text(let line): "\(line.line)\(line.isHeading ? "#" : line.isTrailingCaption ? "^" : ":") \(line.text)"
    case .row(let row): "\(row.line)| " + row.cells.map { $0.text.replacing("\n", with: "⏎") }.joined(separator: " ‖ ")
    case .tableEnd: "--"
    }
  }

  @Test(
    "formats are detected",
    arguments: [
      ("职业功能\t工作内容\t技能要求", .text), ("| 职业功能 | 工作内容 | 技能要求 |", .markdown), ("x\n<TABLE border=1>", .html),
      ("# 标题\n<table>", .markdown), ("职业功能,工作内容,技能要求\n1 甲,1.1 乙,1.1.1 能", .csv), ("没有表格，只有一段话", .text),
      ("+---+---+\n", .markdown),
    ] as [(String, ManuscriptFormat)])
  func formats(text: String, format: ManuscriptFormat) {
    #expect(ManuscriptFormat.detect(text.split(separator: "\n", omittingEmptySubsequences: false)) == format)
  }

  @Test(
    "bytes are decoded or the reason is reported",
    arguments: [
      (Array("能".utf8), true, ""), ([0xFF, 0xFE, 0xFD, 0x80], true, "UTF-16"), ([0xC4, 0xDC, 0xD7, 0xF6, 0xB5, 0xC4], true, "GB18030"),
      (Array("%PDF-1.7".utf8), false, "this is a PDF"), (Array("PK\u{3}\u{4}".utf8), false, "Word, Excel"),
      (Array("{\\rtf1}".utf8), false, "RTF"), ([0xD0, 0xCF, 0x11, 0xE0], false, "old Word"), ([1, 0, 0, 2, 0], false, "not a text file"),
    ] as [([UInt8], Bool, String)])
  func inputs(bytes: [UInt8], isText: Bool, remark: String) {
    let input = InputText(bytes)
    #expect((input.source != nil) == isText)
    #expect(input.report.remarks.isEmpty == remark.isEmpty)
    #expect(remark.isEmpty || input.report.remarks.contains { $0.message.english.contains(remark) }, "\(input.report.remarks)")
    #expect(input.report.hasOmissions == !isText)
  }

  @Test(
    "entities of HTML are decoded",
    arguments: [
      ("a&amp;b&lt;", "a&b<"), ("&#32;x&#x41;&#X4e00;", " xA一"), ("&nosuch; & &", "&nosuch; & &"), ("&nbsp;", "\u{A0}"),
      ("&#1114112;&#xD800;", "&#1114112;&#xD800;"), ("&amp;lt;", "&lt;"),
    ])
  func entities(written: String, meant: String) { #expect(HTMLEntities.decoded(written) == meant) }

  @Test func columnsAreCountedAsInATerminal() {
    #expect(ColumnSlices.slice("甲乙😀丙", from: 2, to: 6) == "乙😀")
    #expect(ColumnSlices.columns(of: "+", in: "+--+甲+") == [0, 3, 6])
    #expect(ColumnSlices.groups(in: "-- ---  -") == [0..<2, 3..<6, 8..<9])
  }
}
