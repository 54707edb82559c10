import Synchronization
import Testing

@testable import LanguageServer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Order, cancellation, and exactly one answer to each request.
@Suite(.timeLimit(.minutes(10)))
struct OrderingTests {
  private static let pull: TestJSON = ["textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]]]

  @Test func aRequestSeesEveryChangeBeforeItAndNoneAfterIt() async {
    let client = await TestClient(Bakery.files, capabilities: Self.pull)
    client.open(Bakery.planPath, Bakery.plan)
    _ = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    var ids: [Int] = []
    for version in 2..<40 {
      let text = version.isMultiple(of: 2) ? Bakery.plan.replacing("2.2 烘烤", with: "9.9 烘😀e\u{301}\t烤") : Bakery.plan
      client.change(Bakery.planPath, version: version, to: text)
      ids.append(client.start("textDocument/diagnostic", TestClient.document(Bakery.planPath)))
    }
    for (index, id) in ids.enumerated() {
      let items = await client.answer(id).at("result", "items")
      #expect(items?.text.contains("9.9") == (index + 2).isMultiple(of: 2))
    }
  }

  @Test func eachRequestGetsOneAnswerAlsoWhenItIsCancelled() async {
    let client = await TestClient(Bakery.files, capabilities: Self.pull)
    client.open(Bakery.planPath, Bakery.plan)
    var ids: [Int] = []
    for round in 0..<200 {
      let id = client.start(
        round.isMultiple(of: 2) ? "workspace/diagnostic" : "textDocument/codeLens", TestClient.document(Bakery.planPath))
      ids.append(id)
      if round.isMultiple(of: 3) { client.notify("$/cancelRequest", ["id": .number(id)]) }
    }
    for id in ids { _ = await client.answer(id) }
    client.notify("$/cancelRequest", ["id": .number(ids[0])])
    client.notify("$/cancelRequest", ["id": "unknown"])
    client.notify("$/cancelRequest", [:])
    _ = await client.request("workspace/diagnostic", [:])
    for id in ids {
      let answers = client.inbox.all.filter { $0["method"] == nil && $0["id"]?.int == id }
      #expect(answers.count == 1)
      let code = answers[0].at("error", "code")?.int
      #expect(code == nil || code == -32800)
    }
  }

  @Test func waitingRequestCanBeCancelled() async {
    let gate = ScanGate()
    let inbox = Inbox()
    let server = Server(loader: gate.loader) { inbox.receive($0) }
    let send = { (message: TestJSON) in _ = server.receive(.message(message.bytes)) }
    send([
      "jsonrpc": "2.0", "id": 1, "method": "initialize",
      "params": ["capabilities": [:], "workspaceFolders": [["uri": "file:///files", "name": "w"]]],
    ])
    send(["jsonrpc": "2.0", "method": "initialized", "params": [:]])
    send(["jsonrpc": "2.0", "id": 2, "method": "workspace/symbol", "params": ["query": ""]])
    send(["jsonrpc": "2.0", "id": 3, "method": "workspace/symbol", "params": ["query": ""]])
    send(["jsonrpc": "2.0", "id": 3, "method": "workspace/symbol", "params": ["query": ""]])
    #expect(await inbox.next { $0["id"]?.int == 3 }.at("error", "code")?.int == -32600)
    send(["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": 2]])
    #expect(await inbox.next { $0["id"]?.int == 2 }.at("error", "code")?.int == -32800)
    send(["jsonrpc": "2.0", "id": 4, "method": "shutdown"])
    #expect(await inbox.next { $0["id"]?.int == 4 }.member("result")?.isNull == true)
    gate.open()
    #expect(await inbox.next { $0["id"]?.int == 3 && $0["result"] != nil }["result"]?.isArray == true)
    #expect(inbox.all.count { $0["id"]?.int == 2 } == 1)
  }

