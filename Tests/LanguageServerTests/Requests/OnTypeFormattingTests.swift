import JSON
import Testing

@testable import LanguageServer

extension TestJSON {
  fileprivate static func line(of position: TestJSON) -> Int? { JSONParser.parse(position.bytes)?.root["line"]?.int }
}

/// `textDocument/onTypeFormatting`.
@Suite(.timeLimit(.minutes(10)))
struct OnTypeFormattingTests {
  private func typed(_ marked: String, at path: String, encoding: PositionEncoding = .utf16) async -> String {
    let opened = await OpenedDocument(marked, at: path, encoding: encoding)
    let edits = await opened.ask("textDocument/onTypeFormatting", ["ch": "\n", "options": ["tabSize": 2, "insertSpaces": true]])
    return Edits.apply(edits.isNull ? nil : edits, to: opened.marked.text, encoding)
  }

  @Test(arguments: PositionEncoding.all, ["", "              ", "              - "])
  func nextNumberIsInserted(encoding: PositionEncoding, indentation: String) async {
    let marked = Bakery.standardMarked.replacing(
      "              - 1.1.2 能检查原料的保质期\n", with: "              - 1.1.2 能检查😀e\u{301}\t原料\n\(indentation)¦\n")
    let after = await typed(marked, at: Bakery.standardPath, encoding: encoding)
    #expect(after.contains("- 1.1.2 能检查😀e\u{301}\t原料\r\n              - 1.1.3 \r\n"))
  }

