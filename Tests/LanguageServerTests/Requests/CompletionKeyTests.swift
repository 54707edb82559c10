import Testing

@testable import LanguageServer

/// `textDocument/completion`: keys, and whole modules and duties.
@Suite(.timeLimit(.minutes(10)))
struct CompletionKeyTests {
  @Test func onlyMissingKeysAreOffered() async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    ¦\n    hours: {theory: 1, practice: 1}\n")
    #expect(completed.labels.contains("covers"))
    #expect(!completed.labels.contains("module"))
    #expect(!completed.labels.contains("hours"))
    #expect(completed.lines(taking: "covers") == ["    covers:", "      - $1"])
  }

  @Test func keysUseTheFileLanguageAndMatchBoth() async {
    let marked = "文件类型: 培训计划\n格式版本: 1\n标识: a\n名称: 😀e\u{301}\t面点\n标准: {标识: bakery, 版本: 2024-a}\n等级: 初级\n模块:\n  - 模块名: M1 原料\n    cov¦\n"
    let completed = await CompletionAnswer.at(marked)
    #expect(completed.labels.first == "对应")
    #expect(completed.lines(taking: "对应") == ["    对应:", "      - $1"])
    let pinyin = await CompletionAnswer.at(marked.replacing("cov¦", with: "dy¦"))
    #expect(pinyin.labels.first == "对应")
  }

  @Test func topKeysAreOfferedInAFileThatDoesNotParse() async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + "mod¦\nhours: {total: 80\nnot-covered: [\n")
    #expect(completed.labels.first == "modules")
  }

  @Test func keysAreOfferedInAFlowMapping() async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    hours: {theory: 3, ¦}\n")
    #expect(completed.labels.contains("practice"))
    #expect(!completed.labels.contains("theory"))
    #expect(completed.lines(taking: "practice") == ["    hours: {theory: 3, practice: $1}"])
  }

  @Test func replacingAKeyInsertsNoSecondColon() async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  - module: M1 原料\n    cov¦: [1.1 选料😀e\u{301}]\n")
    #expect(completed.lines(taking: "covers") == ["    covers: [1.1 选料😀e\u{301}]"])
  }

  @Test func wholeModuleIsOffered() async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  - ¦\n")
    let text = completed.items.first { $0["label"]?.string == "module (whole entry)" }?.at("textEdit", "newText")?.string
    #expect(text == "module: M1 $1\n  hours: {theory: $2, practice: $3\\}\n  covers:\n    - $4\n  assessment: {method: $5, weight: $6\\}")
  }

  @Test(arguments: ["模块（完整一项）", "模块名"])
  func newEntryHasTheNextNumber(label: String) async {
    let head = "文件类型: 培训计划\n格式版本: 1\n标识: a\n名称: 😀e\u{301}\t面点\n标准: {标识: bakery, 版本: 2024-a}\n等级: 初级\n"
    let completed = await CompletionAnswer.at(head + "模块:\n  - {模块名: M1 😀e\u{301}\t, 对应: [1 原料准备]}\n  - ¦\n")
    #expect(completed.lines(taking: label).first == "  - 模块名: M2 $1")
  }

  @Test func newContentHasItsNumbers() async {
    let function = "      - function: 2 面点制作\n        contents:\n          - content: 2.1 和面\n"
    let marked = Bakery.standardMarked.replacing(function, with: "          - ¦\n" + function)
    let lines = await CompletionAnswer.at(marked, path: Bakery.standardPath).lines(taking: "content (whole entry)")
    #expect(lines.first == "          - content: 1.3 $1" && lines.contains("              - 1.3.1 $2"), "\(lines)")
  }

  /// The number of a unit is that of its module with a further part; levels begin with the first function.
  @Test func nestedNumbersFollowTheParentNumber() async {
    let unit = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  - module: M2 甲😀e\u{301}\t\n    units:\n      - ¦\n")
    #expect(unit.lines(taking: "unit (whole entry)").first == "      - unit: M2.1 $1")
    let level = await CompletionAnswer.at("kind: standard\ntitle: 😀e\u{301}\t\nlevels:\n  - ¦\n", path: "/files/x.standard.yaml")
    #expect(level.lines(taking: "level (whole entry)").last == "      - function: 1 $6")
  }

  @Test func knownValueIsInsertedWithItsKey() async {
    let completed = await CompletionAnswer.at("kind: training-plan\ntitle: 😀e\u{301}\t\n¦\n")
    #expect(completed.lines(taking: "format") == ["format: 1"])
    #expect(completed.lines(taking: "standard") == ["standard: {id: ${1:bakery}, version: ${2:2024-a}\\}"])
  }

  @Test func wholeUnitIsOfferedForAContentOfItsModule() async {
    let module = CompletionAnswer.planHead + "modules:\n  - module: M2 面点😀e\u{301}\t\n    covers: [2 面点制作]\n    units:\n"
    let first = await CompletionAnswer.at(module + "      - ¦\n")
    #expect(
      first.lines(taking: "M2.1 和面") == [
        "      - unit: M2.1 和面", "        hours: {theory: $1, practice: $2\\}", "        covers:", "          - 2.1 和面",
      ])
    #expect(first.labels.contains("M2.1 烘烤"))
    let second = await CompletionAnswer.at(module + "      - {unit: M2.1 和面, covers: [2.1 和面]}\n      - ¦\n")
    #expect(second.lines(taking: "M2.2 烘烤").first == "      - unit: M2.2 烘烤")
    #expect(!second.labels.contains("M2.2 和面"))
    let below = await CompletionAnswer.at(module + "      ¦\n")
    #expect(below.lines(taking: "M2.1 和面").first == "      - unit: M2.1 和面")
  }

  /// The functions of the level that a table of weights is for, as far as they are not in it.
  @Test func missingFunctionsAreOfferedInWeights() async {
    var standard = "文件类型: 标准\n格式版本: 1\n标识: x\n版本: 1\n等级表:\n"
    for (level, functions) in [("初级", ["选料😀", "制作"]), ("高级", ["制作", "管理e\u{301}"])] {
      standard += "  - 等级: \(level)\n    职业功能:\n"
      for (number, name) in functions.enumerated() { standard += "      - 职业功能: \(number + 1) \(name)\n" }
    }
    func labels(_ table: String) async -> [String] {
      await CompletionAnswer.at(standard + "权重表:\n" + table, path: "/files/x.standard.yaml").labels
    }
    #expect(Set(await labels("  技能:\n    初级:\n      ¦\n")) == ["选料😀", "制作"])
    #expect(Set(await labels("  技能:\n    高级: {¦}\n")) == ["制作", "管理e\u{301}"])
    #expect(Set(await labels("  技能:\n    高级:\n      制作: 40\n      ¦\n")) == ["管理e\u{301}"])
    #expect(Set(await labels("  理论:\n    初级:\n      选料😀: 10\n      ¦\n")) == ["职业道德", "基础知识", "制作"])
    #expect(Set(await labels("  理论:\n    初级: {职业道德: 5}\n    ¦\n")) == ["高级"])
  }

  @Test func wholeModuleIsOfferedForAMissingFunction() async {
    let first = "modules:\n  - {module: M1 😀e\u{301}\t, covers: [1 原料准备, 2.1 和面]}\n  - ¦\n"
    let found = await CompletionAnswer.at(CompletionAnswer.planHead + first)
    #expect(
      found.lines(taking: "M2 面点制作") == [
        "  - module: M2 面点制作", "    hours: {theory: $1, practice: $2\\}", "    covers:", "      - 2.2 烘烤",
        "    assessment: {method: $3, weight: $4\\}",
      ])
    #expect(!found.labels.contains("M2 原料准备"))
    let empty = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  ¦\n")
    #expect(empty.lines(taking: "M1 原料准备").first == "  - module: M1 原料准备")
  }

  @Test func wholeDutyIsOfferedForAMissingFunction() async {
    let head = CompletionAnswer.planHead.replacing("training-plan", with: "job-description")
    let found = await CompletionAnswer.at(head + "duties:\n  - ¦\n", path: "/files/new.job.yaml")
    #expect(found.lines(taking: "负责面点制作") == ["  - duty: 负责面点制作", "    covers:", "      - 2.1 和面", "      - 2.2 烘烤"])
  }

  @Test func clientsWithoutSnippetsGetPlainText() async {
    let completed = await CompletionAnswer.at(
      CompletionAnswer.planHead + "modules:\n  - module: M1 😀e\u{301}\t原料\n    ass¦\n", capabilities: [:])
    #expect(completed.lines(taking: "assessment") == ["    assessment: {method: , weight: }"])
    #expect(completed.items.first?["insertTextFormat"] == nil)
    #expect(completed.items.first?["documentation"]?.string?.isEmpty == false)
  }

  @Test func planHoursAreInsertedWithATotal() async {
    let key = await CompletionAnswer.at(CompletionAnswer.planHead + "hou¦\nmodules: []\n")
    #expect(key.lines(taking: "hours") == ["hours: {total: $1, theory: $2, practice: $3\\}"])
    let value = await CompletionAnswer.at(CompletionAnswer.planHead + "hours: ¦\n")
    #expect(value.labels == ["{total, theory, practice}"])
  }

  @Test func trackIsOfferedOnlyIfTheStandardHasTracks() async {
    #expect(await !CompletionAnswer.at(CompletionAnswer.planHead + "¦\n").labels.contains("track"))
    #expect(await CompletionAnswer.at("kind: training-plan\nid: 😀e\u{301}\t\n¦\n").labels.contains("track"))
  }

  @Test(arguments: [("module", "module"), ("模块名", "module")])
  func wholeModuleMatchesItsFirstKey(typed: String, key: String) async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + "modules:\n  - \(typed)¦\n")
    #expect(completed.lines(taking: "M1 原料准备").first == "  - module: M1 原料准备")
    #expect(completed.labels.contains("module (whole entry)"))
  }

  @Test(arguments: [("abilities", "1.3.1"), ("knowledge", "1.3.1")])
  func newListBeginsWithItsFirstNumber(key: String, number: String) async {
    let function = "      - function: 2 面点制作\n        contents:\n          - content: 2.1 和面\n"
    let marked = Bakery.standardMarked.replacing(function, with: "          - content: 1.3 新😀\n            \(key)¦\n" + function)
    let completed = await CompletionAnswer.at(marked, path: Bakery.standardPath)
    #expect(Set(completed.lines(taking: key)) == ["            \(key):", "              - \(number) $1"])
  }
}
