import Linter
import Standards
import TestSupport
import Testing
import TextModel

struct FurtherLinesTests {
  /// One finding may be about several lines: one more is new.
  @Test(arguments: [("      - 能看懂", "     - 能看懂"), ("      - 能", "\t- 能"), ("      - 能", "      • 能")])
  func aFurtherLineIsNew(right: String, wrong: String) {
    let paths = BaselinePaths(file: "/files/.baseline.yaml", workingFolder: "/files/院校")
    let text = """
      kind: training-plan
      format: 1
      id: plan
      title: 计划
      standard: {id: baker, version: 2024-a}
      level: junior
      modules:
        - module: M1 和面
          objectives:
            - 能看懂配方
            - 能看懂记录单
            - 能看懂计划
            - 能看懂表格
          covers: [1 原料准备]

      """
    func run(_ items: Range<Int>) -> (workspace: Workspace, findings: [Diagnostic]) {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for line in items { lines[9 + line] = lines[9 + line].replacing(right, with: wrong) }
      let workspace = LintText.workspace([("a: b.plan.yaml", lines.joined(separator: "\n"))])
      return (workspace, LintText.check(workspace).filter { ["malformed-yaml", "tab-indentation"].contains($0.rule.name) })
    }
    func new(_ before: Range<Int>, _ after: Range<Int>) -> Int {
      let (old, now) = (run(before), run(after))
      let baseline = Baseline(old.findings, in: old.workspace, paths: paths)
      return baseline.compare(now.findings, in: now.workspace, paths: paths, checked: ["a: b.plan.yaml"]).new.count
    }
    #expect(new(0..<1, 0..<2) > 0)
    #expect(new(0..<2, 0..<3) > 0)
    #expect(new(0..<2, 0..<2) == 0)
  }
}
