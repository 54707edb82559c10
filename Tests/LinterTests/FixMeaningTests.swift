import Linter
import TestSupport
import Testing

/// A safe fix writes the value that the author meant, and never another one.
struct FixMeaningTests {
  private static func job(_ line: String) -> String {
    "kind: job-description\nformat: 1\nid: j\ntitle: 面点师 😀 e\u{301}\nstandard: baker@2024-a\nlevel: junior\n\(line)\nduties:\n  - duty: 和面\n    covers: [2 面点制作]\n"
  }

  private static func standard(_ line: String) -> String {
    "kind: standard\nformat: 1\nid: s\nversion: a\ntitle: 标准 😀\n\(line)\nlevels:\n  - level: junior\n"
  }

  private static func plan(_ hours: String) -> String {
    "kind: training-plan\nformat: 1\nid: p\ntitle: 计划 😀\nstandard: baker@2024-a\nlevel: junior\nhours: {total: \(hours)}\n"
  }

  @Test(
    "values with another meaning are not fixed",
    arguments: [
      "education: 非本科", "education: 不限本科", "education: nonbachelor", "education: 准本科", "education: many",
      "years: 3年以下", "years: 约3年", "years: 不超过3年", "years: 至少3年", "years: 3-5年", "years: 7天", "years: 7个月", "years: 3年以上",
      "years: 半年以上", "years: 1年4个月", "years: 一个半月", "years: 十个月", "years: 两三年", "years: half a month",
    ])
  func jobValuesStay(line: String) { #expect(LintText.fixed(Self.job(line), at: "a.job.yaml") == Self.job(line)) }

  @Test("another status is not fixed", arguments: ["status: 未发布", "status: unpublished", "status: 待发布", "status: 不发布", "status: 拟发布"])
  func statusStays(line: String) { #expect(LintText.fixed(Self.standard(line), at: "s.standard.yaml") == Self.standard(line)) }

  @Test(
    "another level is not fixed",
    arguments: ["非初级", "not junior", "初级以外", "初级以下"], ["level: junior", "等级: 初级"])
  func levelsStay(value: String, line: String) {
    let text = Self.job("years: 1").replacing("level: junior", with: line.prefix { $0 != ":" } + ": " + value)
    #expect(LintText.fixed(text, at: "a.job.yaml", [.safe, .unsafe]).contains(": \(value)\n"))
  }

  @Test(
    "training hours in another unit are not fixed",
    arguments: ["2周", "2 weeks", "3天", "约120", "120学时以上", "90分钟"], ["training-hours", "培训学时"])
  func trainingHoursStay(value: String, key: String) {
    let text = Self.standard("status: draft") + "    \(key): \(value)\n"
    #expect(LintText.fixed(text, at: "s.standard.yaml", [.safe, .unsafe]).contains(": \(value)\n"))
    #expect(LintText.fixed(text.replacing(value, with: "120学时"), at: "s.standard.yaml").contains(": 120\n"))
  }

  @Test("hours in another unit are not fixed", arguments: ["90分钟", "2周", "3天", "约48", "48以上", "48学分", "48/2", "不少于48学时", "-48学时", "12小时"])
  func hoursStay(value: String) { #expect(LintText.fixed(Self.plan(value), at: "a.plan.yaml") == Self.plan(value)) }

  @Test(
    "the unit of the field is removed",
    arguments: [("48学时", "48"), ("48 课时", "48"), ("共48学时", "48"), ("４８", "48"), ("48 hours", "48"), ("48h", "48"), ("1200学时", "1200")])
  func hoursAreWritten(written: String, wanted: String) {
    #expect(LintText.fixed(Self.plan(written), at: "a.plan.yaml") == Self.plan(wanted))
  }

  @Test(
    "typing mistakes and exact values are fixed",
    arguments: [
      ("education: batchelor", "education: bachelor"), ("years: 3年", "years: 3"), ("years: 2 years", "years: 2"), ("years: 三年", "years: 3"),
    ])
  func jobValuesAreWritten(written: String, wanted: String) {
    #expect(LintText.fixed(Self.job(written), at: "a.job.yaml") == Self.job(wanted))
  }

  @Test(
    "converted numbers are only offered",
    arguments: [
      ("years: 24个月", "years: 2"), ("years: 6个月", "years: 0.5"), ("years: 半年", "years: 0.5"), ("years: 两年半", "years: 2.5"),
      ("years: 一年半", "years: 1.5"), ("years: 1年6个月", "years: 1.5"), ("years: 1 年零 3 个月", "years: 1.25"), ("years: 十八个月", "years: 1.5"),
      ("years: half a year", "years: 0.5"), ("years: 2 years 6 months", "years: 2.5"), ("years: one and a half years", "years: 1.5"),
    ])
  func convertedValuesAreOffered(written: String, wanted: String) {
    #expect(LintText.fixed(Self.job(written), at: "a.job.yaml") == Self.job(written))
    #expect(LintText.fixed(Self.job(written), at: "a.job.yaml", [.safe, .unsafe]) == Self.job(wanted))
  }

  @Test func commentAfterAQuotedTextStaysAComment() {
    let text = Self.plan("8") + "modules:\n  - module: M1 面点 😀\n    covers:\n      - \"1\"# 备料\n"
    #expect(LintText.fixed(text, at: "a.plan.yaml").contains("- 1 原料准备 # 备料\n"))
  }

  @Test(arguments: ["hours:\n  total: 1,200", "学时:\n  总计: 1,200", "hours:\n  total: 1，200"])
  func aNumberWithCommas(hours: String) {
    let head = hours.hasPrefix("hours") ? Self.plan("48") : Self.chinesePlan
    let text = head.replacing("hours: {total: 48}", with: hours)
    #expect(LintText.fixed(text, at: "a.plan.yaml") == text.replacing("1,200", with: "1200").replacing("1，200", with: "1200"))
  }

  private static let chinesePlan = "文件类型: 培训计划\n格式版本: 1\n标识: p\n名称: 计划 😀\n标准: baker@2024-a\n等级: 初级\nhours: {total: 48}\n"

  /// A misspelt field after a comma of the input method is a field.
  @Test(
    arguments: [
      ("{theory: 9，practise: 15}", "{theory: 9, practice: 15}"), ("{theory：9, practise: 15}", "{theory: 9, practice: 15}"),
      ("{theory: 9，practice: 15，totel: 24}", "{theory: 9, practice: 15, total: 24}"),
    ])
  func misspeltFieldAfterAFullwidthCommaIsAField(written: String, wanted: String) {
    let text = Self.plan("48").replacing("{total: 48}", with: written)
    #expect(LintText.fixed(text, at: "a.plan.yaml") == text.replacing(written, with: wanted))
  }

  /// A reference that the level does not have is not made a second one to its neighbour.
  @Test(arguments: ["3.3 跨境直播", "3.9 跨境直播", "A3.2.9 能跨境直播"], [" [3.2 发货管理, #]", "\n      - 3.2 发货管理\n      - #"])
  func referenceToNothingIsUnchanged(reference: String, list: String) {
    let text = """
      kind: training-plan
      format: 1
      id: p
      title: 计划 😀
      standard: cbec-operator@2021-draft
      level: intermediate
      modules:
        - module: M1 物流
          covers:\(list.replacing("#", with: reference))

      """
    #expect(LintText.fixed(text, at: "a.plan.yaml", [.safe, .unsafe]) == text)
  }

  /// From the YAML test suite, case M2N8: a second run changes nothing.
  @Test(arguments: ["? []: x\n", "- ? : x\n", "kind: training-plan\n? []: x\n", "{\"a\":\"b\"}\n? []: x\n"])
  func secondRunChangesNothing(text: String) {
    for safeties in [[.safe], [.safe, .unsafe]] as [Set<FixSafety>] {
      let fixed = LintText.fixed(text, at: "a.plan.yaml", safeties)
      #expect(LintText.fixed(fixed, at: "a.plan.yaml", safeties) == fixed)
    }
  }

  /// A value that folds over lines is not written over.
  @Test func aFixStaysOnItsLine() {
    let texts = [
      "kind: traning-plan\n  更多的文字\nformat: 1\nid: p\n", "kind: training-plan\nformat: 1\n  以及更多\nid: p\ntitle: 计划 😀\n",
    ]
    for text in texts {
      let fixed = LintText.fixed(text, at: "a.plan.yaml")
      #expect(fixed.contains("更多"))
      #expect(LintText.fixed(fixed, at: "a.plan.yaml") == fixed)
    }
  }

  /// The kind is written where it is an entry, in the language of the keys.
  @Test(
    arguments: [
      ("{id: p, title: x}\n", "{kind: training-plan, id: p, title: x}\n"),
      ("? id\n: p\ntitle: x\n", "kind: training-plan\n? id\n: p\ntitle: x\n"),
      ("文件类型: 教学计划\n格式版本: 1\n标识: p\n", "文件类型: 培训计划\n格式版本: 1\n标识: p\n"),
    ])
  func theKindIsWritten(text: String, wanted: String) { #expect(LintText.fixed(text, at: "a.plan.yaml") == wanted) }

  /// The author's reason goes with an entry of `not-covered`: only if asked for.
  @Test func reasonIsRemovedOnlyByUnsafeFixes() {
    let text =
      Self.plan("48") + "modules:\n  - module: M1 全部\n    covers: [1 原料准备, 2 面点制作]\nnot-covered:\n  - {ref: 1 原料准备, reason: 实习时学}\n"
    #expect(LintText.fixed(text, at: "a.plan.yaml").contains("实习时学"))
  }

  /// A reference with a word that turns it round is not written over.
  @Test(arguments: ["1.1 不选料准备工作", "1.1 选料准备未工作"])
  func aNegatedReferenceStays(reference: String) {
    let standard = """
      kind: standard
      format: 1
      id: s
      version: a
      title: 标准
      levels:
        - level: junior
          name: 初级
          functions:
            - function: 1 原料准备
              contents:
                - content: 1.1 选料准备工作
                  abilities: [1.1.1 能选料]
                  knowledge: [1.1.1 原料的种类]

      """
    let job =
      "kind: job-description\nformat: 1\nid: j\ntitle: 面点师\nstandard: s@a\nlevel: junior\nduties:\n  - duty: 选料\n    covers: [\(reference)]\n"
    let files = [(path: "s.standard.yaml", text: standard), (path: "a.job.yaml", text: job)]
    let fixRun = FixRun.run(
      LintText.workspace(files), FixApplication([.safe]), rebuild: { LintText.workspace(of: $0) }, lint: { LintText.check($0) })
    #expect(fixRun.texts["a.job.yaml"] == nil)
  }

  /// What stands beside the version is not lost with it.
  @Test(arguments: ["1；备用", "1id: p2", "1 (待定)", "未1", "第1节"])
  func theFormatStays(value: String) {
    let text = Self.plan("48").replacing("format: 1", with: "format: \(value)")
    let fixed = LintText.fixed(text, at: "a.plan.yaml", [.safe, .unsafe])
    #expect(value.filter { $0.isLetter || $0.isNumber }.allSatisfy { fixed.contains($0) })
    #expect(!fixed.contains("format: 1\nid: p\n"))
  }

  /// In a record that has lost its head the names of other fields are not taken for misspelt ones; the line of the list is added.
  @Test func fieldsOfAnotherRecordStay() {
    let text = """
      kind: standard
      format: 1
      id: s
      version: a
      title: 标准
      functions:
        - function: 原料准备
        - level: junior
          name: 初级
          functions:
            - function: 1 原料准备

      """
    #expect(LintText.fixed(text, at: "s.standard.yaml") == text.replacing("  - level: junior", with: "levels:\n  - level: junior"))
  }

  @Test func aColonIsMissingBetweenBraces() {
    let text = Self.plan("48").replacing("hours: {total: 48}", with: "hours: {total 48, theory: 8}")
    #expect(LintText.fixed(text, at: "a.plan.yaml").contains("{total: 48, theory: 8}"))
  }

  @Test(
    "a list in brackets is not put in quotation marks",
    arguments: [
      ("      - 内容: 客户沟通如: [询问病史, 确认造型]", "      - 内容: 客户沟通\n        如: [询问病史, 确认造型]"),
      ("      - 内容: 客户沟通，如: [询问病史, 确认造型]", "      - 内容: 客户沟通\n        如: [询问病史, 确认造型]"),
      ("      - 内容: 客户沟通例: [询问病史, 确认造型]", "      - 内容: 客户沟通例: [询问病史, 确认造型]"),
    ])
  func listsStayLists(written: String, wanted: String) {
    let head = "文件类型: 职业标准\n格式版本: 1\n标识: s\n版本: a\n名称: 标准\n涵盖低级别: false\n职业功能:\n  - 功能: 接待\n    工作内容:\n"
    let fixed = LintText.fixed(head + written + "\n", at: "s.standard.yaml")
    #expect(!fixed.contains("\""))
    if written != wanted { #expect(fixed.contains(wanted + "\n")) }
  }
}
