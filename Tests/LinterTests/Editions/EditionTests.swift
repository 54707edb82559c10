import JSON
import Linter
import Reports
import Standards
import TestSupport
import Testing
import TextModel

/// Comparison of two editions of a standard, and the effects of the new one on a plan.
struct EditionTests {
  private static func file(_ path: String, _ text: String) -> WorkspaceFile { LintText.workspaceFile(path, SourceText(text)) }

  private static let old = RuleExample.standard.replacing("id: baker", with: "id: pastry")

  /// 称量 is gone from junior; 和面 is 2.2 now, 烘烤 2.1 with one item reworded and one new; 选料 has an item from 称量; 保管 is new.
  private static let new = old.replacing("version: 2024-a", with: "version: 2026-b")
    .replacing(
      """
                - content: 1.2 称量
                  abilities:
                    - 1.2.1 能按配方称量原料
                  knowledge:
                    - 1.2.1 计量器具的使用方法
            - function: 2 面点制作
              contents:
                - content: 2.1 和面
                  abilities:
                    - 2.1.1 能调制水调面团
                  knowledge:
                    - 2.1.1 水调面团的特点
                - content: 2.2 烘烤
                  abilities:
                    - 2.2.1 能使用烤箱
                  knowledge:
                    - 2.2.1 烤箱的安全要求
      """,
      with: """
                  - content: 1.2 保管
                    abilities:
                      - 1.2.1 能分类存放原料
                    knowledge:
                      - 1.2.1 原料的保管条件
              - function: 2 面点制作
                contents:
                  - content: 2.1 烘烤
                    abilities:
                      - 2.1.1 能使用烤箱烘烤
                      - 2.1.2 能判断成熟度 🥟
                    knowledge:
                      - 2.1.1 烤箱的安全要求
                  - content: 2.2 和面
                    abilities:
                      - 2.2.1 能调制水调面团
                    knowledge:
                      - 2.2.1 水调面团的特点
        """
    )
    .replacing("              - 1.1.2 能检查原料的保质期", with: "              - 1.1.2 能检查原料的 保质期\n              - 1.1.3 能按配方称量原料")

  private static func comparison(_ newText: String = new) throws -> EditionComparison {
    let workspace = Workspace(files: [file("old.standard.yaml", old), file("new.standard.yaml", newText)])
    return EditionComparison(
      old: try #require(workspace.standard(at: "old.standard.yaml")), new: try #require(workspace.standard(at: "new.standard.yaml")))
  }

  @Test func theSameEditionHasNoDifference() throws {
    let comparison = try Self.comparison(Self.old)
    #expect(comparison.isEmpty)
    #expect(EditionText(comparison).lines.map(\.text.chinese) == ["pastry 2024-a → 2024-a", "两版内容相同"])
    #expect(comparison.counterparts.count == comparison.old.functions.count + comparison.old.contents.count + comparison.old.items.count)
  }

  @Test func changesAreListed() throws {
    let lines = EditionText(try Self.comparison()).lines.map(\.text.chinese)
    #expect(
      lines == [
        "pastry 2024-a → 2026-b",
        "初级",
        "  ~ A1.1.2 能检查原料的保质期 → A1.1.2 能检查原料的 保质期（改措辞）",
        "  ~ A1.2.1 能按配方称量原料 → A1.1.3 能按配方称量原料（移动，原在初级 › 1.2 称量，改编号）",
        "  + 1.2 保管（能力 1 条，知识 1 条）",
        "  ~ 2.2 烘烤 → 2.1 烘烤（改编号）",
        "  ~ A2.2.1 能使用烤箱 → A2.1.1 能使用烤箱烘烤（改编号，改措辞）",
        "  + A2.1.2 能判断成熟度 🥟",
        "  ~ 2.1 和面 → 2.2 和面（改编号）",
        "  - 1.2 称量（能力 1 条，知识 1 条）",
        "合计：新增 4，删除 2，移动 1，改编号 7，改措辞 2",
      ])
  }

