import Foundation
import Linter
import Schema
import TestSupport
import Testing
import TextModel

/// One typing mistake in a good file is one finding, at its line, and its fix restores the file. `make fuzz` tries every line, `make test`
/// one in fourteen.
struct MistakePropertyTests {
  /// A mistake, made in one line; nil where the line gives no occasion for it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let rule: RuleID
    /// Whether the fix restores the line as it was, and does not just make something equal of it.
    var isRestored = true
    /// Whether the mistake may leave YAML that says the same.
    var mayBeHarmless = false
    let make: @Sendable (String) -> String?

    var testDescription: String { name }
  }

  static let mistakes: [Mistake] = [
    Mistake(name: "full-width colon", rule: "fullwidth-colon") { line in entry(line).map { $0.head + "：" + $0.value } },
    Mistake(name: "no space after the colon", rule: "missing-space-after-colon") { line in
      entry(line).flatMap { $0.value.isEmpty ? nil : $0.head + ":" + $0.value }
    },
    Mistake(name: "no colon", rule: "malformed-yaml") { line in entry(line).flatMap { $0.value.isEmpty ? nil : $0.head + " " + $0.value } },
    Mistake(name: "a TAB for two spaces", rule: "tab-indentation") { line in indented(line) { String(repeating: "\t", count: $0 / 2) } },
    Mistake(name: "a TAB for four spaces", rule: "tab-indentation") { line in
      indented(line) { String(repeating: "\t", count: ($0 + 3) / 4) }
    },
    Mistake(name: "full-width indentation", rule: "fullwidth-space") { line in
      indented(line) { String(repeating: "　", count: $0 / 2) }
    },
    Mistake(name: "one space too many", rule: "malformed-yaml", mayBeHarmless: true) { line in indented(line, atLeast: 0) { spaces($0 + 1) }
    },
    Mistake(name: "one space too few", rule: "malformed-yaml", mayBeHarmless: true) { line in indented(line) { spaces($0 - 1) } },
    Mistake(name: "two spaces too many", rule: "malformed-yaml", mayBeHarmless: true) { line in
      indented(line, atLeast: 0) { spaces($0 + 2) }
    },
    Mistake(name: "an open quote", rule: "malformed-yaml", isRestored: false) { line in
      plainValue(line).map { $0.head + ": \"" + $0.value }
    },
    Mistake(name: "a colon in the text", rule: "unquoted-colon", isRestored: false) { line in
      plainValue(line).map { $0.head + ": " + $0.value + ": 见附件" }
    },
    Mistake(name: "a reserved sign", rule: "reserved-indicator", isRestored: false) { line in
      plainValue(line).map { $0.head + ": @" + $0.value }
    },
    Mistake(name: "a bracket not closed", rule: "malformed-yaml") { line in
      line.hasSuffix("]") || line.hasSuffix("}") ? String(line.dropLast()) : nil
    },
    Mistake(name: "a full-width bracket", rule: "fullwidth-flow-punctuation") { line in
      line.hasSuffix("]") ? line.dropLast() + "】" : line.hasSuffix("}") ? line.dropLast() + "｝" : nil
    },
    Mistake(name: "a wide space after the dash", rule: "fullwidth-space") { line in
      line.range(of: "- ").flatMap { line[..<$0.lowerBound].allSatisfy { $0 == " " } ? line.replacingCharacters(in: $0, with: "-　") : nil }
    },
    Mistake(name: "a wide space at the end", rule: "fullwidth-space") { line in line.isEmpty || line.contains("#") ? nil : line + "　" },
  ]

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// `head: value`, where the line is an entry.
  private static func entry(_ line: String) -> (head: String, value: String)? {
    guard !line.contains("#"), let colon = line.firstIndex(of: ":"), !line[..<colon].contains(where: { "{[\"".contains($0) }) else {
      return nil
    }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    return (String(line[..<colon]), String(value))
  }

  private static func plainValue(_ line: String) -> (head: String, value: String)? {
    guard let entry = entry(line), let first = entry.value.first, !"[{\"'|>".contains(first) else { return nil }
    let key = entry.head.drop { $0 == " " || $0 == "-" }
    return ["title", "名称", "duty", "职责内容", "reason", "理由", "department", "部门"].contains(key) ? entry : nil
  }

  private static func indented(_ line: String, atLeast least: Int = 2, _ make: (Int) -> String) -> String? {
    let count = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(count)
    return count < least || rest.isEmpty || rest.hasPrefix("#") ? nil : make(count) + rest
  }

  static let files = ["good/cbec-junior.plan.yaml", "good/cbec-senior.job.yaml", "good/cbec-intermediate.job.yaml"]

  private static func lines(of file: String) throws -> [String] {
    try Repository.text(at: "samples/" + file).components(separatedBy: "\n")
  }

  @Test(arguments: files, mistakes)
  func oneMistakeIsOneFinding(file: String, mistake: Mistake) throws {
    let lines = try Self.lines(of: file)
    let known = Set(findings(lines.joined(separator: "\n"), file).map(\.message))
    let start = mistake.name.utf8.reduce(file.utf8.count) { ($0 + Int($1)) % 14 }
    // The lines where the mistake may happen.
    let places = lines.indices.filter { index in mistake.make(lines[index]).map { $0 != lines[index] } ?? false }
    let step = TestSize.of(quick: 14, thorough: 1)
    for turn in stride(from: start % max(1, min(step, places.count)), to: places.count, by: step) {
      let index = places[turn]
      guard let broken = mistake.make(lines[index]) else { continue }
      var changed = lines
      changed[index] = broken
      expectOneFinding(changed, at: index, mistake, file, known, original: lines)
    }
  }

  private func findings(_ text: String, _ file: String) -> [Diagnostic] { LintText.check(LintText.workspace([(path: file, text: text)])) }

  private func expectOneFinding(
    _ lines: [String], at index: Int, _ mistake: Mistake, _ file: String, _ known: Set<Bilingual>, original: [String]
  ) {
    let text = lines.joined(separator: "\n")
    let workspace = LintText.workspace([(path: file, text: text)])
    let source = SourceText(text)
    let found = LintText.check(workspace).filter { !known.contains($0.message) }
    let said = found.map { "\($0.rule)@\(source.position(of: $0.location.range.start, in: .utf8).line + 1)" }
    let place = "\(file):\(index + 1) \(mistake.name): \(lines[index]) gave \(said)"
    // A line that moved may say something else that is good YAML: then nothing is wrong.
    let isHarmless = mistake.mayBeHarmless && (workspace.files.first?.document.syntaxProblems.isEmpty ?? false)
    #expect(isHarmless || said == ["\(mistake.rule)@\(index + 1)"], "\(place)")
    let fixed = LintText.fix(workspace).workspace.files.first?.document.source.bytes ?? []
    if mistake.isRestored, !isHarmless { #expect(String(decoding: fixed, as: UTF8.self) == original.joined(separator: "\n"), "\(place)") }
  }
}
