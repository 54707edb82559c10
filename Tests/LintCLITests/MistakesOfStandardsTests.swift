import Testing

/// A wrong number in a standard, and a plan with the right one: the plan is not blamed as long as the mistake is seen in the standard.
struct MistakesOfStandardsTests {
  private static let standard = """
    kind: standard
    format: 1
    id: tea
    version: "1"
    title: 茶艺 😀
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 备茶
            contents:
              - {content: 1.1 选茶, abilities: [1.1.1 能识别茶叶], knowledge: [1.1.1 茶叶的种类知识]}
          - function: 2 泡茶
            contents:
              - {content: 3.1 冲泡, abilities: [3.1.1 能冲泡绿茶], knowledge: [3.1.1 水温的要求]}

    """
  private static let plan =
    "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: {id: tea, version: \"1\"}\nlevel: junior\nmodules:\n  - module: M1 茶\n    covers: [1 备茶, 2.1 冲泡]\n"

  private static func folder() throws -> (folder: Folder, command: Command) {
    let folder = try Folder(["tea.standard.yaml": standard, "p.plan.yaml": plan])
    return (folder, Command(folder: folder))
  }

  private static func blamesPlan(_ output: String) -> Bool {
    output.split(separator: "\n").contains { $0.hasPrefix("p.plan.yaml:9:") && $0.contains("unresolved-reference") }
  }

  @Test func theMistakeIsOneFindingWhereBothAreChecked() throws {
    let (_, command) = try Self.folder()
    let both = try command.run("check", "--format", "concise", "--no-cache")
    #expect(both.code == 1)
    #expect(both.output.contains("tea.standard.yaml:15:") && !Self.blamesPlan(both.output))
    let plan = try command.run("check", "p.plan.yaml", "--format", "concise", "--no-cache")
    #expect(plan.code == 1 && Self.blamesPlan(plan.output))
  }

  @Test(arguments: ["unresolved-reference", "unresolved-reference,title-mismatch"])
  func aRuleThatIsNotSelectedExplainsNothing(rules: String) throws {
    let (_, command) = try Self.folder()
    let found = try command.run("check", "--format", "concise", "--no-cache", "--select", rules)
    #expect(found.code == 1 && Self.blamesPlan(found.output))
  }

  @Test func aFindingInABaselineExplainsNothing() throws {
    let (_, command) = try Self.folder()
    #expect(try command.run("baseline", "create", "tea.standard.yaml").code == 0)
    let found = try command.run("check", "--format", "concise", "--no-cache")
    #expect(found.code == 1 && Self.blamesPlan(found.output))
  }

  @Test func anExcludedOrIgnoredStandardExplainsNothing() throws {
    let (folder, command) = try Self.folder()
    for settings in ["exclude: [tea.standard.yaml]\n", "paths:\n  - match: tea.standard.yaml\n    rules: {wrong-number-prefix: off}\n"] {
      try folder.write(settings, to: ".competency-lint.yaml")
      let found = try command.run("check", "--format", "concise", "--no-cache")
      #expect(found.code == 1 && Self.blamesPlan(found.output), "\(settings) \(found.output)")
    }
  }
}
