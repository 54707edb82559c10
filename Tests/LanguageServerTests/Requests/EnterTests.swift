import Testing

@testable import LanguageServer

/// Enter inside lists and after the keys of lists: `textDocument/onTypeFormatting`.
@Suite(.timeLimit(.minutes(10)))
struct EnterTests {
  private func typed(_ marked: String, at path: String, files: [String: String] = Bakery.files) async -> String {
    let opened = await OpenedDocument(marked, at: path, files: files)
    // Numbers below are only changed once all files are known.
    _ = await opened.client.request("workspace/symbol", ["query": "x"])
    let edits = await opened.ask("textDocument/onTypeFormatting", ["ch": "\n", "options": ["tabSize": 2, "insertSpaces": true]])
    return Edits.apply(edits.isNull ? nil : edits, to: opened.marked.text).replacing("\r\n", with: "\n")
  }

  private static let between = Bakery.standardMarked.replacing(
    "              - 1.1.1 能辨认😀e\u{301}\t常用面粉\n", with: "              - 1.1.1 能辨认😀e\u{301}\t常用面粉\n¦\n")

  @Test func unreferencedNumbersBelowAreIncreased() async {
    let after = await typed(Self.between, at: Bakery.standardPath)
    #expect(after.contains("常用面粉\n              - 1.1.2 \n              - 1.1.3 能检查原料的保质期\n"), "\(after)")
  }

  @Test func referencedNumberStays() async {
    var files = Bakery.files
    files[Bakery.planPath] = Bakery.plan.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[A1.1.2 能检查原料的保质期]")
    let after = await typed(Self.between, at: Bakery.standardPath, files: files)
    #expect(after.contains("常用面粉\n              - \n              - 1.1.2 能检查原料的保质期\n"), "\(after)")
  }

  @Test func numbersAreRestoredWhenTheListEnds() async {
    let marked = Self.between.replacing("\n¦\n", with: "\n              - 1.1.2 \n              ¦\n").replacing(
      "1.1.2 能检查", with: "1.1.3 能检查")
    let after = await typed(marked, at: Bakery.standardPath)
    #expect(after.contains("常用面粉\n\n              - 1.1.2 能检查原料的保质期\n"), "\(after)")
  }

  @Test(arguments: [
    ("            abilities:\n¦\n", "            abilities:\n              - 1.3.1 \n"),
    ("            knowledge:  # 😀e\u{301}\t\n            ¦\n", "            knowledge:  # 😀e\u{301}\t\n              - 1.3.1 \n"),
  ])
  func aListBeginsWithItsFirstNumber(below: String, expected: String) async {
    let function = "      - function: 2 面点制作\n        contents:\n          - content: 2.1 和面\n"
    let marked = Bakery.standardMarked.replacing(function, with: "          - content: 1.3 新😀\n" + below + function)
    let after = await typed(marked, at: Bakery.standardPath)
    #expect(after.contains(expected), "\(after)")
  }

  /// The contents of a function are still to be written; those of others may be listed first.
  @Test(arguments: [
    ("  - function: 泡茶😀\n¦\n", "泡茶😀\n    \n"), ("  - function: 泡茶\n  - function: 点茶e\u{301}\t\n¦\n", "\t\n  - function: \n"),
    ("  - function: 泡茶\n    contents:\n      - content: 备水😀\n¦\n", "备水😀\n      - content: \n"),
  ])
  func catalogueContinues(lines: String, end: String) async {
    let after = await typed("kind: standard\nfunctions:\n" + lines, at: "/files/tea.standard.yaml")
    #expect(after.hasSuffix(end), "\(after)")
  }

  @Test func unnumberedItemsContinue() async {
    let head = "kind: standard\nlevels:\n  - level: 初级\n    functions:\n      - function: 泡茶\n        contents:\n          - content: 备水\n"
    let after = await typed(head + "            abilities:\n              - 能泡😀e\u{301}\t\n¦\n", at: "/files/tea.standard.yaml")
    #expect(after.hasSuffix("\t\n              - \n"), "\(after)")
    let ended = await typed(
      head + "            abilities:\n              - 能泡\n              - \n              ¦\n", at: "/files/tea.standard.yaml")
    #expect(ended.hasSuffix("能泡\n            \n"), "\(ended)")
  }

