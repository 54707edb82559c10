import Foundation
import Linter
import TestSupport
import Testing

/// Two mistakes in one record: safe fixes never write a key that the record already has.
@Suite(.timeLimit(.minutes(10)))
struct RepeatedKeyPropertyTests {
  private static let plan = """
    文件类型: 培训计划
    格式版本: 1
    标识: p😀
    名称: cafe\u{301}培训
    标准: baker@2024-a
    等级: junior
    模块:
      - 模块名: M1 原料准备
        学时: {理论: 2, 实践: 4}
        对应:
          - 1 原料准备
        考核: {方式: 笔试, 权重: 40}
      - 模块名: M2 面点制作
        学时: {理论: 2, 实践: 8}
        对应: [2 面点制作]
        考核: {方式: 实操, 权重: 60}
    """

  private enum Damage: CaseIterable {
    case lostColon, lostIndentation, lostDash, joined, wrongLetter, copied

    func applied(to line: String) -> String {
      switch self {
      case .lostColon: line.replacing(": ", with: " ", maxReplacements: 1)
      case .lostIndentation: line.replacing("    ", with: "  ", maxReplacements: 1)
      case .lostDash: line.replacing("- ", with: "  ", maxReplacements: 1)
      case .joined: "\u{0}" + line
      case .wrongLetter: line.replacing("对应", with: "对印").replacing("模块名", with: "模块各").replacing("考核", with: "考合")
      case .copied: line + "\n" + line.replacing("M2", with: "M3").replacing("1 原料", with: "2 原料")
      }
    }
  }

  @Test func safeFixesRepeatNoKey() {
    let lines = Self.plan.components(separatedBy: "\n")
    var random = RandomSource(seed: 23)
    for _ in 0..<TestSize.of(quick: 80, thorough: 2000) {
      var damaged = lines
      for _ in 0...1 {
        let line = 6 + random.number(below: lines.count - 6)
        damaged[line] = Damage.allCases[random.number(below: Damage.allCases.count)].applied(to: damaged[line])
      }
      let text = damaged.joined(separator: "\n").replacing("\n\u{0}", with: " ").replacing("\u{0}", with: "") + "\n"
      let workspace = LintText.workspace([(path: "a.plan.yaml", text: text)])
      let before = repeated(LintText.check(workspace, all: true))
      #expect(repeated(LintText.fix(workspace).remaining) <= before, "\(text)")
    }
  }

  private func repeated(_ findings: [Diagnostic]) -> Int { findings.count { $0.rule == "duplicate-key" } }
}
