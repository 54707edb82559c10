import Linter
import Rules
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// A finding is identified by its subject: different findings have different identities, and an identity does not change when lines move.
struct FindingIdentityTests {
  private static let examples: [Workspace] = RuleSet.builtIn.all.flatMap { rule in
    (rule.documentation.bad + rule.documentation.good).map { LintText.workspace(of: $0) }
  }

  private static let fixtures: [Workspace] = FixtureFolder.all(testsOf: "LinterTests").map { folder in
    LintText.workspace(of: folder.files.map { LintText.workspaceFile($0.name, SourceText(fileBytes: $0.bytes)) })
  }

  private static let samples: [Workspace] = ["good", "bad"].map { name in
    LintText.workspace(
      of: Repository.contents(of: "samples/" + name, ending: ".yaml", atLeast: 4).map { name, bytes in
        LintText.workspaceFile(name, SourceText(fileBytes: bytes))
      })
  }

  private static let all = examples + fixtures + samples

  /// Every rule, also those that are off.
  private static let settings: Settings = {
    var settings = Settings()
    settings.selected = Set(RuleSet.builtIn.all.map(\.id))
    return settings
  }()

  /// What a reader sees of a finding, without its line.
  private struct Seen: Hashable {
    let message: Bilingual
    let text: String
    let path: [String]
  }

  @Test func findingsThatDifferHaveDifferentIdentities() {
    var count = 0
    for workspace in Self.all {
      for (_, findings) in Dictionary(grouping: LintText.check(workspace, settings: Self.settings), by: \.location.path) {
        var seen: [FindingIdentity: Seen] = [:]
        for finding in findings {
          guard let file = workspace.files.first(where: { $0.path == finding.location.path }) else { continue }
          count += 1
          let identity = FindingIdentity(finding, in: file.document)
          let own = Seen(
            message: finding.message, text: file.document.source.string(in: finding.location.range),
            path: AuthorPath.make(of: finding.location.range, in: file.document))
          if let other = seen[identity] { #expect(other == own, "\(finding.rule)") }
          seen[identity] = own
        }
      }
    }
    #expect(count > 800)
  }

  @Test func identitiesDoNotDependOnLines() {
    for workspace in Self.all {
      let moved = LintText.workspace(
        of: workspace.files.map { file in
          let source = file.document.source
          guard source.encoding == .utf8, source.isLossless, !source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return file }
          return LintText.workspaceFile(file.path, SourceText(utf8: Array("# 说明 😀 e\u{301}\n\n# \n".utf8) + source.bytes))
        })
      let before = Self.identities(in: workspace)
      let after = Self.identities(in: moved)
      for (path, identities) in before {
        // What marks the first line of a file is about the file, and its text is that line.
        let lost = identities.filter { !(after[path]?.contains($0) ?? false) }
        #expect(lost.map { "\($0)" } == [], "\(path)")
      }
    }
  }

  private static func identities(in workspace: Workspace) -> [String: Set<FindingIdentity>] {
    var found: [String: Set<FindingIdentity>] = [:]
    // A digest is about every byte of another file.
    for finding in LintText.check(workspace, settings: settings) where finding.rule != "digest-mismatch" {
      let document = workspace.files.first { $0.path == finding.location.path }?.document
      found[finding.location.path, default: []].insert(FindingIdentity(finding, in: document))
    }
    return found
  }

  /// Rules that say what is not there: the marked text cannot tell two of their findings apart.
  private static let tellingWhatLacks: Set<RuleID> = [
    "missing-function", "missing-content", "missing-item", "ability-without-knowledge", "never-assessed", "number-gap", "missing-number",
  ]

  /// Takes a line out of every file, one after the other. What a baseline of the file as it was keeps back then was there before, in the same
  /// words.
  @Test func newlyMissingEntryIsNotHiddenByABaseline() {
    let paths = BaselinePaths(file: "/files/.baseline.yaml", workingFolder: "/files")
    var settings = Settings()
    settings.selected = Self.tellingWhatLacks
    let examples = RuleSet.builtIn.all.filter { Self.tellingWhatLacks.contains($0.id) || TestSize.isThorough }.flatMap(\.documentation.bad)
    var count = 0
    for workspace in examples.map({ LintText.workspace(of: $0) }) {
      let before = LintText.check(workspace, settings: settings)
      let baseline = Baseline(before, in: workspace, paths: paths)
      let said = Set(before.map(\.message.english))
      for file in workspace.files where file.document.source.encoding == .utf8 {
        let lines = String(decoding: file.document.source.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines.indices.dropFirst(2) {
          var rest = lines
          rest.remove(at: line)
          let text = rest.joined(separator: "\n")
          let changed = LintText.workspace(
            of: workspace.files.map { $0.path == file.path ? LintText.workspaceFile($0.path, SourceText(text)) : $0 })
          let findings = LintText.check(changed, settings: settings)
          let new = Set(baseline.compare(findings, in: changed, paths: paths, checked: []).new)
          for finding in findings where !new.contains(finding) {
            count += 1
            #expect(said.contains(finding.message.english), "\(finding.rule) without: \(lines[line])")
          }
        }
      }
    }
    #expect(count > 40)
    FuzzTable.add("baseline: lines taken out", ["findings that stay known": count])
  }

  /// A finding that goes from one entry to another is a new one, though its rule and its words are the same.
  @Test(
    arguments: [
      ("hours-mismatch", "hours: {total: 21, theory: 8, practice: 12}", "hours: {total: 20, theory: 8, practice: 12}"),
      ("unknown-key", "hors: 8", "hours: 8"), ("missing-space-after-colon", "hours:8", "hours: 8"),
    ] as [(RuleID, String, String)])
  func aFindingOfAnotherEntryIsNew(rule: RuleID, wrong: String, right: String) {
    let head = "kind: training-plan\nformat: 1\nid: p\ntitle: 计划 🥟\nstandard: baker@2024-a\nlevel: junior\nmodules:\n"
    let texts = [(wrong, right), (right, wrong)].map { head + "  - {module: M1 甲, \($0)}\n  - {module: M2 乙, \($1)}\n" }
    let (before, after) = (LintText.workspace([("a.plan.yaml", texts[0])]), LintText.workspace([("a.plan.yaml", texts[1])]))
    let (old, new) = (LintText.check(before).filter { $0.rule == rule }, LintText.check(after).filter { $0.rule == rule })
    #expect(old.count == 1 && new.count == 1, "\(old) \(new)")
    let paths = BaselinePaths(file: "/files/.baseline.yaml", workingFolder: "/files")
    let comparison = Baseline(old, in: before, paths: paths).compare(new, in: after, paths: paths, checked: ["a.plan.yaml"])
    #expect(comparison.new == new && comparison.staleCount == 1)
  }
}
