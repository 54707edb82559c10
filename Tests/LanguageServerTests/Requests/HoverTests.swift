import Testing

@testable import LanguageServer

/// `textDocument/hover`.
@Suite(.timeLimit(.minutes(10)))
struct HoverTests {
  @Test(arguments: PositionEncoding.all)
  func referenceShowsTheTextOfTheStandard(encoding: PositionEncoding) async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[1.1 选料😀e\u{301}, 1.2 ¦称量]"), at: Bakery.planPath, encoding: encoding)
    let hover = await opened.ask("textDocument/hover")
    let text = hover.at("contents", "value")?.string ?? ""
    #expect(text.contains("**1.2 称量**"))
    #expect(text.contains("初级 › 1 原料准备"))
    #expect(text.contains("- 1.2.1 能按配方称量原料"))
    #expect(text.contains("- 1.2.1 计量器具的使用方法"))
    #expect(text.contains("本文件由 “M1 原料准备” 覆盖"))
    #expect(text.contains("被 1 个文件覆盖"))
    #expect(opened.text(hover["range"]) == "1.2 称量")
  }

  /// What the file leaves out on purpose is not just missing.
  @Test(arguments: [
    ("- 2.1 和面\n", "- ref: 2.2 ¦烘烤\n", "本文件有意不覆盖：由😀e\u{301}师傅负责"),
    ("- 2 面点¦制作\n", "- ref: 2.2 烘烤\n", "本文件有意不覆盖“2.2 烘烤”：由😀e\u{301}师傅负责"),
    ("- 2 面点¦制作\n", "- ref: A2.2.1 能使用烤箱\n", "本文件有意不覆盖“A2.2.1 能使用烤箱”：由😀e\u{301}师傅负责"),
  ])
  func notCoveredEntryShowsItsReason(covered: String, left: String, says: String) async {
    let plan = Bakery.planMarked.replacing("- 2.1 和面\n", with: covered).replacing("      - 2.2 烘烤\n", with: "")
    let opened = await OpenedDocument(plan + "not-covered:\n  \(left)    reason: 由😀e\u{301}师傅负责\n", at: Bakery.planPath)
    let text = await opened.ask("textDocument/hover").at("contents", "value")?.string ?? ""
    #expect(text.contains(says) && !text.contains("尚未覆盖"), "\(text)")
  }

  @Test func contentShowsFilesThatCoverIt() async {
    let opened = await OpenedDocument(
      Bakery.standardMarked.replacing(
        "content: 1.1 选料😀e\u{301}\n            abilities:\n              - 1.1.1 能辨认",
        with: "content: 1.1 选料😀¦e\u{301}\n            abilities:\n              - 1.1.1 能辨认"), at: Bakery.standardPath)
    let text = await opened.ask("textDocument/hover").at("contents", "value")?.string ?? ""
    #expect(text.contains("被 2 个文件覆盖"))
    #expect(text.contains("面点师助理"))
  }

  /// The index of the standard has a block once that stands in the file twice: what follows it keeps its own text.
  @Test(arguments: ["function", "content"])
  func entriesAfterARepeatedBlockShowTheirOwnText(repeated: String) async {
    let content =
      "          - content: 1.1 甲😀\n            abilities:\n              - 1.1.1 能甲\n            knowledge:\n              - 1.1.1 甲法\n"
    let function = "      - function: 1 一\n        contents:\n" + content
    let twice = repeated == "function" ? function + function : function + content
    let last = "      - function: 2 二\n        contents:\n          - content: 2.1 乙\n            abilities:\n              - 2.1.1 能¦乙\n"
    let head = "kind: standard\nformat: 1\nid: t\nversion: 2024-a\nlevels:\n  - level: junior\n    name: 初级\n    functions:\n"
    let opened = await OpenedDocument(head + twice + last, at: "/files/t.standard.yaml")
    let hover = await opened.ask("textDocument/hover")
    #expect(hover.at("contents", "value")?.string?.contains("2.1.1 能乙**") == true)
    #expect(opened.text(hover["range"]) == "2.1.1 能乙")
  }

  @Test func keyShowsItsDocumentation() async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("    hours: {theory: 4", with: "    hours: {the¦ory: 4"), at: Bakery.planPath)
    let hover = await opened.ask("textDocument/hover")
    #expect(hover.at("contents", "value")?.string?.hasPrefix("**理论** (`theory`)") == true)
    #expect(opened.text(hover["range"]) == "theory")
  }

  @Test func valueShowsItsMeaningInTheClientLanguage() async {
    let opened = await OpenedDocument(
      Bakery.jobMarked.replacing("education: second", with: "education: sec¦ond"), at: Bakery.jobPath, locale: "en")
    let text = await opened.ask("textDocument/hover").at("contents", "value")?.string ?? ""
    #expect(text.contains("Secondary vocational school"))
  }

  /// At the number as at its key, in either form.
  @Test(arguments: [
    ("hours: {total: 2¦4, theory: 8, practice: 16}\nmodules:\n", "总学时减去各模块，剩余：总计 14、理论 4、实践 10"),
    ("hours: {total: 24, theory: ¦8, practice: 16}\nmodules:\n", "总学时减去各模块，剩余：总计 14、理论 4、实践 10"),
    ("hours: 2¦4  # 😀e\u{301}\t\nmodules:\n", "总学时减去各模块，剩余：总计 14"),
    ("hours: 24\nmodules:\n  - module: M0 甲😀e\u{301}\t\n    hours: ¦6\n", "总学时减去各模块，剩余：总计 8"),
    (
      "modules:\n  - module: M0 甲\n    hours: 6\n    units: [{unit: M0.1 乙, hours: 2}, {unit: M0.2 丙😀e\u{301}\t, hours: ¦3}]\n",
      "模块学时减去其他单元，剩余：总计 4"
    ),
    ("modules:\n  - module: M0 甲\n    assessment: {method: 实操😀e\u{301}\t, weight: 7¦0}\n", "其他模块权重合计 40，剩余：60"),
  ])
  func hoursAndWeightsShowTheRemainder(start: String, expected: String) async {
    let last = "  - module: M1 丁\n    hours: {theory: 4, practice: 6}\n    assessment: {method: 笔试, weight: 40}\n"
    let hover = await OpenedDocument(CompletionAnswer.planHead + start + last, at: "/files/new.plan.yaml").ask("textDocument/hover")
    #expect(hover.at("contents", "value")?.string?.hasPrefix(expected) == true, "\(hover.text)")
  }

  @Test func levelShowsItsNumberOfEntries() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("level: junior", with: "level: jun¦ior"), at: Bakery.planPath)
    let text = await opened.ask("textDocument/hover").at("contents", "value")?.string ?? ""
    #expect(text.contains("2 项职业功能、4 项工作内容、5 条能力、4 条知识"))
  }

  @Test func findingShowsItsRationale() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("1.2 称量]", with: "1.2 烘¦烤]"), at: Bakery.planPath)
    let text = await opened.ask("textDocument/hover").at("contents", "value")?.string ?? ""
    #expect(text.contains("`title-mismatch`"))
  }

  @Test func ruleInACommentShowsItsPage() async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("1.2 称量]", with: "1.2 烘烤]  # lint: allow title-mis¦match — 😀e\u{301}\t"), at: Bakery.planPath)
    let hover = await opened.ask("textDocument/hover")
    #expect(hover.at("contents", "value")?.string?.hasPrefix("# title-mismatch") == true)
    #expect(opened.text(hover["range"]) == "title-mismatch")
  }

  @Test func sentencesShowNothing() async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing("title: 面点😀", with: "title: 面¦点😀"), at: Bakery.planPath)
    #expect(await opened.ask("textDocument/hover").isNull)
  }

  /// A client that names formats gets one of them; one that names none gets a string, which is all that it is known to understand.
  @Test(arguments: [["plaintext"], []])
  func plainTextContainsNoMarkup(formats: [String]) async {
    let named: TestJSON = ["textDocument": ["hover": ["contentFormat": .array(formats.map { .string($0) })]]]
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("    hours: {theory: 4", with: "    hours: {the¦ory: 4"), at: Bakery.planPath,
      capabilities: formats.isEmpty ? [:] : named)
    let hover = await opened.ask("textDocument/hover")
    #expect(hover.at("contents", "kind")?.string == formats.first)
    let text = formats.isEmpty ? hover["contents"]?.string : hover.at("contents", "value")?.string
    #expect(text?.hasPrefix("理论 (theory)") == true)
  }
}
