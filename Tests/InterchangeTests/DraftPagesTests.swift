import Interchange
import Schema
import Testing

/// Plans on pages of a PDF: words with their places.
struct DraftPagesTests {
  /// What `pdftotext -bbox-layout` writes for words at a place, on pages that a form feed divides.
  static func pages(_ words: [(x: Double, y: Double, text: String)], pages: Int = 1) -> String {
    let body = words.map { word in
      let width = Double(word.text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 6 : 11) })
      return "<word xMin=\"\(word.x)\" yMin=\"\(word.y)\" xMax=\"\(word.x + width)\" yMax=\"\(word.y + 14)\">\(word.text)</word>"
    }
    let page = "<page width=\"600\" height=\"800\">\(body.joined())</page>"
    return "<html><body><doc>" + String(repeating: page, count: pages) + "</doc></body></html>"
  }

  static let header: [(x: Double, y: Double, text: String)] = [
    (90, 20, "甲培训计划"), (90, 60, "课程"), (90, 73, "名称"), (200, 60, "学时"), (200, 73, "总学"), (200, 86, "时"), (260, 73, "理论"), (320, 73, "实践"),
  ]

  /// Names over three lines, cells of two lines whose numbers are at their top.
  @Test func cellsOverSeveralLinesAreJoined() throws {
    let words =
      Self.header + [
        (90, 110, "选品"), (90, 123, "基础"), (200, 110, "20"), (260, 110, "8"), (320, 110, "12"), (90, 140, "平台运营"), (200, 140, "30"),
        (260, 140, "12"),
        (320, 140, "18"),
      ]
    try DraftCase.plan(
      "", Self.pages(words), ["模块名: 选品基础\n    学时: {理论: 8, 实践: 12}", "模块名: 平台运营\n    学时: {理论: 12, 实践: 18}"], report: ["按文字的位置还原"]
    ).check()
  }

  /// Numbers beside the middle of a cell say nothing about where it begins.
  @Test(arguments: [1, 40])
  func cellsInTheMiddleAreRefused(count: Int) {
    let words = Self.header + [(90, 110, "选品"), (90, 123, "基础"), (200, 116.5, "20"), (260, 116.5, "8"), (320, 116.5, "12")]
    let result = DraftCase.plan("", Self.pages(words, pages: count), []).result
    #expect(result.text == nil)
    #expect(result.report.remarks.contains { $0.kind == .leftOut && $0.message.chinese.contains("PDF 中的这张表格无法还原") })
  }

  @Test func factsInCellsAreRead() throws {
    let words: [(x: Double, y: Double, text: String)] = [
      (90, 20, "岗位说明书"), (90, 60, "岗位名称"), (200, 60, "甲"), (300, 60, "岗位等级"), (400, 60, "初级"), (90, 90, "薪资"), (200, 90, "面议"),
      (90, 120, "岗位职责"),
      (200, 120, "1、锉削"), (200, 135, "2、钻孔"), (90, 165, "备注"), (200, 165, "无"),
    ]
    try DraftCase.job("", Self.pages(words), ["名称: 甲", "等级: 初级", "薪资: 面议", "职责内容: 锉削", "职责内容: 钻孔"], never: ["未能归入字段"]).check()
  }
}
