import Linter
import Reports
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Editions with other levels: entries that moved to another level, and levels and tracks that were renamed or removed.
struct LevelChangeTests {
  /// A level with one function.
  private static func level(_ id: String, _ name: String, _ contents: [(title: String, item: String)]) -> String {
    let texts = contents.enumerated().map { position, content in
      let number = "1.\(position + 1)"
      return """
                  - content: \(number) \(content.title)
                    abilities: [\(number).1 能\(content.item)]
                    knowledge: [\(number).1 \(content.item)的知识]

        """
    }
    return """
        - level: \(id)
          name: \(name)
          functions:
            - function: 1 \(name)功能
              contents:
      \(texts.joined())
      """
  }

  private static func standard(_ version: String, _ levels: [String], cumulative: Bool = false) -> String {
    """
    kind: standard
    format: 1
    id: bread
    version: \(version)
    title: 面包师 🥖
    cumulative: \(cumulative)
    levels:
    \(levels.joined())
    """
  }

  private static let dough = (title: "和面", item: "和面团")
  private static let oven = (title: "烘烤", item: "用烤箱")
  private static let steam = (title: "蒸汽", item: "调蒸汽")

  private static let old = standard("1", [level("novice", "入门", [dough]), level("skilled", "熟练", [oven, steam])])
  /// 蒸汽 moved to a level that is new.
  private static let raised = standard(
    "2", [level("novice", "入门", [dough]), level("skilled", "熟练", [oven]), level("master", "大师", [steam])])
  /// 蒸汽 moved to the level below.
  private static let lowered = standard("2", [level("novice", "入门", [dough, steam]), level("skilled", "熟练", [oven])])
  /// The lower level has another id and another name.
  private static let renamed = standard("2", [level("starter", "新手", [dough]), level("skilled", "熟练", [oven, steam])])
  /// The same, at another place.
  private static let moved = standard("2", [level("skilled", "熟练", [oven, steam]), level("starter", "新手", [dough])])
  /// The lower level has another id, another name and other contents.
  private static let replaced = standard(
    "2", [level("starter", "新手", [(title: "裹馅", item: "裹馅料")]), level("skilled", "熟练", [oven, steam])])
  /// Two new levels have the contents of the lower level, so that either may be it.
  private static let divided = standard(
    "2", [level("starter", "新手", [dough]), level("beginner", "初学", [dough]), level("skilled", "熟练", [oven, steam])])
  /// The lower level has another id only.
  private static let renamedID = standard("2", [level("starter", "入门", [dough]), level("skilled", "熟练", [oven, steam])])

  private static func migrated(_ lines: String, covers: String, to new: String) throws -> (text: String, migration: Migration) {
    let plan = """
      kind: training-plan
      format: 1
      id: p
      title: 计划
      standard: bread@1
      \(lines)
      modules:
        - module: M1 面包
          covers: [\(covers)]

      """
    let files = [("p.plan.yaml", plan), ("a/old.standard.yaml", old), ("b/new.standard.yaml", new)].map {
      LintText.workspaceFile($0.0, SourceText($0.1))
    }
    let workspace = Workspace(files: files)
    let index = try #require(workspace.standard(at: "b/new.standard.yaml"))
    let migration = try #require(Migration(files[0], in: workspace, to: index))
    return (String(decoding: TextEdit.apply(migration.edits, to: files[0].document.source.bytes), as: UTF8.self), migration)
  }

