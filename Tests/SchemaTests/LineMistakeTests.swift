import Schema
import Testing
import TextModel
import YAML

/// One mistake in one line is one problem, at that line, and the rest of the file is read.
struct LineMistakeTests {
  private static let plan = """
    文件类型: 培训计划
    格式版本: 1
    标识: p😀
    名称: cafe\u{301}培训
    标准: {标识: s, 版本: "1"}
    等级: 初级
    模块:
      - 模块名: M1 选料
        对应:
          - 1.1 选面粉
          - 1.2 选馅料
        单元:
          - 单元名: M1.1 选面粉
            对应: [1.1 选面粉]
      - 模块名: M2 和面
        对应:
          - 2.1 冷水面团
        考核: {方式: 实操, 权重: 40}
    """
  private static let lines = plan.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  /// What is typed in place of a line, the line of the finding, and its sort.
  static let mistakes: [(line: Int, typed: String, at: Int, fault: SyntaxProblem.Fault)] = [
    (11, "      备注：下周再看\n      - 1.2 选馅料", 11, .foreignLine),
    (11, "记得问王老师\n      - 1.2 选馅料", 11, .foreignLine),
    (9, "...\n    对应:", 9, .foreignLine),
    (11, "- 1.2 选馅料", 11, .misalignedLine),
    (12, "单元:", 12, .misalignedLine),
    (9, "    对应:]", 9, .straySign), (9, "    对应:[", 9, .straySign), (9, "    对应: {", 9, .straySign),
    (11, "  - 1.2 选馅料", 11, .misalignedLine), (18, "    - 考核: {方式: 实操, 权重: 40}", 18, .strayItemMark),
    (15, "    模块名: M2 和面", 15, .missingItemMark), (9, "    对\n应:", 10, .brokenLine),
    (10, "      *重点*\n      - 1.1 选面粉", 10, .foreignLine),
    (8, "  记得问王老师\n  - 模块名: M1 选料", 8, .strayLine),
    (16, "    对应:\n    目标: [会和面]", 17, .exchangedLine), (7, "模块:\n每学时分钟: 45", 8, .exchangedLine),
    (12, "    单元:\n    目标: [会选料]", 13, .exchangedLine),
    (10, "      - 1.1 选面\n粉", 11, .brokenLine), (10, "      - 1.1 选\n  面粉", 11, .brokenLine), (3, "标\n识: p😀", 4, .brokenLine),
    (8, "  - 模块名 M1 选料", 8, .missingColon), (15, "  - 模块名; M2 和面", 15, .missingColon),
    (4, "名称: cafe\u{301}（培训\n班）", 5, .brokenLine), (4, "名称: 选料、\n和面", 5, .brokenLine),
  ]

  @Test(arguments: mistakes.indices, ["\n", "\r\n"])
  func oneMistakeIsOneProblem(_ index: Int, lineBreak: String) {
    let mistake = Self.mistakes[index]
    var lines = Self.lines
    lines[mistake.line - 1] = mistake.typed
    let text = lines.joined(separator: "\n").replacing("\n", with: lineBreak) + lineBreak
    let document = Document.read(SourceText(text), expectedKind: .trainingPlan)
    #expect(document.syntaxProblems.map(\.fault) == [mistake.fault], "\(mistake.typed)")
    #expect(document.syntaxProblems.map { document.source.lineIndex.line(at: $0.range.start) + 1 } == [mistake.at])
    #expect(document.shapeProblems.isEmpty)
    guard case .trainingPlan(let plan) = document.content else {
      Issue.record("not read: \(mistake.typed)")
      return
    }
    #expect(plan.modules?.value.map { $0.value.module?.value.title.string } == ["选料", "和面"])
    #expect(document.references.map { $0.value.title.string } == ["选面粉", "选馅料", "选面粉", "冷水面团"])
  }

  /// Two lines that follow one another in the wrong order, by the first of them.
  @Test(arguments: [5, 7, 8, 13, 16], ["\n", "\r\n"])
  func linesInTheWrongOrderAreOneProblem(line: Int, lineBreak: String) {
    var lines = Self.lines
    lines.swapAt(line - 1, line)
    let text = lines.joined(separator: lineBreak) + lineBreak
    let document = Document.read(SourceText(text), expectedKind: .trainingPlan)
    #expect(document.syntaxProblems.count + document.shapeProblems.count <= (line == 5 ? 0 : 1), "\(text)")
    guard case .trainingPlan(let plan) = document.content else {
      Issue.record("not read: \(text)")
      return
    }
    #expect(plan.modules?.value.map { $0.value.module?.value.title.string } == ["选料", "和面"])
    #expect(document.references.count == 4)
  }

  /// Mistakes that have nothing to do with each other stay what they are.
  @Test func independentMistakesAreReportedSeparately() {
    let text = Self.plan.replacing("等级: 初级", with: "等极: 初级").replacing("考核: {", with: "考合: {")
    let document = Document.read(SourceText(text), expectedKind: .trainingPlan)
    #expect(document.syntaxProblems.isEmpty)
    #expect(document.shapeProblems.count == 2)
  }
}
