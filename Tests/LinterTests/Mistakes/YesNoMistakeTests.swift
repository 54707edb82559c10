import Linter
import TestSupport
import Testing

/// Mistakes in `cumulative`: one finding there, and no finding in a file that is right if levels include the lower ones.
struct YesNoMistakeTests {
  private static let standard = """
    kind: standard
    format: 1
    id: barista
    version: 2024-draft
    title: 咖啡师职业能力要求 😀
    status: draft
    cumulative: true
    levels:
      - level: junior
        name: 初级
        entry:
          - {education: any, years: 1}
        functions:
          - function: 1 设备操作
            contents:
              - content: 1.1 研磨调试
                abilities: [1.1.1 能调试研磨度]
                knowledge: [1.1.1 磨豆机的结构知识]
              - content: 1.2 设备维护
                abilities: [1.2.1 能清洁冲煮头]
                knowledge: [1.2.1 清洁剂的使用方法]
          - function: 2 饮品制作
            contents:
              - content: 2.1 咖啡萃取
                abilities: [2.1.1 能萃取浓缩咖啡]
                knowledge: [2.1.1 萃取的原理]
              - content: 2.2 牛奶打发
                abilities: [2.2.1 能打发牛奶]
                knowledge: [2.2.1 牛奶的成分知识]
      - level: intermediate
        name: 中级
        entry:
          - {education: any, years: 3}
        functions:
          - function: 1 设备操作
            contents:
              - content: 1.1 研磨调试
                abilities: [1.1.1 能校准磨豆机]
                knowledge: [1.1.1 粒径分布知识]
              - content: 1.2 设备维护
                abilities: [1.2.1 能排除水路故障]
                knowledge: [1.2.1 水路的结构知识]
          - function: 2 饮品制作
            contents:
              - content: 2.1 咖啡萃取
                abilities: [2.1.1 能设计萃取曲线]
                knowledge: [2.1.1 萃取率的计算方法]
              - content: 2.2 牛奶打发
                abilities: [2.2.1 能制作组合拉花]
                knowledge: [2.2.1 拉花的构图知识]

    """

  private static let job = """
    kind: job-description
    format: 1
    id: j-barista
    title: 咖啡店员
    standard: {id: barista, version: 2024-draft}
    level: intermediate
    education: any
    years: 3
    duties:
      - duty: 制作饮品
        covers: [2 饮品制作, junior/2 饮品制作]
      - duty: 维护设备
        covers: [1 设备操作]
    not-covered:
      - {ref: junior/1 设备操作, reason: 由助理完成}

    """

  private static func findings(_ value: String) -> [Diagnostic] {
    let changed = standard.replacing("cumulative: true", with: "cumulative:" + value)
    return LintText.check(LintText.workspace([(path: "j.job.yaml", text: job), (path: "s.standard.yaml", text: changed)]))
  }

  @Test func theFilesAreSound() { #expect(Self.findings(" true").map(\.message.english) == []) }

  /// What is meant is clear: a safe fix writes it.
  @Test(arguments: [
    ("ture", "true"), ("tru", "true"), ("true。", "true"), ("ｔｒｕｅ", "true"), ("\"true \"", "true"), ("是", "true"),
    ("是的", "true"), ("涵盖", "true"), ("是。", "true"),
  ])
  func aClearValueIsCorrected(written: String, meant: String) {
    let found = Self.findings(" " + written)
    #expect(found.count == 1 && ["wrong-type", "chinese-boolean"].contains(found.first?.rule), "\(found.map(\.message.english))")
    let text = Self.standard.replacing("cumulative: true", with: "cumulative: " + written)
    #expect(LintText.fixed(text, at: "s.standard.yaml") == Self.standard.replacing("cumulative: true", with: "cumulative: \(meant)"))
  }

  /// The exception for the lower level is not needed then.
  @Test(arguments: ["false", "flase", "false。", "否。", "不涵盖", "fals"])
  func noIsReadAsNo(written: String) {
    let ofJob = Self.findings(" " + written).filter { $0.location.path == "j.job.yaml" }
    #expect(ofJob.map(\.rule) == ["stale-excuse"])
  }

  /// Neither yes nor no: the exception may be right.
  @Test(arguments: [
    ("", "empty-value"), (" null", "empty-value"), (" 是否", "wrong-type"), (" 也许", "wrong-type"), (" 1", "wrong-type"),
    (" [true]", "wrong-type"),
  ])
  func anUnclearValueIsOneFinding(written: String, rule: RuleID) {
    let found = Self.findings(written)
    #expect(found.map(\.rule) == [rule], "\(found.map(\.message.english))")
  }
}
