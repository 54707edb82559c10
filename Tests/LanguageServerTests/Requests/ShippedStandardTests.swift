import JSON
import Testing
import TextModel

@testable import LanguageServer

/// The standard inside the program as a document: with its own URI if the client fetches such documents, else as a copy.
@Suite(.timeLimit(.minutes(10)))
struct ShippedStandardTests {
  /// A client with each of the two ways, and the address that it gets.
  struct Way: Sendable, CustomTestStringConvertible {
    let capabilities: TestJSON
    let uri: String
    let hasCopy: Bool
    var testDescription: String { uri }

    static let all = [
      Way(capabilities: OpenedDocument.capabilities, uri: TestClient.uri(ShippedPlan.copy), hasCopy: true),
      Way(capabilities: ShippedPlan.virtual, uri: ShippedPlan.address, hasCopy: false),
    ]
  }

  @Test(arguments: Way.all)
  func referenceGoesToTheShippedStandard(way: Way) async {
    let opened = await ShippedPlan.opened("2.1 信息展示]", "2.1 信息¦展示]", capabilities: way.capabilities)
    #expect(opened.client.disk[ShippedPlan.copy] == nil)
    let found = await opened.ask("textDocument/definition")
    #expect(found.at(0, "uri")?.string == way.uri)
    #expect(opened.text(found.at(0, "range"), in: ShippedPlan.standard) == "2.1 信息展示")
    #expect(opened.client.disk[ShippedPlan.copy] == (way.hasCopy ? ShippedPlan.standard : nil))
  }

  @Test(arguments: [
    ("{id: cbec-", "{id: cb¦ec-", "cbec-operator"), ("version: 2021", "version: 20¦21", "2021-draft"),
    ("level: junior", "level: ju¦nior", "junior"),
  ])
  func standardVersionAndLevelsGoToTheShippedStandard(old: String, new: String, target: String) async {
    let opened = await ShippedPlan.opened(old, new)
    let found = await opened.ask("textDocument/definition")
    #expect(found.at(0, "uri")?.string == TestClient.uri(ShippedPlan.copy))
    #expect(opened.text(found.at(0, "range"), in: ShippedPlan.standard) == target)
  }

  @Test func linkIsResolvedWhenFollowed() async {
    let opened = await ShippedPlan.opened()
    let links = await opened.client.request("textDocument/documentLink", TestClient.document(opened.path))
    #expect(links.elements.map { opened.text($0["range"]) } == ["cbec-operator"])
    #expect(links.at(0, "target") == nil && opened.client.disk[ShippedPlan.copy] == nil)
    let link = await opened.client.request("documentLink/resolve", .raw(links.at(0)))
    #expect(link["target"]?.string == TestClient.uri(ShippedPlan.copy))
    #expect(link["tooltip"]?.string == links.at(0, "tooltip")?.string && link["range"]?.text == links.at(0, "range")?.text)
    #expect(opened.client.disk[ShippedPlan.copy] == ShippedPlan.standard)
  }

  @Test func linkToAVirtualDocumentIsComplete() async {
    let opened = await ShippedPlan.opened(capabilities: ShippedPlan.virtual)
    let links = await opened.client.request("textDocument/documentLink", TestClient.document(opened.path))
    #expect(links.at(0, "target")?.string == ShippedPlan.address)
  }

  @Test func otherLinksAreUnchanged() async {
    let opened = await OpenedDocument(Bakery.planMarked, at: Bakery.planPath)
    let links = await opened.client.request("textDocument/documentLink", TestClient.document(Bakery.planPath))
    let link = await opened.client.request("documentLink/resolve", .raw(links.at(0)))
    #expect(link.text == links.at(0)?.text)
  }

  @Test(arguments: Way.all)
  func hoverHasALink(way: Way) async {
    let opened = await ShippedPlan.opened("2.1 信息展示]", "2.1 信息¦展示]", capabilities: way.capabilities)
    let text = await opened.ask("textDocument/hover").at("contents", "value")?.string ?? ""
    #expect(text.contains("[跨境电子商务运营人员职业能力要求](\(way.uri))"))
  }

