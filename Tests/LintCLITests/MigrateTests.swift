import Testing

/// `migrate` from outside.
struct MigrateTests {
  private static func standard(_ version: String, _ number: Int) -> String {
    """
    kind: standard
    format: 1
    id: tea
    version: \(version)
    title: 茶艺
    levels:
      - level: junior
        name: 初级
        functions:
          - function: \(number) 泡茶
            contents:
              - content: \(number).1 备水
                abilities: [\(number).1.1 能烧水]
                knowledge: [\(number).1.1 水质的知识]

    """
  }

  private static let plan =
    "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: tea@1\nlevel: 初级\nmodules:\n  - module: M1 泡茶\n    covers: [1 泡茶]\n"

  @Test func previewsThenWrites() throws {
    let folder = try Folder([
      "a.standard.yaml": Self.standard("1", 1), "b.standard.yaml": Self.standard("2", 2), "x.plan.yaml": Self.plan,
    ])
    let command = Command(folder: folder)
    let preview = try command.run("migrate", "x.plan.yaml", "--to", "tea@2", "--diff", "--lang", "zh")
    #expect(preview.code == 1)
    #expect(preview.output.contains("-    covers: [1 泡茶]\n+    covers: [2 泡茶]\n"))
    #expect(preview.errors.contains("“1 泡茶”改为“2 泡茶”") && preview.errors.contains("没有写入"))
    #expect(try folder.text(of: "x.plan.yaml") == Self.plan)
    let written = try command.run("migrate", "x.plan.yaml", "--to", "tea@2")
    #expect(written.code == 0)
    #expect(try folder.text(of: "x.plan.yaml") == Self.plan.replacing("tea@1", with: "tea@2").replacing("[1 泡茶]", with: "[2 泡茶]"))
    #expect(try command.run("check", "x.plan.yaml", "--standards", ".").code == 0)
    #expect(try command.run("migrate", "x.plan.yaml", "--to", "tea@2").code == 2)
    #expect(try command.run("migrate", "x.plan.yaml", "--to", "tea@9").code == 2)
    #expect(try command.run("migrate", "x.plan.yaml", "--to", "b.standard.yaml").code == 2)
  }
}
