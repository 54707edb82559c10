import Testing

@testable import LanguageServer

/// `textDocument/definition`.
@Suite(.timeLimit(.minutes(10)))
struct DefinitionTests {
  @Test(arguments: PositionEncoding.all)
  func referenceGoesToTheStandard(encoding: PositionEncoding) async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[1.1 选料😀e\u{301}, 1.2 ¦称量]"), at: Bakery.planPath, encoding: encoding)
    let found = await opened.ask("textDocument/definition")
    #expect(found.at(0, "uri")?.string == TestClient.uri(Bakery.standardPath))
    #expect(opened.text(found.at(0, "range"), in: Bakery.standard) == "1.2 称量")
    #expect(found.at(0, "range", "start", "line")?.int == 33)
  }

  @Test(
    "other names have definitions",
    arguments: [
      ("level: junior", "level: jun¦ior", "junior"), ("standard: {id: bakery", "standard: {id: ba¦kery", "bakery"),
      ("version: 2024-a}", "version: 20¦24-a}", "2024-a"),
    ])
  func others(old: String, new: String, target: String) async {
    let opened = await OpenedDocument(Bakery.planMarked.replacing(old, with: new), at: Bakery.planPath)
    let found = await opened.ask("textDocument/definition")
    #expect(opened.text(found.at(0, "range"), in: Bakery.standard) == target)
  }

  @Test func positionGoesToItsLevel() async {
    let opened = await OpenedDocument(Bakery.jobMarked.replacing("title: 面点师助理", with: "title: 面点¦师助理"), at: Bakery.jobPath)
    let found = await opened.ask("textDocument/definition")
    #expect(opened.text(found.at(0, "range"), in: Bakery.standard) == "面点师助理")
  }

  @Test func fileOfAStandardIsOpened() async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("version: 2024-a}", with: "version: 2024-a, file: ./bak¦er.standard.yaml}"), at: Bakery.planPath)
    #expect(await opened.ask("textDocument/definition").at(0, "uri")?.string == TestClient.uri(Bakery.standardPath))
  }

  @Test func entryOfALevelGoesToTheCatalogue() async {
    let opened = await OpenedDocument(Bakery.standardMarked.replacing("content: 2.2 烘烤", with: "content: 2.2 烘¦烤"), at: Bakery.standardPath)
    let found = await opened.ask("textDocument/definition")
    #expect(found.at(0, "range", "start", "line")?.int == 16)
  }

  @Test func clientsWithLinksGetLinks() async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("1.2 称量]", with: "1.2 称¦量]"), at: Bakery.planPath,
      capabilities: OpenedDocument.capabilities.merging(["textDocument": ["definition": ["linkSupport": true]]]))
    let found = await opened.ask("textDocument/definition")
    #expect(opened.text(found.at(0, "originSelectionRange")) == "称量")
    #expect(opened.text(found.at(0, "targetSelectionRange"), in: Bakery.standard) == "1.2 称量")
  }

  @Test func otherWordsHaveNoDefinition() async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("method: 实操, weight: 50}\n  - module: M2", with: "method: 实¦操, weight: 50}\n  - module: M2"),
      at: Bakery.planPath)
    #expect(await opened.ask("textDocument/definition").isNull)
  }
}
