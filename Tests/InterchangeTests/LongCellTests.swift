import Schema
import Testing
import TextModel

@testable import Interchange
@testable import Reports

/// Workbooks show long cells completely, although a row of a sheet is at most 409 points high.
struct LongCellTests {
  private static let sentence = "能按作业指导书独立完成烘焙机点火、预热和安全自检，并规范填写当班设备点检记录表"

  private static func table(_ count: Int) -> FormTable {
    var table = FormTable(name: "a", widths: [9, 10, 14])
    table.addHeader(["模块", "目标", "对应"])
    table.rows.append([
      FormCell(["M1"]).spanning(height: 2), FormCell([String](repeating: sentence, count: count)), FormCell(["1 Preparing the materials"]),
    ])
    table.rows.append([.below, FormCell([]), FormCell(Quantity(3))])
    return table
  }

  @Test(arguments: [1, 5, 12, 26, 27, 60, 400])
  func rowsAreHighEnoughForAllLines(count: Int) throws {
    let layout = SheetLayout(Self.table(count))
    let row = try #require(layout.rows.dropFirst().first)
    let characters = try #require(layout.widths.dropFirst().first)
    #expect(layout.rows.allSatisfy { $0.height <= 409 })
    #expect(row.count * row.height >= count * ((Self.sentence.count + characters - 1) / characters) * 15)
    #expect(row.count == 1 || count > 25)
    #expect(layout.lineCount == layout.rows.reduce(0) { $0 + $1.count })
    #expect(count > 5 || layout.widths == [9, 10, 14])
  }

  /// A cell that is merged over rows has room for its text, though its rows are low.
  @Test func mergedCellIsHighEnough() {
    var table = Self.table(1)
    table.rows[1][0] = FormCell([String](repeating: Self.sentence, count: 5)).spanning(height: 2)
    #expect(SheetLayout(table).rows.dropFirst().reduce(0) { $0 + $1.count * $1.height } >= 5 * 5 * 15)
  }

  @Test func aLongTitleIsWrapped() {
    let layout = SheetLayout(Self.table(1))
    #expect(layout.height(of: "烘焙", .title) == 28)
    #expect(layout.height(of: Self.sentence + Self.sentence, .title) >= 4 * 22)
  }

  /// The lines that a row takes are one row again.
  @Test(arguments: [1, 60]) func longCellsSurviveExportAndImport(count: Int) throws {
    let objectives = [String](repeating: "", count: count).indices.map { "\(Self.sentence)\($0)" }
    let text =
      "kind: training-plan\nformat: 1\nid: a\ntitle: \(Self.sentence)\(Self.sentence)\nstandard: cbec-operator@2021-draft\nlevel: junior\nmodules:\n"
      + (1...2).map { number in
        "  - module: M\(number)\n    hours: 4\n    objectives:\n" + objectives.map { "      - \($0)\n" }.joined()
          + "    covers: [\(number)]\n"
      }.joined()
    let (file, workspace) = try DocumentExportTests.workspace(text)
    let bytes = try #require(DocumentExport.write(file.document.content, alignment: nil, as: .xlsx, language: .chinese))
    let result = DraftImport.read(bytes, as: .trainingPlan, standards: workspace.standards, options: DraftImport.Options())
    guard case .trainingPlan(let plan) = Document.read(SourceText(try #require(result.text))).content else {
      Issue.record("not a training plan")
      return
    }
    let modules = try #require(plan.modules?.value)
    #expect(modules.map { $0.value.objectives?.value.map(\.value.string) ?? [] } == [objectives, objectives])
    #expect(modules.map { $0.value.hours?.value.total?.value } == [Quantity(4), Quantity(4)])
  }
}
