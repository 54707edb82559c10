import Testing

@testable import LanguageServer

/// `textDocument/codeLens`.
@Suite(.timeLimit(.minutes(10)))
struct CodeLensTests {
  private static let capabilities = OpenedDocument.capabilities.merging(["window": ["showDocument": ["support": true]]])

  @Test func planShowsItsCoverage() async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("      - 2.2 烘烤\n", with: ""), at: Bakery.planPath, capabilities: Self.capabilities)
    let lenses = await opened.client.request("textDocument/codeLens", TestClient.document(Bakery.planPath))
    #expect(lenses.elements.compactMap { $0.at("command", "title")?.string } == ["初级：能力 4/5，知识 3/4；缺 1 项工作内容"])
    #expect(opened.text(lenses.at(0, "range")) == "modules")
  }

  @Test func standardShowsFilesThatCoverIt() async {
    let opened = await OpenedDocument(Bakery.standardMarked, at: Bakery.standardPath, locale: "en", capabilities: Self.capabilities)
    let lenses = await opened.client.request("textDocument/codeLens", TestClient.document(Bakery.standardPath))
    let titles = lenses.elements.map { "\(opened.text($0["range"])): \($0.at("command", "title")?.string ?? "")" }
    // One line for a function says all where its contents are covered alike. What no file covers has none.
    #expect(
      titles == [
        "1 原料准备: covered by 1 plan and 1 job description", "2 面点制作: covered by 1 plan and 1 job description",
      ])
  }

  @Test func indirectlyCoveredContentsAreCounted() async {
    var files = Bakery.files
    files[Bakery.planPath] = Bakery.plan.replacing("      - 2.2 烘烤\r\n", with: "")
    let opened = await OpenedDocument(
      Bakery.standardMarked, at: Bakery.standardPath, files: files, locale: "en", capabilities: Self.capabilities)
    let lenses = await opened.client.request("textDocument/codeLens", TestClient.document(Bakery.standardPath))
    let titles = lenses.elements.map { "\(opened.text($0["range"])): \($0.at("command", "title")?.string ?? "")" }
    #expect(titles.contains("2.2 烘烤: covered by 1 job description") && !titles.contains { $0.hasPrefix("2.1 和面") })
  }

  @Test func unusedStandardHasNoLens() async {
    let opened = await OpenedDocument(
      Bakery.standardMarked, at: Bakery.standardPath, files: [Bakery.standardPath: Bakery.standard], capabilities: Self.capabilities)
    let lenses = await opened.client.request("textDocument/codeLens", TestClient.document(Bakery.standardPath))
    #expect(Array(lenses.elements).isEmpty)
  }
}
