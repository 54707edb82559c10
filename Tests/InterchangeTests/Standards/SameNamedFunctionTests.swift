import Schema
import Testing

@testable import Interchange

/// Functions of different tracks may have the same numbers and names: exports and imports distinguish them.
struct SameNamedFunctionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// `number name: tracks | content: item, item`.
    let functions: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "one after the other", functions: ["1 照护: dog | 1.1 接犬: 能接犬", "1 照护: cat | 1.1 接猫: 能接猫"]),
    Case(
      name: "with others between them",
      functions: ["1 照护: dog | 1.1 接犬: 能接犬", "2 美容: dog | 2.1 洗犬: 能洗犬", "1 照护: cat | 1.1 接猫: 能接猫", "2 梳洗: cat | 2.1 梳猫: 能梳猫"]),
    Case(name: "the same content in both", functions: ["1 照护: dog | 1.1 接收: 能接犬", "1 照护: cat | 1.1 接收: 能接猫, 能登记"]),
    Case(name: "one for all tracks", functions: ["1 照护: | 1.1 接收: 能接收", "1 照护: cat | 1.1 接收: 能接猫", "2 清洁: | 2.1 扫地: 能扫地"]),
    Case(name: "first one, then one for all", functions: ["1 照护: dog | 1.1 接收: 能接犬", "1 照护: | 1.1 接收: 能接收"]),
    Case(
      name: "one for two tracks", functions: ["1 照护: dog, cat | 1.1 接收: 能接收", "2 喂养: dog | 2.1 喂: 能喂犬", "1 照护: bird | 1.1 接收: 能接鸟"]),
    Case(
      name: "three times",
      functions: ["1 照护: dog | 1.1 接犬: 能接犬", "1 照护: cat | 1.1 接猫: 能接猫", "1 照护: bird | 1.1 接鸟: 能接鸟", "2 善后: | 2.1 送: 能送"]),
    Case(name: "without numbers", functions: ["照护: dog | 接犬: 能接犬", "喂养: dog | 喂: 能喂", "照护: cat | 接猫: 能接猫"]),
    Case(name: "without items", functions: ["1 照护: dog | 1.1 接犬: 能接犬", "1 照护: cat | 1.1 接猫: "]),
    Case(name: "different names", functions: ["1 照护: dog | 1.1 接犬: 能接犬", "2 梳洗: cat | 2.1 梳猫: 能梳猫", "3 清洁: | 3.1 扫: 能扫"]),
  ]

  private static func standard(_ wanted: Case, english: Bool = false) throws -> Standard {
    let levels = english ? [("novice", "Novice"), ("expert", "Expert")] : [("junior", "初级"), ("senior", "高级")]
    var text = """
      kind: standard
      format: 1
      id: carer
      version: "1"
      title: \(english ? "Carer standard" : "宠物护理员标准")
      status: published
      language: \(english ? "en" : "zh-Hans")
      cumulative: false
      tracks:
        - {track: dog, name: 犬护理}
        - {track: cat, name: 猫护理}
        - {track: bird, name: 鸟护理}
      levels:

      """
    for (id, name) in levels {
      text += "  - level: \(id)\n    name: \(name)\n    functions:\n"
      for function in wanted.functions {
        let halves = function.split(separator: " | ").map(String.init)
        let names = halves[0].split(separator: ":").map(String.init)
        text += "      - function: \(names[0])\n"
        if names.count > 1, names[1].contains(where: \.isLetter) { text += "        tracks: [\(names[1])]\n" }
        let content = halves[1].split(separator: ":").map(String.init)
        text += "        contents:\n          - content: \(content[0])\n"
        let items = content.count > 1 ? content[1].split(separator: ",").filter { $0.contains(where: \.isLetter) } : []
        if !items.isEmpty { text += "            abilities:\n" + items.map { "              -\($0)\n" }.joined() }
      }
    }
    return try SampleStandards.standard(text)
  }

  @Test(arguments: cases, [ExportFormat.markdown, .html, .docx, .xlsx, .csv])
  func functionsOfTheSameNameSurviveExportAndImport(_ wanted: Case, _ format: ExportFormat) throws {
    for english in [false, true] {
      let standard = try Self.standard(wanted, english: english)
      let bytes = try StandardExport.write(standard, as: format, options: ExportOptions()).get().bytes
      let result = StandardImport.read(bytes, as: format == .csv ? .csv : .table, options: ImportOptions())
      let back = try #require(result.standard)
      #expect(back.value(of: "levels") == standard.value(of: "levels"))
      #expect(back.value(of: "tracks") == standard.value(of: "tracks"))
      let told = result.report.remarks.filter { $0.kind == .leftOut || $0.kind == .notUsed || $0.kind == .doubtful }
      #expect(told.isEmpty, "\(told)")
    }
  }

  @Test(arguments: cases)
  func functionsOfTheSameNameSurviveCASE(_ wanted: Case) throws {
    let standard = try Self.standard(wanted)
    let bytes = try StandardExport.write(standard, as: .case, options: ExportOptions()).get().bytes
    let back = try #require(StandardImport.read(bytes, as: .case, options: ImportOptions()).standard)
    #expect(back.value(of: "levels") == standard.value(of: "levels"))
  }

  /// Rows of the flat table in any order.
  @Test func flatTableRowsMayBeInAnyOrder() throws {
    let standard = try Self.standard(Self.cases[1])
    let rows = StandardCSVWriter.write(standard).dropFirst().split(separator: "\r\n").map(String.init)
    let isName = { (row: String) in row.hasPrefix("function,") }
    let moved = [rows[0]] + rows.dropFirst().filter { !isName($0) } + rows.filter(isName)
    let imported = StandardCSVReader.read(Array(moved.joined(separator: "\n").utf8))
    #expect(imported.standard == standard)
    #expect(imported.report.remarks.isEmpty)
  }

  /// An older export has one table for both: which row is whose cannot be told.
  @Test func twoSentencesOnOneFunctionAreReported() {
    let text = """
      标识：carer，版本：1，状态：发布
      工种：犬护理（标识：dog）
      工种：猫护理（标识：cat）
      5.1 初级工作要求
      5.1.1 工作要求
      “1 照护”只适用于：犬护理。
      “1 照护”只适用于：猫护理。
      表1 初级工作要求
      职业功能\t工作内容\t技能要求
      1 照护\t1.1 接收\t1.1.1 能
      """
    let imported = TableImport.read(Array(text.utf8))
    #expect(imported.standard?.levels.values().first?.functions.values().map(\.tracks.strings) == [["dog"]])
    #expect(imported.report.remarks.filter { $0.kind == .leftOut }.map(\.message.english).contains { $0.contains("猫护理") })
  }

  /// The headings of tables that name tracks are read, and not reported as text without a field.
  @Test func headingsOfTracks() throws {
    let table = "职业功能\t工作内容\t技能要求\n1 照护\t1.1 "
    let text = "宠物护理员职业标准\n5 工作要求\n5.1 初级\n5.1.1 犬护理员\n\n\(table)接犬\t1.1.1 能接犬\n\n5.1.2 猫护理员\n\n\(table)接猫\t1.1.1 能接猫\n"
    let imported = TableImport.read(Array(text.utf8))
    let functions = try #require(imported.standard?.levels.values().first?.functions.values())
    #expect(
      functions.map { $0.tracks.strings.joined() + $0.contents.values().map(\.name.written).joined() } == [
        "track-11.1 接犬", "track-21.1 接猫",
      ])
    #expect(imported.standard?.tracks.values().map(\.name.string) == ["犬护理员", "猫护理员"])
    #expect(!imported.report.remarks.contains { $0.message.chinese.contains("护理员”在本格式") })
  }
}
