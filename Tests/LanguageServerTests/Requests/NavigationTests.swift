import Schema
import Testing

@testable import LanguageServer

/// `textDocument/definition`.
@Suite(.timeLimit(.minutes(1)))
struct DefinitionTests {
  @Test(arguments: PositionEncoding.all)
  func aReferenceLeadsToTheStandard(encoding: PositionEncoding) async {
    let opened = await Opened(
      Bakery.planMarked.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[1.1 选料😀e\u{301}, 1.2 ¦称量]"), at: Bakery.planPath, encoding: encoding)
    let found = await opened.ask("textDocument/definition")
    #expect(found.at(0, "uri")?.string == TestClient.uri(Bakery.standardPath))
    #expect(opened.text(found.at(0, "range"), in: Bakery.standard) == "1.2 称量")
    #expect(found.at(0, "range", "start", "line")?.int == 33)
  }

  @Test(
    "other things lead somewhere too",
    arguments: [
      ("level: junior", "level: jun¦ior", "junior"), ("standard: {id: bakery", "standard: {id: ba¦kery", "bakery"),
      ("version: 2024-a}", "version: 20¦24-a}", "2024-a"),
    ])
  func others(old: String, new: String, target: String) async {
    let opened = await Opened(Bakery.planMarked.replacing(old, with: new), at: Bakery.planPath)
    let found = await opened.ask("textDocument/definition")
    #expect(opened.text(found.at(0, "range"), in: Bakery.standard) == target)
  }

  @Test func aPositionLeadsToItsLevel() async {
    let opened = await Opened(Bakery.jobMarked.replacing("title: 面点师助理", with: "title: 面点¦师助理"), at: Bakery.jobPath)
    let found = await opened.ask("textDocument/definition")
    #expect(opened.text(found.at(0, "range"), in: Bakery.standard) == "面点师助理")
  }

  @Test func theFileOfAStandardIsOpened() async {
    let opened = await Opened(
      Bakery.planMarked.replacing("version: 2024-a}", with: "version: 2024-a, file: ./bak¦er.standard.yaml}"), at: Bakery.planPath)
    #expect(await opened.ask("textDocument/definition").at(0, "uri")?.string == TestClient.uri(Bakery.standardPath))
  }

  @Test func inALevelTheCatalogueIsTheDefinition() async {
    let opened = await Opened(Bakery.standardMarked.replacing("content: 2.2 烘烤", with: "content: 2.2 烘¦烤"), at: Bakery.standardPath)
    let found = await opened.ask("textDocument/definition")
    #expect(found.at(0, "range", "start", "line")?.int == 16)
  }

  @Test func clientsWithLinksGetLinks() async {
    let opened = await Opened(
      Bakery.planMarked.replacing("1.2 称量]", with: "1.2 称¦量]"), at: Bakery.planPath,
      capabilities: Opened.capabilities.merging(["textDocument": ["definition": ["linkSupport": true]]]))
    let found = await opened.ask("textDocument/definition")
    #expect(opened.text(found.at(0, "originSelectionRange")) == "称量")
    #expect(opened.text(found.at(0, "targetSelectionRange"), in: Bakery.standard) == "1.2 称量")
  }

  @Test func wordsLeadNowhere() async {
    let opened = await Opened(
      Bakery.planMarked.replacing("method: 实操, weight: 50}\n  - module: M2", with: "method: 实¦操, weight: 50}\n  - module: M2"),
      at: Bakery.planPath)
    #expect(await opened.ask("textDocument/definition").isNull)
  }
}

/// `textDocument/references` and `textDocument/documentHighlight`.
@Suite(.timeLimit(.minutes(1)))
struct ReferencesTests {
  @Test(arguments: [true, false])
  func everyPlaceInEveryFile(withDefinition: Bool) async {
    let opened = await Opened(Bakery.planMarked.replacing("选料😀e\u{301}, 1.2", with: "选料😀e\u{301}¦, 1.2"), at: Bakery.planPath)
    let found = await opened.ask("textDocument/references", ["context": ["includeDeclaration": .bool(withDefinition)]])
    let places = Array(found.elements)
    #expect(places.count == (withDefinition ? 4 : 1))
    for place in places {
      let isPlan = place["uri"]?.string == TestClient.uri(Bakery.planPath)
      #expect(opened.text(place["range"], in: isPlan ? opened.marked.text : Bakery.standard) == "选料😀e\u{301}")
    }
  }

  @Test func aNumberStandsForWhatHasIt() async {
    let opened = await Opened(Bakery.standardMarked.replacing("content: 2.2 烘烤", with: "content: 2.¦2 烘烤"), at: Bakery.standardPath)
    let found = await opened.ask("textDocument/references", ["context": ["includeDeclaration": false]])
    #expect(found.elements.map { opened.text($0["range"], in: Bakery.plan) } == ["烘烤"])
  }

