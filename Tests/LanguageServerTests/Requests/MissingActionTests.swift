import Testing

@testable import LanguageServer

/// The edits of code actions for missing functions, contents and items.
@Suite(.timeLimit(.minutes(10)))
struct MissingActionTests {
  private static let head = CompletionAnswer.planHead + "hours: {total: 21, theory: 8, practice: 13}\n"
  private static let jobHead =
    "kind: job-description\nformat: 1\nid: new\ntitle: 面点😀e\u{301}\t师\nstandard: {id: bakery, version: 2024-a}\nlevel: junior\n"

  private static let both = """
      - module: M1 原料准备
        hours: {theory: 4, practice: 7}
        covers: [1 原料准备]
      - module: M2 面点制作
        hours: {theory: 4, practice: 6}
        covers: [2 面点制作]

    """

  @Test(arguments: [("modules¦: []\n", "modules:\n"), ("modules¦: []  # 😀e\u{301}\t\n", "modules:  # 😀e\u{301}\t\n")])
  func anEmptyListGetsAllModules(list: String, start: String) async {
    let offered = await CodeActionAnswer.at(Self.head + list)
    #expect(offered.titles.prefix(3) == ["Add a module `M1 原料准备`", "Add a module `M1 面点制作`", "Add the 2 missing modules"])
    #expect(await offered.text(after: "Add the 2 missing modules").hasSuffix("\n" + start + Self.both))
  }

