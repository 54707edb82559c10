import Testing

@testable import LanguageServer

/// The edits of code actions for values of a wrong type with a clear correction.
@Suite(.timeLimit(.minutes(10)))
struct RepairActionTests {
  private static let job =
    "kind: job-description\nformat: 1\nid: new\ntitle: 面点😀e\u{301}\t师\nstandard: {id: bakery, version: 2024-a}\nlevel: junior\n"
  private static let chinese = "文件类型: 培训计划\n格式版本: 1\n标识: a\n名称: 😀e\u{301}\t面点\n标准: {标识: bakery, 版本: 2024-a}\n"

  private func after(_ title: String, _ marked: String, path: String = "/files/new.plan.yaml") async -> String {
    await CodeActionAnswer.at(marked, path: path).text(after: title)
  }

  // MARK: A name in place of a record

  @Test(arguments: [
    ("modules:\n  - M2¦ 面点\n", "module: M2 面点", "modules:\n  - module: M2 面点\n"),
    ("modules: [M2¦ 面点]\n", "module: M2 面点", "modules: [{module: M2 面点}]\n"),
    ("modules: M2¦ 面点  # 注😀\n", "module: M2 面点", "modules:\n  - module: M2 面点  # 注😀\n"),
    ("modules: []\nnot-covered: 2¦ 面点制作\n", "ref: 2 面点制作", "not-covered:\n  - ref: 2 面点制作\n    reason: TODO\n"),
    ("modules: []\nnot-covered: [2¦ 面点制作]\n", "ref: 2 面点制作", "not-covered: [{ref: 2 面点制作, reason: TODO}]\n"),
    (
      "modules: []\nnot-covered:\n  - 2¦ 面点制作  # 注\n", "ref: 2 面点制作", "not-covered:\n  - ref: 2 面点制作  # 注\n    reason: TODO\n"
    ),
  ])
  func aNameIsWrittenAsARecord(lines: String, name: String, end: String) async {
    let after = await after("Write as `- \(name)`", CompletionAnswer.planHead + lines)
    #expect(after.hasSuffix(end), "\(after)")
  }

  @Test func aNameIsWrittenWithTheKeysOfTheFile() async {
    let after = await after("Write as `- 条目: 2 面点制作`", Self.chinese + "等级: 初级\n模块: []\n不覆盖: 2¦ 面点制作\n")
    #expect(after.hasSuffix("不覆盖:\n  - 条目: 2 面点制作\n    理由: （请填写理由）\n"), "\(after)")
  }

  /// 无 is not a duty, and several names are not one record.
  @Test(arguments: ["duties: 无¦\n", "duties: 和面¦、烘烤\n", "duties:\n  - |¦\n    和面\n    烘烤\n"])
  func textThatIsNotANameIsUnchanged(lines: String) async {
    let offered = await CodeActionAnswer.at(Self.job + lines, path: "/files/new.job.yaml")
    #expect(!offered.titles.contains { $0.hasPrefix("Write as") || $0 == "Make it a list" }, "\(offered.titles)")
  }

  // MARK: Other values

  @Test(arguments: [
    ("not-covered:\n  - ref: 2.2¦ 烘烤\n", "not-covered:\n  - ref: 2.2 烘烤\n    reason: TODO\n"),
    ("not-covered: [{ref: 2.2¦ 烘烤}]\n", "not-covered: [{ref: 2.2 烘烤, reason: TODO}]\n"),
  ])
  func notCoveredEntryGetsAFieldForItsReason(lines: String, end: String) async {
    let after = await after("Add `reason`", CompletionAnswer.planHead + "modules: []\n" + lines)
    #expect(after.hasSuffix(end), "\(after)")
  }

  @Test(arguments: [("初极", "初级"), ("高机", "高级")])
  func misspeltLevelIsCorrected(written: String, meant: String) async {
    let after = await after("Change to `\(meant)`", Self.chinese + "等级: \(written)¦\n模块: []\n")
    #expect(after.contains("\n等级: \(meant)\n"), "\(after)")
  }

  @Test(arguments: [("2.2～2.1", "2.1～2.2"), ("2.2 烘烤至2.1 和面", "2.1 和面至2.2 烘烤")])
  func reversedRangeIsExchanged(written: String, meant: String) async {
    let after = await after("Change to `\(meant)`", CompletionAnswer.planHead + "modules:\n  - module: M1 甲😀\n    covers: [¦\(written)]\n")
    #expect(after.hasSuffix("    covers: [\(meant)]\n"), "\(after)")
  }

  @Test(arguments: [
    ("three", "Change to 3 (at least 3 years)"), ("three years", "Change to 3"), ("at least 3 years", "Change to 3 (at least 3 years)"),
    ("3+ years", "Change to 3 (at least 3 years)"),
  ])
  func yearsInWordsBecomeANumber(written: String, title: String) async {
    let after = await after(
      title, Self.job + "years: ¦\(written)\nduties: []\n", path: "/files/new.job.yaml")
    #expect(after.contains("\nyears: 3\n"), "\(after)")
  }

  @Test func repeatedFieldIsRemoved() async {
    let offered = await CodeActionAnswer.at(CompletionAnswer.planHead + "modules: []\nlevel¦: junior\n")
    #expect(await offered.text(after: "Remove the repeated line") == CompletionAnswer.planHead + "modules: []\n")
    for lines in ["modules: []\nlevel¦: senior\n", "modules: []\nlevel¦: junior  # 注😀\n"] {
      let titles = await CodeActionAnswer.at(CompletionAnswer.planHead + lines).titles
      #expect(!titles.contains("Remove the repeated line"))
    }
  }

  // MARK: The standard

  /// Beside the one that ships with the program there is another one in the folder.
  @Test func noStandardIsChosenAmongSeveral() async {
    let offered = await CodeActionAnswer.at(CompletionAnswer.planHead.replacing("{id: bakery, version: 2024-a}", with: "x¦"))
    #expect(!offered.titles.contains { $0.hasPrefix("Change to") }, "\(offered.titles)")
  }

  @Test(arguments: [
    ("x¦", "cbec-operator@2021-draft"), ("{id: x¦}", "{id: cbec-operator}"),
    ("{id: x¦, version: 1}", "{id: cbec-operator, version: 2021-draft}"),
  ])
  func onlyStandardIsOffered(written: String, meant: String) async {
    let marked = CompletionAnswer.planHead.replacing("{id: bakery, version: 2024-a}", with: written)
    let opened = await OpenedDocument(marked + "modules: []\n", at: "/files/new.plan.yaml", files: [:], locale: "en")
    let place = opened.marked.place
    let answer = await opened.ask("textDocument/codeAction", about: place..<place, ["context": ["diagnostics": []]])
    let offered = CodeActionAnswer(opened: opened, actions: Array(answer.elements))
    let after = await offered.text(after: "Change to `cbec-operator@2021-draft`")
    #expect(after.contains("\nstandard: \(meant)\n"), "\(after)")
  }
}
