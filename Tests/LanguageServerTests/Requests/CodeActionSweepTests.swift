import JSON
import Linter
import Schema
import TestSupport
import Testing
import TextModel
import YAML

@testable import LanguageServer

/// Every action that is offered for any finding of many texts, taken alone: the files parse no worse than before, and no two actions are called the same.
@Suite(.timeLimit(.minutes(60)))
struct CodeActionSweepTests {
  @Test func eachActionKeepsFilesReadable() throws {
    var random = RandomSource(seed: 11)
    var (texts, findings, applied) = (0, 0, 0)
    for group in SweepTexts.groups {
      var mutation = TextMutation(seed: UInt64(group.name.utf8.count))
      for path in group.files.keys.sorted() {
        let text = group.files[path] ?? ""
        let mutants = (0..<TestSize.of(quick: 1, thorough: 12)).map { _ in mutation.mutate(text).text }
        for variant in [text] + mutants where TestSize.isThorough || random.number(below: 24) == 0 {
          let swept = SweptActions(path, Array(variant.utf8), among: group.files)
          let result = try swept.applyAll(most: TestSize.of(quick: 6, thorough: 200))
          findings += result.findings
          applied += result.applied
          texts += 1
        }
      }
    }
    #expect(applied > findings)
    FuzzTable.add("code actions, each taken alone", ["texts": texts, "findings": findings, "actions": applied])
  }

  /// At each line and each word of many texts, without the client naming findings.
  @Test func noTwoActionsOfOnePlaceHaveTheSameTitle() throws {
    var random = RandomSource(seed: 12)
    for group in SweepTexts.groups {
      for path in group.files.keys.sorted() where TestSize.isThorough || random.number(below: 12) == 0 {
        let swept = SweptActions(path, Array((group.files[path] ?? "").utf8), among: group.files)
        try swept.expectDifferentTitles(inLinesOf: TestSize.of(quick: 40, thorough: 2000), atWords: TestSize.isThorough)
      }
    }
  }

  /// Whether the request finds its way also where a list holds more offers than can be looked at at once.
  @Test func expensiveActionsAreResolvedLater() throws {
    let modules = (0..<60).map { "  - module: M\($0 + 1) 原料\n    covers: [1.2 选料, 2.1 烘烤]\n" }.joined()
    let head = "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: {id: bakery, version: 2024-a}\nlevel: junior\nmodules:\n"
    let padding = String(repeating: "# 面点😀\n", count: 12_000)
    let swept = SweptActions("/files/p.plan.yaml", Array((head + modules + padding).utf8), among: Bakery.files)
    let actions = try swept.actions(about: ByteRange(head.utf8.count, head.utf8.count + modules.utf8.count), [:])
    let late = actions.filter { $0["edit"] == nil && $0["kind"]?.string == "quickfix" }
    #expect(late.count > 20)
    for action in late.prefix(3) { #expect(try swept.resolved(action)["edit"] != nil) }
  }
}

/// One text of a workspace, and the actions that are offered in it.
private struct SweptActions {
  private let snapshot: Snapshot
  private let file: FileVersion

  init(_ path: String, _ text: [UInt8], among files: [String: String]) {
    var session = Session(loader: TestDisk(files).loader)
    let capabilities = JSONParser.parse(OpenedDocument.capabilities.bytes)?.root
    session.client = ClientCapabilities(capabilities)
    for (other, text) in files where other != path {
      session.files.setOnDisk(
        FileVersion(path: other, uri: DocumentURI.uri(ofPath: other), version: nil, source: SourceText(utf8: Array(text.utf8))))
    }
    file = FileVersion(path: path, uri: DocumentURI.uri(ofPath: path), version: 1, source: SourceText(utf8: text))
    session.files.setOpen(file)
    snapshot = session.snapshot
  }

  func expectDifferentTitles(inLinesOf most: Int, atWords: Bool) throws {
    for line in 0..<min(most, file.source.lineIndex.count) {
      let range = file.source.contentRange(ofLine: line)
      var places = [range]
      if atWords {
        let isBlank = (range.start..<range.end).map { ASCII.isBlank(file.source.bytes[$0]) }
        places += zip(isBlank, isBlank.dropFirst()).enumerated().filter { $1 == (true, false) }.map {
          ByteRange(at: range.start + $0.offset + 1)
        }
      }
      for place in places {
        let titles = try actions(about: place, [:]).compactMap { $0["title"]?.string }
        #expect(Set(titles).count == titles.count, "\(file.path):\(line + 1): \(titles)")
      }
    }
  }