  @Test func aLevelIsFoundByIdAndName() async {
    var files = Bakery.files
    files["/files/second.plan.yaml"] = Bakery.plan.replacing("level: junior", with: "level: 初级")
    let opened = await Opened(
      Bakery.standardMarked.replacing("level: junior", with: "level: ¦junior"), at: Bakery.standardPath, files: files)
    let found = await opened.ask("textDocument/references", ["context": ["includeDeclaration": false]])
    #expect(Array(found.elements).count == 3)
  }

  @Test func highlightsStayInTheDocument() async {
    let opened = await Opened(Bakery.standardMarked.replacing("content: 2.2 烘烤", with: "content: 2.2 烘¦烤"), at: Bakery.standardPath)
    let found = await opened.ask("textDocument/documentHighlight")
    #expect(found.elements.map { opened.text($0["range"]) } == ["烘烤", "烘烤", "烘烤"])
    #expect(found.at(0, "kind")?.int == 3)
  }
}

/// `textDocument/documentSymbol` and `workspace/symbol`.
@Suite(.timeLimit(.minutes(1)))
struct SymbolTests {
  @Test func aStandardIsATree() async {
    let opened = await Opened(Bakery.standardMarked, at: Bakery.standardPath)
    let outline = await opened.client.request("textDocument/documentSymbol", TestClient.document(Bakery.standardPath))
    #expect(outline.elements.compactMap { $0["name"]?.string } == ["初级", "高级"])
    let content = outline.at(0, "children", 0, "children", 0)
    #expect(content?["name"]?.string == "1.1 选料😀e\u{301}")
    #expect(opened.text(content?["selectionRange"]) == "1.1 选料😀e\u{301}")
    #expect(content?.at("children", 0, "name")?.string == "1.1.1 能辨认😀e\u{301}\t常用面粉")
    #expect(opened.text(content?.at("children", 0, "range")) == "1.1.1 能辨认😀e\u{301}\t常用面粉")
  }

  @Test func clientsWithoutTreesGetAList() async {
    let opened = await Opened(Bakery.planMarked, at: Bakery.planPath, capabilities: [:])
    let outline = await opened.client.request("textDocument/documentSymbol", TestClient.document(Bakery.planPath))
    #expect(outline.elements.compactMap { $0["name"]?.string } == ["M1 原料准备", "M2 面点制作"])
    #expect(outline.at(0, "location", "uri")?.string == TestClient.uri(Bakery.planPath))
  }

  @Test(arguments: [("烘烤", "2.2 烘烤"), ("hk", "2.2 烘烤"), ("M2", "M2 面点制作"), ("2.2.1", "2.2.1 能使用烤箱"), ("xl", "1.1 选料😀e\u{301}")])
  func theWorkspaceIsSearched(query: String, first: String) async {
    let client = await TestClient(Bakery.files)
    let found = await client.request("workspace/symbol", ["query": .string(query)])
    #expect(found.at(0, "name")?.string == first)
  }
}

/// `textDocument/documentLink`, `foldingRange` and `selectionRange`.
@Suite(.timeLimit(.minutes(1)))
struct StructureTests {
  @Test func theStandardIsALink() async {
    let opened = await Opened(Bakery.planMarked, at: Bakery.planPath)
    let links = await opened.client.request("textDocument/documentLink", TestClient.document(Bakery.planPath))
    #expect(links.elements.map { opened.text($0["range"]) } == ["bakery"])
    #expect(links.at(0, "target")?.string == TestClient.uri(Bakery.standardPath))
    #expect(links.at(0, "tooltip")?.string?.hasPrefix("面点师😀") == true)
  }

  @Test func entriesFold() async {
    let opened = await Opened("# 面点😀e\u{301}\t\n# 计划\n" + Bakery.planMarked, at: Bakery.planPath)
    let folds = await opened.client.request("textDocument/foldingRange", TestClient.document(Bakery.planPath))
    let lines = folds.elements.map { "\($0["startLine"]?.int ?? -1)-\($0["endLine"]?.int ?? -1)\($0["kind"]?.string ?? "")" }
    #expect(lines == ["0-2comment", "10-20", "11-14", "15-20", "17-19"])
  }

  @Test(arguments: PositionEncoding.all)
  func selectionGrowsFromTheWord(encoding: PositionEncoding) async {
    let opened = await Opened(
      Bakery.planMarked.replacing("[1.1 选料😀e\u{301}, 1.2 称量]", with: "[1.1 选料😀¦e\u{301}, 1.2 称量]"), at: Bakery.planPath, encoding: encoding)
    let position = opened.client.position(opened.marked.place, in: opened.marked.text)
    let answer = await opened.client.request(
      "textDocument/selectionRange", TestClient.document(Bakery.planPath).merging(["positions": [position]]))
    var texts: [String] = []
    var selection = answer.at(0)
    while let current = selection {
      texts.append(opened.text(current["range"]))
      selection = current["parent"]
    }
    #expect(texts.prefix(4) == ["选料😀e\u{301}", "1.1 选料😀e\u{301}", "[1.1 选料😀e\u{301}, 1.2 称量]", "covers: [1.1 选料😀e\u{301}, 1.2 称量]"])
    #expect(texts.last.map { Array($0.utf8) } == Array(opened.marked.text.utf8))
  }
}
