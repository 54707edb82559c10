import Linter
import TestSupport
import Testing

/// A fix of a value changes only the line of the value: lines below it and other files are not changed.
struct LinesBelowTests {
  private static let english = "  title: 面点 😀\n  modules:\n    - module: M1 选品 # 附注 e\u{301}\n      covers: [1 选品]\n"
  private static let chinese = "  名称: 面点 😀\n  模块:\n    - 模块名: M1 选品 # 附注 e\u{301}\n      对应: [1 选品]\n"

  private static func outdented(_ lines: String) -> String {
    lines.split(separator: "\n").map { $0.dropFirst(2) + "\n" }.joined()
  }

  /// The lines of a module, indented below the value of a field.
  @Test(
    arguments: [
      ("kind: training-plan", "kind: training-plan"), ("kind: traning-plan", "kind: training-plan"),
      ("文件类型: 培训计划", "文件类型: 培训计划"), ("kind: training-plan\nformat: 1", "kind: training-plan\nformat: 1"),
      ("kind: training-plan\nformat: v1", "kind: training-plan\nformat: 1"), ("文件类型: 培训计划\n格式版本: １", "文件类型: 培训计划\n格式版本: 1"),
      ("kind: training-plan\nformat: 1\nlevel: 初 级", "kind: training-plan\nformat: 1\nlevel: 初级"),
    ], ["\n", "\r\n"])
  func indentedModuleIsKept(head: (written: String, fixed: String), lineBreak: String) {
    let below = head.written.hasPrefix("kind") ? Self.english : Self.chinese
    for safeties in [[.safe], [.safe, .unsafe]] as [Set<FixSafety>] {
      let text = (head.written + "\n" + below).replacing("\n", with: lineBreak)
      let fixed = LintText.fixed(text, at: "a.plan.yaml", safeties)
      // Moved to the left at most.
      let wanted = [below, Self.outdented(below)].map { (head.fixed + "\n" + $0).replacing("\n", with: lineBreak) }
      #expect(wanted.contains(fixed), "\(fixed)")
      #expect(LintText.fixed(fixed, at: "a.plan.yaml", safeties) == fixed)
    }
  }

  @Test(
    arguments: [
      ("{\"a\":b, c: d}\n", "{kind: training-plan, \"a\":b, c: d}\n"), ("{\"a\": b, c: d}\n", "{kind: training-plan, \"a\": b, c: d}\n"),
      ("{id: p, \"title\":x}\r\n", "{kind: training-plan, id: p, \"title\":x}\r\n"),
      ("{标识: p, \"名称\":面点}\n", "{文件类型: 培训计划, 标识: p, \"名称\":面点}\n"),
    ])
  func fieldsInBracesAreKept(text: String, wanted: String) { #expect(LintText.fixed(text, at: "a.plan.yaml") == wanted) }

  private static let standard = """
    kind: standard
    format: 1
    id: own
    version: 2024-a
    title: 面点 😀
    status: draft
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 原料准备
            contents:
              - content: 1.1 选料
                abilities:
                  - 1.1.1 能选料
                knowledge:
                  - 1.1.1 原料的种类

    """

  private static let plan = """
    kind: training-plan
    format: 1
    id: p
    title: 计划 😀
    standard: {id: own, version: 2024-a}
    level: junior
    modules:
      - module: M1 原料准备
        covers: [1 原料准备]

    """

  /// The texts of a folder after so many runs of `--fix`.
  private static func fixed(_ files: [(path: String, text: String)], _ safeties: Set<FixSafety>, runs: Int) -> [String: String] {
    var texts = Dictionary(uniqueKeysWithValues: files)
    for _ in 0..<runs {
      let workspace = LintText.workspace(texts.sorted { $0.key < $1.key }.map { (path: $0.key, text: $0.value) })
      let fixRun = FixRun.run(
        workspace, FixApplication(safeties), rebuild: { LintText.workspace(of: $0) }, lint: { LintText.check($0) })
      for (path, bytes) in fixRun.texts { texts[path] = String(decoding: bytes, as: UTF8.self) }
    }
    return texts
  }

  /// What stands below the version of a standard is not written into the plan that cites it.
  @Test(
    arguments: [
      "version: 2024-a\n  title: x\n  more: y", "version: 2024-a\n  一行\n  两行", "version: 2024-a\n  - a\n  - b",
      "version: 2024-a\n  # 附注\n  以及", "version:\n  2024-a\n  以及", "version: |\n  2024-a\n  以及",
    ], ["\n", "\r\n"])
  func citingPlanIsUnchanged(version: String, lineBreak: String) {
    let standard = Self.standard.replacing("version: 2024-a", with: version).replacing("\n", with: lineBreak)
    for safeties in [[.safe], [.safe, .unsafe]] as [Set<FixSafety>] {
      let texts = Self.fixed([("p.plan.yaml", Self.plan), ("s.standard.yaml", standard)], safeties, runs: 3)
      // A version on several lines is offered as one line.
      let plan = texts["p.plan.yaml"] ?? ""
      #expect(safeties == [.safe] ? plan == Self.plan : plan.count { $0 == "\n" } == Self.plan.count { $0 == "\n" }, "\(plan)")
      let words = standard.split(whereSeparator: \.isWhitespace)
      #expect(texts["s.standard.yaml"].map { $0.split(whereSeparator: \.isWhitespace) } == words, "\(texts["s.standard.yaml"] ?? "")")
    }
  }

  /// A separator without anything in front of it goes.
  @Test(
    arguments: [
      ("covers: [，1 原料准备]", "covers: [1 原料准备]"), ("covers: [，，1 原料准备]", "covers: [1 原料准备]"),
      ("covers: [、1 原料准备]", "covers: [1 原料准备]"), ("covers: [ ，1.1 选料，]", "covers: [ 1.1 选料]"),
      ("hours: {，theory: 6}", "hours: {theory: 6}"), ("? covers\n    : [1 原料准备]", "? covers\n    : [1 原料准备]"),
    ])
  func leadingSeparatorIsRemoved(written: String, wanted: String) {
    let plan = Self.plan.replacing("covers: [1 原料准备]", with: written)
    let texts = Self.fixed([("p.plan.yaml", plan), ("s.standard.yaml", Self.standard)], [.safe], runs: 2)
    #expect(texts["p.plan.yaml"] == Self.plan.replacing("covers: [1 原料准备]", with: wanted))
  }

  /// A line that is not YAML gets no more indentation with each run.
  @Test(
    arguments: [
      "   *a     contents:", "   *a contents:", "        &a contents:", "        *a contents: x", "     ? contents:", "   !a contents:",
    ])
  func aSecondRunChangesNothing(line: String) {
    let standard = Self.standard.replacing("        contents:", with: line)
    let files = [(path: "p.plan.yaml", text: Self.plan), (path: "s.standard.yaml", text: standard)]
    for safeties in [[.safe], [.safe, .unsafe]] as [Set<FixSafety>] {
      let once = Self.fixed(files, safeties, runs: 1)
      #expect(Self.fixed(once.map { (path: $0.key, text: $0.value) }, safeties, runs: 3) == once, "\(once)")
    }
  }
}
