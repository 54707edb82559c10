import Testing
import TextModel

@testable import LanguageServer

/// Invalid input of clients: the server continues, and its next answer is correct.
@Suite(.timeLimit(.minutes(10)))
struct HostileInputTests {
  private func isAlive(_ client: TestClient) async -> Bool {
    let report = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    return report["items"]?.text == "[]"
  }

  @Test(arguments: EveryRequest.methods)
  func positionsOutsideTheDocumentAreAccepted(method: String) async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    let places: [TestJSON] = [
      ["line": 0, "character": 0], ["line": 99_999, "character": 0], ["line": 3, "character": 99_999], ["line": -1, "character": -5],
      ["line": 99_999_999_999, "character": 99_999_999_999], ["line": 11, "character": 21],
    ]
    for uri in [
      TestClient.uri(Bakery.planPath), TestClient.uri(Bakery.standardPath), "file:///nowhere.yaml", "untitled:x", "", "http://a/b",
      "file://",
    ] {
      for (index, place) in places.enumerated() {
        _ = await client.exchange(method, EveryRequest.params(uri, place, places[places.count - 1 - index]))
      }
    }
    #expect(await isAlive(client))
  }

  @Test(arguments: EveryRequest.methods)
  func wrongTypesAreReportedAsInvalidParameters(method: String) async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    let wrong: [TestJSON] = [
      nil, 3, "x", [], [:], ["textDocument": nil], ["textDocument": []], ["textDocument": ["uri": 3]], ["position": "x"],
      ["textDocument": ["uri": "file:///files/junior.plan.yaml"], "position": ["line": "x", "character": nil], "range": 3, "files": 3],
      [
        "textDocument": ["uri": "file:///files/junior.plan.yaml"], "position": [1, 2], "range": ["start": nil], "context": [],
        "positions": [3],
      ],
    ]
    for params in wrong {
      let answer = await client.exchange(method, params)
      #expect(answer["error"] == nil || answer.at("error", "code")?.int == -32602)
    }
    #expect(await isAlive(client))
  }

  @Test func notificationsOfAnyShapeAreSurvived() async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    let names =
      ["didOpen", "didChange", "didClose", "didSave"].map { "textDocument/\($0)" }
      + ["didChangeConfiguration", "didChangeWatchedFiles", "didChangeWorkspaceFolders", "didRenameFiles"].map { "workspace/\($0)" } + [
        "initialized", "$/setTrace", "$/progress", "window/workDoneProgress/cancel",
      ]
    let wrong: [TestJSON] = [
      nil, 3, [], [:], ["textDocument": 3], ["textDocument": ["uri": "x"]], ["event": []], ["changes": [["uri": 7], 3]], ["settings": 3],
      ["files": [["oldUri": 1]]], ["value": 1],
      ["contentChanges": [["text": 3]], "textDocument": ["uri": "file:///files/junior.plan.yaml"]],
    ]
    for name in names { for params in wrong { client.notify(name, params) } }
    #expect(await isAlive(client))
  }

  @Test func reversedAndOverlappingEditsAreClamped() async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    client.open(Bakery.planPath, Bakery.plan)
    let start: TestJSON = ["line": 4, "character": 7]
    let end: TestJSON = ["line": 4, "character": 9]
    // The range is the wrong way round; then a place after the end; then everything back.
    client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(TestClient.uri(Bakery.planPath)), "version": 2],
        "contentChanges": [
          ["range": ["start": end, "end": start], "text": "蛋糕"],
          ["range": ["start": ["line": 900, "character": 0], "end": ["line": 900, "character": 7]], "text": "# 😀e\u{301}\t"],
        ],
      ])
    let outline = await client.request("textDocument/documentSymbol", TestClient.document(Bakery.planPath))
    #expect(outline.at(0, "name")?.string == "M1 原料准备")
    client.change(Bakery.planPath, version: 3, to: Bakery.plan)
    #expect(await isAlive(client))
  }

  @Test func tooLargeDocumentIsReported() async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    let uri = TestClient.uri("/files/huge.plan.yaml")
    // Written by hand: a tree of JSON is slow to make.
    let document = #"{"uri":"\#(uri)","languageId":"yaml","version":1,"text":"kind: training-plan\n"#
    let line = Array((#"# 面点😀e\#u{301}\t"# + String(repeating: "标", count: 300) + #"\n"#).utf8)
    var message = Array((#"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":"# + document).utf8)
    message.reserveCapacity(Limits.fileSize + 4 * line.count)
    while message.count < Limits.fileSize + 2 * line.count { message += line }
    // An escape is two bytes here and one in the text.
    for _ in 0..<(Limits.fileSize / line.count / 200) { message += line }
    client.receive(.message(message + Array(#""}}}"#.utf8)))
    client.server.publishChanges()
    let report = await client.request("textDocument/diagnostic", TestClient.document("/files/huge.plan.yaml"))
    #expect(report.at("items", 0, "code")?.string == "over-limit")
    let edit: TestJSON = ["range": ["start": ["line": 1, "character": 2], "end": ["line": 1, "character": 4]], "text": "x"]
    client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(TestClient.uri("/files/huge.plan.yaml")), "version": 2], "contentChanges": [edit]])
    for method in ["textDocument/completion", "textDocument/hover", "textDocument/semanticTokens/full"] {
      _ = await client.exchange(
        method, EveryRequest.params(TestClient.uri("/files/huge.plan.yaml"), ["line": 1, "character": 1], ["line": 2, "character": 1]))
    }
    #expect(await isAlive(client))
  }

  @Test func tenThousandChangesInARow() async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    client.open(Bakery.planPath, Bakery.plan)
    let line = Bakery.plan.split(separator: "\r\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("title:") } ?? 0
    let insert: TestJSON = [
      "range": ["start": ["line": .number(line), "character": 9], "end": ["line": .number(line), "character": 9]], "text": "😀",
    ]
    let remove: TestJSON = [
      "range": ["start": ["line": .number(line), "character": 9], "end": ["line": .number(line), "character": 11]], "text": "",
    ]
    for version in 0..<5000 {
      client.send([
        "jsonrpc": "2.0", "method": "textDocument/didChange",
        "params": [
          "textDocument": ["uri": .string(TestClient.uri(Bakery.planPath)), "version": .number(version + 2)],
          "contentChanges": [insert, remove],
        ],
      ])
    }
    client.server.publishChanges()
    #expect(await isAlive(client))
    let outline = await client.request("textDocument/semanticTokens/full", TestClient.document(Bakery.planPath))
    let fresh = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    fresh.open(Bakery.planPath, Bakery.plan)
    #expect(
      await fresh.request("textDocument/semanticTokens/full", TestClient.document(Bakery.planPath))["data"]?.text == outline["data"]?.text)
  }

  @Test func messageWithInvalidUTF8IsHandled() async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    let head = Array(
      "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"file:///files/x.plan.yaml\",\"version\":1,\"text\":\"kind: \""
        .utf8)
    client.receive(.message(head.dropLast() + [0xFF, 0xC3, 0xE9, 0x22] + Array("}}}".utf8)))
    let report = await client.request("textDocument/diagnostic", TestClient.document("/files/x.plan.yaml"))
    #expect(report["items"]?.isArray == true)
    #expect(await isAlive(client))
  }
}