  func applyAll(most: Int) throws -> (findings: Int, applied: Int) {
    let findings = snapshot.current.findings(of: file.path).prefix(most)
    var applied = 0
    for finding in findings {
      let actions = try actions(about: finding.location.range, ["diagnostics": [Self.message(finding, in: file, snapshot)]])
      let titles = actions.compactMap { $0["title"]?.string }
      #expect(Set(titles).count == titles.count, "\(file.path): \(titles)")
      for action in actions {
        try apply(action, for: finding)
        applied += 1
      }
    }
    return (findings.count, applied)
  }

  func actions(about range: ByteRange, _ context: TestJSON) throws -> [JSONValue] {
    let context = (["diagnostics": []] as TestJSON).merging(context)
    let json = TestClient.document(file.path).merging([
      "range": [
        "start": snapshot.position(of: range.start, in: file.source).json, "end": snapshot.position(of: range.end, in: file.source).json,
      ], "context": context,
    ])
    let params = try CodeAction.Params(json: #require(JSONParser.parse(json.bytes)?.root))
    let answer = JSONWriter.bytes(of: try CodeAction.answer(params, from: snapshot))
    return try Array(#require(JSONParser.parse(answer)?.root).elements)
  }

  func resolved(_ action: JSONValue) throws -> JSONValue {
    guard action["edit"] == nil else { return action }
    let params = try CodeActionResolve.Params(json: action)
    return try #require(JSONParser.parse(JSONWriter.bytes(of: try CodeActionResolve.answer(params, from: snapshot)))?.root)
  }

  private func apply(_ action: JSONValue, for finding: Diagnostic) throws {
    let name = "\(file.path) \(finding.rule): \(action["title"]?.string ?? "")"
    if action["kind"]?.string == "quickfix" { #expect(action["diagnostics"]?.elements.contains { $0["x"]?.int == 1 } == true, "\(name)") }
    guard let documents = try resolved(action).at("edit", "documentChanges") else { return }
    for document in documents.elements {
      let path = DocumentURI.path(ofURI: document.at("textDocument", "uri")?.string ?? "")
      guard let old = snapshot.current.file(at: path) else {
        Issue.record("\(name): no such file")
        continue
      }
      let edits = try document["edits"].map { try $0.elements.map(edit(in: old.source)) } ?? []
      #expect(!zip(edits, edits.dropFirst()).contains { $0.range.end > $1.range.start }, "\(name): edits overlap")
      let new = TextEdit.apply(edits, to: old.source.bytes)
      #expect(Self.faults(new, path) <= Self.faults(old.source.bytes, path), "\(name)\n\(String(decoding: new.prefix(400), as: UTF8.self))")
      #expect(
        SyntaxTree.isReadable(new) || !SyntaxTree.isReadable(old.source.bytes),
        "\(name)\n\(String(decoding: new.prefix(400), as: UTF8.self))")
    }
  }

  private func edit(in source: SourceText) -> (JSONValue) throws -> TextEdit {
    { json in
      let range = try LSPRange(json: #require(json["range"]))
      return TextEdit(snapshot.byteRange(range, in: source), json["newText"]?.string ?? "")
    }
  }

  /// Faults of structure: what a person sees at once.
  /// The structural faults that an author is shown.
  private static func faults(_ text: [UInt8], _ path: String) -> Int {
    Document.read(SourceText(utf8: text), expectedKind: DocumentKind.expected(byFileName: path)).syntaxProblems.count {
      $0.fault.isAboutStructure
    }
  }

  /// A finding as a client gives it back, with a mark of the test's own.
  private static func message(_ finding: Diagnostic, in file: FileVersion, _ snapshot: Snapshot) -> TestJSON {
    let range = snapshot.range(finding.location.range, in: file.source)
    return [
      "range": ["start": range.start.json, "end": range.end.json], "code": .string(finding.rule.name), "source": .string(Tool.name),
      "message": .string(snapshot.text(finding.message)), "x": 1,
    ]
  }
}
