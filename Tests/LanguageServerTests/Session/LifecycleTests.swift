import Testing

@testable import LanguageServer

/// Beginning and end of a session, and the errors in between.
@Suite(.timeLimit(.minutes(10)))
struct LifecycleTests {
  @Test func initializeReturnsTheCapabilities() async {
    let client = await TestClient(initializes: false)
    let result = await client.request("initialize", ["processId": nil, "capabilities": [:], "rootUri": nil])
    #expect(result.at("capabilities", "positionEncoding")?.string == "utf-16")
    #expect(result.at("capabilities", "textDocumentSync", "change")?.int == 2)
    #expect(result.at("serverInfo", "name")?.string == "competency-lint")
    #expect(result.at("capabilities", "diagnosticProvider") == nil)
  }

  @Test(arguments: [
    (["utf-8"], "utf-8"), (["utf-32", "utf-16"], "utf-32"), (["utf-16", "utf-8"], "utf-8"), (["utf-7"], "utf-16"), ([], "utf-16"),
  ])
  func positionEncodingIsNegotiated(offered: [String], chosen: String) async {
    let client = await TestClient(initializes: false)
    let result = await client.request(
      "initialize", ["capabilities": ["general": ["positionEncodings": .array(offered.map { .string($0) })]]])
    #expect(result.at("capabilities", "positionEncoding")?.string == chosen)
  }

  @Test func requestsBeforeInitializeAreRefused() async {
    let client = await TestClient(initializes: false)
    #expect(await client.exchange("textDocument/hover", [:]).at("error", "code")?.int == -32002)
    #expect(await client.exchange("shutdown", nil).at("error", "code")?.int == -32002)
    client.notify("textDocument/didOpen", [:])
    _ = await client.request("initialize", ["capabilities": [:]])
    #expect(await client.exchange("initialize", ["capabilities": [:]]).at("error", "code")?.int == -32600)
  }

  @Test func shutdownAndExitReturnZero() async {
    let client = await TestClient()
    let result = await client.request("shutdown", nil)
    #expect(result.isNull)
    #expect(await client.exchange("textDocument/hover", [:]).at("error", "code")?.int == -32600)
    #expect(await client.exchange("shutdown", nil).at("error", "code")?.int == -32600)
    client.notify("exit", nil)
    #expect(client.exitCodes == [0])
  }

  @Test func exitWithoutShutdownReturnsOne() async {
    let client = await TestClient()
    client.notify("exit", nil)
    #expect(client.exitCodes == [1])
    #expect(client.server.exitCodeAtEndOfInput == 1)
  }

  @Test func unknownMethodsAndParametersAreReported() async {
    let client = await TestClient()
    #expect(await client.exchange("workspace/nonsense", [:]).at("error", "code")?.int == -32601)
    #expect(await client.exchange("$/nonsense", [:]).at("error", "code")?.int == -32601)
    #expect(await client.exchange("textDocument/diagnostic", [:]).at("error", "code")?.int == -32602)
    #expect(await client.exchange("textDocument/diagnostic", ["textDocument": 3]).at("error", "code")?.int == -32602)
    client.notify("workspace/nonsense", [:])
    client.notify("textDocument/didChange", [1, 2])
    #expect(await client.exchange("shutdown", nil).member("result")?.isNull == true)
  }

  @Test(
    "invalid messages are answered with an error",
    arguments: [
      ("[]", -32600), ("{}", -32600), ("3", -32600), ("{\"id\":1}", -32600), ("{\"id\":{},\"method\":\"shutdown\"}", -32600),
      ("{\"id\":null,\"method\":\"shutdown\"}", -32600), ("{\"id\":1.5,\"method\":\"shutdown\"}", -32600),
      ("{\"method\":3,\"id\":1}", -32600), ("{", -32700),
    ])
  func noMessages(text: String, code: Int) async {
    let client = await TestClient()
    let start = client.inbox.all.count
    client.receive(.message(Array(text.utf8)))
    #expect(await client.inbox.next(from: start) { $0["error"] != nil }.at("error", "code")?.int == code)
    #expect(await client.exchange("shutdown", nil).member("result")?.isNull == true)
  }

  @Test func brokenFramesAreAnsweredWithErrors() async {
    let client = await TestClient()
    client.receive(.broken)
    let error = await client.inbox.next { $0["error"] != nil }
    #expect(error.at("error", "code")?.int == -32700)
    #expect(error.member("id")?.isNull == true)
    #expect(await client.exchange("shutdown", nil).member("result")?.isNull == true)
  }

  @Test func requestIdsAreReturnedUnchanged() async {
    let client = await TestClient()
    client.send(["jsonrpc": "2.0", "id": "七-😀", "method": "nonsense"])
    #expect(await client.inbox.next { $0["id"]?.string == "七-😀" }.at("error", "code")?.int == -32601)
  }

  @Test func answersWithoutARequestAreIgnored() async {
    let client = await TestClient()
    client.send(["jsonrpc": "2.0", "id": 999, "result": [1]])
    client.send(["jsonrpc": "2.0", "id": "x", "error": ["code": 1, "message": "no"]])
    #expect(await client.exchange("shutdown", nil).member("result")?.isNull == true)
  }

  @Test func traceIsSentIfRequested() async {
    let client = await TestClient()
    _ = await client.request("workspace/symbol", ["query": "😀"])
    client.notify("$/setTrace", ["value": "verbose"])
    _ = await client.request("workspace/symbol", ["query": "e\u{301}"])
    let line = await client.inbox.next { $0["method"]?.string == "$/logTrace" }
    #expect(line.at("params", "message")?.string == "Answered workspace/symbol")
    #expect(line.at("params", "verbose")?.string?.hasSuffix(" µs") == true)
    client.notify("$/setTrace", ["value": "off"])
    client.notify("$/setTrace", ["value": "loud"])
    _ = await client.request("workspace/symbol", ["query": ""])
    _ = await client.exchange("shutdown", nil)
    #expect(client.inbox.all.count { $0["method"]?.string == "$/logTrace" } == 1)
  }
}
