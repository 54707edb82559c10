import Synchronization
import Testing

@testable import LanguageServer

/// Queues are bounded, and every request gets an answer.
@Suite(.timeLimit(.minutes(10)))
struct BoundsTests {
  private static func message(_ id: Int, _ method: String) -> Frame {
    let params: TestJSON = [
      "capabilities": [:], "textDocument": ["uri": "file:///files/junior.plan.yaml"], "position": ["line": 1, "character": 2],
    ]
    return .message((["jsonrpc": "2.0", "id": .number(id), "method": .string(method), "params": params] as TestJSON).bytes)
  }

  /// A client that does not read gets errors, which are short, in place of answers; once it has read, answers again.
  @Test func requestsAreRefusedWhileTheClientDoesNotRead() async {
    let inbox = Inbox()
    let box = Shared()
    let server = Server(loader: TestDisk(Bakery.files).loader, isOutputFull: { box.value.withLock { $0 } }) { inbox.receive($0) }
    _ = server.receive(Self.message(1, "initialize"))
    box.value.withLock { $0 = true }
    _ = server.receive(Self.message(2, "textDocument/hover"))
    box.value.withLock { $0 = false }
    _ = server.receive(Self.message(3, "textDocument/hover"))
    box.value.withLock { $0 = true }
    _ = server.receive(Self.message(4, "shutdown"))
    for id in 1...4 {
      let answer = await inbox.next { $0["id"]?.int == id }
      #expect(answer.at("error", "code")?.int == (id == 2 ? -32803 : nil))
    }
  }

  private final class Shared: Sendable {
    let value = Mutex(false)
  }

  @Test func bytesThatAreNotUTF8AreAParseError() async {
    let client = await TestClient(Bakery.files)
    let count = client.inbox.all.count
    client.receive(.message(Array("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"x".utf8) + [0xFF] + Array("\"}".utf8)))
    let answer = await client.inbox.next(from: count) { $0["error"] != nil }
    #expect(answer.at("error", "code")?.int == -32700)
    #expect(answer.member("id")?.isNull == true)
  }

  @Test(arguments: [1, 1_000_000])
  func aBufferWithNULsIsNotText(count: Int) async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    let path = "/files/nul.plan.yaml"
    client.open(path, "kind: training-plan\n" + String(repeating: "\0", count: count))
    let report = await client.request("textDocument/diagnostic", TestClient.document(path))
    #expect(report["items"]?.elements.compactMap { $0["code"]?.string } == ["not-utf-8"])
    for method in EveryRequest.methods {
      _ = await client.exchange(
        method, EveryRequest.params(TestClient.uri(path), ["line": 1, "character": 0], ["line": 1, "character": 1]))
    }
    client.change(path, version: 2, to: "kind: training-plan\n")
    let after = await client.request("textDocument/diagnostic", TestClient.document(path))
    #expect(after["items"]?.elements.contains { $0["code"]?.string == "not-utf-8" } == false)
  }
}
