import Schema
import Testing

@testable import LanguageServer

/// `textDocument/codeLens`.
@Suite(.timeLimit(.minutes(10)))
struct CodeLensTests {
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
