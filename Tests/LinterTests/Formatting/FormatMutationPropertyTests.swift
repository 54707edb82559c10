import Formatting
import Linter
import Rules
import Schema
import Standards
import TestSupport
import Testing
import TextModel
import YAML

/// Files with random mistakes are formatted without loss or not changed; a second run changes nothing.
struct FormatMutationPropertyTests {
  @Test(arguments: 0..<10)
  func formattingMutationsIsIdempotent(part: Int) {
    var tried = 0
    var formatted = 0
    for sample in FixRunSample.mutations(part: part, of: 10, each: TestSize.of(quick: 1, thorough: 12), turn: 0) {
      tried += 1
      for keys in [nil, Language.chinese] where Self.check(sample, FormatOptions(keys: keys)) { formatted += 1 }
    }
    FuzzTable.add("mutated files through fmt, part \(part)", ["files": tried, "formatted": formatted])
  }

  @Test(arguments: 0..<10)
  func numberingMutationsIsIdempotent(part: Int) {
    var tried = 0
    var changed = 0
    for sample in FixRunSample.mutations(part: part, of: 10, each: TestSize.of(quick: 1, thorough: 12), turn: 1) {
      guard case .standard = sample.file.document.content else { continue }
      tried += 1
      if Self.checkNumbers(sample) { changed += 1 }
    }
    FuzzTable.add("mutated standards through fmt --number, part \(part)", ["files": tried, "changed": changed])
  }

  private static func expect(_ isTrue: Bool, _ sample: FixRunSample, _ what: @autoclosure () -> String) {
    if !isTrue { FailingInput.keep(sample, "fmt: \(what())") }
    #expect(isTrue, "\(sample.name): fmt: \(what())")
  }

  private static func check(_ sample: FixRunSample, _ options: FormatOptions) -> Bool {
    let document = sample.file.document
    let outcome = Formatter.format(document, options: options)
    if case .declined(let refusal) = outcome { expect(refusal != .wouldChangeMeaning, sample, "would change the meaning") }
    guard let once = outcome.bytes else { return false }
    let after = sample.with(once)
    expect(Formatter.format(after.file.document, options: options).bytes == once, sample, "changes again")
    if options.keys == nil {
      let change = AuthorWords(of: once).minus(AuthorWords(of: document.source.bytes))
      expect(change.gained.isEmpty && change.lost.isEmpty, sample, "words \(change)")
      let lost = Multiset.surplus(comments(sample.file), over: comments(after.file))
      expect(lost.isEmpty, sample, "comments lost \(lost)")
      expectSameFindings(sample, after)
    }
    return once != document.source.bytes
  }

  /// Quotes that are not needed and lines in an odd place are what formatting is for.
  private static func expectSameFindings(_ sample: FixRunSample, _ after: FixRunSample) {
    let old = LintText.check(sample.workspace).filter { $0.location.path == sample.file.path }.map(\.rule.name)
    let new = LintText.check(after.workspace).filter { $0.location.path == sample.file.path }.map(\.rule.name)
    let more = Multiset.surplus(new, over: old)
    let fewer = Multiset.surplus(old, over: new).filter { !syntax.contains($0) }
    expect(more.isEmpty && fewer.isEmpty, sample, "findings: \(more) more, \(fewer) fewer")
  }

  private static let syntax: Set<String> = Set((RuleSet.builtIn.families.first?.rules ?? []).map(\.id.name))

  private static func checkNumbers(_ sample: FixRunSample) -> Bool {
    let once = numbered(sample)
    let twice = numbered(once)
    expect(twice.file.document.source.bytes == once.file.document.source.bytes, sample, "--number changes again")
    let change = AuthorWords(of: once.file.document.source.bytes).minus(AuthorWords(of: sample.file.document.source.bytes))
    let lost = change.lost.filter { $0.count > 1 && !$0.contains { $0.isNumber } }
    expect(lost.isEmpty, sample, "--number loses \(lost)")
    let comments = Multiset.surplus(comments(sample.file), over: comments(once.file))
    expect(comments.isEmpty, sample, "--number loses comments \(comments)")
    let faults = { (file: WorkspaceFile) in file.document.syntaxProblems.count { $0.fault.isAboutStructure } }
    expect(faults(once.file) <= faults(sample.file), sample, "--number parses worse")
    return once.file.document.source.bytes != sample.file.document.source.bytes
  }

  private static func numbered(_ sample: FixRunSample) -> FixRunSample {
    let workspace = sample.workspace
    var run = FormatRun(workspace, chosen: [sample.file.path], options: FormatOptions())
    run.number(workspace) { files, _ in LintText.workspace(of: files) }
    let files = run.files.map { file in
      if case .changed(let rewritten) = run.result(file) {
        return LintText.workspaceFile(file.path, SourceText(fileBytes: rewritten.fileBytes))
      }
      return workspace.files.first { $0.path == file.path } ?? file
    }
    guard let own = files.first(where: { $0.path == sample.file.path }) else { return sample }
    return FixRunSample(name: sample.name, file: own, companions: files.filter { $0.path != own.path })
  }

  private static func comments(_ file: WorkspaceFile) -> [String] {
    Comments.find(in: file.document.tree).map { file.document.source.string(in: $0.range).trimmingBlanks }
  }
}

extension FixRunSample {
  fileprivate func with(_ bytes: [UInt8]) -> FixRunSample {
    FixRunSample(name: name, file: LintText.workspaceFile(file.path, SourceText(utf8: bytes)), companions: companions)
  }
}

extension String {
  fileprivate var trimmingBlanks: String { String(reversed().drop { $0 == " " || $0 == "\t" }.reversed()) }
}
