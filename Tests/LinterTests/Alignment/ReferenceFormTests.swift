import Linter
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// References with several targets: ranges and rests.
struct ReferenceFormTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let modules: String
    /// The targets of every reference that is a range or a rest.
    let meant: [[String]]
    let findings: [String]
    var testDescription: String { modules }

    init(_ modules: String, _ meant: [[String]], _ findings: [String] = []) {
      self.modules = modules
      self.meant = meant
      self.findings = findings
    }
  }

  static let cases: [Case] = [
    Case("- {module: M1 甲, covers: [1.1～1.2]}", [["1.1 选料", "1.2 称量"]]),
    Case("- {module: M1 甲, covers: [1.1 选料—1.2 称量]}", [["1.1 选料", "1.2 称量"]]),
    Case("- {module: M1 甲, covers: [1.1-1.2]}", [["1.1 选料", "1.2 称量"]]),
    Case("- {module: M1 甲, covers: [1～2]}", [["1 原料准备", "2 面点制作"]]),
    Case("- {module: M1 甲, covers: [2.1～2.9]}", [["2.1 和面", "2.2 烘烤"]], ["reference-range"]),
    Case("- {module: M1 甲, covers: [1.1 选料, 1 原料准备 其余]}", [["1.2 称量"]]),
    Case("- {module: M1 甲, covers: [1.1 选料, 1其余]}", [["1.2 称量"]]),
    Case("- {module: M1 甲, covers: [1.1 选料, 其余]}", [["1.2 称量"]]),
    Case("- {module: M1 甲, covers: [1.1 选料, rest]}", [["1.2 称量"]]),
    Case("- {module: M1 甲, covers: [1.1 选料, 1 原料准备（其余内容）]}", [["1.2 称量"]]),
    Case("- {module: M1 甲, covers: [1.1 选料, 其余：1 原料准备]}", [["1.2 称量"]]),
    Case("- {module: M1 甲, covers: [1.1 选料, rest of 1 原料准备]}", [["1.2 称量"]]),
    Case("- {module: M1 甲, covers: [A2.1.1 能调制水调面团, 2.1 其余]}", [["2.1.1 水调面团的特点"]]),
    // Alone in its list: what the module is named after, or all that is left.
    Case("- {module: M1 甲, covers: [1 原料准备, 2.1 和面]}\n- {module: M2 烘烤, covers: [其余]}", [["2.2 烘烤"]]),
    Case("- {module: M1 甲, covers: [2.1 和面]}\n- {module: M2 综合, covers: [其余]}", [["1.1 选料", "1.2 称量", "2.2 烘烤"]]),
    // A unit's rest is that of its module, which has the whole.
    Case(
      "- {module: M1 甲, covers: [1 原料准备], units: [{unit: M1.1 乙, covers: [1.1 选料]}, {unit: M1.2 丙, covers: [1 其余]}]}",
      [["1.2 称量"]]),
    Case(
      "- {module: M1 甲, covers: [1 其余], units: [{unit: M1.1 乙, covers: [1.1 选料]}, {unit: M1.2 丙, covers: [1.2 称量]}]}",
      [["1.1 选料", "1.2 称量"]]),
    Case("- {module: M1 甲, covers: [1 其余]}\n- {module: M2 乙, covers: [1 其余]}", [["1.1 选料", "1.2 称量"], []], ["unclear-rest"]),
    Case("- {module: M1 甲, covers: [1 原料准备, 1 其余]}", [[]], ["unclear-rest"]),
    Case("- {module: M1 甲, covers: [9 其余]}", [[]], ["unclear-rest"]),
  ]

  @Test(arguments: cases)
  func formsOfReferencesAreResolved(_ example: Case) throws {
    let lines = example.modules.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let workspace = LintText.workspace([
      (
        path: "p.plan.yaml",
        text: "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: baker@2024-a\nlevel: junior\nmodules:\n\(lines)\n"
      )
    ])
    let file = try #require(workspace.files.first)
    let alignment = try #require(Alignment.make(file, in: workspace).alignment)
    let several = alignment.references.filter { $0.reference.value.form != .one }
    #expect(several.map { $0.resolution.assumedTargets.map(alignment.index.label) } == example.meant)
    let wrong: Set<RuleID> = ["reference-range", "unclear-rest", "unresolved-reference", "duplicate-coverage"]
    let found = LintText.check(workspace).filter { wrong.contains($0.rule) }
    #expect(found.map(\.rule.name) == example.findings)
    // What a range or a rest stands for is covered.
    for resolved in several {
      for item in resolved.resolution.assumedTargets.flatMap(alignment.index.items) {
        #expect(alignment.coverage.state(ofItem: item) == .covered)
      }
    }
  }

  @Test func notCoveredEntriesMayBeRangesAndRests() throws {
    let text = """
      kind: training-plan
      format: 1
      id: p
      title: 计划
      standard: baker@2024-a
      level: junior
      modules:
        - {module: M1 甲, covers: [1.1 选料]}
      not-covered:
        - {ref: 2.1～2.2, reason: 没有烤箱}
        - {ref: 1 其余, reason: 另行安排}
      """
    let workspace = LintText.workspace([(path: "p.plan.yaml", text: text)])
    let file = try #require(workspace.files.first)
    let alignment = try #require(Alignment.make(file, in: workspace).alignment)
    #expect(alignment.gaps.functions.isEmpty && alignment.gaps.contents.isEmpty && alignment.gaps.partial.isEmpty)
    let wrong: Set<RuleID> = ["reference-range", "unclear-rest", "stale-excuse", "covered-and-excused"]
    #expect(LintText.check(workspace).filter { wrong.contains($0.rule) }.isEmpty)
  }

  /// Words that hold 其余 are titles.
  @Test(arguments: ["5 其余款项管理", "2.1 处理其余货物", "1.1 interest", "A1.1.1 能收取余款", "1.1 其余"])
  func wordsThatContainRestAreTitles(text: String) {
    let document = Document.read(
      SourceText(
        "kind: training-plan\nformat: 1\nid: p\ntitle: t\nstandard: s@1\nlevel: a\nmodules: [{module: M1 甲, covers: [\(text)]}]\n"))
    #expect(document.references.map { $0.value.form == .rest } == [text.hasSuffix(" 其余")])
  }
}
