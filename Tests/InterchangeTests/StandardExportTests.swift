import Foundation
import Interchange
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Exports other than CASE and CSV.
struct StandardExportTests {
  private static func bytes(_ format: ExportFormat, _ change: (inout ExportOptions) -> Void = { _ in }) throws -> [UInt8] {
    var options = ExportOptions()
    change(&options)
    return try StandardExport.write(try SampleStandards.complete(), as: format, options: options).get().bytes
  }

  /// A new field gets a value in `SampleStandards`, so that the tests of exports and imports look at it.
  @Test func theCompleteStandardHasEveryField() throws {
    let standard = try SampleStandards.complete()
    for field in Standard.shape.description.fields {
      #expect(standard.value(of: field.key.english) != nil, "\(field.key.english)")
    }
  }

  @Test(arguments: [ExportFormat.markdown, .html])
  func printedStandardsMatchTheGoldenFiles(_ format: ExportFormat) throws {
    let golden = GoldenFile("lantern.\(format.rawValue).txt", testsOf: "InterchangeTests")
    #expect(golden.difference(from: try Self.bytes(format)) == nil)
  }

  /// A condition without years says nothing of years.
  @Test(
    arguments: [
      ("{education: bachelor}", "本科及以上学历"), ("{education: bachelor, other: 通过评审}", "本科及以上学历，通过评审"), ("{other: 通过评审}", "通过评审"),
      ("{previous-level: junior, other: 通过考核}", "取得本职业初级职业技能等级证书后，通过考核"), ("{education: any, years: 2}", "累计从事本职业或相关职业工作2年（含）以上"),
    ], [ExportFormat.markdown, .html])
  func missingYearsAreNotPrinted(entry: (written: String, printed: String), format: ExportFormat) throws {
    let header = "kind: standard\nformat: 1\nid: a\nversion: \"1\"\ntitle: 面点师 😀\nlevels:\n  - level: junior\n    name: 初级\n"
    let standard = try SampleStandards.standard(header + "    entry: [\(entry.written)]\n    functions: []\n")
    let text = String(decoding: try StandardExport.write(standard, as: format, options: ExportOptions()).get().bytes, as: UTF8.self)
    #expect(!text.contains("工作0年"))
    #expect(text.split(separator: "\n").contains { $0 == "- \(entry.printed)" || $0 == "<li>\(entry.printed)</li>" }, "\(text)")
  }

  /// Fields that a printed standard does not have are named.
  @Test(arguments: ExportFormat.allCases) func fieldsThatAreNotPrintedAreNamed(_ format: ExportFormat) throws {
    var options = ExportOptions()
    options.level = "L5"
    let report = try StandardExport.write(try SampleStandards.complete(), as: format, options: options).get().report
    let isPrinted = [.markdown, .html, .docx, .xlsx].contains(format)
    #expect(report.remarks.contains { $0.message.english.contains("`en` and `align` of 1 items") } == isPrinted)
  }

  @Test(arguments: ExportFormat.allCases)
  func exportIsDeterministic(_ format: ExportFormat) throws {
    let level: (inout ExportOptions) -> Void = { $0.level = "L5" }
    #expect(try Self.bytes(format, level) == Self.bytes(format, level))
  }

  @Test func badgesPointAtTheItemsOfTheirPackage() throws {
    let badge = try Self.bytes(.openBadges) { $0.level = "五级/初级工" }
    let root = try #require(try JSONSerialization.jsonObject(with: Data(badge)) as? [String: Any])
    #expect(root["type"] as? [String] == ["Achievement"])
    let alignments = try #require(root["alignment"] as? [[String: Any]])
    #expect(alignments.compactMap { $0["targetName"] as? String } == ["下料", "能焊接“十字”骨架", "=能算面积", "能说 cafe\u{301}", "焊机知识"])
    #expect(alignments.compactMap { $0["targetCode"] as? String } == ["1.1.1", "1.1.1", "1.1.2", "1.1.10", "1.1.1"])
    #expect(alignments.allSatisfy { $0["targetType"] as? String == "CFItem" })
    let package = String(decoding: try Self.bytes(.case), as: UTF8.self)
    for url in alignments.compactMap({ $0["targetUrl"] as? String }) { #expect(package.contains("\"uri\": \"\(url)\"")) }
  }

  @Test func badgesAreForOneLevel() throws {
    let missing = StandardExport.write(try SampleStandards.complete(), as: .openBadges, options: ExportOptions())
    #expect(throws: StandardExport.Fault.levelMissing(["L5", "L4"])) { try missing.get() }
    #expect(throws: StandardExport.Fault.levelUnknown("L9", ["L5", "L4"])) { try Self.bytes(.openBadges) { $0.level = "L9" } }
  }

  // MARK: JSON Schema

  private static func references(_ keys: Language, _ level: Int, of kind: String = "references") throws -> Set<String> {
    let schema = StandardSchemaWriter.write(try SampleStandards.shipped(), keys: keys)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(schema)) as? [String: Any])
    let definitions = try #require(root["definitions"] as? [String: Any])
    return Set(try #require((definitions["\(kind)-\(level)"] as? [String: Any])?["enum"] as? [String]))
  }

