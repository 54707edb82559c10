import Testing

@testable import LanguageServer

/// `workspace/symbol`.
@Suite(.timeLimit(.minutes(10)))
struct WorkspaceSymbolTests {
  @Test(arguments: [("烘烤", "2.2 烘烤"), ("hk", "2.2 烘烤"), ("M2", "M2 面点制作"), ("2.2.1", "2.2.1 能使用烤箱"), ("xl", "1.1 选料😀e\u{301}")])
  func symbolsOfAllFilesAreFound(query: String, first: String) async {
    let client = await TestClient(Bakery.files)
    let found = await client.request("workspace/symbol", ["query": .string(query)])
    #expect(found.at(0, "name")?.string == first)
  }
}
