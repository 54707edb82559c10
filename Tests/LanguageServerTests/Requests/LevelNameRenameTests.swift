import Testing

@testable import LanguageServer

/// `textDocument/rename` of a level's name if files use a half of the name.
@Suite(.timeLimit(.minutes(10)))
struct LevelNameRenameTests {
  private static let planPath = "/files/half.plan.yaml"

  private static func plan(from: String, first: String, second: String, whole: String) -> String {
    MarkedText(
      """
      # 计划😀 e\u{301}\t
      文件类型: 培训计划
      格式版本: 1
      标识: half
      名称: 面点😀e\u{301}\t培训
      标准: {标识: bakery, 版本: 2024-a}
      等级: 四级
      起点等级: \(from)
      模块:
        - 模块名: M1 面点😀
          对应: [\(first)/1.1 选料😀e\u{301}, "\(second)/2.2 烘烤", 2.1 烘烤]
        - 模块名: M2 称量
          对应:
            - \(whole)/1.2 称量

      """
    ).text
  }

  @Test(
    arguments: PositionEncoding.all,
    [
      ("一档/入门工", "一档", "一档", "入门工", "一档"), ("入门", "入门", "入门", "入门", "入门"),
      ("一 档/入门工", "一 档", "junior", "入门工", "junior"), ("a/b/c", "a/b/c", "a/b/c", "a/b/c", "a/b/c"),
      ("五级/学徒e\u{301}", "五级", "五级", "学徒e\u{301}", "五级"), ("第5级（入门）", "第5级（入门）", "第5级（入门）", "第5级（入门）", "第5级（入门）"),
    ])
  func halvesOfALevelNameAreRenamed(
    encoding: PositionEncoding, _ row: (name: String, from: String, first: String, second: String, whole: String)
  ) async {
    let before = Self.plan(from: "五级", first: "五级", second: "初级工", whole: "五级")
    let files = TrackedBakery.files.merging([Self.planPath: before]) { $1 }
    let opened = await OpenedDocument(
      TrackedBakery.marked.replacing("name: 五级/初级工", with: "name: 五级/初¦级工"), at: Bakery.standardPath, files: files, encoding: encoding)
    let edit = await opened.ask("textDocument/rename", ["newName": .string(row.name)])
    let after = Edits.apply(workspace: edit, to: files.merging([opened.path: opened.marked.text]) { $1 }, encoding)
    let expected = Self.plan(from: row.from, first: row.first, second: row.second, whole: row.whole)
    #expect(after[Self.planPath] ?? before == expected)
    #expect(after[Bakery.standardPath]?.contains("name: \(row.name)\r\n") == true)
  }

  /// Half a name cannot be renamed: what is typed could be the half or the whole.
  @Test func halfOfALevelNameCannotBeRenamed() async {
    let files = TrackedBakery.files
    let marked = Bakery.planMarked.replacing("level: junior", with: "level: 五¦级")
    let opened = await OpenedDocument(marked, at: Bakery.planPath, files: files)
    #expect(await opened.ask("textDocument/prepareRename").isNull)
  }
}
