import JSON
import Testing

@testable import LanguageServer

/// Buffers of the editor and files on disk, and the state after files are closed, deleted or excluded.
@Suite(.timeLimit(.minutes(10)))
struct DocumentTests {
  private static let push: TestJSON = ["textDocument": ["publishDiagnostics": ["versionSupport": true, "relatedInformation": true]]]

  private func published(
    _ client: TestClient, _ path: String, from start: Int = 0, where matches: @escaping @Sendable (JSONValue) -> Bool = { _ in true }
  )
    async -> JSONValue
  {
    let uri = TestClient.uri(path)
    return await client.inbox.next(from: start) { message in
      guard message["method"]?.string == "textDocument/publishDiagnostics", let params = message["params"] else { return false }
      return params["uri"]?.string == uri && matches(params)
    }["params"] ?? client.inbox.all[0]
  }

  private func count(_ params: JSONValue) -> Int { params["diagnostics"].map { Array($0.elements).count } ?? -1 }

  private static let broken = MarkedText(
    "kind: training-plan\nformat: 1\nid: a\ntitle: 😀e\u{301}\t面点\nstandard: bakery@2024-a\nlevel: junior\nmodules:\n  - module: M1 原料\n    covers: [9.9 没有]\n"
  ).text

  @Test func findingsArePublishedWithTheVersion() async {
    let client = await TestClient(Bakery.files, capabilities: Self.push)
    client.open("/files/new.plan.yaml", Self.broken, version: 7)
    let params = await published(client, "/files/new.plan.yaml") { ($0["diagnostics"].map { Array($0.elements).count } ?? 0) > 0 }
    #expect(params["version"]?.int == 7)
    #expect(params.at("diagnostics", 0, "source")?.string == "competency-lint")
  }

  @Test func closingAFileThatIsNotOnDiskClearsItsFindings() async {
    let client = await TestClient(Bakery.files, capabilities: Self.push)
    client.open("/files/new.plan.yaml", Self.broken)
    _ = await published(client, "/files/new.plan.yaml") { ($0["diagnostics"].map { Array($0.elements).count } ?? 0) > 0 }
    let start = client.inbox.all.count
    client.close("/files/new.plan.yaml")
    #expect(count(await published(client, "/files/new.plan.yaml", from: start)) == 0)
  }

