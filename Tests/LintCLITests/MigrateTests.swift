import Testing

/// The command `migrate`.
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
    let again = try command.run("migrate", "x.plan.yaml", "--to", "tea@2", "--lang", "en")
    #expect(again.code == 0)
    #expect(again.errors == "x.plan.yaml: based on tea@2 already; nothing to do\n")
    #expect(try command.run("migrate", "x.plan.yaml", "--to", "tea@9").code == 2)
    #expect(try command.run("migrate", "x.plan.yaml", "--to", "b.standard.yaml").code == 0)
  }

  /// A folder may hold plans of other standards: they are passed over, and counted. A plan that is named is an error.
  /// It is also one if the levels have the same names, or the same items.
  @Test(arguments: [("L1", "一等", "烧水"), ("junior", "初级", "烧水"), ("L1", "一等", "晒水"), ("L1", "初级", "晒水"), ("junior", "初级", "晒水")])
  func plansOfOtherStandardsAreSkipped(level: String, name: String, item: String) throws {
    let other = Self.standard("1", 1).replacing("id: tea", with: "id: salt").replacing("junior", with: level)
      .replacing("初级", with: name).replacing("泡茶", with: "晒盐").replacing("备水", with: "引水")
      .replacing("烧水", with: item).replacing("水质的知识", with: item == "烧水" ? "水质的知识" : "海水的成分")
    let salt = Self.plan.replacing("tea@1", with: "salt@1").replacing("level: 初级", with: "level: \(level)").replacing("泡茶", with: "晒盐")
      .replacing("id: p", with: "id: s")
    let folder = try Folder([
      "a.standard.yaml": Self.standard("1", 1), "b.standard.yaml": Self.standard("2", 2), "c.standard.yaml": other,
      "x.plan.yaml": Self.plan,
      "s.plan.yaml": salt,
    ])
    let command = Command(folder: folder)
    #expect(try command.run("migrate", "s.plan.yaml", "--to", "tea@2", "--lang", "zh").code == 2)
    let all = try command.run("migrate", ".", "--to", "tea@2", "--lang", "zh")
    #expect(all.code == 0)
    #expect(all.errors.contains("另有 1 个文件依据其他标准"), "\(all.errors)")
    #expect(try folder.text(of: "x.plan.yaml").contains("tea@2"))
    #expect(try folder.text(of: "s.plan.yaml") == salt)
  }
}
