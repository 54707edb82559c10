import Interchange
import Reports
import Schema
import Standards
import TestSupport
import Testing

/// The time to import, export and compare grows linearly with the input, for any input.
struct InterchangeGrowthTests {
  /// A word of three Han characters, another one for each number.
  private static func word(_ number: Int) -> String {
    let letters = Array("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动")
    return String([1, 41, 1_681].map { letters[number / $0 % letters.count] })
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String { (0..<count).map { line($0) + "\n" }.joined() }

  // MARK: Tables

  private static let header = "职业功能\t工作内容\t能力要求\t相关知识"

  private static func row(_ number: Int) -> String {
    let name = word(number)
    let code = number + 1
    return "\(code) 选\(name)\t\(code).1 料\(name)\t\(code).1.1 能做\(name)\t\(code).1.1 知\(name)"
  }

  private static func barred(_ row: String) -> String { "| " + row.replacing("\t", with: " | ") + " |" }

  private static func cells(_ row: String) -> String {
    "<tr>" + row.split(separator: "\t").map { "<td>\($0)</td>" }.joined() + "</tr>"
  }

  /// Inputs of `import table` by what they are.
  private static let tables: [(name: String, text: @Sendable (Int) -> String)] = [
    ("rows of text", { count in "初级\n\(header)\n" + lines(count, row) }),
    ("rows of Markdown", { count in "## 初级\n\n\(barred(header))\n|---|---|---|---|\n" + lines(count) { barred(row($0)) } }),
    ("rows of HTML", { count in "<h2>初级</h2><table>\n\(cells(header))\n" + lines(count) { cells(row($0)) } + "</table>" }),
    ("rows of CSV", { count in "初级\n" + (header + "\n" + lines(count, row)).replacing("\t", with: ",") }),
    ("rows that go on", { count in "初级\n\(header)\n\(row(0))\n" + lines(count) { "\t\t做\(word($0))\t知\(word($0))" } }),
    ("rows of one content", { count in "初级\n\(header)\n1 选\t1.1 料\n" + lines(count) { "\t\t1.1.\($0) 做\(word($0))\t1.1.\($0) 知" } }),
    ("lines between rows", { count in "初级\n\(header)\n1 选\t1.1 料\t1.1.1 能做\n" + lines(count) { "1.1.\($0 + 2) 能做\(word($0))" } }),
    ("heads that come again", { count in "初级\n" + lines(count) { "\(header)\n\(row($0))" } }),
    ("tables", { count in lines(count) { "\($0 + 1).1 初级\n\(header)\n\(row($0))" } }),
    ("unknown levels", { count in "等级\t\(header)\n" + lines(count) { "\(word($0))\t\(row($0))" } }),
    (
      "items in one cell",
      { count in "初级\n\(header)\n1 选\t1.1 料\t" + lines(count) { "1.1.\($0 + 1) 能做\(word($0)) " }.replacing("\n", with: "") }
    ),
    ("lines of prose", { count in lines(count) { "\($0 + 1) 选\(word($0))\n料\(word($0))。" } }),
    ("terms", { count in "3 术语和定义\n" + lines(count) { "3.\($0 + 1)\n词\(word($0))\n义\(word($0))。" } }),
    ("tags that are never closed", { count in String(repeating: "<table><tr><td>a", count: count) }),
    ("quotation marks", { count in header.replacing("\t", with: ",") + "\n" + String(repeating: "\"a\",\"b\n", count: count) }),
  ]

  @Test(arguments: tables.map(\.name))
  func importOfTablesGrowsLinearly(name: String) throws {
    let text = try #require(Self.tables.first { $0.name == name }).text
    Growth.check("import table: \(name)", size: 2_500) { count in
      Array(text(count).utf8)
    } _: { bytes in
      _ = TableImport.read(bytes)
    }
  }

  /// Inputs of `import plan` and `import job`.
  private static let drafts: [(name: String, kind: DocumentKind, text: @Sendable (Int) -> String)] = [
    ("entries of one line", .jobDescription, { "岗位名称：甲\n岗位职责：" + String(repeating: "锉削；", count: $0) }),
    ("labels of one line", .jobDescription, { "岗位名称：甲\n" + String(repeating: "部门 乙：丙 ", count: $0) }),
    ("rows of a section", .jobDescription, { count in "岗位名称\t甲\n岗位职责\t0\t锉削\n" + lines(count) { "\t\($0 + 1)\t做\(word($0))" } }),
    ("modules", .trainingPlan, { count in "模块\t学时\n" + lines(count) { "选\(word($0))\t\($0 % 40)" } }),
    ("subtotals", .trainingPlan, { count in "类别\t课程\t学时\n" + lines(count) { "甲\t选\(word($0))\t1\n小计\t\t999" } }),
  ]

  @Test(arguments: drafts.map(\.name))
  func importOfDraftsGrowsLinearly(name: String) throws {
    let input = try #require(Self.drafts.first { $0.name == name })
    Growth.check("import of a draft: \(name)", size: 1_000) { count in
      Array(input.text(count).utf8)
    } _: { bytes in
      _ = DraftImport.read(bytes, as: input.kind, standards: [], options: DraftImport.Options())
    }
  }

  // MARK: CSV

  private static let flatHeader = "part,field,level,function,content,text\n"

  private static let flatTables: [(name: String, text: @Sendable (Int) -> String)] = [
    ("items", { count in flatHeader + lines(count) { "item,abilities,junior,1 选,1.1 料,1.1.\($0) 能做\(word($0))" } }),
    ("open quotation marks", { count in flatHeader + lines(count) { _ in "item,abilities,junior,1 选,1.1 料,\"能做" } }),
    ("weights", { count in flatHeader + lines(count) { "weight,theory,junior,选\(word($0)),,1" } }),
    ("rows twice", { count in flatHeader + lines(count) { _ in "function,function,junior,1 选,,1 选" } }),
    ("unknown rows", { count in flatHeader + lines(count) { "x\($0),y,z" } }),
  ]

  @Test(arguments: flatTables.map(\.name))
  func importOfFlatTablesGrowsLinearly(name: String) throws {
    let text = try #require(Self.flatTables.first { $0.name == name }).text
    Growth.check("import csv: \(name)", size: 10_000) { count in
      Array(text(count).utf8)
    } _: { bytes in
      _ = StandardCSVReader.read(bytes)
    }
  }

  // MARK: CASE

  private static func package(_ count: Int, parent: (Int) -> String?) -> [UInt8] {
    let items = (0..<count).map { "{\"identifier\": \"i\($0)\", \"fullStatement\": \"能做\(word($0))\", \"humanCodingScheme\": \"\($0)\"}" }
    let links = (0..<count).compactMap { number in
      parent(number).map {
        "{\"associationType\": \"isChildOf\", \"originNodeURI\": {\"identifier\": \"i\(number)\"}, \"destinationNodeURI\": {\"identifier\": \"\($0)\"}}"
      }
    }
    let text = """
      {"CFDocument": {"identifier": "d", "title": "T"}, "CFItems": [\(items.joined(separator: ",\n"))],
      "CFAssociations": [\(links.joined(separator: ",\n"))]}
      """
    return Array(text.utf8)
  }

  private static let packages: [(name: String, parent: @Sendable (Int, Int) -> String?)] = [
    ("a chain", { number, _ in number == 0 ? "d" : "i\(number - 1)" }),
    ("a circle", { number, count in "i\((number + count - 1) % count)" }),
    ("many circles", { number, _ in "i\(number ^ 1)" }),
    ("one parent", { number, _ in number == 0 ? "d" : "i0" }),
    ("all at the top", { _, _ in "d" }),
    ("no parents", { _, _ in nil }),
    ("parents that are not there", { number, _ in "x\(number)" }),
  ]

  @Test(arguments: packages.map(\.name))
  func importOfCASEGrowsLinearly(name: String) throws {
    let parent = try #require(Self.packages.first { $0.name == name }).parent
    Growth.check("import case: \(name)", size: 5_000, unit: "items") { count in
      Self.package(count) { parent($0, count) }
    } _: { bytes in
      _ = CASEReader.read(bytes)
    }
  }

  // MARK: Out and back

  private static func standardText(_ count: Int, version: String = "1", verb: String = "能") -> String {
    let contents = (0..<max(1, count / 10)).map { content in
      let number = "1.\(content + 1)"
      let items = lines(10) { "              - \(number).\($0 + 1) \(verb)做\(word(content * 10 + $0))" }
      return "          - content: \(number) 料\(word(content))\n            abilities:\n\(items)"
    }
    return """
      kind: standard
      format: 1
      id: growing
      version: "\(version)"
      title: 面点师
      levels:
        - level: junior
          name: 初级
          functions:
            - function: 1 选料
              contents:

      """ + contents.joined()
  }

  @Test(arguments: [ExportFormat.case, .markdown, .html, .csv, .jsonSchema, .openBadges])
  func exportAndImportGrowLinearly(format: ExportFormat) throws {
    var options = ExportOptions()
    options.level = "junior"
    try Growth.check("export \(format)", size: format == .case ? 12_500 : 5_000, unit: "items") { count in
      try SampleStandards.standard(Self.standardText(count))
    } _: { standard in
      let written = try StandardExport.write(standard, as: format, options: options).get().bytes
      switch format {
      case .case: #expect(CASEReader.read(written).imported.standard != nil)
      case .csv: #expect(StandardCSVReader.read(written).standard == standard)
      case .markdown, .html: #expect(TableImport.read(written).standard != nil)
      default: break
      }
    }
  }

  private static func levels(_ count: Int, version: String = "1") -> String {
    "kind: standard\nformat: 1\nid: growing\nversion: \"\(version)\"\ntitle: 面点师\nlevels:\n"
      + lines(count) {
        "  - level: L\($0)\n    name: 级\(word($0))\n    entry: [{previous-level: L\(max(0, $0 - 1)), years: 2}]\n    functions:\n      - function: 1 选\(word($0))"
      }
  }

  @Test(arguments: [ExportFormat.case, .markdown, .html, .csv, .jsonSchema])
  func exportOfLevelsGrowsLinearly(format: ExportFormat) throws {
    try Growth.check("export \(format) of levels", size: 1_000, unit: "levels") { count in
      try SampleStandards.standard(Self.levels(count))
    } _: { standard in
      let bytes = try StandardExport.write(standard, as: format, options: ExportOptions()).get().bytes
      #expect(bytes.count > standard.levels.values().count * 20)
    }
  }

  @Test func comparisonOfLevelsGrowsLinearly() throws {
    try Growth.check("two editions of many levels", size: 1_000, unit: "levels") { count in
      LintText.workspace([("old.standard.yaml", Self.levels(count)), ("new.standard.yaml", Self.levels(count, version: "2"))])
    } _: { workspace in
      let old = try #require(workspace.standard(at: "old.standard.yaml"))
      let new = try #require(workspace.standard(at: "new.standard.yaml"))
      let report = EditionReport(old: old, new: new, in: workspace)
      #expect(report.comparison.levels.count == old.levels.count && !report.text(.english, TerminalStyle(isColored: false)).isEmpty)
    }
  }

  @Test func comparisonOfEditionsGrowsLinearly() throws {
    try Growth.check("two editions with other words", size: 5_000, unit: "items") { count in
      LintText.workspace([
        ("old.standard.yaml", Self.standardText(count)), ("new.standard.yaml", Self.standardText(count, version: "2", verb: "能够独立")),
      ])
    } _: { workspace in
      let old = try #require(workspace.standard(at: "old.standard.yaml"))
      let new = try #require(workspace.standard(at: "new.standard.yaml"))
      #expect(EditionComparison(old: old, new: new).counterparts.count > old.items.count / 2)
    }
  }

  // MARK: Coverage

  private static func plan(_ count: Int, covers: String) -> String {
    """
    kind: training-plan
    format: 1
    id: growing
    title: 面点
    standard: cbec-operator@2021-draft
    level: junior
    modules:

    """
      + lines(count) {
        "  - module: M\($0 + 1) 选\(word($0))\n    hours: {theory: 3, practice: 4}\n    covers: [\(covers)]\n    assessment: {method: 考, weight: 1}"
      }
  }

  @Test(arguments: ["1.1 产品选择", "1 选品与采购", "A1.1.1 能够"])
  func coverageByModulesGrowsLinearly(covers: String) {
    Growth.check("coverage of modules with \(covers)", size: 2_500, unit: "modules") { count in
      LintText.workspace([("a.plan.yaml", Self.plan(count, covers: covers))])
    } _: { workspace in
      #expect(CoveragePage.write(WorkspaceCoverage(workspace), language: .chinese).utf8.count > 1_000)
    }
  }
}