  @Test func aFileOnDiskHasFindingsWithoutBeingOpened() async {
    var files = Bakery.files
    files["/files/broken.plan.yaml"] = Self.broken
    files["/files/ignored.yaml"] = Self.broken
    let client = await TestClient(files, capabilities: Self.push)
    let params = await published(client, "/files/broken.plan.yaml")
    #expect(count(params) > 0)
    #expect(params["version"] == nil)
    client.disk.remove("/files/broken.plan.yaml")
    let start = client.inbox.all.count
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(TestClient.uri("/files/broken.plan.yaml")), "type": 3]]])
    #expect(count(await published(client, "/files/broken.plan.yaml", from: start)) == 0)
    #expect(!client.inbox.all.contains { $0.at("params", "uri")?.string == TestClient.uri("/files/ignored.yaml") })
  }

  @Test func bufferOverridesTheFileOnDisk() async {
    let client = await TestClient(Bakery.files, capabilities: Self.push)
    client.open(Bakery.planPath, Self.broken, version: 3)
    _ = await published(client, Bakery.planPath) {
      $0["version"]?.int == 3 && ($0["diagnostics"].map { Array($0.elements).count } ?? 0) > 0
    }
    client.disk[Bakery.planPath] = Bakery.plan
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(TestClient.uri(Bakery.planPath)), "type": 2]]])
    let start = client.inbox.all.count
    client.close(Bakery.planPath)
    let params = await published(client, Bakery.planPath, from: start)
    #expect(params["version"] == nil)
    #expect(!params.text.contains("9.9"))
  }

  @Test func unsavedStandardUpdatesFindingsOfPlans() async {
    let client = await TestClient(Bakery.files, capabilities: Self.push)
    client.open(Bakery.planPath, Bakery.plan)
    client.open(Bakery.standardPath, Bakery.standard)
    let start = client.inbox.all.count
    client.change(Bakery.standardPath, version: 2, to: Bakery.standard.replacing("烘烤", with: "蒸制"))
    let params = await published(client, Bakery.planPath, from: start) { ($0["diagnostics"].map { Array($0.elements).count } ?? 0) > 0 }
    #expect(params.text.contains("2.2"), "\(params.text)")
    client.change(Bakery.standardPath, version: 3, to: Bakery.standard)
    let after = client.inbox.all.count
    _ = after
    let healed = await published(client, Bakery.planPath, from: start) { ($0["diagnostics"].map { Array($0.elements).count } ?? 9) == 0 }
    #expect(count(healed) == 0)
  }

  @Test func untitledDocumentsHaveFindings() async {
    let client = await TestClient([:], folders: [], capabilities: Self.push)
    let text = MarkedText("kind: training-plan\nformat: 1\nid: a\n").text
    client.notify(
      "textDocument/didOpen", ["textDocument": ["uri": "untitled:Untitled-1", "languageId": "yaml", "version": 1, "text": .string(text)]])
    let message = await client.inbox.next { $0["method"]?.string == "textDocument/publishDiagnostics" }
    #expect(message.at("params", "uri")?.string == "untitled:Untitled-1")
  }

  @Test func uriIsReturnedAsTheClientSpellsIt() async {
    let client = await TestClient([:], capabilities: Self.push)
    let uri = "file:///files/%e9%9d%a2%E7%82%B9%20a.plan.yaml"
    client.notify(
      "textDocument/didOpen", ["textDocument": ["uri": .string(uri), "languageId": "yaml", "version": 1, "text": .string(Self.broken)]])
    let message = await client.inbox.next { $0["method"]?.string == "textDocument/publishDiagnostics" }
    #expect(message.at("params", "uri")?.string == uri)
    #expect(DocumentURI.path(ofURI: uri) == "/files/面点 a.plan.yaml")
  }

  @Test func workspaceFoldersCanBeAddedAndRemoved() async {
    var files = Bakery.files
    files["/other/broken.plan.yaml"] = Self.broken
    let client = await TestClient(files, capabilities: Self.push)
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [["uri": "file:///other/", "name": "o"]], "removed": []]])
    #expect(count(await published(client, "/other/broken.plan.yaml")) > 0)
    let start = client.inbox.all.count
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [], "removed": [["uri": "file:///other", "name": "o"]]]])
    #expect(count(await published(client, "/other/broken.plan.yaml", from: start)) == 0)
  }

  @Test(arguments: [
    ("codeLens", "textDocument/codeLens", "workspace/codeLens/refresh"),
    ("inlayHint", "textDocument/inlayHint", "workspace/inlayHint/refresh"),
  ])
  func changeOfTheStandardRequestsARefreshOfLensesAndHints(name: String, request: String, method: String) async {
    let refreshes: TestJSON = ["refreshSupport": true]
    let refreshing: TestJSON = .object([("workspace", .object([(name, refreshes)]))])
    let client = await TestClient(
      Bakery.files, capabilities: Self.push.merging(refreshing).merging(["window": ["showDocument": ["support": true]]]))
    client.open(Bakery.standardPath, Bakery.standard)
    client.open(Bakery.planPath, Bakery.plan.replacing("- 2.2 烘烤", with: "- \"2.2\""))
    let everything: TestJSON = ["range": ["start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0]]]
    _ = await client.request(request, TestClient.document(Bakery.planPath).merging(everything))
    await client.answerOpenQuestions()
    // A name that the plan shows nothing of: nothing is asked for.
    let start = client.inbox.all.count
    client.change(Bakery.standardPath, version: 2, to: Bakery.standard.replacing("能检查原料的保质期", with: "能检查原料😀的期限"))
    client.change(Bakery.standardPath, version: 3, to: Bakery.standard.replacing("能检查原料的保质期", with: "能检查😀"))
    _ = await client.request("workspace/symbol", ["query": "😀e\u{301}\t"])
    client.change(
      Bakery.standardPath, version: 4,
      to: Bakery.standard.replacing("2.2 烘烤", with: "2.2 蒸😀制").replacing(
        "2.2.1 烤箱的安全要求\r\n", with: "2.2.1 烤箱的安全要求\r\n              - 2.2.2 新\r\n"))
    _ = await client.inbox.next(from: start) { $0["method"]?.string == method }
    _ = await client.request("workspace/symbol", ["query": "😀e\u{301}\t"])
    let asked = client.inbox.all[start...].filter { $0["method"]?.string?.hasSuffix("/refresh") == true }
    #expect(asked.compactMap { $0["method"]?.string } == [method])
  }
}
