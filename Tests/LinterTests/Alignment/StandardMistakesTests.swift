import Linter
import Standards
import TestSupport
import Testing

/// An error of a plan is left out only if its cause is an error in the standard that the user sees.
struct StandardMistakesTests {
  /// References of the intermediate plan that are wrong, whatever the standard lacks.
  static let wrong = [
    "1.1 破损登记", "1.3 破损登记", "3.1 破损登记", "中级/1.1 破损登记", "中级/1.3 破损登记", "能1.1.1 破损登记", "2.2 补破溜口", "4 装裱", "2.9 拆揭清洗",
  ]

  /// References of the junior plan that are above its level.
  static let above = ["3 质量与档案", "3.1 成品检验", "1.2 定损分级", "中级/3 质量与档案"]

  @Test(arguments: wrong) func whatTheStandardLacksHidesNoError(reference: String) {
    #expect(!Self.errors(Self.plan("中级", reference), beside: Self.standard).isEmpty)
    #expect(Self.errors(Self.plan("中级", reference), beside: Self.standard) == Self.errorsAlone(Self.plan("中级", reference), Self.standard))
  }

  @Test(arguments: above) func whatALevelLacksHidesNoError(reference: String) {
    #expect(Self.errors(Self.plan("初级", reference), beside: Self.standard).contains("level-mismatch"))
  }

  @Test func theExceptionInAListOfExcusesIsSeenToo() {
    let plan = Self.plan("中级", "1 书况检查") + "不覆盖:\n  - {条目: 1.1 破损登记, 理由: 不教}\n"
    #expect(Self.errors(plan, beside: Self.standard).contains("title-mismatch"))
  }

  /// Mistakes of the standard, and what a plan that is right refers to.
  static let mistakes: [(old: String, new: String)] = [
    ("      - 功能: 2 修复操作", "      - 功能: 2 修补操作"), ("          - 内容: 2.1 拆揭清洗", "          - 内容: 2.1 装裱清理"),
    ("          - 内容: 1.2 纸张检测", "          - 内容: 1.3 纸张检测"), ("          - 内容: 1.2 纸张检测", "          - 内容: 1.2"),
    ("          - 内容: 1.2 纸张检测", "          - 内容: 1.2 纸 张检测"), ("1.1.1 能填写破损登记表", "1.1.1 填写破损登记表"),
    ("1.1.1 能填写破损登记表", "1.1.1 能填写破损登记登记表"), ("      - 功能: 2 修复操作\n", "      功能 2 修复操作\n"),
    ("1.2.1 能测量纸张的酸碱度", "1.2.1"), ("1.2.1 能测量纸张的酸碱度", "1.2.1 能测量纸张的酸碱度。"),
    ("          - 内容: 2.1 拆揭清洗", "          - 内容: 3.1 拆揭清洗"), ("      - 功能: 1 书况检查", "      - 功能: 4 书况检查"),
  ]

  private static let right = ["1 书况检查", "1.1 破损登记", "1.2 纸张检测", "能1.1.1 能填写破损登记表", "能1.2.1 能测量纸张的酸碱度", "2 修复操作", "2.1 拆揭清洗"]

  @Test(arguments: mistakes.indices) func whatIsLeftOutIsAnErrorInTheStandard(number: Int) throws {
    let mistake = Self.mistakes[number]
    let standard = Self.standard.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    #expect(standard != Self.standard)
    for plan in Self.right.map({ Self.plan("初级", $0) }) {
      let workspace = Self.workspace(plan, standard)
      let found = LintText.check(workspace)
      let rules = Set(found.filter { $0.location.path == "s.standard.yaml" }.map(\.rule))
      let alone = Self.errorsAlone(plan, standard)
      let left = alone.count - Self.errors(plan, beside: standard).count
      #expect(left == 0 || found.contains { $0.location.path == "s.standard.yaml" && $0.severity == .error })
      // With all that is found in the standard turned off, or allowed by comments, nothing is left out.
      var settings = Settings()
      settings.ignored = rules
      #expect(Self.errors(plan, beside: standard, settings) == Self.errorsAlone(plan, standard, settings))
      // With one of its rules turned off, a run with errors is never without any.
      for rule in rules {
        settings.ignored = [rule, "missing-function", "missing-content"]
        guard !Self.errorsAlone(plan, standard, settings).isEmpty else { continue }
        #expect(LintText.check(workspace, settings: settings).contains { $0.severity == .error })
      }
      // The same if a comment allows it.
      let allowed = "# lint: allow-file \(rules.map(\.name).sorted().joined(separator: ", ")) — 以后再改\n" + standard
      #expect(Self.errors(plan, beside: allowed) == Self.errorsAlone(plan, allowed))
    }
  }

