import Schema
import Testing

@testable import LanguageServer

/// `textDocument/diagnostic`.
@Suite(.timeLimit(.minutes(10)))
struct DocumentDiagnosticTests {
  static let pull: TestJSON = [
    "textDocument": [
      "diagnostic": ["relatedInformation": true, "codeDescriptionSupport": true, "tagSupport": ["valueSet": [1, 2]]],
      "publishDiagnostics": ["versionSupport": true],
    ],
    "workspace": ["diagnostics": ["refreshSupport": true]],
  ]

  static let marked = MarkedText(
    """
    kind: training-plan
    format: 1
    id: mismatch
    title: 面点😀e\u{301}\t初级培训
    standard: {id: bakery, version: 2024-a}
    level: junior
    modules:
      - module: M1 原料准备
        covers: [1.1 选料😀e\u{301}, ⟦1.2 烘烤⟧, 2.1 和面, 2.2 烘烤]

    """)

  @Test(arguments: PositionEncoding.all)
  func rangesUseTheNegotiatedEncoding(encoding: PositionEncoding) async {
    let client = await TestClient(Bakery.files, encoding: encoding, capabilities: Self.pull)
    client.open("/files/mismatch.plan.yaml", Self.marked.text)
    let report = await client.request("textDocument/diagnostic", TestClient.document("/files/mismatch.plan.yaml"))
    let found = report["items"]?.elements.first { $0["code"]?.string == "title-mismatch" }
    #expect(found?["range"]?.text == JSONTestText.range(Self.marked.ranges[0], in: Self.marked.text, encoding))
    #expect(found?["severity"]?.int == 1)
    let related = found?.at("relatedInformation", 0, "location")
    #expect(related?["uri"]?.string == TestClient.uri(Bakery.standardPath))
  }