  @Test func planHasNoFindingsUntilItsStandardIsRead() async {
    let gate = ScanGate(files: Bakery.files)
    let inbox = Inbox()
    let server = Server(loader: gate.loader) { inbox.receive($0) }
    let send = { (message: TestJSON) in
      _ = server.receive(.message(message.bytes))
      server.publishChanges()
    }
    send([
      "jsonrpc": "2.0", "id": 1, "method": "initialize",
      "params": [
        "capabilities": ["textDocument": ["publishDiagnostics": [:]]], "workspaceFolders": [["uri": "file:///files", "name": "w"]],
      ],
    ])
    send(["jsonrpc": "2.0", "method": "initialized", "params": [:]])
    for path in [Bakery.planPath, Bakery.standardPath] {
      let text = path == Bakery.planPath ? Bakery.plan : "kind: standard\r\nid: 😀e\u{301}\t\r\n"
      send([
        "jsonrpc": "2.0", "method": "textDocument/didOpen",
        "params": [
          "textDocument": [
            "uri": .string(TestClient.uri(path == Bakery.planPath ? path : "/files/x.standard.yaml")), "version": 1, "text": .string(text),
          ]
        ],
      ])
    }
    // The standard has findings of its own, and they are there at once.
    _ = await inbox.next { $0.at("params", "uri")?.string == TestClient.uri("/files/x.standard.yaml") }
    #expect(!inbox.all.contains { $0.at("params", "uri")?.string == TestClient.uri(Bakery.planPath) })
    gate.open()
    let params = await inbox.next { $0.at("params", "uri")?.string == TestClient.uri(Bakery.planPath) }["params"]
    #expect(params?["diagnostics"]?.text.contains("unresolved-standard") == false)
  }

  @Test func firstScanReportsProgressIfTheClientSupportsIt() async {
    let files = Dictionary(uniqueKeysWithValues: (0..<200).map { ("/files/\($0).yaml", "a: \($0)") })
    let client = await TestClient(files, capabilities: ["window": ["workDoneProgress": true]])
    let begin = await client.inbox.next {
      $0.at("params", "value", "kind")?.string == "begin" || $0["method"]?.string == "window/workDoneProgress/create"
    }
    #expect(begin.at("params", "token") != nil)
    let silent = await TestClient(files)
    _ = await silent.request("workspace/symbol", ["query": ""])
    #expect(!silent.inbox.all.contains { $0["method"]?.string == "$/progress" || $0["method"]?.string == "window/workDoneProgress/create" })
  }

  @Test func onlySupportedCapabilitiesAreRegistered() async {
    let all = await TestClient(capabilities: [
      "workspace": [
        "didChangeWatchedFiles": ["dynamicRegistration": true], "didChangeConfiguration": ["dynamicRegistration": true],
        "configuration": true,
      ]
    ])
    let registered = await all.inbox.next { $0["method"]?.string == "client/registerCapability" }
    #expect(
      registered.at("params", "registrations")?.elements.compactMap { $0["method"]?.string } == [
        "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration",
      ])
    #expect(all.inbox.all.contains { $0["method"]?.string == "workspace/configuration" })
    let none = await TestClient()
    #expect(none.inbox.all.allSatisfy { $0["method"] == nil })
  }

  @Test func settingsAreRequestedAndNullIsAccepted() async {
    let client = await TestClient(Bakery.files, capabilities: ["workspace": ["configuration": true], "textDocument": ["diagnostic": [:]]])
    client.open(Bakery.planPath, Bakery.plan.replacing("1.2 称量", with: "1.2 烘烤😀e\u{301}"))
    for answer: TestJSON in [nil, [], [nil], [3], [["language": 7, "rules": ["title-mismatch": nil, "x": "loud"]]], [["language": "en"]]] {
      let start = client.inbox.all.count
      client.notify("workspace/didChangeConfiguration", ["settings": nil])
      let question = await client.inbox.next(from: start) { $0["method"]?.string == "workspace/configuration" }
      client.send(["jsonrpc": "2.0", "id": .number(question["id"]?.int ?? 0), "result": answer])
    }
    let report = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(report["items"]?.text.contains("is") == true)
    #expect(report["items"]?.text.contains("编号") == false)
  }
}

/// A disk whose folders are not listed until the test allows it.
final class ScanGate: Sendable {
  private let disk: TestDisk
  private let isOpen = Atomic<Bool>(false)

  init(files: [String: String] = [:]) { disk = TestDisk(files) }

  func open() { isOpen.store(true, ordering: .releasing) }

  var loader: FileLoader {
    let inner = disk.loader
    return FileLoader(
      list: { [self] folder in
        while !isOpen.load(ordering: .acquiring) { usleep(1000) }
        return inner.list(folder)
      },
      lists: inner.lists, read: inner.read, stamp: inner.stamp, real: inner.real, isFile: inner.isFile, exists: inner.exists)
  }
}
