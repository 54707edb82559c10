import Office
import Schema
import Testing
import TextModel

@testable import Interchange
@testable import Reports

/// Pages of exported documents: none is empty, and wide tables are on pages in landscape.
struct PrintedPageTests {
  private static func plan(objectives: Int, fields: Int) -> Document.Content {
    let lines = [String](repeating: "      - 能按作业指导书独立完成烘焙机点火、预热和安全自检，并规范填写当班设备点检记录表\n", count: objectives)
    let own = (0..<fields).map { "栏目\($0 + 1): 甲" }.joined(separator: ", ")
    let text =
      "kind: training-plan\nformat: 1\nid: a\ntitle: 烘焙\nstandard: b@1\nmodules:\n  - module: M1\n    hours: 8\n    objectives:\n"
      + lines.joined()
      + "    covers: [1]\n" + (own.isEmpty ? "" : "    additional-info: {\(own)}\n")
    return Document.read(SourceText(text)).content
  }

  private static func form(objectives: Int = 1, fields: Int = 0) throws -> FormDocument {
    guard case .trainingPlan(let plan) = plan(objectives: objectives, fields: fields) else { throw PlanFault() }
    return PlanForm.document(plan, nil, .chinese)
  }

  private struct PlanFault: Error {}

  @Test(arguments: [(0, false), (9, true)]) func wideTablesAreInLandscape(fields: Int, isWide: Bool) throws {
    let form = try Self.form(fields: fields)
    #expect(form.isWide == isWide)
    #expect(FormText.html(form).contains("@page{size:A4 landscape}") == isWide)
  }

  /// A long row may go on on the next page; a short one stays together.
  @Test(arguments: [(1, true), (2, true), (8, false)]) func longRowsMayBeDivided(objectives: Int, isKept: Bool) throws {
    let form = try Self.form(objectives: objectives)
    let tables = form.blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
    let table = try #require(tables.last)
    let row = try #require(table.rows.dropFirst(table.headerRows).first)
    let lines = ColumnWidths.lines(of: row, in: ColumnWidths(table).fitted(to: 9412))
    #expect((lines <= 12) == isKept, "\(lines)")
    let container = try ZipContainer.open(DocxWriter.write(form)).get()
    let xml = String(decoding: try container.bytes(of: "word/document.xml").get(), as: UTF8.self)
    #expect(xml.ranges(of: "<w:tr>").count - xml.ranges(of: "<w:cantSplit/>").count == (isKept ? 0 : 1))
    // The paragraph after the last table is too low to begin a page.
    #expect(xml.contains("</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\""))
  }
}