  @Test(arguments: [
    ("modules:\n¦\n", "modules:\n  - \n"), ("modules:\n  - module: M1 甲\n    covers:\n    ¦\n", "    covers:\n      - \n"),
    (
      "modules:\n  - module: M1 甲😀\n    objectives:\n      - 能做e\u{301}\t\n      ¦\n",
      "    objectives:\n      - 能做e\u{301}\t\n      - \n"
    ),
    (
      "modules:\n  - module: M1 甲\n    units:\n      - {unit: M1.1 乙😀e\u{301}\t, covers: [2.1 和面]}\n¦\n",
      "covers: [2.1 和面]}\n\n"
    ),
    ("modules:\n  - module: M1 甲\n    covers:\n      - 2.1 和面\n      - \n      ¦\n", "    covers:\n      - 2.1 和面\n    \n"),
    ("modules:\n  - module: M1 甲\n    covers:\n      - \n        ¦\n", "    covers:\n    \n"),
    ("modules:\n  - module: M1 甲\n    covers:\n      - \n¦\n      - 2.1 和面\n", "    covers:\n\n      - 2.1 和面\n"),
    ("modules:\n  - module: M1 甲😀\n    covers: [2.1 和面]\n  - \n  ¦\n", "covers: [2.1 和面]\n\n"),
    ("modules:\n  - module: M1 甲\n    units:\n      - unit: M1.1 乙e\u{301}\t\n      - \n      ¦\n", "\t\n    \n"),
    ("modules:\n  - module: M1 甲\n  - module: \n¦\n", "M1 甲\n\n"), ("modules:\n  - module: M1 甲\n  - module: M2 \n¦\n", "M1 甲\n\n"),
    ("modules:\n  - \n  ¦\n", "modules:\n\n"), ("modules:\n  - module: M1 甲\n  -\n  ¦\n", "甲\n  -\n  \n"),
    ("modules:\n  - module: M1 甲\n    units:\n      - unit: M1.1 \n¦\n", "      - unit: M1.1 \n        \n"),
    ("modules:\n  - module: M1 甲\n    units:\n      - unit: M1.1 乙\n      - unit: M1.2 \n¦\n", "unit: M1.1 乙\n  - module: M2 \n"),
  ])
  func listsOfPlansContinue(marked: String, end: String) async {
    let after = await typed(CompletionAnswer.planHead + marked, at: "/files/new.plan.yaml")
    #expect(after.hasSuffix(end), "\(after)")
  }

  /// A comment after the cursor stays with the line that it is about.
  @Test(arguments: [
    ("    covers:\n      - 2.1 和面\n      ¦ # 😀\n", "- 2.1 和面 # 😀\n      - \n"),
    ("    covers:\n      - 2.1 和面 \n¦# 😀\n", "- 2.1 和面 # 😀\n      - \n"),
    ("    covers:\n    ¦  # 😀\n", "    covers:  # 😀\n      - \n"),
    ("    covers:\n      - \n        ¦ # 😀\n", "    covers:\n      - \n         # 😀\n"),
    ("    covers:\n      - 2.1 和面\n      ¦#😀\n", "- 2.1 和面\n      #😀\n"),
    ("    covers:\n      - 2.1 和\n      ¦面 # 😀\n", "- 2.1 和\n      面 # 😀\n"),
  ])
  func commentStaysWithItsItem(lines: String, end: String) async {
    let after = await typed(CompletionAnswer.planHead + "modules:\n  - module: M1 甲\n" + lines, at: "/files/new.plan.yaml")
    #expect(after.hasSuffix(end), "\(after)")
  }

  private static let job =
    "kind: job-description\nformat: 1\nid: new\ntitle: 面点😀e\u{301}\t师\nstandard: bakery@2024-a\nlevel: junior\nduties:\n"

  /// A duty without its text ends the list, as an item does; the first one stays.
  @Test(arguments: [
    ("  - duty: 甲😀\n    covers: [2.1 和面]\n  - duty: \n¦\n", "covers: [2.1 和面]\n\n"), ("  - duty: 甲\n  - duty:\n  ¦\n", "duty: 甲\n\n"),
    ("  - duty: \n¦\n", "  - duty: \n\n"), ("  - duty: 甲e\u{301}\t\n  - duty: 乙\n¦\n", "duty: 乙\n    \n"),
  ])
  func aDutyWithoutItsTextEndsTheList(lines: String, end: String) async {
    let after = await typed(Self.job + lines, at: "/files/new.job.yaml")
    #expect(after.hasSuffix(end), "\(after)")
  }

  @Test func numberedDutiesContinueBeforeTheirFields() async {
    let after = await typed(Self.job + "  - duty: 1 甲😀\n  - duty: 2 乙e\u{301}\t\n¦\n", at: "/files/new.job.yaml")
    #expect(after.hasSuffix("\t\n  - duty: 3 \n"), "\(after)")
  }
}
