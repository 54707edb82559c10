import Linter
import Rules
import Standards
import TestSupport
import Testing
import TextModel
import YAML

/// The properties of every run of fixes, and the additional properties of safe fixes.
struct FixRunCheck {
  private let sample: FixRunSample
  private let fixRun: FixRun
  private let before: [Diagnostic]
  /// The lines that fixes wrote into, and the rules whose fixes they were, in all rounds.
  private let touched: TouchedLines
  private let fixedFile: WorkspaceFile

  init?(_ sample: FixRunSample, _ application: FixApplication = FixApplication()) {
    self.sample = sample
    let workspace = sample.workspace
    let touched = TouchedLines(application)
    var first: [Diagnostic]?
    fixRun = FixRun.run(workspace, application, rebuild: { LintText.workspace(of: $0) }) { workspace in
      let findings = LintText.check(workspace)
      if first == nil { first = findings }
      touched.note(findings, in: workspace)
      return findings
    }
    self.touched = touched
    before = first ?? []
    guard let fixedFile = fixRun.workspace.files.first(where: { $0.path == sample.file.path }) else { return nil }
    self.fixedFile = fixedFile
  }

  var hasChanged: Bool { !fixRun.texts.isEmpty }

  /// `--fix`.
  func expectSafe() {
    expectSound()
    expectNoMore()
    expectWords()
  }

  /// `--fix --unsafe-fixes`.
  func expectSound() {
    let faults = { (file: WorkspaceFile) in file.document.syntaxProblems.count { $0.fault.isAboutStructure } }
    expect(faults(fixedFile) <= faults(sample.file), "parses worse")
    // A comment goes only where a finding says so: with an exception that excepts nothing or an entry of `not-covered` that is stale, or
    // where YAML read a text as a comment: `{method: #1 实操, weight: 50}`, of which quotes make a text and a field.
    let fixedText = Self.withoutBlanksAndQuotes(text(fixedFile))
    let lost = Multiset.surplus(comments(sample.file), over: comments(fixedFile)).filter {
      !fixedText.contains(Self.withoutBlanksAndQuotes($0))
    }
    let removals = fixRun.fixed.count { Self.removals.contains($0.rule.name) }
    expect(lost.count <= removals, "comments lost: \(lost)")
    // What is left of the first run is what the second one finds first.
    var remaining: [Diagnostic]? = fixRun.remaining
    let again = FixRun.run(fixRun.workspace, touched.application, rebuild: { LintText.workspace(of: $0) }) { workspace in
      defer { remaining = nil }
      return remaining ?? LintText.check(workspace)
    }
    expect(again.texts.isEmpty, "a second run changes \(again.fixed.map { "\($0.rule): \($0.message.english)" })")
  }

  private func expect(_ isTrue: Bool, _ what: @autoclosure () -> String, at location: SourceLocation = #_sourceLocation) {
    if !isTrue { FailingInput.keep(sample, what()) }
    #expect(isTrue, "\(sample.name): \(what())", sourceLocation: location)
  }

  // MARK: Findings

  /// Findings are told apart by their rule: messages quote what a fix may have changed. What could be read only after a fix (a plan with
  /// the name of its standard put right, a field under its right name) may show what was wrong in it; syntax only in exchange for other syntax,
  /// and never a field that a fix has made stand there twice.
  private func expectNoMore() {
    let after = fixRun.remaining.map(\.rule.name)
    let left = Set(Multiset.surplus(after, over: before.map(\.rule.name)))
    guard !left.isEmpty else { return }
    let more = left.intersection(Multiset.surplus(after, over: findingsInWait.map(\.rule.name)))
    let fixed = Set(fixRun.fixed.map(\.rule.name))
    let isOpened = !fixed.isDisjoint(with: Self.doors)
    // A line that can be read after a fix may be wrong in another way: then there is one fault for the other, and no more than before.
    let faults = { (findings: [Diagnostic]) in findings.count { Self.syntax.contains($0.rule.name) } }
    let isExchanged = faults(fixRun.remaining) <= max(faults(before), faults(findingsInWait))
    let worse = more.filter { !isOpened || $0 == "duplicate-key" && hasMadeKeyTwice || Self.syntax.contains($0) && !isExchanged }
    let messages = fixRun.remaining.filter { worse.contains($0.rule.name) }.map { "\($0.rule): \($0.message.english)" }
    expect(worse.isEmpty, "new findings \(messages); fixed \(fixed.sorted())")
  }

