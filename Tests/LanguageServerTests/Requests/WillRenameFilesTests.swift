import Testing

@testable import LanguageServer

/// `workspace/willRenameFiles`.
@Suite(.timeLimit(.minutes(10)))
struct WillRenameFilesTests {
  private func moved(_ from: String, _ to: String, plan: String = "version: 2024-a, file: ./baker.standard.yaml}") async -> [String: String]
  {
    var files = Bakery.files
    files[Bakery.planPath] = Bakery.plan.replacing("version: 2024-a}", with: plan)
    let client = await TestClient(files, capabilities: OpenedDocument.capabilities)
    let params: TestJSON = ["files": [["oldUri": .string(TestClient.uri(from)), "newUri": .string(TestClient.uri(to))]]]
    let edit = await client.request("workspace/willRenameFiles", params)
    return Edits.apply(workspace: edit, to: files)
  }

  @Test func plansReferToAMovedStandard() async {
    let after = await moved(Bakery.standardPath, "/files/标准/面点 a.yaml")
    #expect(after[Bakery.planPath]?.contains("file: 标准/面点 a.yaml}") == true)
    #expect(await moved("/files/other.yaml", "/files/x.yaml").isEmpty)
  }

  @Test func movedPlanStillRefersToItsStandard() async {
    let after = await moved(Bakery.planPath, "/files/plans/2024/junior.plan.yaml")
    #expect(after[Bakery.planPath]?.contains("file: ../../baker.standard.yaml}") == true)
  }

  @Test func movedFolderUpdatesAllItsFiles() async {
    #expect(await moved("/work", "/elsewhere").isEmpty)
  }
}
