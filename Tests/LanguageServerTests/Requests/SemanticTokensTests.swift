import JSON
import Testing

@testable import LanguageServer

/// `textDocument/semanticTokens`: full, range and delta.
@Suite(.timeLimit(.minutes(10)))
struct SemanticTokensTests {
  /// `text:type` of every token.
  private func decoded(_ data: JSONValue?, _ opened: OpenedDocument) -> [String] {
    let numbers = data?.elements.compactMap(\.int) ?? []
    var (line, character) = (0, 0)
    return stride(from: 0, to: numbers.count - 4, by: 5).map { index in
      line += numbers[index]
      character = numbers[index] == 0 ? character + numbers[index + 1] : numbers[index + 1]
      let range: TestJSON = [
        "start": ["line": .number(line), "character": .number(character)],
        "end": ["line": .number(line), "character": .number(character + numbers[index + 2])],
      ]
      let type = SemanticTokenType(rawValue: numbers[index + 3])?.name ?? "?"
      return "\(opened.text(JSONParser.parse(range.bytes)?.root)):\(type)\(numbers[index + 4] > 0 ? "+\(numbers[index + 4])" : "")"
    }
  }

  @Test(arguments: PositionEncoding.all)
  func tokensHaveTheExpectedTypes(encoding: PositionEncoding) async {
    let opened = await OpenedDocument(
      Bakery.planMarked.replacing("1.2 称量]", with: "senior/1.2 称量, A9.9.9 没有]"), at: Bakery.planPath, encoding: encoding)
    let tokens = decoded(
      await opened.client.request("textDocument/semanticTokens/full", TestClient.document(Bakery.planPath))["data"], opened)
    #expect(tokens.prefix(4) == ["# 培训计划😀 e\u{301}\t:comment", "kind:property", "training-plan:enumMember", "format:property"])
    let covers = tokens.firstIndex(of: "covers:property") ?? 0
    #expect(
      tokens[covers...].dropFirst().prefix(7)
        == ["1.1:number", "选料😀e\u{301}:method", "senior:enum", "1.2:number", "称量:method", "A9.9.9:number", "没有:string"])
    #expect(tokens.contains("M1:number"))
    #expect(tokens.contains("原料准备:function+1"))
    #expect(tokens.contains("bakery:namespace"))
  }

  @Test func rangeTokensArePartOfAllTokens() async {
    let opened = await OpenedDocument(Bakery.planMarked, at: Bakery.planPath)
    let all = decoded(await opened.client.request("textDocument/semanticTokens/full", TestClient.document(Bakery.planPath))["data"], opened)
    let range: TestJSON = ["range": ["start": ["line": 5, "character": 0], "end": ["line": 7, "character": 0]]]
    let part = decoded(
      await opened.client.request("textDocument/semanticTokens/range", TestClient.document(Bakery.planPath).merging(range))["data"], opened)
    #expect(
      part == [
        "standard:property", "id:property", "bakery:namespace", "version:property", "2024-a:namespace", "level:property", "junior:enum",
      ])
    #expect(part.allSatisfy(all.contains))
  }

  @Test func deltaTurnsOldTokensIntoNew() async {
    let opened = await OpenedDocument(Bakery.planMarked, at: Bakery.planPath)
    let before = await opened.client.request("textDocument/semanticTokens/full", TestClient.document(Bakery.planPath))
    opened.client.change(Bakery.planPath, version: 2, to: Bakery.plan.replacing("1.2 称量", with: "senior/1.2 称量"))
    let previous: TestJSON = ["previousResultId": .string(before["resultId"]?.string ?? "")]
    let change = await opened.client.request(
      "textDocument/semanticTokens/full/delta", TestClient.document(Bakery.planPath).merging(previous))
    let after = await opened.client.request("textDocument/semanticTokens/full", TestClient.document(Bakery.planPath))
    var numbers = before["data"]?.elements.compactMap(\.int) ?? []
    for edit in change["edits"].map({ Array($0.elements) }) ?? [] {
      let start = edit["start"]?.int ?? 0
      numbers.replaceSubrange(start..<start + (edit["deleteCount"]?.int ?? 0), with: edit["data"]?.elements.compactMap(\.int) ?? [])
    }
    #expect(numbers == after["data"]?.elements.compactMap(\.int))
    #expect((change.at("edits", 0, "data")?.elements.compactMap(\.int) ?? []).count < 20)
    let unknown: TestJSON = ["previousResultId": "stale"]
    let full = await opened.client.request("textDocument/semanticTokens/full/delta", TestClient.document(Bakery.planPath).merging(unknown))
    #expect(full["edits"] == nil)
    #expect(full["data"]?.text == after["data"]?.text)
  }
}
