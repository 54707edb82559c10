import Linter
import Rules
import Schema
import TestSupport
import Testing
import TextModel

/// The JSON Schemas for other editors accept the files that the linter accepts, and reject simple mistakes.
struct JSONSchemaTests {
  private static let keys: [JSONSchemaKeys] = [.both, .only(.english), .only(.chinese)]

  private static func validator(_ kind: DocumentKind, _ keys: JSONSchemaKeys) throws -> SchemaValidator {
    try SchemaValidator(JSONSchema.text(for: kind, keys: keys))
  }

  private static func faults(of text: String, expected: DocumentKind? = nil) throws -> [String] {
    let document = Document.read(SourceText(text), expectedKind: expected)
    let kind = try #require(document.kind)
    let faults = try validator(kind, .only(document.keyLanguage)).faults(of: document.tree)
    // The schema with all keys sees the same, apart from keys of the other language.
    let both = try validator(kind, .both).faults(of: document.tree)
    #expect(both.isEmpty == faults.isEmpty || faults.allSatisfy { $0.hasSuffix("is unknown") || $0.hasSuffix("is missing") }, "\(both)")
    return faults
  }

  @Test(arguments: DocumentKind.allWithConfiguration, keys)
  func everySchemaHasAllItsDefinitions(kind: DocumentKind, keys: JSONSchemaKeys) throws {
    let validator = try Self.validator(kind, keys)
    #expect(validator.faultsOfTheSchema() == [])
    // The check itself sees what is missing.
    #expect(try SchemaValidator(##"{"required": ["a"], "x": [{"$ref": "#/definitions/b"}]}"##).faultsOfTheSchema().count == 2)
  }

  @Test(arguments: ["samples/good", "schemas"].flatMap { Repository.files(below: $0, ending: ".yaml") })
  func goodFilesAreAccepted(path: String) throws {
    #expect(try Self.faults(of: Repository.text(at: path), expected: DocumentKind.expected(byFileName: path)) == [])
  }

  @Test(arguments: RuleSet.builtIn.all.map(\.id.name))
  func goodExamplesAreAccepted(name: String) throws {
    let rule = try #require(RuleSet.builtIn.rule(named: RuleID(name)))
    for example in rule.documentation.good {
      // Examples are parts of files: what they leave out is not their point.
      let faults = try Self.faults(of: example.completed, expected: example.kind).filter { !$0.hasSuffix("is missing") }
      #expect(faults == [], "\(example.completed)")
    }
  }

  private static func plan(_ lines: String) -> String {
    "kind: training-plan\r\nformat: 1\r\nid: p\r\ntitle: 面😀e\u{301}\t点\r\nstandard: baker@1\r\nlevel: junior\r\n\(lines)\r\n"
  }

  @Test(
    "documents that the reader accepts are valid",
    arguments: [
      "modules: []", "modules: [{module: M1 面点, covers: [2.2.1 能, 2 面点, 账户, 24小时客服, '2.2', A5.3.2 能, 能5.3.2 x, 初级/2.2 x, 3D建模]}]",
      "modules: [{module: 面点, hours: {theory: 1.5}, assessment: {weight: 20}}]", "modules: []\r\nhours: {total: 0}\r\nhour-minutes: 45",
      "modules: []\r\nhours: 48", "modules: [{module: M1 x, hours: 理论8，实践12, covers: [5.1～5.3, A5.1.1-A5.1.3, 5.1-5.3, 5其余, 其余]}]",
      "modules: [{module: M1 x, notes: [a, {b: c}]}]\r\nadditional-info: {编制人: 王, 教材: [a, b]}",
    ])
  func accepted(lines: String) throws {
    #expect(try Self.faults(of: Self.plan(lines)) == [])
  }

  @Test(
    "documents with a fault are invalid",
    arguments: [
      "titel: x\r\nmodules: []", "hours: [48]\r\nmodules: []", "modules: 面点", "modules: [面点]", "modules: [{hours: {}}]",
      "modules: [{module: 1}]",
      "modules: [{module: M1 x, hours: {theory: 六}}]", "modules: [{module: M1 x, hours: {theory: -1}}]",
      "modules: []\r\nhour-minutes: 45.5", "",
      "modules: [{module: M1 x, covers: 2.2 x}]", "modules: [{module: M1 x, covers: [2.2]}]", "modules: [{module: M1 x, covers: [2.2账户]}]",
      "modules: [{module: M1 x, covers: [1-1 x]}]", "modules: [{module: M1 x, covers: [1.01 x]}]",
      "modules: [{module: M1 x, covers: [1.1. x]}]",
      "modules: [{module: M1 x, covers: [2。1 x]}]", "modules: [{module: M1 x, covers: [1.1.1.1 x]}]",
      "modules: [{module: M1 x, covers: []}]\r\n模块: []",
    ])
  func rejected(lines: String) throws {
    #expect(try !Self.faults(of: Self.plan(lines)).isEmpty)
  }

  @Test(
    "what is rejected in a standard",
    arguments: [
      "status: final", "cumulative: 是", "published: 2021年6月", "weights: {theory: {junior: 30}}", "format: 2", "kind: training-plan",
      "levels: [{level: a, name: b}]",
      "levels: [{level: a, name: b, functions: [{function: 1.1 x, contents: []}]}]",
      "levels: [{level: a, name: b, functions: [], entry: [{education: 大学}]}]",
    ])
  func rejectedInAStandard(line: String) throws {
    let rest = ["kind: standard", "format: 1", "id: s", "version: 2.0", "title: 面😀e\u{301}\t点", "levels: []"]
    let key = line.prefix { $0 != ":" } + ":"
    let text = ([line] + rest.filter { !$0.hasPrefix(key) }).joined(separator: "\r\n") + "\r\n"
    let tree = Document.read(SourceText(text)).tree
    #expect(try !Self.validator(.standard, .both).faults(of: tree).isEmpty)
    #expect(try Self.validator(.standard, .both).faults(of: Document.read(SourceText(rest.joined(separator: "\r\n"))).tree) == [])
  }

  @Test(
    "keys of both languages in one file are accepted",
    arguments: [
      ("kind: training-plan", true), ("文件类型: 培训计划", true), ("kind: training-plan\r\n备注栏: x", false), ("", false),
      ("文件类型: 培训计划\r\nhours: {总计: 60, theory: 30}", true), ("kind: 培训计划\r\n学时: {total: 六十}", false),
    ])
  func mixedKeys(lines: String, isAccepted: Bool) throws {
    let rest = [
      "格式版本: 1", "id: p", "名称: 面😀e\u{301}\t点", "standard: {标识: baker, version: 1}", "等级: junior", "modules: [{模块名: M1 x, covers: [1 x]}]",
    ]
    let tree = Document.read(SourceText(([lines] + rest).joined(separator: "\r\n"))).tree
    #expect(try Self.validator(.trainingPlan, .both).faults(of: tree).isEmpty == isAccepted)
  }

  @Test func everyFileNameChoosesItsSchema() {
    for kind in DocumentKind.allWithConfiguration {
      for pattern in JSONSchema.filePatterns(of: kind) {
        #expect(DocumentKind.expected(byFileName: pattern.replacing("*", with: "咖啡师")) == kind)
      }
    }
  }
}
