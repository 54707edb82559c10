import Testing

@testable import LanguageServer

/// Several files change one after the other, in buffers and on disk, and earlier results are reused: at the end, the results for all files
/// equal those of a new server.
@Suite(.timeLimit(.minutes(10)))
struct SeveralFilesTests {
  private static let settingsPath = "/files/.competency-lint.yaml"

  /// Texts that each file may have: with other findings, under another name, written against another standard, and a file that is not of ours.
  private static let texts: [String: [String]] = [
    Bakery.planPath: [
      Bakery.plan, Bakery.plan.replacing("2.2 烘烤", with: "2.2 烘😀e\u{301}\t烤"), Bakery.plan.replacing("- 2.1 和面", with: "- \"2.1\""),
      Bakery.plan.replacing("id: junior-plan", with: "id: assistant"), Bakery.plan.replacing("2024-a", with: "2025-b"),
      Bakery.plan.replacing("version: 2024-a}", with: "version: 2024-a, file: other.standard.yaml}"), "name: 😀e\u{301}\t\r\n", "",
      Bakery.plan.replacing("level: junior", with: "level：junior"),
    ],
    Bakery.standardPath: [
      Bakery.standard, Bakery.standard.replacing("content: 2.2 烘烤", with: "content: 2.2 蒸😀e\u{301}\t制"),
      Bakery.standard.replacing("version: 2024-a", with: "version: 2025-b"), Bakery.standard.replacing("1.1.2 能", with: "1.1.4 能"),
      Bakery.standard.replacing("level: junior", with: "level: starter"), "kind: job-description\r\n",
    ],
    Bakery.jobPath: [
      Bakery.job, Bakery.job.replacing("years: 1", with: "years: 9"), Bakery.job.replacing("assistant", with: "junior-plan"),
    ],
    settingsPath: ["", "rules:\n  title-mismatch: hint\n", "preset: publish\n", "exclude: [\"*.job.yaml\"]  # 😀\n"],
    "/files/other.standard.yaml": [Bakery.standard, Bakery.standard.replacing("称量", with: "计量")],
  ]

  @Test(arguments: 0..<6)
  func filesChangedTogetherGiveTheFindingsOfANewServer(seed: Int) async {
    var numbers = SeededNumbers(seed: UInt64(seed * 13 + 5))
    let client = await TestClient(Bakery.files, capabilities: OpenedDocument.capabilities)
    var open: [String: String] = [:]
    let paths = Self.texts.keys.sorted()
    for version in 1..<60 {
      let path = paths[numbers.next(below: paths.count)]
      let choices = Self.texts[path] ?? []
      let text = choices[numbers.next(below: choices.count)]
      switch numbers.next(below: 6) {
      case 0:
        client.disk[path] = text
        client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(TestClient.uri(path)), "type": 2]]])
      case 1 where open[path] != nil:
        client.close(path)
        open[path] = nil
      default:
        if open[path] == nil { client.open(path, text, version: version) } else { client.change(path, version: version, to: text) }
        open[path] = text
      }
      let asked = paths[numbers.next(below: paths.count)]
      _ = await client.request("textDocument/diagnostic", TestClient.document(asked))
    }
    var files: [String: String] = [:]
    for path in Set(paths).union(Bakery.files.keys) { files[path] = client.disk[path] }
    let fresh = await TestClient(files, capabilities: OpenedDocument.capabilities)
    for (path, text) in open { fresh.open(path, text) }
    #expect(await findings(client) == findings(fresh))
  }

  /// The findings of every file that has some, by its URI.
  private func findings(_ client: TestClient) async -> [String: String] {
    let report = await client.request("workspace/diagnostic", ["previousResultIds": []])
    var found: [String: String] = [:]
    for item in report["items"].map({ Array($0.elements) }) ?? [] {
      guard let uri = item["uri"]?.string, let items = item["items"], items.text != "[]" else { continue }
      found[uri] = items.text
    }
    return found
  }
}
