import Interchange
import Schema
import TestSupport
import Testing
import TextModel

/// A short document, with the expected parts of its draft and of the report.
struct DraftCase: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: DocumentKind
  let text: String
  /// Lines or parts of lines of the draft.
  let draft: [String]
  /// Parts of the report, in Chinese.
  let report: [String]
  /// What is in neither.
  let never: [String]

  var testDescription: String { name }

  static func plan(_ name: String, _ text: String, _ draft: [String], report: [String] = [], never: [String] = []) -> DraftCase {
    DraftCase(name: name, kind: .trainingPlan, text: text, draft: draft, report: report, never: never)
  }

  static func job(_ name: String, _ text: String, _ draft: [String], report: [String] = [], never: [String] = []) -> DraftCase {
    DraftCase(name: name, kind: .jobDescription, text: text, draft: draft, report: report, never: never)
  }

  /// A plan with one table, whose cells are divided by bars.
  static func table(_ rows: [String]) -> String {
    "跨境电商（初级）培训计划\n标准：cbec-operator@2021-draft\n" + rows.map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  var result: DraftImport.Result {
    var options = DraftImport.Options()
    options.id = "a"
    options.keys = .chinese
    return DraftImport.read(Array(text.utf8), as: kind, standards: DraftImportTests.standards(), options: options)
  }

  @discardableResult func check() throws -> DraftImport.Result {
    let result = result
    let told = ImportReportText(result.report, path: "a", language: .chinese).text
    let written = try #require(result.text, "\(told)")
    for part in draft { #expect(written.contains(part), "\(part) in \(written)") }
    for part in report { #expect(told.contains(part), "\(part) in \(told)") }
    for part in never { #expect(!written.contains(part) && !told.contains(part), "\(part) in \(written)\(told)") }
    let problems = Document.read(SourceText(written)).shapeProblems.filter { if case .missingKey = $0.fault { false } else { true } }
    #expect(problems.isEmpty)
    return result
  }
}
