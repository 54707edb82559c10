import JSON
import Testing

@testable import LanguageServer

/// `textDocument/codeAction` gives what the client asks for: about which findings, and of which kinds.
@Suite(.timeLimit(.minutes(10)))
struct CodeActionContextTests {
  /// A plan that covers nothing: two functions are missing, both told at one place.
  private static let empty = """
    kind: training-plan
    format: 1
    id: junior-plan
    title: 面点😀e\u{301}\t初级培训
    standard: {id: bakery, version: 2024-a}
    level: junior
    modules:
      - module: M1 绪论😀e\u{301}
        covers: []

    """

  private static let mistaken = Bakery.planMarked.replacing("1.2 称量]", with: "1.2 烘烤]").replacing("- 2.2 烘烤", with: "- 2.2 蒸制")

  private func findings(_ opened: OpenedDocument) async -> [JSONValue] {
    let report = await opened.client.request("textDocument/diagnostic", TestClient.document(opened.path))
    return report["items"].map { Array($0.elements) } ?? []
  }

  private func actions(_ opened: OpenedDocument, _ range: Range<Int>, _ shown: [JSONValue], only: [String]? = nil) async -> [JSONValue] {
    var context: TestJSON = ["diagnostics": .array(shown.map { .raw($0) })]
    if let only { context = context.merging(["only": .array(only.map { .string($0) })]) }
    return Array(await opened.ask("textDocument/codeAction", about: range, ["context": context]).elements)
  }

  private func titles(_ actions: [JSONValue]) -> [String] { actions.compactMap { $0["title"]?.string } }

  private func stretch(of finding: JSONValue, _ opened: OpenedDocument) -> Range<Int> {
    let start = Edits.offset(finding.at("range", "start"), in: opened.marked.text, opened.client.encoding) ?? 0
    let end = Edits.offset(finding.at("range", "end"), in: opened.marked.text, opened.client.encoding) ?? 0
    return start..<max(start, end)
  }

