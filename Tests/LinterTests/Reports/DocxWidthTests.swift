import Office
import Reports
import Schema
import Testing

/// The columns of a table in Word: a head is not broken within a word.
struct DocxWidthTests {
  /// The widths of the columns, and whether the page is turned.
  static func widths(_ headers: [String], _ given: [Int], rows: [[FormCell]] = []) throws -> (columns: [Int], isLandscape: Bool) {
    var table = FormTable(name: "t", widths: given)
    table.addHeader(headers)
    table.rows += rows
    var document = FormDocument(title: "t", language: .english)
    document.blocks = [.table(table)]
    let container = try ZipContainer.open(DocxWriter.write(document)).get()
    let xml = String(decoding: try container.bytes(of: "word/document.xml").get(), as: UTF8.self)
    let columns = xml.split(separator: "<w:gridCol w:w=\"").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
    return (columns, xml.contains("landscape"))
  }

  /// Headers, the widths that are given, and the least of some column.
  static let tables: [([String], [Int], Int, Int)] = [
    (["Function", "Content", "Items", "Covered", "Left out", "Missing", "Where"], [9, 10, 4, 4, 4, 4, 14], 3, 900),
    (["Function", "Content", "Items", "Covered", "Left out", "Missing", "Where"], [9, 10, 4, 4, 4, 4, 14], 5, 900),
    (["模块", "单元", "理论", "实践", "合计", "目标", "对应标准内容", "权重（%）"], [9, 9, 3, 3, 3, 10, 14, 4], 2, 570),
    (["模块", "单元", "理论", "实践", "合计", "目标", "对应标准内容", "权重（%）"], [9, 9, 3, 3, 3, 10, 14, 4], 7, 1000),
    (["A", "B"], [1, 100], 0, 250),
  ]

  @Test(arguments: tables)
  func headersFitIntoTheirColumns(headers: [String], given: [Int], column: Int, least: Int) throws {
    let (columns, _) = try Self.widths(headers, given)
    try #require(columns.count == headers.count)
    #expect(columns[column] >= least, "\(columns)")
    // The page is as full as it is without narrow columns.
    #expect((9300...9420).contains(columns.reduce(0, +)) || (14_200...14_350).contains(columns.reduce(0, +)), "\(columns)")
  }

  @Test func manyWideHeadsUseLandscape() throws {
    let headers = ["Responsibilities", "Qualifications", "Accountability", "Communication", "Documentation", "Troubleshooting"]
    let (columns, isLandscape) = try Self.widths(headers, [1, 1, 1, 1, 1, 1])
    #expect(isLandscape && columns.allSatisfy { $0 >= 1500 }, "\(columns)")
  }

  /// More than a page holds: all columns shrink, and none disappears.
  @Test func tooManyColumnsShrink() throws {
    let headers = (1...30).map { "Responsibilities\($0)" }
    let (columns, isLandscape) = try Self.widths(headers, headers.map { _ in 4 })
    #expect(isLandscape && columns.allSatisfy { $0 > 400 }, "\(columns)")
  }

  @Test func numbersFitIntoTheirColumns() throws {
    let (columns, _) = try Self.widths(["n", "text"], [1, 60], rows: [[FormCell(Quantity(123_456)), FormCell(["x"])]])
    #expect(columns.first ?? 0 >= 800, "\(columns)")
  }
}
