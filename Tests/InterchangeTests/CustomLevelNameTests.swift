import Interchange
import Schema
import Testing

/// Every page that we print is imported with its own level names and the status.
struct CustomLevelNameTests {
  private static let chinese = """
    文件类型: 职业标准
    格式版本: 1
    标识: baker
    版本: "2024"
    名称: 烘焙师职业能力要求
    状态: 发布
    语言: zh-Hans
    等级表:
      - 等级: entry
        等级名称: 入门级
        对应岗位: [学徒, 帮工（兼职）]
        申报条件: [{学历: 不限, 工作年限: 1}]
        培训学时: 40
        职业功能: [{功能: 1 备料, 工作内容: [{内容: 1.1 称量, 能力: [1.1.1 能称量], 知识: [1.1.1 计量]}]}]
      - 等级: second
        等级名称: 助理烘焙师
        对应岗位: [烘焙工]
        申报条件: [{前一等级: entry, 工作年限: 2}]
        培训学时: 80
        职业功能: [{功能: 1 备料, 工作内容: [{内容: 1.1 称量, 能力: [1.1.1 能审核], 知识: [1.1.1 审核]}]}]
    """
  private static let english = """
    kind: standard
    format: 1
    id: brick
    version: "2.0"
    title: Occupational standard for bricklayers
    status: withdrawn
    language: en
    levels:
      - level: novice
        name: Novice
        positions: [Apprentice, "Helper, general"]
        training-hours: 120
        functions: [{function: 1 Site, contents: [{content: 1.1 Tools, abilities: [1.1.1 Inspect tools], knowledge: [1.1.1 Types]}]}]
      - level: expert
        name: Expert (senior)
        positions: [Foreman]
        training-hours: 60
        functions: [{function: 1 Site, contents: [{content: 1.1 Tools, abilities: [1.1.1 Choose tools], knowledge: [1.1.1 Law]}]}]
    """

  @Test(arguments: [chinese, english], [ExportFormat.docx, .html, .markdown])
  func customLevelNamesSurviveExportAndImport(text: String, format: ExportFormat) throws {
    let standard = try SampleStandards.standard(text)
    let written = try StandardExport.write(standard, as: format, options: ExportOptions()).get().bytes
    let imported = TableImport.read(written)
    let read = try #require(imported.standard)
    #expect(read.status?.value == standard.status?.value)
    #expect(read.levels.values().map(\.name.string) == standard.levels.values().map(\.name.string))
    #expect(read.levels.values().map(\.positions.strings) == standard.levels.values().map(\.positions.strings))
    #expect(read.levels.values().map { $0.trainingHours?.value } == standard.levels.values().map { $0.trainingHours?.value })
    #expect(
      read.levels.values().map { $0.entry.values().map(\.years?.value) }
        == standard.levels.values().map { $0.entry.values().map(\.years?.value) })
    #expect(imported.report.count(.leftOut) == 0)
  }
}
