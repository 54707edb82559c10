import Linter
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Plans and job descriptions moved to another edition of their standard.
struct MigrationTests {
  private static func standard(_ version: String, _ functions: String, level: String = "junior", name: String = "初级") -> String {
    """
    kind: standard
    format: 1
    id: tea
    version: \(version)
    title: 茶艺
    cumulative: false
    levels:
      - level: \(level)
        name: \(name)
        functions:
    \(functions)
    """
  }

  private static let old = standard(
    "1",
    """
          - function: 1 备茶
            contents:
              - content: 1.1 备水
                abilities: [1.1.1 能烧水, 1.1.2 能选水]
                knowledge: [1.1.1 水质的知识]
              - content: 1.2 备具
                abilities: [1.2.1 能备茶具]
                knowledge: [1.2.1 茶具的知识]
              - content: 1.3 备料
                abilities: [1.3.1 能备茶叶]
                knowledge: [1.3.1 茶叶的知识]
          - function: 2 泡茶
            contents:
              - content: 2.1 冲泡
                abilities: [2.1.1 能冲泡绿茶, 2.1.2 能冲泡红茶]
                knowledge: [2.1.1 冲泡的知识]

    """)

  /// 泡茶 is 1 now and 备茶 2; 备具 is gone, 点茶 is new.
  private static let new = standard(
    "2",
    """
          - function: 1 泡茶
            contents:
              - content: 1.1 点茶
                abilities: [1.1.1 能点茶]
                knowledge: [1.1.1 点茶的知识]
              - content: 1.2 冲泡
                abilities: [1.2.1 能冲泡绿茶, 1.2.2 能冲泡各类红茶]
                knowledge: [1.2.1 冲泡的知识]
          - function: 2 备茶
            contents:
              - content: 2.1 备水
                abilities: [2.1.1 能烧水, 2.1.2 能选水]
                knowledge: [2.1.1 水质的知识]
              - content: 2.2 备料
                abilities: [2.2.1 能备茶叶]
                knowledge: [2.2.1 茶叶的知识]

    """)

  private static func plan(_ covers: [String], standard: String = "tea@1", level: String = "junior") -> String {
    """
    kind: training-plan
    format: 1
    id: p
    title: 计划
    standard: \(standard)
    level: \(level)
    modules:
      - module: M1 茶
        covers:\(covers.map { "\n      - \($0)" }.joined())

    """
  }

  private static func migrated(_ plan: String, to new: String = new) throws -> (text: String, migration: Migration) {
    let files = [("p.plan.yaml", plan), ("a/old.standard.yaml", old), ("b/new.standard.yaml", new)].map {
      LintText.workspaceFile($0.0, SourceText($0.1))
    }
    let workspace = Workspace(files: files)
    let index = try #require(workspace.standard(at: "b/new.standard.yaml"))
    let migration = try #require(Migration(files[0], in: workspace, to: index))
    let text = TextEdit.apply(migration.edits, to: files[0].document.source.bytes)
    return (String(decoding: text, as: UTF8.self), migration)
  }

  /// Each reference alone, and what it becomes. What is gone stays, with its title.
  @Test(arguments: [
    (["1.1 备水"], ["2.1 备水"]), (["1 备茶"], ["2 备茶"]), (["A1.1.2 能选水"], ["A2.1.2 能选水"]), (["\"1.1\""], ["2.1 备水"]),
    (["A2.1.2 能冲泡红茶"], ["A1.2.2 能冲泡各类红茶"]), (["1.2 备具"], ["1.2 备具"]), (["A1.2.1"], ["A1.2.1 能备茶具"]),
    (["A1.1.1～A1.1.2"], ["A2.1.1～A2.1.2"]), (["A1.1.1 能烧水～A1.1.2 能选水"], ["A2.1.1 能烧水～A2.1.2 能选水"]),
    (["1.1～1.3"], ["2.1 备水", "2.2 备料"]), (["1～2"], ["2 备茶", "1 泡茶"]), (["A1.1.1 能烧水", "1 备茶 其余"], ["A2.1.1 能烧水", "2 备茶 rest"]),
    (["1.1 备水", "其余"], ["2.1 备水", "其余"]), (["9.9 不存在"], ["9.9 不存在"]),
  ])
  func referencesAreMigrated(before: [String], after: [String]) throws {
    let (text, _) = try Self.migrated(Self.plan(before))
    #expect(text == Self.plan(after, standard: "tea@2"))
  }