  @Test func aRenamedFunctionIsOneFinding() {
    let standard = Self.standard.replacing("      - 功能: 2 修复操作", with: "      - 功能: 2 修补操作", maxReplacements: 1)
    #expect(Self.errors(Self.plan("初级", "2 修复操作"), beside: standard) == [])
  }

  private static func workspace(_ plan: String, _ standard: String) -> Workspace {
    LintText.workspace([(path: "p.plan.yaml", text: plan), (path: "s.standard.yaml", text: standard)])
  }

  private static func errors(_ plan: String, beside standard: String, _ settings: Settings = Settings()) -> [String] {
    errors(LintText.check(workspace(plan, standard), settings: settings))
  }

  /// The errors of a plan whose standard is not part of the run.
  private static func errorsAlone(_ plan: String, _ standard: String, _ settings: Settings = Settings()) -> [String] {
    let files = [("p.plan.yaml", plan), ("s.standard.yaml", standard)].map { LintText.workspaceFile($0.0, .init($0.1)) }
    let workspace = Workspace(files: Array(files.prefix(1)), libraries: Array(files.dropFirst()))
    return errors(LintText.check(workspace, settings: settings))
  }

  private static func errors(_ findings: [Diagnostic]) -> [String] {
    findings.filter { $0.location.path == "p.plan.yaml" && $0.severity == .error }.map(\.rule.name).filter { $0 != "missing-function" }
  }

  private static func plan(_ level: String, _ reference: String) -> String {
    """
    文件类型: 培训计划
    格式版本: 1
    标识: plan-q
    名称: 古籍修复师班
    标准: {标识: book-restorer, 版本: 2025-draft}
    等级: \(level)
    模块:
      - 模块名: M1 甲
        对应:
          - \(reference)

    """
  }

  private static let standard = """
    文件类型: 职业标准
    格式版本: 1
    标识: book-restorer
    版本: 2025-draft
    名称: 古籍修复师职业能力要求
    状态: 草案
    语言: zh-Hans
    涵盖低级别: false
    职业功能:
      - 功能: 书况检查
        工作内容: [{内容: 破损登记}, {内容: 纸张检测}, {内容: 定损分级}]
      - 功能: 修复操作
        工作内容: [{内容: 拆揭清洗}, {内容: 补破溜口}]
      - 功能: 质量与档案
        工作内容: [{内容: 成品检验}]
    等级表:
      - 等级: junior
        等级名称: 初级
        职业功能:
          - 功能: 1 书况检查
            工作内容:
              - 内容: 1.1 破损登记
                能力:
                  - 1.1.1 能填写破损登记表
                知识:
                  - 1.1.1 破损类型的名称
              - 内容: 1.2 纸张检测
                能力:
                  - 1.2.1 能测量纸张的酸碱度
                知识:
                  - 1.2.1 酸碱度试纸的用法
          - 功能: 2 修复操作
            工作内容:
              - 内容: 2.1 拆揭清洗
                能力:
                  - 2.1.1 能拆除装订线
                知识:
                  - 2.1.1 线装书的结构
              - 内容: 2.2 补破溜口
                能力:
                  - 2.2.1 能选配补纸
                知识:
                  - 2.2.1 浆糊的浓度
      - 等级: intermediate
        等级名称: 中级
        职业功能:
          - 功能: 1 书况检查
            工作内容:
              - 内容: 1.1 纸张检测
                能力:
                  - 1.1.1 能辨别纸张的纤维种类
                知识:
                  - 1.1.1 常见古纸的特征
              - 内容: 1.2 定损分级
                能力:
                  - 1.2.1 能按破损程度分级
                知识:
                  - 1.2.1 破损分级的标准
          - 功能: 2 修复操作
            工作内容:
              - 内容: 2.1 补破溜口
                能力:
                  - 2.1.1 能修补虫蛀书叶
                知识:
                  - 2.1.1 溜口的方法
              - 内容: 2.2 拆揭清洗
                能力:
                  - 2.2.1 能揭开粘连的书叶
                知识:
                  - 2.2.1 揭叶的方法
          - 功能: 3 质量与档案
            工作内容:
              - 内容: 3.1 成品检验
                能力:
                  - 3.1.1 能检验修复成品的平整度
                知识:
                  - 3.1.1 成品检验的项目

    """
}
