import Schema
import Testing

@testable import LanguageServer

/// `textDocument/inlayHint` and `textDocument/codeLens`.
@Suite(.timeLimit(.minutes(1)))
struct AnnotationTests {
  /// What stands in front of each hint, and the hint.
  private func hints(_ opened: Opened) async -> [String] {
    let answer = await opened.ask("textDocument/inlayHint", about: opened.all)
    return answer.elements.map { hint in
      let offset = Edits.offset(hint["position"], in: opened.marked.text, opened.client.encoding) ?? 0
      let before =
        String(decoding: Array(opened.marked.text.utf8)[..<offset], as: UTF8.self).split(whereSeparator: { " [{\r\n".contains($0) }).last
        ?? ""
      return "\(before) → \(hint["label"]?.string ?? "")"
    }
  }

  @Test(arguments: PositionEncoding.all)
  func titlesHoursAndAmounts(encoding: PositionEncoding) async {
    let opened = await Opened(
      Bakery.planMarked.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[1.1 选料😀e\u{301}, \"1.2\"]").replacing(
        "- 2.1 和面\n      - 2.2 烘烤", with: "- 2 面点制作"
      )
      .replacing("total: 20", with: "total: 28").replacing("theory: 8", with: "theory: 7"), at: Bakery.planPath, encoding: encoding)
    #expect(await hints(opened) == ["28 → 剩余 8", "7 → 超出 1", "\"1.2\" → 称量", "面点制作 → 2 项内容，2 条能力"])
  }

  @Test func functionsOfTheStandard() async {
    let opened = await Opened(Bakery.standardMarked, at: Bakery.standardPath, locale: "en")
    #expect(await hints(opened).first == "原料准备 → 2 contents, 3 abilities")
  }

  @Test func onlyWhatIsOnTheScreen() async {
    let opened = await Opened(Bakery.standardMarked, at: Bakery.standardPath)
    let answer = await opened.ask("textDocument/inlayHint", about: 0..<200)
    #expect(answer.text == "[]")
  }

  @Test func aPlanShowsWhatItCovers() async {
    let opened = await Opened(Bakery.planMarked.replacing("      - 2.2 烘烤\n", with: ""), at: Bakery.planPath)
    let lenses = await opened.client.request("textDocument/codeLens", TestClient.document(Bakery.planPath))
    #expect(lenses.elements.compactMap { $0.at("command", "title")?.string } == ["初级：能力 4/5，知识 3/4；缺 1 项工作内容"])
    #expect(opened.text(lenses.at(0, "range")) == "modules")
  }

  @Test func aStandardShowsWhoCoversIt() async {
    let opened = await Opened(Bakery.standardMarked, at: Bakery.standardPath, locale: "en")
    let lenses = await opened.client.request("textDocument/codeLens", TestClient.document(Bakery.standardPath))
    let titles = lenses.elements.map { "\(opened.text($0["range"])): \($0.at("command", "title")?.string ?? "")" }
    #expect(titles.contains("1.1 选料😀e\u{301}: covered by 1 plan and 1 job description"))
    #expect(titles.contains("2.2 和面: covered by nothing yet"))
  }
}

/// `textDocument/onTypeFormatting`.
@Suite(.timeLimit(.minutes(1)))
struct OnTypeFormattingTests {
  private func typed(_ marked: String, at path: String, encoding: PositionEncoding = .utf16) async -> String {
    let opened = await Opened(marked, at: path, encoding: encoding)
    let edits = await opened.ask("textDocument/onTypeFormatting", ["ch": "\n", "options": ["tabSize": 2, "insertSpaces": true]])
    return Edits.apply(edits.isNull ? nil : edits, to: opened.marked.text, encoding)
  }

  @Test(arguments: PositionEncoding.all, ["", "              ", "              - "])
  func theNextNumberComesByItself(encoding: PositionEncoding, indentation: String) async {
    let marked = Bakery.standardMarked.replacing(
      "              - 1.1.1 能辨认😀e\u{301}\t常用面粉\n", with: "              - 1.1.1 能辨认😀e\u{301}\t常用面粉\n\(indentation)¦\n")
    let after = await typed(marked, at: Bakery.standardPath, encoding: encoding)
    #expect(after.contains("- 1.1.1 能辨认😀e\u{301}\t常用面粉\r\n              - 1.1.2 \r\n"))
  }

  @Test func theNumberBehindNineIsTen() async {
    let marked = Bakery.standardMarked.replacing("              - 1.1.2 能检查原料的保质期\n", with: "              - 1.1.9 能检查原料的保质期\n¦\n")
    #expect(await typed(marked, at: Bakery.standardPath).contains("\r\n              - 1.1.10 \r\n"))
  }

  @Test func anEmptyItemEndsTheList() async {
    let marked = Bakery.standardMarked.replacing("              - 1.1.2 能检查原料的保质期\n", with: "              - 1.1.2 \n              ¦\n")
    let after = await typed(marked, at: Bakery.standardPath)
    #expect(after.contains("常用面粉\r\n\r\n            knowledge:"))
  }

  @Test func referencesGoOnWithADash() async {
    let marked = Bakery.planMarked.replacing("      - 2.1 和面\n", with: "      - 2.1 和面\n¦\n")
    #expect(await typed(marked, at: Bakery.planPath).contains("- 2.1 和面\r\n      - \r\n"))
  }

  @Test(arguments: ["      - 2.1 和¦\n", "  - module: M9 😀e\u{301}\t\n¦\n", "    method: a\n¦\n"])
  func otherLinesStayAsTheyAre(lines: String) async {
    let marked = Bakery.planMarked.replacing("      - 2.1 和面\n", with: lines)
    #expect(await typed(marked, at: Bakery.planPath) == MarkedText(marked).text)
  }
}
