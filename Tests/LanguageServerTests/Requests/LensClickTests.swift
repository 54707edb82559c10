import JSON
import Testing

@testable import LanguageServer

/// The effect of a click on a code lens: a command that the client has named, else one of the server; else there is no lens.
@Suite(.timeLimit(.minutes(10)))
struct LensClickTests {
  private static let showsDocuments = OpenedDocument.capabilities.merging(["window": ["showDocument": ["support": true]]])
  private static let withoutLast = Bakery.planMarked.replacing("      - 2.2 烘烤\n", with: "")

  /// The commands that a client names, as an experiment or in its options.
  private static func named(_ names: String..., as way: String = "experimental") -> (capabilities: TestJSON, options: TestJSON) {
    let list = TestJSON.array(names.map { .string($0) })
    if way == "options" { return (OpenedDocument.capabilities, ["commands": list]) }
    return (OpenedDocument.capabilities.merging(["experimental": ["commands": ["commands": list]]]), nil)
  }

  private func client(_ way: (capabilities: TestJSON, options: TestJSON), plan: String = Bakery.planMarked) async -> TestClient {
    var files = Bakery.files
    files[Bakery.planPath] = MarkedText(plan).text
    return await TestClient(files, capabilities: way.capabilities, options: way.options)
  }

  private func lenses(_ client: TestClient, _ path: String) async -> [JSONValue] {
    client.open(path, client.disk[path] ?? "")
    return Array(await client.request("textDocument/codeLens", TestClient.document(path)).elements)
  }

  private func text(_ client: TestClient, _ location: JSONValue?) -> String {
    let text = client.disk[DocumentURI.path(ofURI: location?["uri"]?.string ?? "")] ?? ""
    guard let start = Edits.offset(location?.at("range", "start"), in: text, .utf16),
      let end = Edits.offset(location?.at("range", "end"), in: text, .utf16)
    else { return "no such place" }
    return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
  }

  @Test(
    "locations are arguments of the command of the client",
    arguments: [
      ("competencyLint.showReferences", "options"), ("editor.action.showReferences", "experimental"),
      ("editor.action.showReferences", "options"),
    ])
  func placesGoWithTheCommand(name: String, way: String) async {
    let client = await client(Self.named(name, as: way))
    let lenses = await lenses(client, Bakery.standardPath)
    let command = lenses.first?["command"]
    #expect(command?["command"]?.string == name)
    #expect(command?.at("arguments", 0)?.string == TestClient.uri(Bakery.standardPath))
    #expect(command?.at("arguments", 1)?.text == lenses.first?.at("range", "start")?.text)
    let places = command?.at("arguments", 2).map { Array($0.elements) } ?? []
    #expect(places.map { text(client, $0) } == ["1 原料准备", "1.1 选料😀e\u{301}", "1.2 称量"])
    // What no file covers has nothing to show, and no lens.
    #expect(lenses.count == 2 && lenses.allSatisfy { $0.at("command", "command")?.string == name })
  }

  @Test func commandOfOurExtensionsIsPreferred() async {
    let client = await client(Self.named("editor.action.showReferences", "competencyLint.showReferences"))
    #expect(await lenses(client, Bakery.standardPath).first?.at("command", "command")?.string == "competencyLint.showReferences")
  }

  @Test func planLensOpensTheCoveragePage() async {
    let client = await client(Self.named("competencyLint.showReferences", "competencyLint.coverage"))
    let command = await lenses(client, Bakery.planPath).first?["command"]
    #expect(command?["command"]?.string == "competencyLint.coverage")
    #expect(command?["arguments"]?.text == "[\"\(TestClient.uri(Bakery.planPath))\"]")
  }

  @Test func missingEntriesAreShownInTheStandard() async {
    let client = await client(Self.named("editor.action.showReferences"), plan: Self.withoutLast)
    let command = await lenses(client, Bakery.planPath).first?["command"]
    #expect(command?.at("arguments", 2)?.elements.map { text(client, $0) } == ["2.2 烘烤"])
    let whole = await self.client(Self.named("editor.action.showReferences"))
    let all = await lenses(whole, Bakery.planPath).first?["command"]
    #expect(all?.at("arguments", 2)?.elements.map { text(whole, $0) } == ["1 原料准备", "2 面点制作"])
  }

  @Test func lensWritesNoCopyOfAShippedStandard() async {
    let client = await TestClient(
      [ShippedPlan.path: MarkedText(ShippedPlan.marked).text], capabilities: Self.named("editor.action.showReferences").capabilities)
    let lenses = await lenses(client, ShippedPlan.path)
    #expect(lenses.isEmpty)
    #expect(client.disk[ShippedPlan.copy] == nil)
  }

  // MARK: Commands of the server

  /// Runs the command of a lens, as a client does, and gives the question that follows.
  private func click(_ lens: JSONValue?, _ client: TestClient) async -> JSONValue {
    let start = client.inbox.all.count
    let params: TestJSON = ["command": .raw(lens?.at("command", "command")), "arguments": .raw(lens?.at("command", "arguments"))]
    let result = await client.request("workspace/executeCommand", params)
    #expect(result.isNull)
    return await client.inbox.next(from: start) { $0["method"]?.string?.hasPrefix("window/show") == true }
  }

