import Foundation
import Testing

/// The command `diff`.
struct DiffTests {
  private static func standard(_ version: String, _ ability: String) -> String {
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
          - function: 1 泡茶
            contents:
              - content: 1.1 备水
                abilities: [1.1.1 \(ability)]
                knowledge: [1.1.1 水质的知识]

    """
  }

  @Test func filesAndNamesAreCompared() throws {
    let plan =
      "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: tea@1\nlevel: 初级\nmodules:\n  - module: M1 泡茶\n    covers: [A1.1.1 能烧水]\n"
    let folder = try Folder([
      "a.standard.yaml": Self.standard("1", "能烧水"), "b.standard.yaml": Self.standard("2", "能烧开水"), "x.plan.yaml": plan,
    ])
    let command = Command(folder: folder)
    let text = try command.run("diff", "a.standard.yaml", "tea@2", "--lang", "zh")
    #expect(text.code == 0)
    #expect(
      text.output == """
        tea 1 → 2
        初级
          ~ A1.1.1 能烧水 → A1.1.1 能烧开水（改措辞）
        合计：新增 0，删除 0，移动 0，改编号 0，改措辞 1

        x.plan.yaml
        按版本 2：1 处引用要改写
          “A1.1.1 能烧水”改为“A1.1.1 能烧开水”

        """)
    let json = try command.run("diff", "a.standard.yaml", "b.standard.yaml", "--format", "json").output
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((parsed?["summary"] as? [String: Int])?["reworded"] == 1)
    #expect((parsed?["files"] as? [[String: Any]])?.count == 1)
    #expect(try command.run("diff", "a.standard.yaml", "nowhere.yaml").code == 2)
  }
}
