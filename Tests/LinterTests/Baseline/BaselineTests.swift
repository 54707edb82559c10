import Linter
import Schema
import TestSupport
import Testing
import YAML

/// Known findings stay silent when lines move, and come back when there are more of them.
struct BaselineTests {
  private static let plan = """
    kind: training-plan
    format: 1
    id: plan
    title: 计划 🥟 e\u{301}
    standard: {id: baker, version: 2024-a}
    level: junior
    modules:
      - module: M1 和面
        covers:
          - 2.1 烘烤
          - 2.1 烘烤
          - 1 原料准备
      - module: M2 烘烤
        covers: [2.2 和面]

    """

  private static let paths = BaselinePaths(file: "/files/.baseline.yaml", workingFolder: "/files/院校")

  private struct Run {
    let workspace: Workspace
    let findings: [Diagnostic]

    init(_ files: [(path: String, text: String)]) {
      workspace = LintText.workspace(files)
      findings = LintText.check(workspace).filter { $0.rule == "title-mismatch" }
    }

    var baseline: Baseline { Baseline(findings, in: workspace, paths: paths) }

    func compare(with baseline: Baseline, checked: Set<String> = ["a: b.plan.yaml"]) -> BaselineComparison {
      baseline.compare(findings, in: workspace, paths: paths, checked: checked)
    }
  }

  private static func run(_ text: String = plan) -> Run { Run([("a: b.plan.yaml", text)]) }

  @Test func aFileReadsWellAndReadsBack() throws {
    let baseline = Self.run().baseline
    let text = String(decoding: BaselineFile.write(baseline), as: UTF8.self)
    #expect(
      text.hasSuffix(
        """
        baseline: 1
        files:
          - file: "院校/a: b.plan.yaml"
            findings:
              - {rule: title-mismatch, count: 2, at: M1 和面, text: 2.1 烘烤}
              - {rule: title-mismatch, at: M2 烘烤, text: 2.2 和面}

        """))
    #expect(try BaselineFile.read(SourceText(text)).get() == baseline)
    #expect(try BaselineFile.read(SourceText(fileBytes: BaselineFile.write(Baseline()))).get() == Baseline())
  }

  @Test func whatIsKnownIsSilentWhenLinesMove() {
    let moved =
      "# 说明\n\n" + Self.plan.replacing("  - module: M2 烘烤", with: "  # 第二个模块\n\n  - module:   M2 烘烤").replacing("\n", with: "\r\n")
    let comparison = Self.run(moved).compare(with: Self.run().baseline)
    #expect(comparison.new.isEmpty)
    #expect(comparison.knownCount == 3)
    #expect(comparison.stale.isEmpty)
  }

  @Test func oneMoreIsFound() throws {
    let more = "\n" + Self.plan.replacing("      - 1 原料准备\n", with: "      - 1 原料准备\n      - 2.1 烘烤\n      - 2 原料准备\n")
    let comparison = Self.run(more).compare(with: Self.run().baseline)
    #expect(comparison.new.map { SourceText(more).string(in: $0.location.range) } == ["2.1 烘烤", "2 原料准备"])
    #expect(comparison.knownCount == 3)
  }

  @Test func whatIsMendedIsStale() throws {
    let mended = Self.plan.replacing("      - 2.1 烘烤\n", with: "", maxReplacements: 1).replacing("[2.2 和面]", with: "[2.2 烘烤]")
    let run = Self.run(mended)
    let baseline = Self.run().baseline
    let comparison = run.compare(with: baseline)
    #expect(comparison.new.isEmpty)
    #expect(comparison.stale.findingCount == 2)
    #expect(baseline.updated(by: comparison) == run.baseline)
    // Files that were not looked at are left alone, and so are new findings.
    #expect(run.compare(with: baseline, checked: []).stale.isEmpty)
    #expect(baseline.updated(by: run.compare(with: baseline, checked: [])) == baseline)
    #expect(baseline.updated(by: comparison, exists: { _ in false }).isEmpty)
  }

  @Test func theSummarySaysBoth() throws {
    let mended = Self.plan.replacing("[2.2 和面]", with: "[2.2 烘烤]")
    let comparison = Self.run(mended).compare(with: Self.run().baseline)
    let text = try #require(BaselineText.summary(BaselineFigures(comparison)))
    #expect(text.chinese == "另有 2 个问题在基线中，未列出；基线中有 1 个问题已经没有了，可运行 competency-lint baseline update 去掉")
    #expect(
      text.english
        == "2 more in the baseline, not listed; 1 in the baseline are there no more; `competency-lint baseline update` takes them out")
    #expect(BaselineText.summary(BaselineFigures(Self.run().compare(with: Baseline(), checked: []))) == nil)
  }

  @Test func showListsFilesRulesAndPlaces() {
    #expect(
      BaselineText.show(Self.run().baseline).chinese == """
        院校/a: b.plan.yaml（3）
          title-mismatch  M1 和面 › 2.1 烘烤  ×2
          title-mismatch  M2 烘烤 › 2.2 和面

        1 个文件，3 个已知问题：title-mismatch 3

        """)
    #expect(BaselineText.show(Baseline()).english == "The baseline is empty\n")
  }

  static let broken: [(String, BaselineFault.Kind, Int)] = [
    ("files: []\n", .notABaseline, 1), ("- 1\n", .notABaseline, 1), ("", .notABaseline, 1), ("# x\nbaseline: 2\n", .newerFormat, 2),
    ("baseline: 1\nfiles: [\n", .notYAML, 2), ("baseline: 1\nfiles:\n  - findings: []\n", .brokenEntry, 3),
    ("baseline: 1\nfiles:\n  - file: a\n    findings:\n      - {at: x}\n", .brokenEntry, 5),
    ("baseline: 1\nfiles:\n  - file: a\n    findings: [{rule: r, count: -1}]\n", .brokenEntry, 4),
  ]

  @Test(arguments: broken)
  func otherFilesAreRefused(text: String, kind: BaselineFault.Kind, line: Int) {
    #expect(BaselineFile.read(SourceText(text)) == .failure(BaselineFault(kind: kind, line: line)))
  }
}
