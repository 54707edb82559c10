import Schema
import Standards
import TestSupport
import Testing

/// The number that is nearest to one that a standard does not have.
struct NearestNumberTests {
  private static let text = """
    kind: standard
    format: 1
    id: s
    version: a
    title: 标准😀
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 原料
            contents:
              - content: 1.1 选料
                abilities: [1.1.1 能选, 1.1.4 能称, 1.1.9 能筛]
                knowledge: [1.1.2 面粉, 1.1.6 酵母]
              - content: 1.4 称量
          - function: 3 成型
      - level: senior
        name: 高级
        functions:
          - function: 2 面点
    """

  @Test(arguments: [
    ("1.1.2", Column.abilities, "1.1.1"), ("1.1.3", .abilities, "1.1.4"), ("1.1.8", .abilities, "1.1.9"), ("1.1.99", .abilities, "1.1.9"),
    ("1.1.1", .knowledge, "1.1.2"), ("1.1.4", .knowledge, "1.1.2"), ("1.2", nil, "1.1"), ("1.3", nil, "1.4"), ("9", nil, "3"),
    ("2", nil, "1"),
    ("1.2", .knowledge, "1.1"), ("1.1.1", .tasks, nil), ("4.1", nil, nil), ("1.1.1.1", nil, nil),
  ])
  func nearestNumberIsFound(code: String, column: Column?, wanted: String?) throws {
    let workspace = LintText.workspace([(path: "s.standard.yaml", text: Self.text)])
    let index = try #require(workspace.standard(at: "s.standard.yaml"))
    let number = try #require(NumberedText(code).code)
    let found = index.nearestTarget(to: number, column: column, level: 0)
    #expect(found.flatMap { index.code(of: $0)?.string } == wanted)
  }
}