  @Test func unchangedReportIsNotSentAgain() async {
    let client = await TestClient(Bakery.files, capabilities: Self.pull)
    client.open(Bakery.planPath, Self.marked.text)
    let first = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(first["kind"]?.string == "full")
    let known: TestJSON = .string(first["resultId"]?.string ?? "")
    let second = await client.request(
      "textDocument/diagnostic", TestClient.document(Bakery.planPath).merging(["previousResultId": known]))
    #expect(second["kind"]?.string == "unchanged")
    #expect(second["items"] == nil)
    client.change(Bakery.planPath, version: 2, to: Bakery.plan)
    let third = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath).merging(["previousResultId": known]))
    #expect(third["kind"]?.string == "full")
  }

  /// What a report points to may still have to be read: nothing happens in between, so the result is the same.
  @Test func firstReportWaitsForAllFiles() async {
    let gate = ScanGate(files: Bakery.files)
    let inbox = Inbox()
    let server = Server(loader: gate.loader) { inbox.receive($0) }
    let send = { (message: TestJSON) in _ = server.receive(.message(message.bytes)) }
    let folders: TestJSON = [["uri": "file:///files", "name": "w"]]
    send([
      "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": ["capabilities": Self.pull, "workspaceFolders": folders],
    ])
    send(["jsonrpc": "2.0", "method": "initialized", "params": [:]])
    // A plan against a standard that ships, and the standard of the workspace has its id: what is open already is not enough to tell.
    for (path, text) in [(Bakery.planPath, Bakery.plan), (Bakery.standardPath, Bakery.standard)] {
      let document: TestJSON = ["uri": .string(TestClient.uri(path)), "languageId": "yaml", "version": 1, "text": .string(text)]
      send(["jsonrpc": "2.0", "method": "textDocument/didOpen", "params": ["textDocument": document]])
    }
    let changed = Self.marked.text.replacing("mismatch", with: "assistant")
    let change: TestJSON = [
      "textDocument": ["uri": .string(TestClient.uri(Bakery.planPath)), "version": 2], "contentChanges": [["text": .string(changed)]],
    ]
    send(["jsonrpc": "2.0", "method": "textDocument/didChange", "params": change])
    send(["jsonrpc": "2.0", "id": 2, "method": "textDocument/diagnostic", "params": TestClient.document(Bakery.planPath)])
    gate.open()
    let first = await inbox.next { $0["id"]?.int == 2 }
    // The id is that of a job description which is not open.
    #expect(first.at("result", "items")?.text.contains("duplicate-id") == true)
    let known: TestJSON = ["previousResultId": .raw(first.at("result", "resultId"))]
    send(["jsonrpc": "2.0", "id": 3, "method": "textDocument/diagnostic", "params": TestClient.document(Bakery.planPath).merging(known)])
    #expect(await inbox.next { $0["id"]?.int == 3 }.at("result", "kind")?.string == "unchanged")
  }

  @Test(
    "ranges are inside almost empty documents",
    arguments: ["", "\n", "\r", "\r\n", "\n\r", " ", "\t", "x", "中", "😀", "e\u{301}", "\u{FEFF}", "\0", "\r\n中\r\n", "# 😀", "[", "-", ":"],
    PositionEncoding.all)
  func everyRangeLiesInTheDocument(text: String, encoding: PositionEncoding) async throws {
    let client = await TestClient([:], encoding: encoding, capabilities: Self.pull)
    for path in ["/files/x.plan.yaml", "/files/x.standard.yaml", "/files/x.job.yaml", "/files/.competency-lint.yaml"] {
      client.open(path, text)
      let report = await client.request("textDocument/diagnostic", TestClient.document(path))
      for item in try #require(report["items"]).elements {
        let start = Edits.offset(item.at("range", "start"), in: text, encoding)
        let end = Edits.offset(item.at("range", "end"), in: text, encoding)
        #expect(start != nil && end != nil && start ?? 0 <= end ?? 0, "\(path): \(item.text)")
      }
    }
  }

  @Test func pullingClientGetsNoPublishedDiagnostics() async {
    let client = await TestClient(Bakery.files, capabilities: Self.pull)
    client.open(Bakery.planPath, Self.marked.text)
    _ = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    _ = await client.request("workspace/diagnostic", ["previousResultIds": []])
    #expect(!client.inbox.all.contains { $0["method"]?.string == "textDocument/publishDiagnostics" })
  }

  @Test func clientWithoutRefreshSupportGetsPublishedDiagnostics() async {
    let client = await TestClient(Bakery.files, capabilities: ["textDocument": ["diagnostic": [:]]])
    client.open(Bakery.planPath, Bakery.plan)
    client.open(Bakery.standardPath, Bakery.standard)
    let start = client.inbox.all.count
    client.change(Bakery.standardPath, version: 2, to: Bakery.standard.replacing("烘烤", with: "蒸😀e\u{301}\t制"))
    let published = await client.inbox.next(from: start) {
      $0.at("params", "uri")?.string == TestClient.uri(Bakery.planPath) && $0.at("params", "diagnostics", 0) != nil
    }
    #expect(published["method"]?.string == "textDocument/publishDiagnostics")
  }

  @Test func changeOfTheStandardRequestsARefresh() async {
    let client = await TestClient(Bakery.files, capabilities: Self.pull)
    client.open(Bakery.planPath, Bakery.plan)
    client.open(Bakery.standardPath, Bakery.standard)
    _ = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    client.change(Bakery.standardPath, version: 2, to: Bakery.standard.replacing("烘烤", with: "蒸制"))
    _ = await client.inbox.next { $0["method"]?.string == "workspace/diagnostic/refresh" }
    let report = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(report["items"].map { !Array($0.elements).isEmpty } == true)
  }

  /// While an author types, nothing is asked for.
  @Test func severalChangesAreFollowedByOneRefresh() async {
    let client = await TestClient(Bakery.files, capabilities: Self.pull, pause: .seconds(5))
    client.open(Bakery.planPath, Bakery.plan)
    client.open(Bakery.standardPath, Bakery.standard)
    _ = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    for (position, name) in ["蒸", "蒸😀", "蒸😀制", "蒸😀制e\u{301}"].enumerated() {
      client.change(Bakery.standardPath, version: position + 2, to: Bakery.standard.replacing("烘烤", with: name))
      await client.answerOpenQuestions()
    }
    _ = await client.inbox.next { $0["method"]?.string == "workspace/diagnostic/refresh" }
    await client.answerOpenQuestions()
    _ = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(client.inbox.all.count { $0["method"]?.string == "workspace/diagnostic/refresh" } == 1)
  }

  @Test func unknownDocumentsHaveNoFindings() async {
    let client = await TestClient(Bakery.files, capabilities: Self.pull)
    let report = await client.request("textDocument/diagnostic", TestClient.document("/nowhere/x.yaml"))
    #expect(report["items"]?.text == "[]")
  }

  /// A client that does not ask for a language gets that of the environment.
  @Test func messagesUseTheClientLanguage() async {
    let cases: [(locale: String?, environment: Language, isChinese: Bool)] = [
      ("zh-CN", .english, true), ("zh", .english, true), ("en-US", .chinese, false), ("de", .chinese, false),
      (nil, .chinese, true), ("", .chinese, true), (nil, .english, false), ("", .english, false),
    ]
    for (locale, environment, isChinese) in cases {
      let client = await TestClient(Bakery.files, locale: locale, environment: environment, capabilities: Self.pull)
      client.open("/files/mismatch.plan.yaml", Self.marked.text)
      let report = await client.request("textDocument/diagnostic", TestClient.document("/files/mismatch.plan.yaml"))
      let message = report["items"]?.elements.first { $0["code"]?.string == "title-mismatch" }?["message"]?.string ?? ""
      #expect(message.contains("不一致") == isChinese, "\(message)")
    }
  }

  @Test func settingsChangeTheFindings() async {
    let options: TestJSON = [
      "language": "en", "rulePages": "https://example.org/rules/", "rules": ["title-mismatch": "hint", "hours-mismatch": "off"],
    ]
    let client = await TestClient(Bakery.files, capabilities: Self.pull, options: options)
    client.open("/files/mismatch.plan.yaml", Self.marked.text)
    let report = await client.request("textDocument/diagnostic", TestClient.document("/files/mismatch.plan.yaml"))
    let found = report["items"]?.elements.first { $0["code"]?.string == "title-mismatch" }
    #expect(found?["severity"]?.int == 4)
    #expect(found?.at("codeDescription", "href")?.string == "https://example.org/rules/title-mismatch.md")
  }

  @Test(arguments: ["../elsewhere/标准", "/elsewhere/标准"])
  func standardsInOtherFoldersAreUsed(folder: String) async {
    let files = [Bakery.planPath: Bakery.plan, "/elsewhere/标准/😀e\u{301}.standard.yaml": Bakery.standard]
    let options: TestJSON = ["standards": [.string(folder), "", 3]]
    let client = await TestClient(files, capabilities: Self.pull, options: options)
    client.open(Bakery.planPath, Self.marked.text)
    let report = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(report["items"]?.elements.contains { $0["code"]?.string == "title-mismatch" } == true)
    let other = await TestClient(files, capabilities: Self.pull)
    let lost = await other.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(lost["items"]?.elements.contains { $0["code"]?.string == "unresolved-standard" } == true)
  }

  @Test(arguments: [("on", true), ("开启", true), ("警告", true), ("off", false), ("关闭", false), ("loud", false)])
  func rulesAreSetAsInAConfigurationFile(level: String, isOn: Bool) async {
    let client = await TestClient(Bakery.files, capabilities: Self.pull, options: ["rules": ["taught-nowhere": .string(level)]])
    client.open(Bakery.planPath, Bakery.plan.replacing("- 2.2 烘烤", with: "- A2.2.1 能使用烤箱"))
    client.open(Bakery.jobPath, "name: 😀e\u{301}\t\r\n")
    let report = await client.request("textDocument/diagnostic", TestClient.document(Bakery.standardPath))
    #expect(report["items"]?.elements.contains { $0["code"]?.string == "taught-nowhere" } == isOn)
  }
}
