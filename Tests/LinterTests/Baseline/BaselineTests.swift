import Linter
import Standards
import TestSupport
import Testing
import TextModel

/// Known findings are not reported when lines move; additional ones are.
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

  @Test func writtenBaselineReadsBack() throws {
    let baseline = Self.run().baseline
    let text = String(decoding: BaselineFile.write(baseline), as: UTF8.self)
    #expect(
      text.hasSuffix(
        """
        baseline: 2
        files:
          - file: "院校/a: b.plan.yaml"
            findings:
              - {rule: title-mismatch, count: 2, at: M1 和面, field: covers, text: 2.1 烘烤, about: 和面}
              - {rule: title-mismatch, at: M2 烘烤, field: covers, text: 2.2 和面, about: 烘烤}

        """))
    #expect(try BaselineFile.read(SourceText(text)).get() == baseline)
    #expect(try BaselineFile.read(SourceText(fileBytes: BaselineFile.write(Baseline()))).get() == Baseline())
  }

  @Test func movedFindingsStayKnown() {
    let moved =
      "# 说明\n\n" + Self.plan.replacing("  - module: M2 烘烤", with: "  # 第二个模块\n\n  - module:   M2 烘烤").replacing("\n", with: "\r\n")
    let comparison = Self.run(moved).compare(with: Self.run().baseline)
    #expect(comparison.new.isEmpty)
    #expect(comparison.knownCount == 3)
    #expect(comparison.stale.isEmpty)
  }

  @Test func additionalFindingIsNew() throws {
    let more = "\n" + Self.plan.replacing("      - 1 原料准备\n", with: "      - 1 原料准备\n      - 2.1 烘烤\n      - 2 原料准备\n")
    let comparison = Self.run(more).compare(with: Self.run().baseline)
    #expect(comparison.new.map { SourceText(more).string(in: $0.location.range) } == ["2.1 烘烤", "2 原料准备"])
    #expect(comparison.knownCount == 3)
  }

  @Test func fixedFindingsAreStale() throws {
    let fixed = Self.plan.replacing("      - 2.1 烘烤\n", with: "", maxReplacements: 1).replacing("[2.2 和面]", with: "[2.2 烘烤]")
    let run = Self.run(fixed)
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

  @Test func summaryCountsKnownAndStaleFindings() throws {
    let fixed = Self.plan.replacing("[2.2 和面]", with: "[2.2 烘烤]")
    let comparison = Self.run(fixed).compare(with: Self.run().baseline)
    let text = try #require(BaselineText.summary(BaselineFigures(comparison)))
    #expect(text.chinese == "另有 2 个问题在基线中，未列出；基线中有 1 个问题已经没有了，可运行 competency-lint baseline update 去掉")
    #expect(
      text.english
        == "2 more in the baseline, not listed; 1 entry of the baseline is not found any more; `competency-lint baseline update` takes it out"
    )
    #expect(BaselineText.summary(BaselineFigures(Self.run().compare(with: Baseline(), checked: []))) == nil)
  }

  @Test func showListsFilesRulesAndPlaces() {
    #expect(
      BaselineText.show(Self.run().baseline).chinese == """
        院校/a: b.plan.yaml（3）
          title-mismatch  M1 和面 › 对应 › 2.1 烘烤 › 和面  ×2
          title-mismatch  M2 烘烤 › 对应 › 2.2 和面 › 烘烤

        1 个文件，3 个已知问题：title-mismatch 3

        """)
    #expect(BaselineText.show(Baseline()).english == "The baseline is empty\n")
  }

  // MARK: What findings are about

  private static let head = "kind: training-plan\nformat: 1\nid: p\ntitle: 计划 🥟\nstandard: baker@2024-a\nlevel: junior\nmodules:\n"

  /// What the file has at first, what it has later, and the words of the finding that is new then.
  static let changes: [(before: String, after: String, new: String)] = [
    ("  - {module: M1 原料, covers: [1 原料准备]}\n", "  - {module: M1 面点, covers: [2 面点制作]}\n", "`1 原料准备` is not covered"),
    (
      "  - {module: M1 原料, covers: [1.1 选料]}\n  - {module: M2 面点, covers: [2 面点制作]}\n",
      "  - {module: M1 原料, covers: [1.2 称量]}\n  - {module: M2 面点, covers: [2 面点制作]}\n", "`1.1 选料` is not covered"
    ),
    (
      "  - {module: M1 原料, covers: [A1.1.2 能检查原料的保质期, K1.1.1 面粉的种类, 1.2 称量, 2 面点制作]}\n",
      "  - {module: M1 原料, covers: [A1.1.1 能辨认常用面粉, K1.1.1 面粉的种类, 1.2 称量, 2 面点制作]}\n", "A1.1.2 能检查原料的保质期"
    ),
    // One item more is missing.
    (
      "  - {module: M1 原料, covers: [A1.1.1 能辨认常用面粉, K1.1.1 面粉的种类, 1.2 称量, 2 面点制作]}\n",
      "  - {module: M1 原料, covers: [A1.1.1 能辨认常用面粉, 1.2 称量, 2 面点制作]}\n", "K1.1.1 面粉的种类"
    ),
  ]

  @Test(arguments: changes)
  func newlyMissingEntryIsNew(before: String, after: String, new: String) {
    let path = "a.plan.yaml"
    func check(_ text: String) -> (workspace: Workspace, findings: [Diagnostic]) {
      let workspace = LintText.workspace([(path, text)])
      return (workspace, LintText.check(workspace).filter { $0.rule.name.hasPrefix("missing-") })
    }
    let old = check(Self.head + before)
    let baseline = Baseline(old.findings, in: old.workspace, paths: Self.paths)
    #expect(!baseline.isEmpty)
    let now = check(Self.head + after)
    let comparison = baseline.compare(now.findings, in: now.workspace, paths: Self.paths, checked: [path])
    #expect(comparison.new.contains { $0.message.english.contains(new) })
    // The other way round something is new as well, or less is missing, which the baseline is told to forget.
    let back = Baseline(now.findings, in: now.workspace, paths: Self.paths)
      .compare(old.findings, in: old.workspace, paths: Self.paths, checked: [path])
    #expect(!back.new.isEmpty || back.staleCount > 0)
  }

  @Test func shorterListIsKnownAndStale() {
    let path = "a.plan.yaml"
    let text = Self.head + "  - {module: M1 原料, covers: [A1.1.1 能辨认常用面粉, 1.2 称量, 2 面点制作]}\n"
    let all = LintText.workspace([(path, text)])
    let baseline = Baseline(LintText.check(all), in: all, paths: Self.paths)
    let less = LintText.workspace([(path, text.replacing("[A1.1.1 能辨认常用面粉", with: "[A1.1.1 能辨认常用面粉, K1.1.1 面粉的种类"))])
    let comparison = baseline.compare(LintText.check(less), in: less, paths: Self.paths, checked: [path])
    #expect(comparison.new.isEmpty)
    #expect(comparison.staleCount == 1)
    let updated = baseline.updated(by: comparison)
    #expect(updated == Baseline(LintText.check(less), in: less, paths: Self.paths))
    // A finding that was removed from the baseline is new when it occurs again.
    #expect(updated.compare(LintText.check(all), in: all, paths: Self.paths, checked: [path]).new.count == 1)
  }

  @Test func entriesOfDeletedFilesAreStale() {
    let run = Self.run()
    let comparison = run.baseline.compare([], in: run.workspace, paths: Self.paths, checked: [], exists: { _ in false })
    #expect(comparison.staleCount == 3)
  }

  // MARK: Files

  @Test func firstFormatIsStillRead() throws {
    let text = """
      baseline: 1
      files:
        - file: "院校/a: b.plan.yaml"
          findings:
            - {rule: title-mismatch, count: 2, at: M1 和面, text: 2.1 烘烤}
            - {rule: title-mismatch, at: M2 烘烤, text: 2.2 和面}

      """
    let baseline = try BaselineFile.read(SourceText(text)).get()
    let comparison = Self.run().compare(with: baseline)
    #expect(comparison.new.isEmpty && comparison.stale.isEmpty)
    #expect(
      BaselineText.summary(BaselineFigures(comparison))?.english.contains("delete it and run `competency-lint baseline create`") == true)
    #expect(String(decoding: BaselineFile.write(baseline.updated(by: comparison)), as: UTF8.self).contains("baseline: 1\n"))
  }

  /// Whatever stands in a title stands in the baseline.
  @Test func everyTextReadsBack() throws {
    var random = RandomSource(seed: 9)
    let odd = [
      0, 7, 9, 10, 13, 0x1B, 0x7F, 0x85, 0xA0, 0xAD, 0x200B, 0x200E, 0x202E, 0x2028, 0x3000, 0xFEFF, 0xFFFD, 0xFFFE, 0xE000, 0x1F600,
      0x10FFFF,
    ]
    let signs = Array("：，、“”‘’「」【】'\"\\#:-?[]{},&*!|>%@` ~=<ab1中文".unicodeScalars)
    for round in 0..<TestSize.of(quick: 150, thorough: 20_000) {
      func text() -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<random.number(below: 12) {
          let isOdd = random.number(below: 3) == 0
          text.append(
            isOdd ? Unicode.Scalar(UInt32(odd[random.number(below: odd.count)])) ?? " " : signs[random.number(below: signs.count)])
        }
        return String(text)
      }
      let entry = BaselineEntry(path: "p" + text(), rule: "title-mismatch", at: text(), field: text(), text: text(), about: text())
      let baseline = Baseline(counts: [entry: 1 + round % 3], items: [entry: [text(), "x" + text()]])
      let bytes = BaselineFile.write(baseline)
      let read = BaselineFile.read(SourceText(fileBytes: bytes))
      #expect(read == .success(baseline), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  static let broken: [(String, BaselineFault.Kind, Int)] = [
    ("files: []\n", .notABaseline, 1), ("- 1\n", .notABaseline, 1), ("", .notABaseline, 1), ("# x\nbaseline: 3\n", .newerFormat, 2),
    ("baseline: 1\nfiles: [\n", .notYAML, 2), ("baseline: 1\nfiles:\n  - findings: []\n", .brokenEntry, 3),
    ("baseline: 1\nfiles:\n  - file: a\n    findings:\n      - {at: x}\n", .brokenEntry, 5),
    ("baseline: 1\nfiles:\n  - file: a\n    findings: [{rule: r, count: -1}]\n", .brokenEntry, 4),
  ]

  @Test(arguments: broken)
  func otherFilesAreRefused(text: String, kind: BaselineFault.Kind, line: Int) {
    #expect(BaselineFile.read(SourceText(text)) == .failure(BaselineFault(kind: kind, line: line)))
  }
}