  @Test(arguments: Language.allCases)
  func schemasHoldTheReferencesOfEachLevel(_ keys: Language) throws {
    let intermediate = try Self.references(keys, 2)
    for reference in ["2.2 基础运营", "1 选品与采购", "A5.3.2 能撰写数据分析报告", "能5.3.2 能撰写数据分析报告", "junior/2.2 账户管理", "初级/2.2 账户管理"] {
      #expect(intermediate.contains(reference))
    }
    #expect(try Self.references(keys, 3, of: "abilities").isSuperset(of: ["1.1.1 能预判市场流行趋势", "intermediate/2.2.3 能跟踪和分析竞品动态"]))
    for reference in ["2.2 账户管理", "senior/2.2 基础运营", "5.3.2 能撰写数据分析报告"] { #expect(!intermediate.contains(reference)) }
    #expect(try Self.references(keys, 1).contains { $0.hasPrefix("senior/") } == false)
  }

  /// What the schema enumerates, the linter resolves, and the other way round for full references.
  @Test func everyEnumeratedReferenceResolves() throws {
    let file = try #require(ShippedStandards.all.first)
    guard case .standard(let standard) = file.document.content else {
      Issue.record("not a standard")
      return
    }
    let index = StandardIndex(file: file, standard: standard)
    for level in index.levels.indices {
      let resolver = Resolver(index: index, level: level)
      for reference in try Self.references(.english, level + 1) {
        let resolution = resolver.resolve(Reference.read(Text(reference), listColumn: nil).reference)
        #expect(resolution.certain != nil, "\(reference): \(resolution)")
      }
      for column in [Column.abilities, .knowledge] {
        for reference in try Self.references(.english, level + 1, of: column.name.english) {
          let resolution = resolver.resolve(Reference.read(Text(reference), listColumn: column).reference)
          #expect(resolution.certain != nil, "\(reference): \(resolution)")
        }
      }
    }
  }

  @Test func schemasSpeakTheLanguageOfTheKeys() throws {
    let chinese = String(decoding: StandardSchemaWriter.write(try SampleStandards.shipped(), keys: .chinese), as: UTF8.self)
    for key in ["等级", "模块", "职责", "对应", "不覆盖", "条目"] { #expect(chinese.contains("\"\(key)\":")) }
    #expect(!chinese.contains("\"modules\":"))
  }

  @Test func standardsAreWrittenForWordAndExcel() throws {
    guard let shipped = ShippedStandards.all.first, case .standard(let standard) = shipped.document.content else {
      Issue.record("no standard ships")
      return
    }
    for format in [ExportFormat.docx, .xlsx] {
      let written = try StandardExport.write(standard, as: format, options: ExportOptions()).get()
      #expect(written.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
      let back = StandardImport.read(written.bytes, as: .table, options: ImportOptions())
      #expect(back.standard?.levels?.value.count == standard.levels?.value.count)
    }
  }

  private static func standard(_ language: String, _ levels: [(id: String, name: String)]) -> String {
    let isChinese = language.hasPrefix("zh")
    var text = """
      kind: standard
      format: 1
      id: welding
      version: "1.2"
      title: \(isChinese ? "焊接能力标准" : "Welding Framework")
      language: \(language)
      status: draft
      levels:

      """
    for level in levels {
      text += "  - level: \(level.id)\n    name: \(level.name)\n    functions:\n"
      for function in 1...2 {
        text += "      - function: \(function) \(isChinese ? "功能" : "Function \(level.id)")\(function)\n        contents:\n"
        for content in 1...2 {
          let code = "\(function).\(content)"
          text += "          - content: \(code) \(isChinese ? "内容" : "Content")\(function)\(content)\n            abilities:\n"
          for item in 1...2 { text += "              - \(code).\(item) \(isChinese ? "能做" : "Does ")\(level.id)\(code)\(item)\n" }
          text += "            knowledge:\n              - \(code).1 \(isChinese ? "方法" : "Knowledge of ")\(level.id)\(code)\n"
        }
      }
    }
    return text
  }

  static let ladders: [(language: String, levels: [(id: String, name: String)])] = [
    ("en", [("novice", "Novice"), ("expert", "Expert")]), ("en", [("level-1", "Level 1"), ("level-2", "Level 2"), ("level-3", "Level 3")]),
    ("zh-Hans", [("level-1", "入门级"), ("level-2", "专家级")]), ("zh-Hans", [("level-1", "电子商务员"), ("level-2", "助理电子商务师")]),
  ]

  /// Standards whose levels have names of their own, in both languages: title, id, version, levels and items.
  @Test(arguments: 0..<4, [ExportFormat.markdown, .html, .docx, .xlsx])
  func standardsWithCustomLevelsSurviveExportAndImport(ladder: Int, format: ExportFormat) throws {
    let (language, levels) = Self.ladders[ladder]
    guard case .standard(let standard) = Document.read(SourceText(Self.standard(language, levels))).content else {
      Issue.record("not a standard")
      return
    }
    let written = try StandardExport.write(standard, as: format, options: ExportOptions()).get()
    let back = try #require(StandardImport.read(written.bytes, as: .table, options: ImportOptions()).standard)
    for field in [\Standard.title, \.id, \.version, \.language] as [KeyPath<Standard, Located<Text>?>] {
      #expect(back[keyPath: field].string == standard[keyPath: field].string)
    }
    let (found, wanted) = (back.levels.values(), standard.levels.values())
    #expect(found.map(\.name.string) == wanted.map(\.name.string))
    for (one, other) in zip(found, wanted) { #expect(one.functions.values() == other.functions.values()) }
  }
}
