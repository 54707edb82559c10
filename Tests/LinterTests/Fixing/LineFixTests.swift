import TestSupport
import Testing

/// Safe fixes of one line of a plan or standard: no text is lost, repeated or moved.
struct LineFixTests {
  private static let plan = """
    kind: training-plan
    format: 1
    id: p
    title: 面点师（初级）计划 😀 e\u{301}
    standard: baker@2024-a
    level: junior
    modules:
      - module: M1 原料准备
        objectives:
          - 能选料
        covers: [1 原料准备]
      - module: M2 面点制作
        covers: [2 面点制作]

    """

  /// The line that is replaced, what is written, and what becomes of it; nil where it stays.
  private static let planLines: [(old: String, written: String, fixed: String?)] = [
    // A number and quotation marks in two rounds.
    ("  - module: M1 原料准备", "  - module: 原料: 准备", "  - module: \"M1 原料: 准备\""),
    ("  - module: M1 原料准备", "  - module: @原料准备", "  - module: \"M1 @原料准备\""),
    // Numbers that are not read.
    ("  - module: M1 原料准备", "  - module: 项目1 原料准备", "  - module: M1 原料准备"),
    ("  - module: M1 原料准备", "  - module: Ⅰ 原料准备", nil),
    ("  - module: M1 原料准备", "  - module: 新增：1.1 原料准备", nil),
    // Several colons, and quotation marks around a field.
    ("  - module: M1 原料准备", "  - module：: M1 原料准备", "  - module: M1 原料准备"),
    ("  - module: M1 原料准备", "  - module: ：M1 原料准备", "  - module: M1 原料准备"),
    ("  - module: M1 原料准备", "  - module ︰ M1 原料准备", "  - module: M1 原料准备"),
    ("  - module: M1 原料准备", "  - “module: M1 原料准备”", "  - module: M1 原料准备"),
    ("  - module: M1 原料准备", "  - ‘module: M1 原料准备’", "  - module: M1 原料准备"),
    // Notes and the ends of texts.
    ("title: 面点师（初级）计划 😀 e\u{301}", "title: 面点师（初级）计划\n  备注：同上", nil),
    ("      - 能选料", "      - 能选料\n      并登记", nil),
    // Brackets over several lines.
    ("    covers: [1 原料准备]", "    covers: [1.1 选料,\n      1.2 称量", "    covers: [1.1 选料,\n      1.2 称量]"),
    // A comment in a mapping without its bracket: nothing is put between quotation marks.
    (
      "    covers: [1 原料准备]", "    covers: [1 原料准备]\n    assessment: {method: #1 实操, weight: 50} 备注",
      "    covers: [1 原料准备]\n    assessment: {method: } #1 实操, weight: 50} 备注"
    ),
  ]

  @Test(arguments: planLines.indices, ["\n", "\r\n"])
  func linesOfAPlanAreFixed(_ index: Int, lineBreak: String) {
    let row = Self.planLines[index]
    let text = Self.plan.replacing(row.old, with: row.written).replacing("\n", with: lineBreak)
    let wanted = Self.plan.replacing(row.old, with: row.fixed ?? row.written).replacing("\n", with: lineBreak)
    #expect(text.contains(row.written.replacing("\n", with: lineBreak)))
    #expect(LintText.fixed(text, at: "a.plan.yaml") == wanted)
  }

  private static let standard = """
    kind: standard
    format: 1
    id: s
    version: a
    title: 标准 😀
    cumulative: false
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 接待
            contents:
              - content: 1.1 问候
                abilities:
                  - 1.1.1 能问候客人
                knowledge:
                  - 1.1.1 礼仪知识
              - content: 1.2 引座
                abilities:
                  - 1.2.1 能引领客人
                knowledge:
                  - 1.2.1 座次知识

    """

  private static let standardLines: [(old: String, written: String, fixed: String?)] = [
    // The mark of a key skill is the author's.
    ("              - 1.1.1 能问候客人", "              - ★1.1.1 能问候客人", nil),
    ("              - 1.1.1 能问候客人", "              - 1.1.1 ★能问候客人", nil),
    ("              - 1.1.1 能问候客人", "              - ★1.1.2 能问候客人", "              - ★1.1.1 能问候客人"),
    ("              - 1.1.1 礼仪知识", "              - 新增 - 1.1.1 礼仪知识", nil),
    ("              - 1.1.1 礼仪知识", "              - 1.1.1 1.1.1 礼仪知识", "              - 1.1.1 礼仪知识"),
    ("          - content: 1.1 问候", "          - content: 任务1.1 问候", nil),
    // Exchanged between two contents: the numbers say where they belong.
    ("              - 1.1.1 礼仪知识", "              - 1.2.1 座次知识", "              - 1.1.1 座次知识"),
  ]

  @Test(arguments: standardLines.indices)
  func linesOfAStandardAreFixed(_ index: Int) {
    let row = Self.standardLines[index]
    let text = Self.standard.replacing(row.old, with: row.written)
    #expect(text != Self.standard)
    #expect(LintText.fixed(text, at: "s.standard.yaml") == Self.standard.replacing(row.old, with: row.fixed ?? row.written))
  }

  @Test func exchangedItemsAreNotFixed() {
    let text = Self.standard.replacing("1.1.1 礼仪知识", with: "@").replacing("1.2.1 座次知识", with: "1.1.1 礼仪知识").replacing(
      "@", with: "1.2.1 座次知识")
    #expect(LintText.fixed(text, at: "s.standard.yaml") == text)
  }
}
