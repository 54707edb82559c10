import Interchange
import Schema
import Testing

/// Tables with a column for each level next to columns that all levels share, and cells that state that there is nothing.
struct SharedColumnTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let layout: String
    let result: [String]
    /// Parts of remarks on what was left out.
    var says: [String] = []
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "knowledge beside the levels, which include the lower ones",
      layout: "高级别涵盖低级别的要求。\n职业功能|工作内容|技能要求|<|相关知识\n^|^|初级|高级|^\n1 甲|1.1 乙|能一|能二|知一/知二\n^|1.2 丙|—|能三|知三\n",
      result: ["junior/1 甲/1.1 乙: A能一 K知一 K知二", "senior/1 甲/1.1 乙: A能二", "senior/1 甲/1.2 丙: A能三 K知三"]),
    Case(
      name: "knowledge beside the levels, which do not", layout: "标准\n职业功能|工作内容|技能要求|<|相关知识\n^|^|初级|高级|^\n1 甲|1.1 乙|能一|能二|知一\n",
      result: ["junior/1 甲/1.1 乙: A能一 K知一", "senior/1 甲/1.1 乙: A能二 K知一"]),
    Case(
      name: "the highest level first", layout: "高级别包含低级别的要求。\n职业功能|工作内容|技能要求|<|相关知识\n^|^|高级|初级|^\n1 甲|1.1 乙|能二|能一|知一\n",
      result: ["junior/1 甲/1.1 乙: A能一 K知一", "senior/1 甲/1.1 乙: A能二"]),
    Case(
      name: "cells that say nothing", layout: "标准\n职业功能|工作内容|初级|高级\n1 甲|1.1 乙|能一|——\n^|1.2 丙|-|能二\n^|1.3 丁|能三|\n",
      result: ["junior/1 甲/1.1 乙: A能一", "junior/1 甲/1.3 丁: A能三", "senior/1 甲/1.2 丙: A能二"]),
    Case(
      name: "words that say nothing", layout: "标准\n职业功能|工作内容|初级|高级\n1 甲|1.1 乙|能一|无\n", result: ["junior/1 甲/1.1 乙: A能一"],
      says: ["“无” says that there is no item here"]),
    Case(
      name: "dashes in an ordinary table", layout: "表1 初级\n职业功能|工作内容|技能要求|相关知识\n1 甲|1.1 乙|能一|—\n^|1.2 丙|能二|知二\n",
      result: ["junior/1 甲/1.1 乙: A能一", "junior/1 甲/1.2 丙: A能二 K知二"]),
    Case(
      name: "knowledge of a row without items", layout: "标准\n职业功能|工作内容|技能要求|<|相关知识\n^|^|初级|高级|^\n1 甲|1.1 乙|能一|能二|知一\n^|1.2 丙|—|—|知三\n",
      result: ["junior/1 甲/1.1 乙: A能一 K知一", "senior/1 甲/1.1 乙: A能二 K知一"], says: ["知三", "1.2 丙"]),
  ]

  @Test(arguments: cases, TableForm.allCases)
  func sharedColumnsAreDivided(_ wanted: Case, _ form: TableForm) throws {
    let imported = TableImport.read(try form.write(wanted.layout))
    #expect(TableLayoutTests.lines(of: try #require(imported.standard)) == wanted.result)
    let left = imported.report.remarks.filter { $0.kind == .leftOut || $0.kind == .notUsed && $0.message.english.contains("no item") }
      .map(\.message.english)
    #expect(left.count == wanted.says.count, "\(left)")
    for text in wanted.says { #expect(left.contains { $0.contains(text) }, "\(text) in \(left)") }
  }

  @Test(
    "headers of English tables are read",
    arguments: [
      ("Key function|Unit of competence|Performance criteria|Underpinning knowledge", true),
      ("Key area|Unit|Performance criteria|Essential knowledge", true), ("Major function|Competence unit|Skills|Knowledge", true),
      ("Unit of competency|Element of competency|Performance criteria|Required knowledge", true), ("Unit|Element|Skills|Knowledge", true),
      ("Module|Unit of competence|Performance criteria|Knowledge", true), ("Function|Content|Abilities|Knowledge", true),
    ], TableForm.allCases)
  func englishHeaders(header: (text: String, isRead: Bool), _ form: TableForm) throws {
    let imported = TableImport.read(try form.write("Level 1\n\(header.text)\nDough|Weighing|weigh flour|units of mass\n"))
    let standard = try #require(imported.standard)
    let lines = TableLayoutTests.lines(of: standard).map { $0.split(separator: "/").dropFirst().joined(separator: "/") }
    #expect(lines == ["Dough/Weighing: Aweigh flour Kunits of mass"])
  }

  /// What the words of the columns say comes before their order.
  @Test func hintUsesColumnWordsBeforeTheirOrder() {
    let imported = TableImport.read(Array("Business function,Competence elements,Evidence,Notes\na,b,c,d\ne,f,g,h\n".utf8))
    let message = imported.report.remarks.map(\.message.english).joined()
    #expect(message.contains("function=\"Business function\",content=\"Competence elements\",item=\"Evidence\""), "\(message)")
  }
}