  /// A level with another id and another name is the same level only if it has more than half of the items of the other.
  @Test func levelsAreMatchedByIdThenByNameThenByItems() throws {
    let changed = Self.old.replacing("level: junior", with: "level: L5").replacing("level: senior", with: "level: L9")
      .replacing("name: 高级", with: "name: 特级").replacing("version: 2024-a", with: "version: x")
      .replacing("    junior:", with: "    L5:").replacing("    senior:", with: "    L9:")
    let renamed = try Self.comparison(changed)
    #expect(renamed.levels == [0: 0, 1: 1])
    #expect(EditionText(renamed).lines.map(\.text.english).contains("特级 (was `高级`)"))
    // Four of its eight items are new.
    let replaced = ["能制定原料验收标准", "原料验收的要求", "能换算大批量配方", "配方换算的方法"].reduce(changed) { $0.replacing($1, with: "\($1)（新）") }
    let comparison = try Self.comparison(replaced)
    #expect(comparison.levels == [0: 0])
    let lines = EditionText(comparison).lines.map(\.text.english)
    #expect(lines.contains("- level `高级` was removed"))
    #expect(lines.contains("+ new level `特级`"))
    #expect(!lines.contains { $0.hasPrefix("初级") })
  }

  /// A content with another name and the same items is the same content; one with a like name and other items is not.
  @Test func namesAndItemsDecideTogether() throws {
    let renamed = Self.old.replacing("1.1 选料", with: "1.1 原料选择")
    let comparison = try Self.comparison(renamed)
    #expect(comparison.added.isEmpty)
    #expect(comparison.removed.isEmpty)
    #expect(comparison.changed.map(\.kinds) == [[.reworded], [.reworded]])
    let replaced = Self.old.replacing("1.2 称量", with: "1.2 计量").replacing("能按配方称量原料", with: "能校准秤").replacing("计量器具的使用方法", with: "秤的种类")
    #expect(try Self.comparison(replaced).removed.count == 3)
  }

  private static let plan = """
    kind: training-plan
    format: 1
    id: plan
    title: 面点师培训计划
    standard: {id: pastry, version: 2024-a}
    level: junior
    modules:
      - module: M1 原料
        covers: [1.1 选料, K1.2.1 计量器具的使用方法, A1.2.1 能按配方称量原料]
      - module: M2 制作
        covers:
          - 2.1 和面
          - A2.2.1 能使用烤箱
          - 2.9 不存在
    not-covered:
      - {ref: K2.2.1 烤箱的安全要求, reason: 自学}

    """

  private static func impact(_ newText: String = new) throws -> EditionImpact {
    let plan = file("plan.plan.yaml", plan)
    let workspace = Workspace(files: [file("old.standard.yaml", old), file("new.standard.yaml", newText), plan])
    let comparison = EditionComparison(
      old: try #require(workspace.standard(at: "old.standard.yaml")), new: try #require(workspace.standard(at: "new.standard.yaml")))
    return try #require(EditionImpact(plan, in: workspace, comparison))
  }

  @Test func impactOnAPlanIsReported() throws {
    let impact = try Self.impact()
    #expect(EditionImpactText(impact).headline.chinese == "按版本 2026-b：4 处引用要改写、1 处引用的条目已删除、1 条改写、2 项新要求尚未对应")
    #expect(
      EditionImpactText(impact).notes.map(\.message.chinese) == [
        "“K1.2.1 计量器具的使用方法”已删除",
        "“A1.2.1 能按配方称量原料”改为“A1.1.3 能按配方称量原料”",
        "“2.1 和面”改为“2.2 和面”",
        "“A2.2.1 能使用烤箱”改为“A2.1.1 能使用烤箱烘烤”",
        "“K2.2.1 烤箱的安全要求”改为“K2.1.1 烤箱的安全要求”",
        "“A1.1.2 能检查原料的保质期”改写为“A1.1.2 能检查原料的 保质期”",
        "新要求“1.2 保管”尚未对应",
        "新要求“A2.1.2 能判断成熟度 🥟”尚未对应",
      ])
    #expect(impact.references.map(\.outcome).filter { $0 == .unclear }.count == 1)
  }