  @Test func plainTextHoverWritesNoCopy() async {
    let opened = await ShippedPlan.opened(
      "2.1 信息展示]", "2.1 信息¦展示]",
      capabilities: OpenedDocument.capabilities.merging(["textDocument": ["hover": ["contentFormat": ["plaintext"]]]]))
    let text = await opened.ask("textDocument/hover").at("contents", "value")?.string ?? ""
    #expect(text.contains("跨境电子商务运营人员职业能力要求") && !text.contains("cache"))
    #expect(opened.client.disk[ShippedPlan.copy] == nil)
  }

  @Test(arguments: Way.all)
  func symbolsOfAUsedShippedStandardAreFound(way: Way) async {
    let opened = await ShippedPlan.opened(capabilities: way.capabilities)
    let found = await opened.client.request("workspace/symbol", ["query": "信息展示"])
    let places = found.elements.filter { $0.at("location", "uri")?.string == way.uri }
    #expect(places.first?["name"]?.string == "2.1 信息展示")
    #expect(opened.text(places.first?.at("location", "range"), in: ShippedPlan.standard) == "2.1 信息展示")
  }

  @Test func symbolsOfAnUnusedShippedStandardAreNotFound() async {
    let client = await TestClient(Bakery.files)
    #expect(Array(await client.request("workspace/symbol", ["query": "信息展示"]).elements).isEmpty)
  }

  /// The client that fetches a document is given the text, whether it spells an empty host or not.
  @Test(arguments: ["competency-lint:/", "competency-lint:///"])
  func textOfAShippedStandardIsReturned(beginning: String) async {
    let client = await TestClient(capabilities: ShippedPlan.virtual)
    let content = await client.request("workspace/textDocumentContent", ["uri": .string(beginning + ShippedPlan.name)])
    #expect(content["text"]?.string == ShippedPlan.standard)
    let none = await client.exchange("workspace/textDocumentContent", ["uri": "competency-lint:/other.standard.yaml"])
    #expect(none.at("error", "code")?.int == -32602)
  }

  @Test func extensionCanAnnounceVirtualDocuments() async {
    let client = await TestClient(initializes: false)
    let result = await client.request("initialize", ["capabilities": [:], "initializationOptions": ["virtualDocuments": true]])
    #expect(result.at("capabilities", "workspace", "textDocumentContent", "schemes")?.text == "[\"competency-lint\"]")
    #expect(result.at("capabilities", "documentLinkProvider", "resolveProvider")?.bool == false)
    let plain = await TestClient(initializes: false).request("initialize", ["capabilities": [:]])
    #expect(plain.at("capabilities", "workspace", "textDocumentContent") == nil)
  }

  @Test func relatedInformationWritesNoCopy() async {
    let opened = await ShippedPlan.opened("1 选品与采购, 2.1 信息展示]", "1.1 产品选择, 1.1 信息展示]")
    let report = await opened.client.request("textDocument/diagnostic", TestClient.document(opened.path))
    #expect(report["items"]?.elements.contains { $0["code"]?.string == "title-mismatch" } == true)
    #expect(opened.client.disk[ShippedPlan.copy] == nil)
  }

  @Test func withoutACacheFolderThereAreNoLocations() async throws {
    let inner = TestDisk([:]).loader
    var session = Session(
      loader: FileLoader(
        list: inner.list, lists: inner.lists, read: inner.read, stamp: inner.stamp, real: inner.real, isFile: inner.isFile,
        exists: inner.exists))
    let source = SourceText(utf8: Array(MarkedText(ShippedPlan.marked).text.utf8))
    session.client = ClientCapabilities(JSONParser.parse(OpenedDocument.capabilities.bytes)?.root)
    session.files.setOpen(FileVersion(path: ShippedPlan.path, uri: TestClient.uri(ShippedPlan.path), version: 1, source: source))
    let document = try #require(JSONParser.parse(TestClient.document(ShippedPlan.path).bytes)?.root)
    #expect(try DocumentLink.answer(try DocumentParams(json: document), from: session.snapshot).isEmpty)
    let query = try #require(JSONParser.parse(Array("{\"query\":\"信息展示\"}".utf8))?.root)
    #expect(try WorkspaceSymbol.answer(try WorkspaceSymbol.Params(json: query), from: session.snapshot).isEmpty)
  }
}