  /// Whether a key that is now reported as repeated stands in the text more often than before.
  private var hasMadeKeyTwice: Bool {
    let (old, new) = (text(sample.file), text(fixedFile))
    return fixRun.remaining.contains { finding in
      guard finding.rule == "duplicate-key", finding.location.path == fixedFile.path else { return false }
      let key = fixedFile.document.source.string(in: finding.location.range)
      return new.ranges(of: key).count > old.ranges(of: key).count
    }
  }

  /// What is found in the text that recovery made of a file that is not YAML: rules hold back what may come of lines that were not read.
  private var findingsInWait: [Diagnostic] {
    let document = sample.file.document
    guard document.syntaxProblems.contains(where: { $0.fault.isAboutStructure }) else { return [] }
    let shadow = document.tree.shadow
    let read = LintText.workspaceFile(sample.file.path, SourceText(utf8: TextEdit.apply(shadow.edits, to: shadow.original)))
    return LintText.check(LintText.workspace(of: [read] + sample.companions))
  }

  /// A fix of these lets something be read that was not.
  private static let doors: Set<String> = [
    "unknown-kind", "unknown-key", "unknown-value", "wrong-type", "unresolved-standard", "level-mismatch", "not-utf-8",
    "missing-key", "title-mismatch", "unresolved-reference", "ambiguous-reference", "malformed-number", "missing-number",
    // A line that was not read as it is meant.
    "malformed-yaml", "tab-indentation", "fullwidth-space", "fullwidth-colon", "fullwidth-flow-punctuation", "missing-space-after-colon",
    "unquoted-colon",
    "reserved-indicator", "merge-conflict", "unsupported-yaml", "invisible-character",
  ]
  /// Fixes that take something out, with its comment.
  private static let removals: Set<String> = ["unused-allow", "truncated-by-comment", "covered-and-excused", "stale-excuse"]
  private static let syntax = Set((RuleSet.builtIn.families.first?.rules ?? []).map(\.id.name) + ["duplicate-key"]).subtracting([
    "mixed-key-language"
  ]
  )

  // MARK: Words

  /// Every word and number is there, once, apart from what the rules declare that they write over.
  private func expectWords() {
    let change = AuthorWords(of: fixedFile.document.source.bytes).minus(AuthorWords(of: sample.file.document.source.bytes))
    let lost = change.lost.filter { !touched.mayLose($0) }
    expect(lost.isEmpty, "words lost \(lost.sorted()); fixed \(Set(fixRun.fixed.map(\.rule.name)).sorted())")
    let gained = change.gained.filter { !touched.mayGain($0) }
    expect(gained.isEmpty, "words gained \(gained.sorted()); fixed \(Set(fixRun.fixed.map(\.rule.name)).sorted())")
  }

  /// Statements of four Han characters and more stay also when fixes may change the meaning, unless they stand in a line that a rule
  /// declares to write over.
  func expectStatements() {
    let left = AuthorWords.han(of: fixedFile.document.source.bytes)
    let lost = AuthorWords.statements(of: sample.file.document.source.bytes).filter { !left.contains($0) && !touched.mayReplace($0) }
    expect(lost.isEmpty, "statements lost \(lost); fixed \(Set(fixRun.fixed.map(\.rule.name)).sorted())")
  }

  /// Without blanks and control characters: a fix turns the second into the first.
  /// The words of all comments: `＃` in place of `#` is corrected, and a comment that recovery moved is empty in the author's text.
  private func comments(_ file: WorkspaceFile) -> [String] {
    Comments.find(in: file.document.tree).map { comment in
      var text = ""
      text.unicodeScalars.append(
        contentsOf: file.document.source.string(in: comment.range).unicodeScalars.filter {
          $0 != " " && $0.properties.generalCategory != .control
        })
      return String(text.drop { $0 == "#" || $0 == "＃" })
    }.filter { !$0.isEmpty }
  }

  private static func withoutBlanksAndQuotes(_ text: String) -> String { text.filter { $0 != " " && $0 != "\"" } }

  private func text(_ file: WorkspaceFile) -> String { file.document.source.string(in: ByteRange(0, file.document.source.count)) }
}

enum Multiset {
  /// What is in the first more often than in the second.
  static func surplus(_ these: [String], over those: [String]) -> [String] {
    var left = Dictionary(those.map { ($0, 1) }, uniquingKeysWith: +)
    return these.filter { text in
      guard let count = left[text], count > 0 else { return true }
      left[text] = count - 1
      return false
    }
  }
}
