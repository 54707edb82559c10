import JSON
import Testing

@testable import LanguageServer

/// An open standard that ships with the program: it can be read, and is not a file of the workspace.
@Suite(.timeLimit(.minutes(10)))
struct OpenedStandardTests {
  /// The client with the plan and the standard open, and the place of some of its text.
  private static func open(_ text: String, folders: [String] = ["/files"], uri: String? = nil) async -> (
    client: TestClient, params: TestJSON
  ) {
    let client = await TestClient(
      [ShippedPlan.path: MarkedText(ShippedPlan.marked).text, ShippedPlan.copy: ShippedPlan.standard], folders: folders,
      capabilities: (uri == nil ? OpenedDocument.capabilities : ShippedPlan.virtual).merging(["window": ["showDocument": ["support": true]]]
      ))
    let uri = uri ?? TestClient.uri(ShippedPlan.copy)
    client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": .string(uri), "languageId": "yaml", "version": 1, "text": .string(ShippedPlan.standard)]])
    let offset = ShippedPlan.standard.utf8.count - (ShippedPlan.standard.components(after: text)?.utf8.count ?? 0) - 3
    return (client, ["textDocument": ["uri": .string(uri)], "position": client.position(offset, in: ShippedPlan.standard)])
  }

  @Test(arguments: [nil, ShippedPlan.address])
  func hoverAndDefinitionWorkInAShippedStandard(uri: String?) async {
    let (client, params) = await Self.open("- content: 2.1 信息展示", uri: uri)
    let text = await client.request("textDocument/hover", params).at("contents", "value")?.string ?? ""
    #expect(text.contains("**2.1 信息展示**") && text.contains("被 1 个文件覆盖"))
    #expect(!text.contains("](competency-lint:") && !text.contains("/cache/"))
    let found = await client.request("textDocument/definition", params)
    #expect(found.at(0, "uri")?.string == uri ?? TestClient.uri(ShippedPlan.copy))
    let users = await client.request("textDocument/references", params.merging(["context": ["includeDeclaration": false]]))
    #expect(users.elements.compactMap { $0["uri"]?.string } == [TestClient.uri(ShippedPlan.path)])
    let lenses = await client.request("textDocument/codeLens", params)
    #expect(lenses.elements.contains { $0.at("command", "title")?.string == "1 个培训计划覆盖" })
    #expect(Array(await client.request("textDocument/documentSymbol", params).elements).count > 3)
  }

  @Test func requestsWorkWithoutFilesThatUseIt() async {
    let (client, params) = await Self.open("- content: 2.1 信息展示", folders: [])
    let text = await client.request("textDocument/hover", params).at("contents", "value")?.string ?? ""
    #expect(text.contains("**2.1 信息展示**"))
  }

  /// Also where the folder of the workspace is the one that the copy lies in: an editor may start a server of its own there.
  @Test(arguments: [["/files"], ["/cache/v2"], ["/cache", "/files"]])
  func shippedStandardHasAndCausesNoFindings(folders: [String]) async {
    let (client, params) = await Self.open("id: cbec-operator", folders: folders)
    let report = await client.request("textDocument/diagnostic", params)
    #expect(report["items"].map { Array($0.elements) }?.isEmpty == true)
    let all = await client.request("workspace/diagnostic", ["previousResultIds": []])
    let found = all["items"]?.elements.flatMap { item in item["items"].map { Array($0.elements) } ?? [] } ?? []
    #expect(!found.contains { ["duplicate-id", "ambiguous-standard"].contains($0["code"]?.string) })
    #expect(all["items"]?.elements.filter { $0["uri"]?.string == TestClient.uri(ShippedPlan.copy) }.count == 1)
  }

