import Linter
import TestSupport
import Testing

/// Mistakes of an author in sound files: each is one finding at its line, whatever stands below it, in every file of the folder.
struct OneFindingTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    /// Nil where the text is right.
    let rule: RuleID?
    /// What the line of the finding holds, where the mistake is not there.
    var line: String?
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ rule: RuleID?, line: String? = nil) {
      self.old = old
      self.new = new
      self.rule = rule
      self.line = line
    }
  }

  private static let references = "      - 1.1 研磨调试\n      - 1.2 设备维护\n"

  static let planMistakes: [Mistake] =
    ["-", "— ", "－ ", "• ", "– ", "* ", "· "].map { Mistake("      - 1.1", "      \($0)1.1", "malformed-yaml") }
    + ["• ", "", "  "].map { Mistake(references, references.replacing("- ", with: $0), "malformed-yaml") } + [
      Mistake("  - 模块名: M2", "    模块名: M2", "malformed-yaml"), Mistake("  - 模块名: M1", "    模块名: M1", "malformed-yaml"),
      Mistake("      - 1.1", "      蜂\n      - 1.1", "malformed-yaml"), Mistake("      - 1.1", "\t- 1.1", "tab-indentation"),
      Mistake("    学时: {理论: 8", "  学时: {理论: 8", "malformed-yaml"), Mistake("    学时: {理论: 8", "学时: {理论: 8", "malformed-yaml"),
      Mistake("考核", "考合", "unknown-key"), Mistake("M1 设备", "M1.1 设备", "malformed-number"), Mistake("总计: 40", "总计: 40学时", "wrong-type"),
      Mistake("理论: 8", "理论: 8学时", "wrong-type"),
    ]

  private static let abilities = "              - 1.1.1 能调试研磨度\n"
  private static let columns: (abilities: String, knowledge: String) = (
    "              - 1.1.1 能调试研磨度\n              - 1.1.2 能称量咖啡粉\n              - 1.1.3 能更换磨盘\n",
    "              - 1.1.1 磨豆机的结构知识\n              - 1.1.2 研磨度与萃取的关系\n"
  )

  private static func columns(_ first: String, _ above: String, _ second: String, _ below: String) -> String {
    "            \(first):\n\(above)            \(second):\n\(below)"
  }

  static let standardMistakes: [Mistake] =
    ["-", "— ", "－ ", "• "].map { Mistake(abilities, abilities.replacing("- ", with: $0), "malformed-yaml") } + [
      Mistake("              - 1.1.1 磨豆机", "              蜂\n              - 1.1.1 磨豆机", "malformed-yaml"),
      Mistake("              - 1.1.1 磨豆机", "\t蜂\n              - 1.1.1 磨豆机", "malformed-yaml"),
      Mistake("              - 1.1.1 磨豆机", "\t- 1.1.1 磨豆机", "tab-indentation"),
      Mistake("      - content: 设备维护\n", "", "unlisted-name", line: "- content: 1.2 设备维护"),
      Mistake("      - function: 1 设备操作", "      - function: 1 器具操作", "unlisted-name"),
      Mistake("      - function: 2 饮品制作", "      - function: 2 饮料制作", "misspelt-name"),
      Mistake(
        columns("abilities", columns.abilities, "knowledge", columns.knowledge),
        columns("abilities", columns.knowledge, "knowledge", columns.abilities), "swapped-columns"),
      Mistake(
        columns("abilities", columns.abilities, "knowledge", columns.knowledge),
        columns("knowledge", columns.abilities, "abilities", columns.knowledge), "swapped-columns", line: "abilities:"),
      Mistake("training-hours: 40", "training-hours: 40学时", "wrong-type"),
    ]

  static let jobMistakes: [Mistake] = ["大专及以上", "本科以上学历", "大专或本科", "大专以上", "本科及以上学历", "高中或中专"].map {
    Mistake("education: any", "education: \($0)", nil)
  }

  @Test(arguments: planMistakes, ["\n", "\r\n"]) func inAPlan(mistake: Mistake, lineBreak: String) {
    Self.check(mistake, "p.plan.yaml", lineBreak)
  }

  @Test(arguments: standardMistakes, ["\n", "\r\n"])
  func inAStandard(mistake: Mistake, lineBreak: String) { Self.check(mistake, "s.standard.yaml", lineBreak) }

  @Test(arguments: jobMistakes, ["\n", "\r\n"]) func inAJob(mistake: Mistake, lineBreak: String) {
    Self.check(mistake, "j.job.yaml", lineBreak)
  }

  private static func check(_ mistake: Mistake, _ path: String, _ lineBreak: String) {
    var texts = files
    let sound = texts[path] ?? ""
    let changed = sound.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    #expect(changed != sound)
    texts[path] = changed
    let found = findings(texts.mapValues { $0.replacing("\n", with: lineBreak) })
    #expect(findings(files).isEmpty)
    #expect(found.map(\.rule) == (mistake.rule.map { [$0] } ?? []), "\(found.map(\.message.english))")
    guard let finding = found.first else { return }
    let line = changed.replacing("\n", with: lineBreak).utf8.prefix(finding.location.range.start).count { $0 == 0x0A } + 1
    let lines = changed.split(separator: "\n", omittingEmptySubsequences: false)
    let place = sound.firstRange(of: mistake.old).map { sound[..<$0.lowerBound].count { $0 == "\n" } + 1 }
    #expect(finding.location.path == path)
    if let wanted = mistake.line {
      #expect(lines.dropFirst(line - 1).first?.contains(wanted) == true, "\(line)")
    } else {
      #expect(abs(line - (place ?? 0)) <= 1, "\(line)")
    }
  }

  private static func findings(_ texts: [String: String]) -> [Diagnostic] {
    LintText.check(LintText.workspace(texts.sorted { $0.key < $1.key }.map { (path: $0.key, text: $0.value) }))
  }

  private static let files = ["s.standard.yaml": standard, "p.plan.yaml": plan, "j.job.yaml": job]

  private static let standard = """
    kind: standard
    format: 1
    id: barista
    version: 2024-draft
    title: 咖啡师职业能力要求 😀
    status: draft
    cumulative: false
    functions:
      - function: 设备操作
        contents:
          - content: 研磨调试
          - content: 设备维护
      - function: 饮品制作
        contents:
          - content: 咖啡萃取
          - content: 牛奶打发
    levels:
      - level: junior
        name: 初级
        training-hours: 40
        entry:
          - {education: any, years: 1}
        functions:
          - function: 1 设备操作
            contents:
              - content: 1.1 研磨调试
                abilities:
                  - 1.1.1 能调试研磨度
                  - 1.1.2 能称量咖啡粉
                  - 1.1.3 能更换磨盘
                knowledge:
                  - 1.1.1 磨豆机的结构知识
                  - 1.1.2 研磨度与萃取的关系
              - content: 1.2 设备维护
                abilities:
                  - 1.2.1 能清洁冲煮头
                  - 1.2.2 能更换滤芯
                knowledge:
                  - 1.2.1 清洁剂的使用方法
          - function: 2 饮品制作
            contents:
              - content: 2.1 咖啡萃取
                abilities:
                  - 2.1.1 能萃取浓缩咖啡
                  - 2.1.2 能制作手冲咖啡
                knowledge:
                  - 2.1.1 萃取的原理
              - content: 2.2 牛奶打发
                abilities:
                  - 2.2.1 能打发牛奶
                  - 2.2.2 能制作奶泡
                knowledge:
                  - 2.2.1 牛奶的成分知识
      - level: intermediate
        name: 中级
        entry:
          - {education: any, years: 3}
        functions:
          - function: 1 设备操作
            contents:
              - content: 1.1 研磨调试
                abilities:
                  - 1.1.1 能校准磨豆机
                  - 1.1.2 能评估粉粒均匀度
                knowledge:
                  - 1.1.1 粒径分布知识
              - content: 1.2 设备维护
                abilities:
                  - 1.2.1 能排除水路故障
                knowledge:
                  - 1.2.1 水路的结构知识
          - function: 2 饮品制作
            contents:
              - content: 2.1 咖啡萃取
                abilities:
                  - 2.1.1 能设计萃取曲线
                knowledge:
                  - 2.1.1 萃取率的计算方法
              - content: 2.2 牛奶打发
                abilities:
                  - 2.2.1 能制作组合拉花
                knowledge:
                  - 2.2.1 拉花的构图知识

    """

  private static let plan = """
    文件类型: 培训计划
    格式版本: 1
    标识: barista-plan
    名称: 咖啡师培训计划 😀
    标准: {标识: barista, 版本: 2024-draft}
    等级: 初级
    学时: {总计: 40, 理论: 16, 实践: 24}
    模块:
      - 模块名: M1 设备操作
        学时: {理论: 8, 实践: 12}
        对应:
          - 1.1 研磨调试
          - 1.2 设备维护
        考核: {方式: 实操, 权重: 50}
      - 模块名: M2 饮品制作
        学时: {理论: 8, 实践: 12}
        对应:
          - 2.1 咖啡萃取
          - 2.2 牛奶打发
        考核: {方式: 实操, 权重: 50}

    """

  private static let job = """
    kind: job-description
    format: 1
    id: j-barista
    title: 咖啡店员
    standard: {id: barista, version: 2024-draft}
    level: junior
    education: any
    years: 1
    duties:
      - duty: 操作和维护设备
        covers: [1 设备操作]
      - duty: 制作饮品
        covers:
          - 2.1 咖啡萃取
          - A2.2.1 能打发牛奶
          - A2.2.2 能制作奶泡
          - K2.2.1 牛奶的成分知识

    """
}
