import Foundation
import Interchange
import Linter
import Schema
import TestSupport
import Testing
import TextModel
import YAML

/// The properties of every import, for any input.
struct ImportCheck {
  private let bytes: [UInt8]
  private let source: StandardImport.Source
  private let name: String
  private let statements: Set<String>
  let result: StandardImport.Result

  init(_ bytes: [UInt8], of input: DamagedInput, _ name: String) {
    self.bytes = bytes
    source = input.source
    statements = input.statements
    self.name = name
    result = StandardImport.read(bytes, as: source, options: ImportOptions())
  }

  /// An import takes longer than all other checks together, so that not every input is imported twice.
  func expectSound(importsAgain: Bool = true) {
    if importsAgain {
      expect(StandardImport.read(bytes, as: source, options: ImportOptions()).report == result.report, "two imports differ")
    }
    guard let standard = result.standard else { return expect(result.report.hasOmissions, "nothing is imported, and nothing is said") }
    let text = DocumentWriter.write(standard)
    let document = Document.read(SourceText(text), expectedKind: .standard)
    let faults = document.syntaxProblems.filter { !Self.isOfTheText($0) }
    expect(faults.isEmpty, "cannot be read: \(faults.map(\.fault))")
    guard case .standard(let read) = document.content else { return expect(false, "is not a standard") }
    // A number that was taken over in an odd spelling is read as what it means: from then on nothing changes.
    let again = DocumentWriter.write(read)
    guard case .standard(let third) = Document.read(SourceText(again), expectedKind: .standard).content else {
      return expect(false, "written again it is not a standard")
    }
    expect(DocumentWriter.write(third) == again, "written again it is another text")
    _ = LintText.check(LintText.workspace([("a.standard.yaml", text)]))
    expectNothingIsSilent(text)
  }

  /// Every statement that the undamaged input brings into the standard, and that the damage left as it is, comes into the standard or into the
  /// report, or the report names its line.
  private func expectNothingIsSilent(_ text: String) {
    let source = SourceText(fileBytes: bytes)
    let written = HanText.all(text)
    let said = HanText.all(result.report.remarks.map(\.message.chinese).joined(separator: "\n"))
    let places = result.report.remarks.filter { $0.kind != .repaired && $0.kind != .assumed }.compactMap(\.lines)
    var number = 0
    var lost: [String] = []
    for line in source.bytes.split(
      separator: source.bytes.contains(ASCII.lineFeed) ? ASCII.lineFeed : ASCII.carriageReturn, omittingEmptySubsequences: false)
    {
      number += 1
      // The title of a page is not the standard's.
      guard !places.contains(where: { $0.contains(number) }), !line.starts(with: Array("<title>".utf8)) else { continue }
      for run in HanText.runs(String(decoding: line, as: UTF8.self)) where statements.contains(run) {
        if !written.contains(run), !said.contains(run) { lost.append("\(number): \(run)") }
      }
    }
    expect(lost.isEmpty, "silently lost: \(lost.prefix(5))")
  }

  private func expect(_ isTrue: Bool, _ what: @autoclosure () -> String, at location: SourceLocation = #_sourceLocation) {
    if !isTrue { keep(what()) }
    #expect(isTrue, "\(name): \(what())", sourceLocation: location)
  }

  /// Keeps the input where `COMPETENCY_LINT_FUZZ_FAILURES` names a folder.
  private func keep(_ what: String) {
    guard let folder = ProcessInfo.processInfo.environment["COMPETENCY_LINT_FUZZ_FAILURES"] else { return }
    let url = URL(fileURLWithPath: folder).appendingPathComponent("import \(source) \(name.prefix(40))".replacing("/", with: "-"))
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try? Data(bytes).write(to: url.appendingPathComponent("input"))
    try? Data("\(name)\n\(what)\n".utf8).write(to: url.appendingPathComponent("why.txt"))
  }

  /// Texts are taken over as they are: `check` finds characters that only look like others, and items that were run together.
  private static func isOfTheText(_ problem: SyntaxProblem) -> Bool {
    switch problem.fault {
    case .compatibilityCharacter, .joinedEntries, .swappedColumns, .missingColumnKey, .straySign: true
    default: false
    }
  }
}

/// The Han characters of a text.
enum HanText {
  static func all(_ text: String) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: text.unicodeScalars.filter(isHan))
    return result
  }

  /// Han characters that stand next to each other.
  static func runs(_ text: String) -> [String] {
    text.unicodeScalars.split { !isHan($0) }.map { String(Substring($0)) }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x4DBF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }
}
