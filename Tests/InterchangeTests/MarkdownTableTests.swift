import Reports
import Testing

@testable import Interchange

/// The ways in which converters write tables as text.
struct MarkdownTableTests {
  private static func items(_ text: String) throws -> [String] {
    let standard = try #require(TableImport.read(Array(text.utf8)).standard)
    return standard.levels.values().flatMap { $0.functions.values() }.flatMap { function in
      function.contents.values().flatMap { content in
        (content.abilities.values() + content.knowledge.values()).map {
          "\(function.written ?? "")|\(content.written ?? "")|\($0.written ?? "")"
        }
      }
    }
  }

  private static let expected = ["1 制作|1.1 骨架|1.1.1 能下料", "1 制作|1.1 骨架|1.1.2 能焊接“十字”骨架", "1 制作|1.1 骨架|1.1.1 焊机知识", "1 制作|1.2 裱糊|1.2.1 能选布"]

  /// Signs of markup in a text are escaped by an export, and are text again in an import.
  @Test(arguments: [
    "用 <b> 标签加粗，~~旧版~~作废", "<s>旧</s>新", "A---B", "甲----乙", "a -- b", "&lt;b&gt; 与 &amp;", "A & B; C", "M1 & 原料", "**甲**乙", #"a\b"#,
    #"a\|b"#, "`<br>`{=html}",
    "<br>", "x | y", "a_b_c", "~~", "[甲](乙)", "&#65; 甲", "20 ~ 30", "~~~甲~~~",
  ])
  func escapedTextsSurviveExportAndImport(text: String) {
    let written = MarkdownText.escaped(text, in: .document)
    #expect(MarkdownReader.cells(of: "| \(written) |", line: 1).map(\.text) == [text], "\(written)")
    #expect(MarkdownTags(written).deleted.isEmpty)
    #expect(MarkdownLine.plain(written) == text)
  }

  @Test func pipeTablesAreRead() throws {
    let text = """
      ## 5.4 初级布展人员 {#junior}

      职业功能 | 工作内容 | 技能要求 | 相关知识
      --- | :-: | --- | ---:
      1 制作 | 1.1 **骨架** | 1.1.1 能下料<br>1.1.2 能焊接“十字”骨架 | 1.1.1 焊机知识
        | 1.2 裱糊 | 1.2.1 能选布 |
      """
    #expect(try Self.items(text) == Self.expected)
  }

  @Test func gridTablesAreRead() throws {
    let text = """
      +----------+----------+--------------+------------+
      | 职业功能 | 工作内容 | 技能要求     | 相关知识   |
      +==========+==========+==============+============+
      | 1 制作   | 1.1 骨架 | 1.1.1 能下料 | 1.1.1      |
      |          |          |              | 焊机知识   |
      |          |          | 1.1.2 能焊接 |            |
      |          |          | “十字”骨架   |            |
      |          +----------+--------------+------------+
      |          | 1.2 裱糊 | 1.2.1 能选布 |            |
      +----------+----------+--------------+------------+

      : 表1 初级
      """
    #expect(try Self.items(text) == Self.expected)
    #expect(TableImport.read(Array(text.utf8)).standard?.levels.values().map(\.level.string) == ["junior"])
  }

  @Test func tablesOfDashesAreRead() throws {
    let text = """
        ------------------------------------------------------
        职业功能   工作内容   技能要求                相关知识
        ---------- ---------- ----------------------- --------
        1 制作     1.1 骨架   1.1.1 能下料            1.1.1
                              1.1.2                   焊机知识
                              能焊接“十字”骨架

                   1.2 裱糊   1.2.1 能选布
        ------------------------------------------------------
      """
    #expect(try Self.items(text) == Self.expected)
  }

  @Test func htmlTablesInMarkdownAreRead() throws {
    let text = """
      # 灯会布展人员职业能力要求

      <table>
      <caption>表1 初级</caption>
      <thead><tr class="header"><th>职业功能</th><th>工作内容</th><th>技能要求</th><th>相关知识</th></tr></thead>
      <tr><td rowspan="2">1 制作</td><td>1.1 骨架</td><td><p>1.1.1 能下料</p><p>1.1.2 能焊接“十字”骨架</p></td><td>1.1.1 焊机知识</td></tr>
      <tr><td>1.2 裱糊</td><td>1.2.1 能选布</td><td></td></tr>
      </table>
      """
    #expect(try Self.items(text) == Self.expected)
    #expect(TableImport.read(Array(text.utf8)).standard?.title.string == "灯会布展人员职业能力要求")
  }

  @Test(
    "the first heading is the title if nothing else looks like one",
    arguments: [
      ("# 烘焙师\n\n", "烘焙师"), ("# 烘焙师\n\n## 初级\n\n", "烘焙师"), ("# Baker\n\n", "Baker"), ("## 初级\n\n", "未命名标准"), ("# 要求\n\n", "未命名标准"),
      ("# 烘焙师\n\n烘焙师职业标准\n\n", "烘焙师职业标准"), ("", "未命名标准"),
    ])
  func titles(header: String, title: String) throws {
    let table = "| 职业功能 | 工作内容 | 技能要求 |\n|---|---|---|\n| 1 制作 | 1.1 骨架 | 1.1.1 能下料 |\n"
    let imported = TableImport.read(Array((header + table).utf8))
    #expect(imported.standard?.title.string == title)
    let isGuessed = imported.report.remarks.contains { $0.message.chinese.contains("取自第一个标题") }
    #expect(isGuessed == (title == "烘焙师" || title == "Baker"))
    // Nothing above the table is lost without a word.
    #expect(header.isEmpty || !isGuessed || !imported.report.remarks.contains { $0.kind == .notUsed })
  }

  /// The headings of several tables are their levels.
  @Test func levelHeadingsAreNotTitles() throws {
    let table = "\n\n| Function | Content | Skills |\n|---|---|---|\n| 1 Making | 1.1 Frames | 1.1.1 cut wire |\n\n"
    let standard = try #require(TableImport.read(Array(("# Novice" + table + "# Expert" + table).utf8)).standard)
    #expect(standard.title.string == "Untitled standard")
    #expect(standard.levels.values().map { $0.name.string } == ["Novice", "Expert"])
  }

  /// Converters break lines at a width: between Chinese and Latin letters that was a space.
  @Test func linesWrappedBetweenChineseAndLatinGetASpace() throws {
    let text = """
      # 3 术语和定义

      ### 3.1 灯组 lantern set

      由多个灯体按一个主题组合而成的陈列单元，也称 lantern group，常见于元宵节的
      灯会，英文文献中又称 light
      installation。

      表1 初级

      | 职业功能 | 工作内容 | 技能要求 |
      |---|---|---|
      | 1 制作 | 1.1 骨架 | 1.1.1 能下料 |
      """
    let term = try #require(TableImport.read(Array(text.utf8)).standard?.terms.values().first)
    #expect(term.english.string == "lantern set")
    #expect(term.definition.string?.contains("元宵节的灯会") == true)
  }
}
