import Foundation
import Linter
import Schema
import TestSupport
import Testing
import YAML

/// The time to read a file grows as its length does, whatever its lines are. Measured as the thread's own time, by a generous ratio.
struct GrowthTests {
  private static let header = """
    kind: training-plan
    format: 1
    id: p
    title: 面点
    standard: {id: baker, version: 2024-a}
    level: junior
    modules:
      - module: M1 原料准备
        covers: [1.1 选料]

    """

  /// What a line of the file may be. Each of them made some part of recovery look at all the lines below, or copy all that was found.
  static let lines = [
    "\ta: b", "k：v", "k:v", "a: [x", "a: {x", "|", "      • 2.1 信息展示", "      — 2.1 信息展示", "# lint: allow missing-content — x",
    "<<<<<<< a\na: b\n=======\na: c\n>>>>>>> b", "a\u{A0}b: c\u{A0}d", "a: \"b", "- \"abc", "*a", "等级 初级", "a: @x", "? a", " a: b\n   c: d",
    "- “a”", "word", "　a: b", "covers: - a", "a: b: c", "covers: [2.1，2.2]", "a: x]", "a: &x y", "---\na: b", "a: \"\\q\"", "level：x",
    "  module：M2 x", "-", "a: 'it's", "-\ta", "- [a, \"b", "- \"abc\" d", "｛a: b", "covers: ［1.1，1.2",
  ]

  @Test(arguments: lines)
  func linesOfOneKind(line: String) {
    let size = TestSize.of(quick: 60, thorough: 5_000)
    var times: [Double] = []
    for factor in [1, 2, 4] {
      let text = Self.header + String(repeating: line + "\n", count: size * factor)
      let start = Self.threadTime()
      let document = Document.read(SourceText(text), promisedKind: .trainingPlan)
      times.append(Self.threadTime() - start)
      for problem in document.syntaxProblems { #expect(problem.range.end <= document.source.count) }
    }
    guard TestSize.isThorough else { return }
    // Twice the lines take twice the time; four times would be the square. What takes next to nothing is not measured.
    #expect(times[2] < 0.1 || times[2] < times[1] * 3.2, "\(line.debugDescription): \(times)")
    FuzzTable.add("growth: \(line.debugDescription)", ["lines": size * 4, "milliseconds": Int(times[2] * 1_000)])
  }

  private static func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