  /// What was at another level before is listed at its new level, once, also where that level is new.
  @Test(arguments: [
    (raised, ["+ 新增等级“大师”", "  ~ 1.2 蒸汽 → 1.1 蒸汽（移动，原在熟练 › 1 熟练功能，改编号）"]),
    (lowered, ["入门", "  ~ 1.2 蒸汽（移动，原在熟练 › 1 熟练功能）"]),
  ])
  func movesAreListedAtTheNewLevel(new: String, lines: [String]) throws {
    let workspace = Workspace(
      files: [("a.standard.yaml", Self.old), ("b.standard.yaml", new)].map { LintText.workspaceFile($0.0, SourceText($0.1)) })
    let comparison = EditionComparison(
      old: try #require(workspace.standard(at: "a.standard.yaml")), new: try #require(workspace.standard(at: "b.standard.yaml")))
    let text = EditionText(comparison).lines.map(\.text.chinese)
    #expect(Array(text.dropFirst().dropLast()) == lines)
  }

  /// What a plan covers, what it becomes, its summary, and whether that is a loss.
  @Test(arguments: [
    (raised, "1 熟练功能", "1 熟练功能", "2 items no longer of the level of this file", false),
    (raised, "1.1 烘烤", "1.1 烘烤", "no effect on this file", false),
    (raised, "1.2 蒸汽", "master/1.1 蒸汽", "1 reference to rewrite, 1 reference above the level of this file", true),
    (raised, "1.1～1.2", "1.1 烘烤, master/1.1 蒸汽", "1 reference to rewrite, 1 reference above the level of this file", true),
    (lowered, "1 熟练功能", "1 熟练功能", "2 items no longer of the level of this file", false),
    (lowered, "1.2 蒸汽", "novice/1.2 蒸汽", "1 reference to rewrite", false),
    (renamed, "novice/1.1 和面", "starter/1.1 和面", "1 reference to rewrite", false),
    (renamedID, "novice/1.1 和面", "starter/1.1 和面", "1 reference to rewrite", false),
    (renamedID, "入门/1.1 和面", "入门/1.1 和面", "no effect on this file", false),
  ])
  func referencesAreMigrated(new: String, covers: String, after: String, summary: String, isLoss: Bool) throws {
    let (text, migration) = try Self.migrated("level: skilled", covers: covers, to: new)
    let list = String(text.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" })
    #expect(list == after)
    #expect(EditionImpactText(migration.impact).summary.english == summary)
    #expect(migration.impact.hasLosses == isLoss)
  }

  /// The names of levels in the head of a plan.
  @Test(arguments: [
    (renamed, "novice", "starter", "1 level or track renamed", false), (renamed, "入门", "新手", "1 level or track renamed", false),
    (moved, "novice", "novice", "the entry level of this file no longer exists", true),
    (moved, "入门", "入门", "the entry level of this file no longer exists", true),
    (renamedID, "novice", "starter", "1 level or track renamed", false), (renamedID, "入门", "入门", "no effect on this file", false),
    (raised, "novice", "novice", "no effect on this file", false),
  ])
  func entryLevelsAreMigrated(new: String, before: String, after: String, summary: String, isLoss: Bool) throws {
    let (text, migration) = try Self.migrated("level: skilled\nfrom-level: \(before)", covers: "1.1 烘烤", to: new)
    #expect(text.contains("\nfrom-level: \(after)\n"))
    #expect(EditionImpactText(migration.impact).summary.english == summary)
    #expect(migration.impact.hasLosses == isLoss)
    if isLoss {
      #expect(
        EditionImpactText(migration.impact).notes.map(\.message.english) == [
          "the entry level `\(before)` no longer exists; most of its items are now at `starter`"
        ])
    }
  }

  /// A level with another id and another name is the same level if its place and most of its items are the same.
  @Test func aRenamedLevelIsSaid() throws {
    func lines(_ new: String) throws -> [String] {
      let workspace = Workspace(
        files: [("a.standard.yaml", Self.old), ("b.standard.yaml", new)].map { LintText.workspaceFile($0.0, SourceText($0.1)) })
      let comparison = EditionComparison(
        old: try #require(workspace.standard(at: "a.standard.yaml")), new: try #require(workspace.standard(at: "b.standard.yaml")))
      return EditionText(comparison).lines.map(\.text.chinese)
    }
    #expect(try lines(Self.renamed).contains("新手（原名“入门”）"))
    for other in [Self.moved, Self.replaced, Self.divided] {
      let said = try lines(other)
      #expect(said.contains("- 取消等级“入门”") && said.contains("+ 新增等级“新手”"))
    }
    // A level of another standard is another level.
    #expect(try lines(Self.renamed.replacing("id: bread", with: "id: cake")).contains("+ 新增等级“新手”"))
    let (text, migration) = try Self.migrated("level: 入门", covers: "1.1 和面", to: Self.renamed)
    #expect(text.contains("\nlevel: 新手\n") && !migration.impact.hasLosses)
    #expect(EditionImpactText(migration.impact).notes.map(\.message.chinese).contains("等级“入门”改为“新手”"))
  }
}
