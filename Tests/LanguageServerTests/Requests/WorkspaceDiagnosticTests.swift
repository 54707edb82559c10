import Testing

@testable import LanguageServer

/// `workspace/diagnostic`.
@Suite(.timeLimit(.minutes(10)))
struct WorkspaceDiagnosticTests {
  @Test func everyFileIsReported() async {
    let client = await TestClient(Bakery.files, capabilities: DocumentDiagnosticTests.pull)
    client.open(Bakery.planPath, DocumentDiagnosticTests.marked.text, version: 4)
    let report = await client.request("workspace/diagnostic", ["previousResultIds": [["uri": "file:///files/gone.yaml", "value": "x"]]])
    let items = report["items"].map { Array($0.elements) } ?? []
    #expect(items.count == 4)
    #expect(items.first?["uri"]?.string == TestClient.uri(Bakery.planPath))
    #expect(items.first?["version"]?.int == 4)
    #expect(items.last?["uri"]?.string == "file:///files/gone.yaml")
    #expect(items.last?["items"]?.text == "[]")
    #expect(items[1].member("version")?.isNull == true)
  }
}
