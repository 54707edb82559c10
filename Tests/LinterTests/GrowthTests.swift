import Formatting
import Schema
import TestSupport
import Testing
import TextModel

/// The time to read, check and fix a file grows linearly with its length, for any content.
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
    "\ta: b", "\u{2028}a: b", "   x: y", "k：v", "k:v", "a: [x", "a: {x", "|", "      • 2.1 信息展示", "      — 2.1 信息展示",
    "# lint: allow missing-content — x",
    "<<<<<<< a\na: b\n=======\na: c\n>>>>>>> b", "a\u{A0}b: c\u{A0}d", "a: \"b", "- \"abc", "*a", "等级 初级", "a: @x", "? a", " a: b\n   c: d",
    "- “a”", "word", "　a: b", "covers: - a", "a: b: c", "covers: [2.1，2.2]", "a: x]", "a: &x y", "---\na: b", "a: \"\\q\"", "level：x",
    "  module：M2 x", "-", "a: 'it's", "-\ta", "- [a, \"b", "- \"abc\" d", "｛a: b", "covers: ［1.1，1.2", "a: b\u{1}c", "a: b\u{200B}c", "'",
    "a: *x", "title: x", "hours: {theory: 6 practice: 10}", "titel: x", "{a: ", "[", "a: |", "模块：x", "-1.1 选料", "• 1.1 选料", "1.1 选料",
  ]

  @Test(arguments: lines)
  func lintingLinesGrowsLinearly(line: String) {
    Growth.check(line.debugDescription, size: 5_000, quick: 60) { count in
      Self.header + String(repeating: line + "\n", count: count)
    } _: { text in
      let document = Document.read(SourceText(text), expectedKind: .trainingPlan)
      for problem in document.syntaxProblems { #expect(problem.range.end <= document.source.count) }
    }
  }

  @Test(arguments: lines)
  func fixingLinesGrowsLinearly(line: String) {
    Growth.check("\(line.debugDescription), repaired", size: 2_500, quick: 8) { count in
      LintText.workspace([("a.plan.yaml", Self.header + String(repeating: line + "\n", count: count))])
    } _: { workspace in
      _ = LintText.fix(workspace)
    }
  }

  @Test(arguments: GrowingText.all)
  func lintingFilesGrowsLinearly(kind: GrowingText) {
    Growth.check(kind.name, size: kind.size, quick: 8, unit: "parts") { count in
      LintText.workspace(kind.files(count))
    } _: { workspace in
      let found = LintText.check(workspace)
      // A fix may be as large as the file; what all findings bring together is not its square.
      #expect(found.reduce(0) { $0 + $1.fixes.reduce(0) { $0 + $1.edits.count } } <= 200_000 + workspace.files.count * 100)
    }
  }

  @Test(arguments: GrowingText.all)
  func fixingFilesGrowsLinearly(kind: GrowingText) {
    Growth.check("\(kind.name), repaired", size: kind.size / 2, quick: 6, unit: "parts") { count in
      LintText.workspace(kind.files(count))
    } _: { workspace in
      _ = LintText.fix(workspace)
    }
  }

  @Test(arguments: GrowingText.all)
  func formattingFilesGrowsLinearly(kind: GrowingText) {
    Growth.check("\(kind.name), formatted", size: kind.size, quick: 6, unit: "parts") { count in
      LintText.workspace(kind.files(count))
    } _: { workspace in
      for file in workspace.files { _ = Formatter.format(file.document) }
    }
  }
}
