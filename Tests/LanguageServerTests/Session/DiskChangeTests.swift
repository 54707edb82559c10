import JSON
import Testing

@testable import LanguageServer

/// Edits are computed for the current files on disk, also if the client has not reported a change; a file under two URIs is one file.
@Suite(.timeLimit(.minutes(10)))
struct DiskChangeTests {
  private static let added = "# 面点😀 e\u{301}\t一\r\n# 二\r\n# 三\r\n"

  /// Applies a workspace edit to what is on disk, and to the standard as it is open.
  private func applied(_ edit: JSONValue?, _ client: TestClient) -> [String: String] {
    var files: [String: String] = [:]
    for path in Bakery.files.keys { files[path] = client.disk[path] }
    return files.merging(Edits.apply(workspace: edit, to: files)) { $1 }
  }

  @Test func renameReadsAFileThatChangedOnDisk() async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    client.open(Bakery.standardPath, Bakery.standard)
    let place = Bakery.standard.utf8Offset(of: "1.2 称量") + 4
    let ask = client.place(Bakery.standardPath, place, in: Bakery.standard).merging(["newName": "新名"])
    _ = await client.request("textDocument/rename", ask)
    client.disk[Bakery.planPath] = Self.added + Bakery.plan
    let edit = await client.request("textDocument/rename", ask)
    #expect(applied(edit, client)[Bakery.planPath] == Self.added + Bakery.plan.replacing("称量", with: "新名"))
  }

  @Test func movedStandardIsUpdatedInAFileThatChangedOnDisk() async {
    var files = Bakery.files
    files[Bakery.planPath] = Bakery.plan.replacing("version: 2024-a}", with: "version: 2024-a, file: baker.standard.yaml}")
    let plan = files[Bakery.planPath] ?? ""
    let client = await TestClient(files, capabilities: OpenedDocument.capabilities)
    client.disk[Bakery.planPath] = Self.added + plan
    let edit = await client.request(
      "workspace/willRenameFiles",
      ["files": [["oldUri": .string(TestClient.uri(Bakery.standardPath)), "newUri": "file:///files/new.standard.yaml"]]])
    #expect(applied(edit, client)[Bakery.planPath] == Self.added + plan.replacing("baker.standard.yaml", with: "new.standard.yaml"))
  }

  /// Also the fix of everything.
  @Test(arguments: ["quickfix", "source.fixAll"])
  func fixReadsAFileThatChangedOnDisk(kind: String) async {
    let standard = Bakery.standard.replacing("2.1.1 能调制", with: "2.1.3 能调制")
    var files = Bakery.files
    files[Bakery.standardPath] = standard
    files[Bakery.planPath] = Bakery.plan.replacing("- 2.1 和面", with: "- A2.1.3 能调制水调面团")
    let plan = files[Bakery.planPath] ?? ""
    let client = await TestClient(files, capabilities: OpenedDocument.capabilities)
    client.open(Bakery.standardPath, standard)
    client.disk[Bakery.planPath] = Self.added + plan
    let start = standard.utf8Offset(of: "2.1.3 能调制")
    let actions = await client.request(
      "textDocument/codeAction",
      TestClient.document(Bakery.standardPath).merging([
        "range": client.stretch(start..<(start + 5), in: standard), "context": ["diagnostics": [], "only": [.string(kind)]],
      ]))
    var edits: [String?] = []
    for action in actions.elements {
      let resolved = action["edit"] == nil && action["data"] != nil ? await client.request("codeAction/resolve", .raw(action)) : action
      if let edit = resolved["edit"] { edits.append(applied(edit, client)[Bakery.planPath]) }
    }
    #expect(edits.contains(Self.added + plan.replacing("A2.1.3", with: "A2.1.1")))
  }

  @Test(arguments: ["textDocument/didSave", "textDocument/didOpen"])
  func savingAndOpeningFilesChecksTheDisk(method: String) async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    client.open(Bakery.planPath, Bakery.plan)
    client.disk[Bakery.standardPath] = Bakery.standard.replacing("称量", with: "计量")
    client.notify(
      method,
      [
        "textDocument": [
          "uri": .string(TestClient.uri(method.hasSuffix("Save") ? Bakery.planPath : Bakery.jobPath)), "text": .string(Bakery.job),
          "version": 1,
        ]
      ])
    let report = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(report["items"]?.elements.contains { $0["code"]?.string == "title-mismatch" } == true)
  }

  /// In a folder outside the workspace that settings name: a standard that is new there or has changed.
  @Test(arguments: [true, false])
  func standardsOutsideTheWorkspaceAreReadAgain(isNew: Bool) async {
    let outside = "/std/baker.standard.yaml"
    var files = Bakery.files
    files[Bakery.standardPath] = nil
    files["/files/.competency-lint.yaml"] = "standards: [../std]\n"
    if !isNew { files[outside] = Bakery.standard }
    let client = await TestClient(files, capabilities: OpenedDocument.capabilities)
    client.open(Bakery.planPath, Bakery.plan)
    let before = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(before.text.contains("unresolved-standard") == isNew)
    client.disk[outside] = Bakery.standard.replacing("称量", with: "计量")
    client.notify("textDocument/didSave", TestClient.document(Bakery.planPath))
    let report = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(report["items"]?.elements.contains { $0["code"]?.string == "title-mismatch" } == true)
  }

  private static func watching(_ isElsewhere: Bool) -> TestJSON {
    let files: TestJSON = ["dynamicRegistration": true, "relativePatternSupport": .bool(isElsewhere)]
    return OpenedDocument.capabilities.merging([
      "workspace": ["didChangeWatchedFiles": files, "workspaceEdit": ["documentChanges": true], "diagnostics": ["refreshSupport": true]]
    ])
  }

  /// The folder of a standard that a plan names by path, or that settings name, is watched where the client can do that.
  @Test(arguments: [(", file: ../std/baker.standard.yaml}", "", "*.{yaml,yml}"), ("}", "standards: [../std]\n", "**/*.{yaml,yml}")])
  func foldersOutsideTheWorkspaceAreWatched(end: String, settings: String, pattern: String) async {
    let outside = "/work/std/baker.standard.yaml"
    let path = "/work" + Bakery.planPath
    let plan = Bakery.plan.replacing("version: 2024-a}", with: "version: 2024-a" + end)
    let files = [outside: Bakery.standard, path: plan, "/work/.git/HEAD": "", "/work/files/.competency-lint.yaml": settings]
    let client = await TestClient(files, folders: ["/work/files"], capabilities: Self.watching(true))
    client.open(path, plan)
    let asked = await client.inbox.next {
      $0["method"]?.string == "client/registerCapability" && $0.text.contains("baseUri") && $0.text.contains("std")
    }
    let watcher = asked.at("params", "registrations", 0, "registerOptions", "watchers", 0, "globPattern")
    #expect(watcher?["baseUri"]?.string == "file:///work/std" && watcher?["pattern"]?.string == pattern)
    client.disk[outside] = Bakery.standard.replacing("称量", with: "计量")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(TestClient.uri(outside)), "type": 2]]])
    let report = await client.request("textDocument/diagnostic", TestClient.document(path))
    #expect(report["items"]?.elements.contains { $0["code"]?.string == "title-mismatch" } == true)
    // Each folder once.
    #expect(client.inbox.all.count { $0.text.contains("baseUri") } == 1)
  }

  /// In the settings of the editor or of the workspace.
  @Test(arguments: [true, false])
  func aFolderInSettingsThatDoesNotExistIsNamed(isOfEditor: Bool) async {
    let files = Bakery.files.merging(["/files/.competency-lint.yaml": isOfEditor ? "" : "standards: [../nowhere]\n"]) { $1 }
    let client = await TestClient(files, options: isOfEditor ? ["standards": ["../nowhere"]] : nil)
    client.open(Bakery.planPath, Bakery.plan)
    let message = await client.inbox.next { $0["method"]?.string == "window/showMessage" }
    #expect(message.at("params", "message")?.string?.contains("/nowhere") == true)
  }

  /// Nor is a folder of the workspace watched by itself.
  @Test(arguments: [true, false])
  func otherwiseOnlyTheWorkspaceIsWatched(isElsewhere: Bool) async {
    let files = isElsewhere ? Bakery.files : Bakery.files.merging(["/std/s.standard.yaml": Bakery.standard]) { $1 }
    let settings = ["/files/.competency-lint.yaml": isElsewhere ? "" : "standards: [../std]\n"]
    let client = await TestClient(files.merging(settings) { $1 }, capabilities: Self.watching(isElsewhere))
    client.open(Bakery.planPath, Bakery.plan)
    _ = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(!client.inbox.all.contains { $0.text.contains("baseUri") })
  }

  /// By a client that does not report changes on disk.
  @Test(arguments: [Bakery.planPath, Bakery.jobPath])
  func standardRenamedOnDiskIsFound(looked path: String) async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    client.open(Bakery.planPath, Bakery.plan)
    client.disk.remove(Bakery.standardPath)
    client.disk["/files/renamed.standard.yaml"] = Bakery.standard
    if path == Bakery.planPath {
      client.notify("textDocument/didSave", TestClient.document(path))
    } else {
      client.open(path, Bakery.job)
    }
    let report = await client.request("textDocument/diagnostic", TestClient.document(Bakery.planPath))
    #expect(!report.text.contains("unresolved-standard"))
  }

  @Test(arguments: [
    "git:/files/junior.plan.yaml?%7B%22ref%22:%22HEAD%22%7D", "file:///link/junior.plan.yaml", "file:///files/%6Aunior.plan.yaml",
  ])
  func fileWithTwoURIsIsOneFile(uri: String) async {
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    let document: TestJSON = ["uri": .string(uri), "languageId": "yaml", "version": 1, "text": .string(Bakery.plan)]
    client.notify("textDocument/didOpen", ["textDocument": document])
    let all = await client.request("workspace/diagnostic", ["previousResultIds": []])
    #expect(!all.text.contains("duplicate-id"))
    // It is still answered for, and its edits are taken in.
    let text = Bakery.plan.replacing("2.2 烘烤", with: "2.2 蒸制")
    client.notify(
      "textDocument/didChange", ["textDocument": ["uri": .string(uri), "version": 2], "contentChanges": [["text": .string(text)]]])
    let report = await client.request("textDocument/diagnostic", ["textDocument": ["uri": .string(uri)]])
    #expect(report["items"]?.elements.compactMap { $0["code"]?.string } == ["title-mismatch"])
  }

  @Test(arguments: [true, false])
  func settingsAboveTheRepositoryAreNotRead(isRepository: Bool) async {
    var files: [String: String] = [:]
    for (path, text) in Bakery.files { files["/work" + path] = path == Bakery.planPath ? text.replacing("2.2 烘烤", with: "2.2 蒸制") : text }
    files["/work/.competency-lint.yaml"] = "rules:\n  title-mismatch: off\n"
    if isRepository { files["/work/files/.git/HEAD"] = "" }
    let client = await TestClient(files, folders: ["/work/files"], capabilities: OpenedDocument.capabilities)
    let plan = await client.request("textDocument/diagnostic", TestClient.document("/work" + Bakery.planPath))
    let standard = await client.request("textDocument/diagnostic", TestClient.document("/work" + Bakery.standardPath))
    let found = [plan, standard].flatMap { $0["items"].map { Array($0.elements) } ?? [] }.compactMap { $0["code"]?.string }
    #expect(found.contains("title-mismatch") == isRepository)
  }
}

extension String {
  /// Where a text stands, in bytes.
  fileprivate func utf8Offset(of text: String) -> Int {
    firstRange(of: text).map { utf8.distance(from: startIndex, to: $0.lowerBound) } ?? 0
  }
}
