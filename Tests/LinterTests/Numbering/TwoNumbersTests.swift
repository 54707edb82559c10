import Linter
import Rules
import TestSupport
import Testing
import TextModel

/// Two numbers in front of one name: a finding, and no safe fix, which would have to drop one of them.
struct TwoNumbersTests {
  private static let standard = """
    kind: standard
    format: 1
    id: own
    version: "1"
    title: 面点 😀
    cumulative: false
    status: draft
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 原料准备
            contents:
              - content: 1.1 选料
                abilities:
                  - 1.1.1 能选料
                knowledge:
                  - 1.1.1 原料的种类
              - content: 1.2 称量
                abilities:
                  - 1.2.1 能称量原料
                knowledge:
                  - 1.2.1 计量器具
          - function: 2 面点制作
            contents:
              - content: 2.1 和面
                abilities:
                  - 2.1.1 能和面
                knowledge:
                  - 2.1.1 面团的特点

    """

  private static let plan = """
    kind: training-plan
    format: 1
    id: p
    title: 计划 😀
    standard: {id: own, version: "1"}
    level: junior
    modules:
      - module: M1 原料准备
        covers: [1 原料准备]
      - module: M2 面点制作
        covers: [2 面点制作]

    """

  @Test(
    arguments: [
      ("1.1 选料", "1.1、1.2 选料"), ("1.1 选料", "1.1，1.2 选料"), ("1.1 选料", "1.1-1.2 选料"), ("1.1 选料", "1.1和1.2 选料"),
      ("1.1 选料", "1.1/1.2 选料"), ("1.1 选料", "1.1 1.2 选料"), ("1 原料准备", "1、2 原料准备"),
      ("M1 原料", "M1 M2 原料"), ("M1 原料", "M1、2 原料"), ("M2 面点", "M1 M2 面点"),
    ])
  func twoNumbersStay(right: String, written: String) {
    let standard = Self.standard.replacing("content: \(right)", with: "content: \(written)")
      .replacing("function: \(right)", with: "function: \(written)")
    let plan = Self.plan.replacing("module: \(right)", with: "module: \(written)")
    let files = [(path: "own.standard.yaml", text: standard), (path: "p.plan.yaml", text: plan)]
    let workspace = LintText.workspace(files)
    let errors = LintText.check(workspace).filter { $0.severity == .error }
    #expect(errors.map(\.rule) == ["malformed-number"], "\(errors.map { "\($0.rule): \($0.message.english)" })")
    let repair = LintText.fix(workspace)
    #expect(files.allSatisfy { file in repair.texts[file.path].map { String(decoding: $0, as: UTF8.self) == file.text } ?? true })
  }
}
