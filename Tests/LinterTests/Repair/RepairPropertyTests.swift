import Foundation
import Linter
import Schema
import TestSupport
import Testing
import YAML

/// `--fix` never makes a file worse, whatever is wrong with it: it brings no finding that was not there, the text parses no worse, no comment
/// is lost, and a second run finds nothing to do.
struct RepairPropertyTests {
  struct Sample: Sendable {
    let name: String
    let file: WorkspaceFile
    let companions: [WorkspaceFile]
  }

  /// Fixtures, samples and the examples of all rules.
  static let samples: [Sample] = {
    let fixtures = FixtureTests.folders.flatMap { folder in
      folder.files.map {
        Sample(name: "\(folder.name)/\($0.name)", file: LintText.workspaceFile($0.name, SourceText(fileBytes: $0.bytes)), companions: [])
      }
    }
    let examples = Rules.all.flatMap { rule in
      rule.documentation.bad.map { example in
        let files = LintText.workspace(of: example).files
        return Sample(name: "example of \(rule.id)", file: files[0], companions: Array(files.dropFirst()))
      }
    }
    return fixtures + people + examples
  }()

  private static let people: [Sample] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return ["samples/bad", "samples/good"].flatMap { folder -> [Sample] in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
      return names.sorted().filter { !$0.contains("standard") }.compactMap { name in
        guard let data = try? Data(contentsOf: root.appendingPathComponent("\(folder)/\(name)")) else { return nil }
        return Sample(name: "\(folder)/\(name)", file: LintText.workspaceFile(name, SourceText(fileBytes: Array(data))), companions: [])
      }
    }
  }()

  @Test func everySampleIsRepairedForGood() {
    #expect(Self.samples.count > 200)
    for sample in Self.samples { Self.expectNoWorse(sample.file, sample.companions, sample.name) }
  }

  /// A thousand texts that went wrong by chance, the same in every run.
  @Test(arguments: 0..<10)
  func everyMutationIsRepairedForGood(part: Int) {
    var mutation = TextMutation(seed: UInt64(part) + 17)
    for number in 0..<100 {
      let sample = Self.samples[(number * 10 + part) % Self.samples.count]
      let (text, name) = mutation.mutate(sample.file.document.source.string(in: ByteRange(0, sample.file.document.source.count)))
      Self.expectNoWorse(LintText.workspaceFile(sample.file.path, SourceText(text)), sample.companions, "\(sample.name): \(name)")
    }
  }

  private static func expectNoWorse(_ file: WorkspaceFile, _ companions: [WorkspaceFile], _ name: String) {
    let workspace = LintText.workspace(of: [file] + companions)
    let before = LintText.check(workspace)
    let repair = LintText.repair(workspace)
    guard let repaired = repair.workspace.files.first(where: { $0.path == file.path }) else { return }
    expectNoMore(repair, before, findingsInWait(file, companions), name)
    let faults = { (file: WorkspaceFile) in file.document.syntaxProblems.count { $0.fault.isAboutStructure } }
    #expect(faults(repaired) <= faults(file), "\(name): parses worse")
    // A comment goes only where a finding says so: with an exception that excepts nothing or an excuse that is stale, or as a text that was none.
    let lost = surplus(comments(file), over: comments(repaired))
    let text = repaired.document.source.string(in: ByteRange(0, repaired.document.source.count))
    let unused = repair.fixed.count { removals.contains($0.rule.name) }
    #expect(lost.filter { !text.contains($0) }.count <= unused, "\(name): comments lost")
    let again = LintText.repair(repair.workspace)
    #expect(again.texts.isEmpty, "\(name): a second run changes \(again.fixed.map { "\($0.rule): \($0.message.english)" })")
  }

  /// What is found in the text that recovery made of a file that is no YAML: rules hold back what may come of lines that were not read.
  private static func findingsInWait(_ file: WorkspaceFile, _ companions: [WorkspaceFile]) -> [Diagnostic] {
    guard file.document.syntaxProblems.contains(where: { $0.fault.isAboutStructure }) else { return [] }
    let shadow = file.document.tree.shadow
    let read = LintText.workspaceFile(file.path, SourceText(utf8: TextEdit.apply(shadow.edits, to: shadow.original)))
    return LintText.check(LintText.workspace(of: [read] + companions))
  }

  /// Findings are told apart by their rule: messages quote what a fix may have changed. What could be read only after a fix (a plan with
  /// the name of its standard put right, a field under its right name) may show what was wrong in it, but never syntax.
  private static func expectNoMore(_ repair: Repair, _ before: [Diagnostic], _ waiting: [Diagnostic], _ name: String) {
    let left = Set(surplus(repair.remaining.map(\.rule.name), over: before.map(\.rule.name)))
    let more = left.intersection(surplus(repair.remaining.map(\.rule.name), over: waiting.map(\.rule.name)))
    let fixed = Set(repair.fixed.map(\.rule.name))
    let isOpened = !fixed.isDisjoint(with: doors)
    // A line that can be read after a fix may be wrong in another way: then there is one fault for the other, and no more than before.
    let faults = { (findings: [Diagnostic]) in findings.count { syntax.contains($0.rule.name) } }
    let isExchanged = faults(repair.remaining) <= max(faults(before), faults(waiting))
    let worse = more.filter { !isOpened || syntax.contains($0) && !isExchanged }
    let messages = repair.remaining.filter { worse.contains($0.rule.name) }.map { "\($0.rule): \($0.message.english)" }
    #expect(worse.isEmpty, "\(name): \(messages); fixed \(fixed.sorted())")
  }

  /// A fix of these lets something be read that was not.
  private static let doors: Set<String> = [
    "unknown-kind", "unknown-key", "unknown-value", "wrong-type", "unresolved-standard", "level-mismatch", "not-utf-8",
    "title-mismatch", "unresolved-reference", "ambiguous-reference", "malformed-number", "missing-number",
  ]
  /// Fixes that take something out, with its comment.
  private static let removals: Set<String> = ["unused-allow", "truncated-by-comment", "covered-and-excused", "stale-excuse"]
  private static let syntax: Set<String> = Set((Rules.families.first?.rules ?? []).map(\.id.name) + ["duplicate-key"])

  private static func surplus(_ these: [String], over those: [String]) -> [String] {
    var left = Dictionary(those.map { ($0, 1) }, uniquingKeysWith: +)
    return these.filter { text in
      guard let count = left[text], count > 0 else { return true }
      left[text] = count - 1
      return false
    }
  }

  private static func comments(_ file: WorkspaceFile) -> [String] {
    Comments.find(in: file.document.tree).map { file.document.source.string(in: $0.range) }
  }
}
