import JSON
import Linter
import Reports
import Standards
import TestSupport
import Testing
import TextModel

/// Differences between two editions other than functions, contents and items.
struct EditionFieldTests {
  private static func comparison(_ newText: String) throws -> EditionComparison {
    let files = [("old.standard.yaml", RuleExample.standard), ("new.standard.yaml", newText)]
    let workspace = Workspace(files: files.map { LintText.workspaceFile($0, SourceText($1)) })
    return EditionComparison(
      old: try #require(workspace.standard(at: "old.standard.yaml")), new: try #require(workspace.standard(at: "new.standard.yaml")))
  }

  @Test(arguments: [
    ("status: published", "status: draft", "~ 状态：发布 → 草案", "~ status: published → draft"),
    ("status: published", "issuer: 面点协会 🥟\nstatus: published", "+ 发布机构：面点协会 🥟", "+ issuer: 面点协会 🥟"),
    ("title: 面点师职业能力要求", "title: 面点师能力要求", "~ 名称：面点师职业能力要求 → 面点师能力要求", "~ title: 面点师职业能力要求 → 面点师能力要求"),
    (
      "functions:\n  -", "terms:\n  - term: 3.1 面团\n    definition: 和好的面\nfunctions:\n  -", "+ 术语：术语名：3.1 面团，定义：和好的面",
      "+ terms: term: 3.1 面团, definition: 和好的面"
    ),
    ("content: 选料\n", "content: 选料\n        such-as: [过筛]\n", "+ 职业功能·原料准备·工作内容·选料·如：过筛", "+ functions/原料准备/contents/选料/such-as: 过筛"),
  ])
  func changedFieldsOfTheStandardAreListed(old: String, new: String, chinese: String, english: String) throws {
    let comparison = try Self.comparison(RuleExample.standard.replacing(old, with: new, maxReplacements: 1))
    #expect(!comparison.isEmpty)
    let lines = EditionText(comparison).lines.map(\.text)
    #expect(lines.dropFirst().dropLast().map(\.chinese) == [chinese])
    #expect(lines.dropFirst().dropLast().map(\.english) == [english])
    #expect(lines.last?.english == "In all: 0 added, 0 removed, 0 moved, 0 renumbered, 0 reworded, 1 other field")
  }

  @Test(arguments: [
    ("training-hours: 40", "training-hours: 60", ["  ~ 培训学时：40 → 60"]),
    ("positions: [面点师助理]", "positions: [面点师助理, 学徒]", ["  ~ 对应岗位：面点师助理 → 面点师助理、学徒"]),
    ("{education: any, years: 2}", "{education: any, years: 3}", ["  - 申报条件：学历：不限，工作年限：2", "  + 申报条件：学历：不限，工作年限：3"]),
  ])
  func changedFieldsOfALevelAreListed(old: String, new: String, expected: [String]) throws {
    let comparison = try Self.comparison(RuleExample.standard.replacing(old, with: new, maxReplacements: 1))
    let lines = EditionText(comparison).lines.map(\.text.chinese)
    #expect(Array(lines.dropFirst().dropLast()) == ["初级"] + expected)
  }

  @Test func jsonContainsFieldChanges() throws {
    var writer = JSONWriter(indented: false)
    EditionJSON.write(try Self.comparison(RuleExample.standard.replacing("training-hours: 40", with: "training-hours: 60")), to: &writer)
    #expect(writer.string.contains(#""fields":[{"level":"junior","path":["training-hours"],"old":"40","new":"60"}]"#), "\(writer.string)")
  }
}