  @Test func closedCopyIsNotAWorkspaceFile() async {
    let client = await TestClient([ShippedPlan.copy: ShippedPlan.standard], folders: ["/cache"], capabilities: OpenedDocument.capabilities)
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(TestClient.uri(ShippedPlan.copy)), "type": 1]]])
    let all = await client.request("workspace/diagnostic", ["previousResultIds": []])
    #expect(all["items"].map { Array($0.elements) }?.isEmpty == true)
  }

  @Test func shippedStandardIsNotEdited() async {
    let (client, params) = await Self.open("- content: 2.1 信息展示")
    let range: TestJSON = ["range": ["start": ["line": 0, "character": 0], "end": ["line": 500, "character": 0]]]
    let more = range.merging(["context": ["diagnostics": []], "ch": "\n", "options": ["tabSize": 2, "insertSpaces": true]])
    for method in ["formatting", "rangeFormatting", "onTypeFormatting", "codeAction"] {
      #expect(await client.request("textDocument/" + method, params.merging(more)).isNull, "\(method)")
    }
    #expect(await client.request("textDocument/completion", params)["items"].map { Array($0.elements) }?.isEmpty == true)
    let action: TestJSON = ["data": ["action": "writeKeysInChinese", "uri": .string(TestClient.uri(ShippedPlan.copy))]]
    #expect(await client.request("codeAction/resolve", action)["edit"] == nil)
  }

  /// From the standard, and from a plan while the standard is open.
  @Test(arguments: ["textDocument/rename", "textDocument/prepareRename"])
  func entriesOfAShippedStandardAreNotRenamed(method: String) async {
    let (client, params) = await Self.open("- content: 2.1 信息展示")
    let plan = MarkedText(ShippedPlan.marked.replacing("2.1 信息展示", with: "2.1 信息¦展示"))
    let fromPlan = client.place(ShippedPlan.path, plan.place, in: plan.text)
    for place in [params, fromPlan] {
      let answer = await client.exchange(method, place.merging(["newName": "展示"]))
      #expect(answer.at("error", "code")?.int == -32803)
      #expect(answer.at("error", "message")?.string?.contains("随工具提供") == true)
    }
  }

  /// The text is that of the program, whatever is typed into the buffer.
  @Test func changesInItsBufferAreIgnored() async {
    let (client, params) = await Self.open("- content: 2.1 信息展示")
    client.change(ShippedPlan.copy, version: 2, to: "kind: standard\n")
    let text = await client.request("textDocument/hover", params).at("contents", "value")?.string ?? ""
    #expect(text.contains("**2.1 信息展示**"))
    client.close(ShippedPlan.copy)
    #expect(await client.request("textDocument/hover", params).isNull)
  }

  @Test func everyRequestIsAnsweredInAShippedStandard() async {
    let server = await SweepServer(SweepTexts.shipped.files, encoding: .utf16)
    server.open(ShippedPlan.copy, ShippedPlan.standard)
    let uri = TestClient.uri(ShippedPlan.copy)
    var batch: [(method: String, params: TestJSON)] = []
    for line in stride(from: 0, to: 560, by: 11) {
      let (start, end) = (LSPPosition(line: line, character: line % 30), LSPPosition(line: line + 2, character: 4))
      batch += EveryRequest.methods.map { ($0, EveryRequest.params(uri, start.json, end.json)) }
    }
    await server.ask(batch)
    #expect(server.faults.isEmpty, "\(server.faults.prefix(3))")
    #expect(server.answered > batch.count)
  }

  @Test func copyOfAnotherVersionIsIgnored() async {
    let client = await TestClient(capabilities: OpenedDocument.capabilities)
    let path = "/cache/v1/" + ShippedPlan.name
    client.open(path, "kind: standard\nid: x\n")
    let report = await client.request("textDocument/diagnostic", TestClient.document(path))
    #expect(report["items"].map { Array($0.elements) }?.isEmpty == true)
    for method in EveryRequest.methods {
      _ = await client.exchange(
        method, EveryRequest.params(TestClient.uri(path), ["line": 1, "character": 0], ["line": 1, "character": 1]))
    }
  }
}

extension String {
  /// What follows the first occurrence of a text.
  fileprivate func components(after text: String) -> String? {
    split(separator: text, maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init)
  }
}