  @Test func planWithoutItsLevelIsReported() throws {
    let text = Self.old.replacing("level: junior", with: "level: basic").replacing("name: 初级", with: "name: 入门").replacing(
      "2024-a", with: "2025-c")
    let renamed = try Self.impact(text)
    #expect(!renamed.losesLevel)
    #expect(EditionImpactText(renamed).headline.english == "Under version 2025-c: 1 level or track renamed")
    // Five of its nine items are new: it is another level.
    let replaced = ["能辨认常用面粉", "能检查原料的保质期", "面粉的种类", "能按配方称量原料", "计量器具的使用方法"].reduce(text) { $0.replacing($1, with: "\($1)（新）") }
    let impact = try Self.impact(replaced)
    #expect(impact.losesLevel)
    #expect(EditionImpactText(impact).headline.english == "Under version 2025-c: the level of this file no longer exists")
  }

  @Test func sameTextHasNoImpact() throws {
    let impact = try Self.impact(Self.old.replacing("version: 2024-a", with: "version: 2024-b"))
    #expect(impact.isEmpty)
    #expect(EditionImpactText(impact).headline.english == "Under version 2024-b: no effect on this file")
    #expect(EditionImpactText(impact).notes.isEmpty)
  }

  /// What a file of the level is compared with, besides the items.
  @Test(
    arguments: [
      ("training-hours: 40", "training-hours: 60", "“培训学时”由 40 改为 60")
    ])
  func theLevelsHoursAreAnEffect(old: String, new: String, note: String) throws {
    let impact = try Self.impact(Self.old.replacing("version: 2024-a", with: "version: 2024-b").replacing(old, with: new))
    #expect(EditionImpactText(impact).headline.chinese == "按版本 2024-b：1 处等级规定变化")
    #expect(EditionImpactText(impact).notes.map(\.message.chinese) == [note])
  }

  @Test func jsonHasEverything() throws {
    var writer = JSONWriter(indented: true)
    EditionJSON.write(try Self.comparison(), impacts: [try Self.impact()], to: &writer)
    let json = writer.string
    #expect(json.contains(#""summary": {"#))
    #expect(json.contains(#""becomes": "A1.1.3 能按配方称量原料""#))
    #expect(json.contains(#""outcome": "removed""#))
    #expect(json.contains(#""kind": "content""#))
  }

  /// The draft against itself with every number moved on by one: nothing is added or lost.
  @Test func renumberedStandardMatchesCompletely() throws {
    let shipped = try #require(ShippedStandards.all.first)
    let text = try #require(ShippedStandards.text(at: shipped.path))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      for key in ["- function: ", "- content: ", "- "] {
        guard let range = lines[index].firstRange(of: key), let digit = lines[index][range.upperBound...].first?.wholeNumberValue,
          lines[index][..<range.lowerBound].allSatisfy({ $0 == " " })
        else { continue }
        lines[index].replaceSubrange(range.upperBound...range.upperBound, with: "\(digit + 1)")
        break
      }
    }
    let workspace = Workspace(
      files: [shipped, Self.file("new.standard.yaml", lines.joined(separator: "\n"))].map {
        WorkspaceFile(path: $0.path, document: $0.document)
      })
    let comparison = EditionComparison(
      old: try #require(workspace.standard(at: shipped.path)), new: try #require(workspace.standard(at: "new.standard.yaml")))
    #expect(comparison.added.isEmpty)
    #expect(comparison.removed.isEmpty)
    #expect(comparison.changed.count == comparison.counterparts.count)
    #expect(comparison.changed.filter { !$0.isImplied }.allSatisfy { comparison.old.code(of: $0.old)?.depth == 1 })
  }

  /// A comparison is made once, and again when one of the standards has been read again.
  @Test func comparisonIsRenewedWhenAStandardChanges() throws {
    let first = Workspace(files: [Self.file("old.standard.yaml", Self.old), Self.file("new.standard.yaml", Self.new)])
    let changed = [try #require(first.files.first), Self.file("new.standard.yaml", Self.old)]
    let second = Workspace(files: changed, libraries: [], reusing: first, else: { [] })
    for (workspace, isEmpty) in [(first, false), (second, true), (second, true)] {
      let old = try #require(workspace.standard(at: "old.standard.yaml"))
      let new = try #require(workspace.standard(at: "new.standard.yaml"))
      #expect(workspace.comparison(old: old, new: new).isEmpty == isEmpty)
    }
  }
}