  @Test(arguments: [
    ("tea@1", "tea@2"), ("\"tea@1\"", "\"tea@2\""), ("{id: tea, version: \"1\"}", "{id: tea, version: \"2\"}"),
    ("{id: tea, version: 1, file: a/old.standard.yaml}", "{id: tea, version: 2, file: b/new.standard.yaml}"),
  ])
  func standardReferenceIsUpdated(before: String, after: String) throws {
    #expect(try Self.migrated(Self.plan(["1.1 备水"], standard: before)).text == Self.plan(["2.1 备水"], standard: after))
  }

  /// Indented lines below the version of the new edition are not written into the plan.
  @Test(arguments: ["  一行\n  两行\n", "  more: y\n", "  - a\n  - b\n", "  # 附注\n  以及\n"])
  func linesBelowTheVersionStay(lines: String) throws {
    let line = try #require(Self.new.split(separator: "\n").first { $0.hasPrefix("version:") })
    let (text, _) = try Self.migrated(Self.plan(["1.1 备水"]), to: Self.new.replacing("\(line)\n", with: "\(line)\n\(lines)"))
    #expect(text == Self.plan(["2.1 备水"], standard: "tea@2"))
  }

  /// The new edition has another id for the level, and the same name.
  @Test(arguments: [("junior", "L5"), ("初级", "初级")])
  func levelIsUpdated(before: String, after: String) throws {
    let renamed = Self.new.replacing("level: junior", with: "level: L5")
    let (text, _) = try Self.migrated(Self.plan(["1.1 备水"], level: before), to: renamed)
    #expect(text == Self.plan(["2.1 备水"], standard: "tea@2", level: after))
  }

  @Test func reportListsRemovedAndNewEntries() throws {
    let (_, migration) = try Self.migrated(Self.plan(["1.1～1.3", "2 泡茶", "9.9 不存在"]))
    #expect(migration.unclear == 1)
    let notes = EditionImpactText(migration.impact).notes.map(\.message.english)
    #expect(notes.contains("`1.2 备具` was removed"))
    #expect(notes.contains("`A1.1.1 能点茶` was added"))
  }

  /// A plan that was right is right under the new edition, but for what is gone and what is new.
  @Test func migratedPlanHasOnlyFindingsOfChangedEntries() throws {
    let (text, _) = try Self.migrated(Self.plan(["1.1 备水", "1.3 备料", "2.1 冲泡"]))
    let workspace = LintText.workspace([(path: "p.plan.yaml", text: text), (path: "b/new.standard.yaml", text: Self.new)])
    let findings = LintText.check(workspace).filter { $0.location.path == "p.plan.yaml" && $0.severity >= .warning }
    #expect(findings.map(\.rule.name) == ["missing-content"])
  }

  @Test func migrationIsACodeAction() throws {
    let files = [("p.plan.yaml", Self.plan(["1.1 备水"])), ("a.standard.yaml", Self.old), ("b.standard.yaml", Self.new)]
    let findings = LintText.check(LintText.workspace(files.map { (path: $0.0, text: $0.1) })).filter { $0.rule == "newer-version" }
    let fix = try #require(findings.first?.fixes.first)
    #expect(fix.safety == .assist)
    let edited = TextEdit.apply(fix.edits.map(\.edit), to: Array(Self.plan(["1.1 备水"]).utf8))
    #expect(String(decoding: edited, as: UTF8.self) == Self.plan(["2.1 备水"], standard: "tea@2"))
  }
}