  @Test func severalAreListedAsNotCoveredUnderOneKey() async {
    let offered = await CodeActionAnswer.at(Self.head + "modules¦: []\n# 😀e\u{301}\t\n")
    let after = await offered.text(after: "List 2 missing entries as not covered, with a reason")
    #expect(
      after.hasSuffix(
        "modules: []\nnot-covered:\n  - ref: 1 原料准备\n    reason: TODO\n  - ref: 2 面点制作\n    reason: TODO\n# 😀e\u{301}\t\n"))
  }

  @Test func aListOnOneLineGetsAModuleOnOneLine() async {
    let offered = await CodeActionAnswer.at(Self.head + "modules¦: [{module: M4 甲😀e\u{301}\t, covers: [1 原料准备]}]\n")
    let after = await offered.text(after: "Add a module `M5 面点制作`")
    #expect(
      after.hasSuffix("\t, covers: [1 原料准备]}, {module: M5 面点制作, hours: {theory: 8, practice: 13}, covers: [2 面点制作]}]\n"), "\(after)")
  }

  @Test func dutiesAreAddedWithATitleThatSaysSo() async {
    let offered = await CodeActionAnswer.at(Self.jobHead + "duties¦: []\n", path: "/files/new.job.yaml", locale: "zh")
    let after = await offered.text(after: "新增缺少的 2 项职责")
    #expect(
      after.hasSuffix("duties:\n  - duty: 负责原料准备\n    covers: [1 原料准备]\n  - duty: 负责面点制作\n    covers: [2 面点制作]\n"), "\(after)")
  }

  /// Comments that are indented deeper than the dash belong to the module above.
  @Test func newModuleComesAfterTheCommentsOfTheLast() async {
    let offered = await CodeActionAnswer.at(
      Self.head + "modules¦:\n  - module: M1 原料准备\n    covers: [1 原料准备]\n    # 备注😀e\u{301}\t\n\n    # 又一条\n  # 外面\n")
    let after = await offered.text(after: "Add a module `M2 面点制作`")
    #expect(after.contains("    # 备注😀e\u{301}\t\n\n    # 又一条\n  - module: M2 面点制作\n"), "\(after)")
    #expect(after.hasSuffix("    covers: [2 面点制作]\n  # 外面\n"))
  }

  /// The module for the second function, between the first and the third.
  @Test func newModuleFillsAGapInTheNumbers() async {
    let below = "  - module: M3 复习\n    covers: [1.2 称量]\n"
    let offered = await CodeActionAnswer.at(
      Self.head + "modules¦:\n  - module: M1 原料准备\n    covers: [1 原料准备]\n    # 备注😀e\u{301}\t\n" + below)
    let after = await offered.text(after: "Add a module `M2 面点制作`")
    #expect(after.contains("    # 备注😀e\u{301}\t\n  - module: M2 面点制作\n"), "\(after)")
    #expect(after.hasSuffix("    covers: [2 面点制作]\n" + below))
  }

  /// Where the others are in the order of the standard, what is missing goes to its place, else to the end.
  @Test(arguments: [
    ("[1.1 选料😀e\u{301}, 2.2 烘烤]", "[1.1 选料😀e\u{301}, 1.2 称量, 2.1 和面, 2.2 烘烤]"),
    ("[1.2 称量, 2.1 和面]", "[1.1 选料😀e\u{301}, 1.2 称量, 2.1 和面, 2.2 烘烤]"),
    ("[2.1 和面, 1.2 称量]", "[2.1 和面, 1.2 称量, 1.1 选料😀e\u{301}, 2.2 烘烤]"),
    (
      "\n      - 1.1 选料😀e\u{301}\n        # 备注\n      - 2.2 烘烤",
      "\n      - 1.1 选料😀e\u{301}\n        # 备注\n      - 1.2 称量\n      - 2.1 和面\n      - 2.2 烘烤"
    ),
    ("\n      # 备注\n      - 1.2 称量\n      - 2 面点制作", "\n      # 备注\n      - 1.2 称量\n      - 2 面点制作\n      - 1.1 选料😀e\u{301}"),
    ("\n      - 1.2 称量\n      - 2 面点制作", "\n      - 1.1 选料😀e\u{301}\n      - 1.2 称量\n      - 2 面点制作"),
  ])
  func referencesAreAddedInTheOrderOfTheStandard(before: String, after: String) async {
    let text = Self.head + "modules:\n  - module: M1 甲\n    covers¦: " + before + "\n"
    let offered = await CodeActionAnswer.at(text.replacing("covers¦: \n", with: "covers¦:\n"))
    // Where several are missing, the action for all of them comes after those for each.
    let title = offered.titles.last { $0.hasPrefix("Add 2 missing") || $0.hasPrefix("Add `1.1 ") } ?? ""
    let end = ("    covers: " + after + "\n").replacing("covers: \n", with: "covers:\n")
    #expect(await offered.text(after: title).hasSuffix(end), "\(offered.titles)")
  }

  @Test(arguments: [
    ("- {duty: 乙, covers: [2 面点制作]}\n", 0), ("- duty: 乙\n    covers:\n      - 2 面点制作\n  - {duty: 丙}\n", 0),
    ("- {duty: 丙}\n  - {duty: 乙, covers: [2.1～2.2]}\n", 1), ("- {duty: 丙, covers: []}\n", 1),
  ])
  func dutiesAreAddedInTheOrderOfTheStandard(list: String, position: Int) async {
    let offered = await CodeActionAnswer.at(Self.jobHead + "duties¦:\n  " + list, path: "/files/new.job.yaml")
    let title = offered.titles.first { $0.hasPrefix("Add a duty for `1 ") } ?? ""
    let after = await offered.text(after: title)
    let duties = after.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    #expect(duties.firstIndex { $0 == "  - duty: 负责原料准备" } == position, "\(after)")
  }

  /// A duty that covers lower levels too has what they have under the same name.
  @Test func functionsOfSeveralLevelsWithOneNameAreOneDuty() async {
    var files = Bakery.files
    files[Bakery.standardPath] = Bakery.standard.replacing("cumulative: false", with: "cumulative: true")
    let marked = Self.jobHead.replacing("level: junior", with: "level: senior") + "duties¦: []\n"
    let opened = await OpenedDocument(marked, at: "/files/new.job.yaml", files: files, locale: "en")
    let place = opened.marked.place
    let answer = await opened.ask("textDocument/codeAction", about: place..<place, ["context": ["diagnostics": []]])
    let offered = CodeActionAnswer(opened: opened, actions: Array(answer.elements))
    let after = await offered.text(after: "Add the 2 missing duties")
    #expect(
      after.hasSuffix(
        "  - duty: 负责原料准备\n    covers: [1 原料准备, junior/1 原料准备]\n  - duty: 负责面点制作\n    covers: [2 面点制作, junior/2 面点制作]\n"),
      "\(offered.titles)")
  }

  private static let items = head + "modules:\n  - module: M1 原料\n    covers¦:\n      - A1.1.1 能辨认😀e\u{301}\t常用面粉\n      - 2 面点制作\n"

  @Test func itemsCanBeAddedSinglyOrTogether() async {
    let offered = await CodeActionAnswer.at(Self.items)
    let single = await offered.text(after: "Add `A1.1.2 能检查原料的保质期` to “M1 原料”")
    #expect(single.hasSuffix("\t常用面粉\n      - A1.1.2 能检查原料的保质期\n      - 2 面点制作\n"), "\(single)")
    let all = await offered.text(after: "Add 3 missing entries to “M1 原料”")
    let lines = ["A1.1.2 能检查原料的保质期", "K1.1.1 面粉的种类", "1.2 称量", "2 面点制作"].map { "      - \($0)\n" }.joined()
    #expect(all.hasSuffix(lines), "\(all)")
    let leftOut = await offered.text(after: "List the 2 missing items of `1.1 选料😀e\u{301}` as not covered, with a reason")
    #expect(leftOut.components(of: "not-covered:") == 1 && leftOut.components(of: "reason: TODO") == 2, "\(leftOut)")
  }

  /// In a list that is there already, and under a new key; the other items are still reported.
  @Test(arguments: [
    ("", "not-covered:\n  - ref: K1.1.1 面粉的种类\n    reason: TODO\n"),
    (
      "not-covered:\n  - {ref: 1.2 称量, reason: 外包😀e\u{301}\t}\n",
      "not-covered:\n  - {ref: 1.2 称量, reason: 外包😀e\u{301}\t}\n  - ref: K1.1.1 面粉的种类\n    reason: TODO\n"
    ),
  ])
  func oneOfSeveralItemsIsListedAsNotCovered(notCovered: String, end: String) async {
    let after = await CodeActionAnswer.at(Self.items + notCovered).text(after: "List `K1.1.1 面粉的种类` as not covered, with a reason")
    #expect(after.hasSuffix("      - 2 面点制作\n" + end), "\(after)")
  }

  @Test func oneOfSeveralItemsIsListedInChinese() async {
    let items = "职责:\n  - 职责内容: 备料\n    对应¦:\n      - 能1.1.1 能辨认😀e\u{301}\t常用面粉\n      - 1.2 称量\n      - 2 面点制作\n"
    let head = "文件类型: 岗位说明\n格式版本: 1\n标识: new\n名称: 面点师\n标准: {标识: bakery, 版本: 2024-a}\n等级: 初级\n"
    let offered = await CodeActionAnswer.at(head + items, path: "/files/new.job.yaml", locale: "zh")
    let after = await offered.text(after: "把“能1.1.2 能检查原料的保质期”列入不覆盖，并填写理由")
    #expect(after.hasSuffix("不覆盖:\n  - 条目: 能1.1.2 能检查原料的保质期\n    理由: （请填写理由）\n"), "\(after)")
  }

  @Test func itemsCanBeReplacedByTheirContent() async {
    let after = await CodeActionAnswer.at(Self.items).text(after: "Cover the whole content `1.1 选料😀e\u{301}`")
    #expect(after.hasSuffix("    covers:\n      - 1.1 选料😀e\u{301}\n      - 2 面点制作\n"), "\(after)")
  }

  @Test(arguments: [
    ("[2.1 ¦和面, 1 原料准备, 2.2 烘烤]", "[2 面点制作, 1 原料准备]"),
    ("\n      - 2.1 ¦和面\n      - 1 原料准备\n      - 2.2 烘烤", "\n      - 2 面点制作\n      - 1 原料准备"),
  ])
  func contentsAreMergedIntoTheirFunction(before: String, after: String) async {
    let offered = await CodeActionAnswer.at(Self.head + "modules:\n  - module: M1 甲😀e\u{301}\t\n    covers: " + before + "\n")
    #expect(await offered.text(after: "Merge into the whole function `2 面点制作`").hasSuffix("covers: " + after + "\n"))
    let part = await CodeActionAnswer.at(Self.head + "modules:\n  - module: M1 甲\n    covers: [2.1 ¦和面]\n")
    #expect(!part.titles.contains { $0.hasPrefix("Merge") })
  }

  @Test(arguments: [
    ("[2.1～2.2¦]", "[2.1 和面, 2.2 烘烤]"), ("[1 原料准备, 2 面点¦制作]", "[1 原料准备, 2.1 和面, 2.2 烘烤]"),
    ("\n      - 2 ¦面点制作  # 😀e\u{301}\t\n      - 1.2 称量", "\n      - 2.1 和面  # 😀e\u{301}\t\n      - 2.2 烘烤\n      - 1.2 称量"),
  ])
  func referencesAreWrittenOut(before: String, after: String) async {
    let offered = await CodeActionAnswer.at(Self.head + "modules:\n  - module: M1 甲😀e\u{301}\t\n    covers: " + before + "\n")
    #expect(await offered.text(after: "Write out the 2 references from `2.1 和面`").hasSuffix("covers: " + after + "\n"), "\(offered.titles)")
  }

  /// Without its opening bracket the list could not be divided: the brackets are added first.
  @Test(arguments: ["2 面¦点制作]", "2 面¦点制作, 1.2 称量]", "[2 面¦点制作", "［2 面¦点制作]"])
  func referencesWithoutBracketsAreNotWrittenOut(list: String) async {
    let offered = await CodeActionAnswer.at(Self.head + "modules:\n  - module: M1 甲😀e\u{301}\t\n    covers: " + list + "\n")
    #expect(!offered.titles.contains { $0.hasPrefix("Write out") }, "\(offered.titles)")
  }

  /// The whole would cover what the file leaves out on purpose.
  @Test(arguments: ["", "not-covered:\n  - {ref: A1.1.2 能检查原料的保质期, reason: 外包😀e\u{301}\t}\n", "not-covered:\n  - {ref: 1.1, reason: 外包}\n"])
  func wholeIsOfferedOnlyIfNothingIsNotCovered(notCovered: String) async {
    let list = "modules:\n  - module: M1 甲😀e\u{301}\t\n    covers: [A1.1.1 能辨认¦😀e\u{301}\t常用面粉, 2 面点制作]\n"
    let offered = await CodeActionAnswer.at(Self.head + list + notCovered)
    #expect(offered.titles.contains { $0.hasPrefix("Cover the whole content") } == notCovered.isEmpty, "\(offered.titles)")
  }
}

extension String {
  /// How often a text is in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
