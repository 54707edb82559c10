import Standards
import TestSupport
import Testing

/// A standard that has lost the line with its id or version: that is one finding, and the files that cite it are checked against it.
struct UnnamedStandardTests {
  private static let standard = """
    kind: standard
    format: 1
    id: knife
    version: 2024-a
    title: 厨师😀
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 刀工
            contents:
              - content: 1.1 切片
                abilities: [1.1.1 能切片]
                knowledge: [1.1.1 刀具的种类]
    """
  private static let plan =
    "kind: training-plan\nformat: 1\nid: p\ntitle: 刀工培训\nstandard: knife@2024-a\nlevel: junior\nmodules:\n  - {module: M1 刀工, covers: [1 刀工]}\n"

  @Test(arguments: ["id: knife\n", "version: 2024-a\n"])
  func unnamedStandardHasOneFinding(line: String) {
    let workspace = LintText.workspace([
      (path: "a.standard.yaml", text: Self.standard.replacing(line, with: "")), (path: "b.plan.yaml", text: Self.plan),
      (path: "c.plan.yaml", text: Self.plan.replacing("id: p", with: "id: q")),
    ])
    #expect(LintText.check(workspace).filter { $0.severity >= .warning }.map { "\($0.rule)" } == ["missing-key"])
  }

  /// Two of them could be meant.
  @Test func ambiguousStandardIsNotGuessed() {
    let nameless = Self.standard.replacing("id: knife\n", with: "")
    let workspace = LintText.workspace([
      (path: "a.standard.yaml", text: nameless), (path: "b.standard.yaml", text: nameless), (path: "c.plan.yaml", text: Self.plan),
    ])
    #expect(LintText.check(workspace).contains { $0.rule == "unresolved-standard" })
  }
}