  @Test func requestForOneOfSeveralFindingsReturnsItsActions() async throws {
    let opened = await OpenedDocument(Self.empty, at: Bakery.planPath)
    let missing = await findings(opened).filter { $0["code"]?.string == "missing-function" }
    #expect(missing.count == 2)
    let place = stretch(of: try #require(missing.first), opened)
    for (finding, name, other) in zip3(missing, ["原料准备", "面点制作"], ["面点制作", "原料准备"]) {
      let found = await actions(opened, place, [finding]).filter { $0["kind"]?.string == "quickfix" }
      #expect(titles(found).contains { $0.contains(name) } && !titles(found).contains { $0.contains(other) }, "\(titles(found))")
      #expect(found.allSatisfy { $0.at("diagnostics")?.text == "[\(finding.text)]" })
    }
  }

  @Test func titlesNameTheirSubjectAndHaveTheirDiagnostics() async throws {
    let opened = await OpenedDocument(Self.empty, at: Bakery.planPath)
    let missing = await findings(opened).filter { $0["code"]?.string == "missing-function" }
    let found = await actions(opened, stretch(of: try #require(missing.first), opened), missing)
    #expect(Set(titles(found)).count == found.count)
    for name in ["原料准备", "面点制作"] {
      let own = found.filter { $0["title"]?.string?.contains(name) == true }
      #expect(own.count == 2, "\(titles(found))")
      for action in own {
        #expect(action["diagnostics"]?.elements.compactMap { $0["message"]?.string?.contains(name) } == [true], "\(action.text)")
      }
    }
    let together = found.filter { action in action["diagnostics"]?.elements.reduce(0) { count, _ in count + 1 } == 2 }
    #expect(titles(together).contains { $0.contains("2 项") } && titles(together).contains { $0.contains("例外") })
  }

  /// Kate names one finding, and the whole file as the place.
  @Test func requestOverTheWholeFileReturnsActionsOfTheGivenFinding() async throws {
    let opened = await OpenedDocument(Self.mistaken, at: Bakery.planPath)
    let all = await findings(opened)
    let wrong = all.filter { $0["code"]?.string == "title-mismatch" }
    #expect(wrong.count == 2 && all.count > 1)
    for finding in wrong {
      let found = await actions(opened, opened.all, [finding])
      // Alternatives are not for one who applies all of them.
      #expect(found.count == 1 && found.first?["diagnostics"]?.text == "[\(finding.text)]", "\(titles(found))")
      let here = await actions(opened, stretch(of: finding, opened), [finding], only: ["quickfix"])
      #expect(here.count > 1 && here.allSatisfy { $0["diagnostics"]?.text == "[\(finding.text)]" }, "\(titles(here))")
    }
  }

  @Test func diagnosticsOfOtherServersAreIgnored() async throws {
    let opened = await OpenedDocument(Self.mistaken, at: Bakery.planPath)
    let finding = try #require(await findings(opened).first { $0["code"]?.string == "title-mismatch" })
    let foreign = try #require(JSONParser.parse(Array(finding.text.replacing("competency-lint", with: "yaml-language-server").utf8))?.root)
    let place = stretch(of: finding, opened)
    #expect(await actions(opened, place, [foreign], only: ["quickfix"]).isEmpty)
    let both = await actions(opened, place, [foreign, finding], only: ["quickfix"])
    #expect(!both.isEmpty && both.allSatisfy { $0["diagnostics"]?.text == "[\(finding.text)]" })
  }

  @Test func movedDiagnosticIsStillFound() async throws {
    let opened = await OpenedDocument(Self.mistaken, at: Bakery.planPath)
    let finding = try #require(await findings(opened).last { $0["code"]?.string == "title-mismatch" })
    let text = "# 😀 e\u{301}\t\r\n" + opened.marked.text
    opened.client.change(opened.path, version: 2, to: text)
    let range = opened.client.stretch(0..<text.utf8.count, in: text)
    let answer = await opened.client.request(
      "textDocument/codeAction",
      TestClient.document(opened.path).merging(["range": range, "context": ["diagnostics": [.raw(finding)]]]))
    #expect(answer.elements.allSatisfy { $0["diagnostics"]?.text == "[\(finding.text)]" })
    #expect(Edits.apply(workspace: answer.at(0, "edit"), to: [opened.path: text])[opened.path]?.contains("蒸制") == false)
  }

  @Test(
    arguments: [
      ([""], true, true), ([], true, true), (["quickfix"], true, false), (["quickfix.x"], false, false), (["source"], false, true),
      (["source.fixAll", "quickfix"], true, true), (["source.fix"], false, false), (["refactor"], false, false),
      (["notebook"], false, false),
    ] as [([String], Bool, Bool)])
  func onlyRequestedKindsAreReturned(only: [String], quick: Bool, source: Bool) async {
    let opened = await OpenedDocument(Self.mistaken.replacing("level: junior", with: "level：junior"), at: Bakery.planPath)
    let found = await actions(opened, opened.all, [], only: only)
    let kinds = found.compactMap { $0["kind"]?.string }
    #expect(kinds.contains("quickfix") == quick && kinds.contains { $0.hasPrefix("source") } == source, "\(kinds)")
    #expect(kinds.count { $0.hasPrefix("source") } <= 1)
  }

  /// `source.fixAll` takes one fix of a finding at most, and where there is a choice none.
  @Test func fixAllAppliesAtMostOneFixPerFinding() async {
    let opened = await OpenedDocument(Self.mistaken.replacing("level: junior", with: "level：junior"), at: Bakery.planPath)
    let found = await actions(opened, 0..<0, [], only: ["source.fixAll"])
    let resolved = await opened.client.request("codeAction/resolve", .raw(found.first))
    let after = Edits.apply(workspace: resolved["edit"], to: [opened.path: opened.marked.text])[opened.path] ?? ""
    #expect(after.contains("\r\nlevel: junior\r\n"))
    #expect(["1.2 烘烤", "1.2 称量", "2.2 烘烤"].count { after.contains("covers: [1.1 选料😀e\u{301}, \($0)]\r\n") } == 1, "\(after)")
    #expect(after.split(separator: "\r\n").count == opened.marked.text.split(separator: "\r\n").count)
  }

  private func zip3<A, B, C>(_ first: [A], _ second: [B], _ third: [C]) -> [(A, B, C)] {
    zip(zip(first, second), third).map { ($0.0, $0.1, $1) }
  }
}