  @Test func theServerAsksWhichFileAndShowsIt() async {
    let client = await client((Self.showsDocuments, nil))
    let question = await click(await lenses(client, Bakery.standardPath).first, client)
    #expect(question["method"]?.string == "window/showMessageRequest")
    #expect(question.at("params", "message")?.string == "“1 原料准备”由 2 个文件覆盖")
    let titles = question.at("params", "actions")?.elements.compactMap { $0["title"]?.string } ?? []
    #expect(titles == ["面点师助理 (assistant.job.yaml)", "面点😀e\u{301}\t初级培训 (junior.plan.yaml)"])
    let start = client.inbox.all.count
    client.send(["jsonrpc": "2.0", "id": .raw(question["id"]), "result": ["title": .string(titles.last ?? "")]])
    let shown = await client.inbox.next(from: start) { $0["method"]?.string == "window/showDocument" }
    #expect(shown.at("params", "uri")?.string == TestClient.uri(Bakery.planPath) && shown.at("params", "takeFocus")?.bool == true)
    #expect(
      text(
        client,
        JSONParser.parse(
          Array("{\"uri\":\(shown.at("params", "uri")?.text ?? ""),\"range\":\(shown.at("params", "selection")?.text ?? "")}".utf8))?.root)
        == "1.1 选料😀e\u{301}")
  }

  @Test func onlyLocationIsShownDirectly() async {
    let client = await client((Self.showsDocuments, nil), plan: Self.withoutLast)
    let shown = await click(await lenses(client, Bakery.planPath).first, client)
    #expect(shown["method"]?.string == "window/showDocument")
    #expect(shown.at("params", "uri")?.string == TestClient.uri(Bakery.standardPath))
    #expect(shown.at("params", "selection", "start", "line")?.int == 45)
  }

  @Test func completePlanShowsItsLevel() async {
    let client = await client((Self.showsDocuments, nil))
    let question = await click(await lenses(client, Bakery.planPath).first, client)
    #expect(question.at("params", "message")?.string == "已全部覆盖")
    #expect(question.at("params", "actions")?.elements.compactMap { $0["title"]?.string } == ["1 原料准备", "2 面点制作"])
  }

  @Test func cancelledChoiceShowsNothing() async {
    let client = await client((Self.showsDocuments, nil))
    let question = await click(await lenses(client, Bakery.standardPath).first, client)
    for result in [TestJSON.null, ["title": "other"], 3] {
      client.send(["jsonrpc": "2.0", "id": .raw(question["id"]), "result": result])
    }
    _ = await client.request("textDocument/documentSymbol", TestClient.document(Bakery.standardPath))
    #expect(!client.inbox.all.contains { $0["method"]?.string == "window/showDocument" })
  }

  @Test func outdatedLensShowsNothing() async {
    let client = await client((Self.showsDocuments, nil))
    let lens = await lenses(client, Bakery.standardPath).first
    client.change(Bakery.standardPath, version: 2, to: "# 新\r\n" + Bakery.standard)
    let params: TestJSON = ["command": .raw(lens?.at("command", "command")), "arguments": .raw(lens?.at("command", "arguments"))]
    #expect(await client.request("workspace/executeCommand", params).isNull)
    _ = await client.request("textDocument/documentSymbol", TestClient.document(Bakery.standardPath))
    #expect(!client.inbox.all.contains { $0["method"]?.string?.hasPrefix("window/show") == true })
  }

  @Test func unknownCommandsAreRefused() async {
    let client = await client((Self.showsDocuments, nil))
    let calls: [TestJSON] = [
      ["command": "x"], ["command": "competency-lint.showUsers"], ["command": "competency-lint.showUsers", "arguments": "x"],
      ["command": "competency-lint.showUsers", "arguments": [3]], ["command": "competency-lint.showUsers", "arguments": ["a", "b"]],
    ]
    for params in calls {
      #expect(await client.exchange("workspace/executeCommand", params).at("error", "code")?.int == -32602)
    }
    let elsewhere: TestJSON = ["command": "competency-lint.showMissing", "arguments": ["file:///nowhere.yaml"]]
    #expect(await client.exchange("workspace/executeCommand", elsewhere).member("result")?.isNull == true)
  }

  // MARK: Capabilities

  @Test func clientWithoutCommandsHasNoLenses() async {
    let client = await client((OpenedDocument.capabilities, nil))
    #expect(await lenses(client, Bakery.standardPath).isEmpty)
  }

  @Test(
    arguments: [
      ([:], nil, false, false), (["window": ["showDocument": ["support": true]]], nil, true, true),
      (["window": ["showDocument": ["support": true]]], ["commands": ["competencyLint.showReferences"]], true, true),
      (
        ["window": ["showDocument": ["support": true]]], ["commands": ["competencyLint.showReferences", "competencyLint.coverage"]], true,
        false
      ),
      ([:], ["commands": ["editor.action.showReferences"]], true, false), ([:], ["commands": "editor.action.showReferences"], false, false),
    ] as [(TestJSON, TestJSON, Bool, Bool)])
  func capabilitiesDependOnTheClient(capabilities: TestJSON, options: TestJSON, hasLenses: Bool, hasCommands: Bool) async {
    let client = await TestClient(initializes: false)
    let result = await client.request("initialize", ["capabilities": capabilities, "initializationOptions": options])
    #expect((result.at("capabilities", "codeLensProvider") != nil) == hasLenses)
    #expect((result.at("capabilities", "executeCommandProvider", "commands") != nil) == hasCommands)
  }
}
