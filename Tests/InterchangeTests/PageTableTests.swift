import Interchange
import Schema
import Testing

/// Standards on pages of a PDF: where a table ends, and the text after it.
struct PageTableTests {
  private static let header: [(x: Double, y: Double, text: String)] = [
    (60, 60, "职业功能"), (150, 60, "工作内容"), (260, 60, "技能要求"), (400, 60, "相关知识要求"),
  ]
  private static let row: [(x: Double, y: Double, text: String)] = [
    (60, 80, "1 甲"), (150, 80, "1.1 乙"), (260, 80, "1.1.1 能"), (400, 80, "1.1.1 知"),
  ]
  private static let result = ["junior/1 甲/1.1 乙: A1.1.1 能 K1.1.1 知"]

  private static func read(_ words: [(x: Double, y: Double, text: String)]) throws -> (standard: Standard, losses: [String]) {
    let all = [(x: 60.0, y: 10.0, text: "甲职业标准"), (x: 60.0, y: 30.0, text: "表1 初级")] + header + row + words
    let imported = TableImport.read(Array(DraftPagesTests.pages(all).utf8))
    let losses = imported.report.remarks.filter { $0.kind == .leftOut || $0.kind == .notUsed }.map(\.message.chinese)
    return (try #require(imported.standard), losses)
  }

  /// A heading that stands apart, or that words say is one.
  @Test(arguments: ["附加说明", "理论知识权重表", "注：以上为初稿", "4 附则"])
  func headingAfterATableIsNotARow(text: String) throws {
    let (standard, losses) = try Self.read([(60, 130, text), (60, 150, "本标准由甲公司起草。")])
    #expect(TableLayoutTests.lines(of: standard) == Self.result)
    #expect(losses.contains { $0.contains(text.split(separator: " ").last ?? "") })
  }

  @Test(arguments: ["第 1 页，共 3 页", "共 3 页 第 1 页", "Page 1 of 3", "- 1 -", "1 / 3"])
  func pageNumbersAreIgnored(text: String) throws {
    #expect(TableLayoutTests.lines(of: try Self.read([(250, 100, text)]).standard) == Self.result)
  }

  @Test func weightsAfterATableAreRead() throws {
    let weights: [(x: Double, y: Double, text: String)] = [
      (60, 110, "理论知识权重表"), (70, 130, "项目"), (200, 130, "初级（%）"), (60, 150, "职业道德"), (200, 150, "20"), (60, 170, "甲"), (200, 170, "80"),
    ]
    let (standard, losses) = try Self.read(weights)
    #expect(TableLayoutTests.lines(of: standard) == Self.result)
    let shares = standard.weights?.value.theory?.value.flatMap { row in
      row.value.value.map { "\(row.key.value.string) \($0.key.value.string) \($0.value.value)" }
    }
    #expect(shares == ["junior 职业道德 20", "junior 甲 80"])
    #expect(losses == [])
  }

  /// Narrow columns break the names of levels and what is weighed.
  @Test func weightsInNarrowColumnsAreRead() throws {
    let weights: [(x: Double, y: Double, text: String)] = [
      (60, 110, "理论知识权重表"), (70, 130, "项目"), (200, 130, "五级/初级"), (300, 130, "四级/中级"), (200, 145, "工（%）"), (300, 145, "工（%）"),
      (60, 165, "职业道"),
      (200, 165, "20"), (300, 165, "10"), (60, 180, "德"), (60, 200, "甲"), (200, 200, "80"), (300, 200, "90"), (60, 220, "合计"),
      (200, 220, "100"),
      (300, 220, "100"),
    ]
    let shares = try Self.read(weights).standard.weights?.value.theory?.value.flatMap { row in
      row.value.value.map { "\(row.key.value.string) \($0.key.value.string) \($0.value.value)" }
    }
    // The level of the standard is 初级, so that 五级/初级工 is another name of it.
    #expect(shares == ["junior 职业道德 20", "junior 甲 80", "L4 职业道德 10", "L4 甲 90"])
  }

  @Test func textDirectlyBelowATableIsNotARow() throws {
    let (standard, losses) = try Self.read([
      (60, 100, "2 丙"), (150, 100, "2.1 丁"), (260, 100, "2.1.1 会"), (60, 140, "编写说明"), (60, 160, "由甲公司编写。"),
    ])
    #expect(TableLayoutTests.lines(of: standard) == Self.result + ["junior/2 丙/2.1 丁: A2.1.1 会"])
    #expect(losses.contains { $0.contains("编写说明") })
  }

  /// Another table is reported, not read as rows of this one.
  @Test func secondTableIsReported() throws {
    let (standard, losses) = try Self.read([(60, 160, "起草单位"), (200, 160, "甲公司"), (60, 180, "起草人"), (200, 180, "王")])
    #expect(TableLayoutTests.lines(of: standard) == Self.result)
    #expect(losses.contains { $0.contains("起草单位 | 甲公司") })
  }
}
