import Testing

@testable import LanguageServer

/// `textDocument/completion`: after colons without a space, at a wrong column, and after finished values.
@Suite(.timeLimit(.minutes(10)))
struct CompletionPlaceTests {
  private static let module = "modules:\n  - module: M1 原料😀e\u{301}\t\n"

  private func completed(_ line: String, trigger: String? = nil) async -> CompletionAnswer {
    let key = line.prefix { $0 != ":" && $0 != "：" }
    let head = CompletionAnswer.planHead.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }.joined(separator: "\n")
    return await CompletionAnswer.at(head + "\n" + line + "\n", trigger: trigger)
  }

  @Test(arguments: [
    ("level:jun¦", "junior", "level: junior"), ("level：¦", "junior", "level: junior"), ("level：jun¦", "junior", "level: junior"),
    ("level： s¦", "senior", "level: senior"),
    ("standard: {id:bak¦}", "bakery", "standard: {id: bakery}"), ("standard: {id：bak¦}", "bakery", "standard: {id: bakery}"),
    ("standard: {id: bakery, version:2024¦}", "2024-a", "standard: {id: bakery, version: 2024-a}"),
    ("standard：¦", "bakery@2024-a", "standard: {id: bakery, version: 2024-a}"),
  ])
  func spaceIsInsertedAfterAColon(line: String, label: String, expected: String) async {
    let completed = await completed(line)
    #expect(completed.labels.first == label, "\(completed.labels)")
    #expect(completed.lines(taking: label) == [expected])
  }

  @Test(arguments: ["    covers：¦\n", "    covers:¦\n"])
  func spaceIsInsertedAfterTheColonOfAList(line: String) async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + Self.module + line)
    #expect(completed.lines(taking: "1.2 称量") == ["    covers: [1.2 称量]"])
  }

  @Test(arguments: ["    - ¦\n", "    - mod¦\n", "    -¦\n"])
  func nothingIsOfferedAtAColumnWithoutAList(line: String) async {
    let completed = await CompletionAnswer.at(CompletionAnswer.planHead + Self.module + "    covers: [1 原料准备]\n" + line)
    #expect(completed.labels == [])
  }

  @Test(arguments: ["level: junior ¦", "modules:\n  - module: M1 甲\n    covers: [1.2 称量 ¦]", "kind: training-plan ¦"])
  func spaceAfterAFinishedValueOffersNothing(line: String) async {
    #expect(await completed(line, trigger: " ").labels == [])
    #expect(await !completed(line).labels.isEmpty)
  }

  @Test(arguments: ["level: ¦", "modules:\n  - module: M1 甲\n    covers: [2.1 ¦]", "modules:\n  - module: M1 ¦"])
  func spaceAfterAKeyOrNumberOffersCompletions(line: String) async {
    #expect(await !completed(line, trigger: " ").labels.isEmpty)
  }
}