  /// Some editors leave the cursor in front of what is inserted at its place: a blank in front of it stays.
  @Test(arguments: PositionEncoding.all, [" ", "              ", "                  "])
  func cursorIsAfterTheNumber(encoding: PositionEncoding, indentation: String) async {
    let marked = Bakery.standardMarked.replacing(
      "              - 1.1.2 能检查原料的保质期\n", with: "              - 1.1.2 能检查😀e\u{301}\t原料\n\(indentation)¦\n")
    let opened = await OpenedDocument(marked, at: Bakery.standardPath, encoding: encoding)
    let edits = await opened.ask("textDocument/onTypeFormatting", ["ch": "\n", "options": ["tabSize": 2, "insertSpaces": true]])
    let cursor = opened.client.position(opened.marked.place, in: opened.marked.text)
    for edit in edits.elements {
      #expect(
        edit.at("range", "end", "character")?.int == indentation.count - 1
          && edit.at("range", "end", "line")?.int == TestJSON.line(of: cursor))
    }
    #expect(Edits.apply(edits, to: opened.marked.text, encoding).contains("\r\n              - 1.1.3 \r\n"))
  }

  @Test func tenFollowsNine() async {
    let marked = Bakery.standardMarked.replacing("              - 1.1.2 能检查原料的保质期\n", with: "              - 1.1.9 能检查原料的保质期\n¦\n")
    #expect(await typed(marked, at: Bakery.standardPath).contains("\r\n              - 1.1.10 \r\n"))
  }

  @Test func anEmptyItemEndsTheList() async {
    let marked = Bakery.standardMarked.replacing("              - 1.1.2 能检查原料的保质期\n", with: "              - 1.1.2 \n              ¦\n")
    let after = await typed(marked, at: Bakery.standardPath)
    #expect(after.contains("常用面粉\r\n\r\n            knowledge:"))
  }

  @Test func referenceListContinuesWithADash() async {
    let marked = Bakery.planMarked.replacing("      - 2.1 和面\n", with: "      - 2.1 和面\n¦\n")
    #expect(await typed(marked, at: Bakery.planPath).contains("- 2.1 和面\r\n      - \r\n"))
  }

  @Test(arguments: ["      - 2.1 和¦\n", "    method: a\n¦\n", "  - module:\n¦\n", "  - {module: M9}\n¦\n"])
  func otherLinesAreUnchanged(lines: String) async {
    let marked = Bakery.planMarked.replacing("      - 2.1 和面\n", with: lines)
    #expect(await typed(marked, at: Bakery.planPath) == MarkedText(marked).text)
  }

  /// The cursor stands where the record's other keys begin.
  @Test(arguments: ["  - module: M9 😀e\u{301}\t", "  -   module: M9 a", "  - module: \"M9 a\"  # 注"])
  func cursorIsIndentedLikeTheOtherKeys(line: String) async {
    for blanks in ["", "  "] {
      let marked = Bakery.planMarked.replacing("      - 2.1 和面\n", with: "\(line)\n\(blanks)¦\n")
      let column = line.contains("-   ") ? 6 : 4
      let after = await typed(marked, at: Bakery.planPath)
      #expect(after.contains("\(line)\r\n\(String(repeating: " ", count: column))\r\n"), "\(after)")
    }
  }

  @Test func nextContentFollowsTheLastKnowledgeItem() async {
    let marked = Bakery.standardMarked.replacing(
      "              - 1.1.1 面粉的种类\n          - content: 1.2 称量\n            abilities:\n              - 1.2.1 能按配方称量原料\n            knowledge:\n              - 1.2.1 计量器具的使用方法\n",
      with: "              - 1.1.1 面粉😀e\u{301}\t的种类\n              - 1.1.2 \n¦\n")
    let after = await typed(marked, at: Bakery.standardPath)
    #expect(after.contains("的种类\r\n          - content: 1.2 \r\n      - function: 2"))
  }

  @Test func nextFunctionFollowsTheLastContent() async {
    let marked = Bakery.standardMarked.replacing(
      "              - 2.2.1 发酵面团的特点\n", with: "              - 2.2.1 发酵面团😀e\u{301}\t的特点\n          - content: 2.3 \n¦\n")
    let after = await typed(marked, at: Bakery.standardPath)
    #expect(after.hasSuffix("的特点\r\n      - function: 3 \r\n"))
  }

  @Test func emptyItemBetweenItemsIsRemoved() async {
    let marked = Bakery.standardMarked.replacing(
      "              - 1.1.2 能检查原料的保质期\n", with: "              - 1.1.2 \n¦\n              - 1.1.2 能检查原料的保质期\n")
    let after = await typed(marked, at: Bakery.standardPath)
    #expect(after.contains("常用面粉\r\n\r\n              - 1.1.2 能检查"))
  }

  @Test func abilitiesAreFollowedByAnotherKey() async {
    let marked = Bakery.standardMarked.replacing(
      "              - 2.2.1 能调制发酵面团\n            knowledge:\n              - 2.2.1 发酵面团的特点\n",
      with: "              - 2.2.1 能调制😀e\u{301}\t面团\n              - 2.2.2 \n¦\n")
    let after = await typed(marked, at: Bakery.standardPath)
    #expect(after.hasSuffix("面团\r\n            \r\n"))
  }

  @Test(arguments: [
    ("      - content: 烘烤\nlevels:", "      - content: 烘烤😀e\u{301}\t\n¦\nlevels:", "\t\r\n      - content: \r\n"),
    (
      "levels:\n", "levels:\n  - level: l0\n    functions:\n      - function: 1 甲😀\n      - function: 2 乙😀e\u{301}\t\n¦\n",
      "\t\r\n      - function: 3 \r\n"
    ),
  ])
  func headingsListedFirstContinue(old: String, new: String, end: String) async {
    let after = await typed(Bakery.standardMarked.replacing(old, with: new), at: Bakery.standardPath)
    #expect(after.contains(end), "\(after)")
  }

  @Test func modulesListedFirstContinue() async {
    let head = Bakery.planMarked.components(before: "  - module")
    let after = await typed(head + "  - module: M1 甲😀\n  - module: M2 乙e\u{301}\t\n¦\n", at: Bakery.planPath)
    #expect(after.hasSuffix("\t\r\n  - module: M3 \r\n"))
  }
}

extension String {
  /// The text before the first place where another text begins.
  fileprivate func components(before other: String) -> String { ranges(of: other).first.map { String(self[..<$0.lowerBound]) } ?? self }
}
