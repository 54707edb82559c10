import Foundation
import Testing

/// The command line and the editor use the same settings and the same standards. Each case is tried with both.
@Suite(.timeLimit(.minutes(10)))
struct CommandLineAndEditorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// By path; what ends in `/` is a folder, and `a -> b` a link.
    let files: [String: String]
    /// The folder that is checked and opened.
    let folder: String
    /// Whether the rule that is looked for finds something.
    let isFound: Bool

    var testDescription: String { name }

    init(_ name: String, in folder: String = "work", _ files: [String: String], found isFound: Bool) {
      self.name = name
      self.files = files
      self.folder = folder
      self.isFound = isFound
    }
  }

  private static let off = "rules:\n  level-mismatch: off\n"
  private static let on = "rules:\n  level-mismatch: error\n"
  private static let wrong = CheckTests.wrong

  /// Settings that switch the rule off.
  static let settings: [Case] = [
    Case("beside the file", ["work/a.plan.yaml": wrong, "work/.competency-lint.yaml": off], found: false),
    Case("none", ["work/a.plan.yaml": wrong], found: true),
    Case("the other ending", ["work/a.plan.yaml": wrong, "work/.competency-lint.yml": off], found: false),
    Case("above, without a repository", ["work/a.plan.yaml": wrong, ".competency-lint.yaml": off], found: false),
    Case("above the repository", ["work/a.plan.yaml": wrong, "work/.git/HEAD": "", ".competency-lint.yaml": off], found: true),
    Case("above the worktree", ["work/a.plan.yaml": wrong, "work/.git": "gitdir: x", ".competency-lint.yaml": off], found: true),
    Case("at the top of the repository", ["work/a.plan.yaml": wrong, ".git/HEAD": "", ".competency-lint.yaml": off], found: false),
    Case(
      "above a repository further up", in: "top/work", ["top/work/a.plan.yaml": wrong, "top/.git/HEAD": "", ".competency-lint.yaml": off],
      found: true),
    Case(
      "the nearest counts alone", ["work/a.plan.yaml": wrong, "work/.competency-lint.yaml": on, ".competency-lint.yaml": off], found: true),
    Case(
      "nearer below", ["work/下/a.plan.yaml": wrong, "work/下/.competency-lint.yaml": off, "work/.competency-lint.yaml": on], found: false),
    Case(
      "a folder of that name", ["work/a.plan.yaml": wrong, "work/.competency-lint.yaml/": "", ".competency-lint.yaml": off], found: false),
    Case(
      "left out of the repository",
      ["work/a.plan.yaml": wrong, "work/.git/HEAD": "", "work/.gitignore": ".competency-lint.yaml\n", "work/.competency-lint.yaml": off],
      found: false),
  ]

  private static let standard =
    "kind: standard\nformat: 1\nid: own\nversion: 1\ntitle: 标准\nlevels:\n  - {level: l, name: 级, functions: []}\n"

  private static func plan(_ file: String?, id: String = "p") -> String {
    let reference = file.map { ", file: \"\($0)\"" } ?? ""
    return "kind: training-plan\nformat: 1\nid: \(id)\ntitle: 计划\nstandard: {id: own, version: 1\(reference)}\nlevel: l\nmodules: []\n"
  }

  /// Standards that are found or not.
  static let references: [Case] = [
    Case("beside the plan", ["work/a.plan.yaml": plan("own.yaml"), "work/own.yaml": standard], found: false),
    Case("not there", ["work/a.plan.yaml": plan("own.yaml")], found: true),
    Case("outside", ["work/a.plan.yaml": plan("../own.yaml"), "own.yaml": standard], found: true),
    Case("in the repository", ["work/a.plan.yaml": plan("../own.yaml"), "own.yaml": standard, ".git/HEAD": ""], found: false),
    Case(
      "in the folder of the settings", ["work/a.plan.yaml": plan("../own.yaml"), "own.yaml": standard, ".competency-lint.yaml": ""],
      found: false),
    Case("outside the repository", ["work/a.plan.yaml": plan("../own.yaml"), "own.yaml": standard, "work/.git/HEAD": ""], found: true),
    Case("by its whole path", ["work/a.plan.yaml": plan("$ROOT/work/own.yaml"), "work/own.yaml": standard], found: false),
    Case(
      "by its whole path, and by its name elsewhere",
      ["work/a.plan.yaml": plan("$ROOT/work/own.yaml"), "work/b.plan.yaml": plan(nil, id: "q"), "work/own.yaml": standard],
      found: false),
    Case(
      "a link that leads out", ["work/a.plan.yaml": plan("link.yaml"), "work/link.yaml -> ../own.yaml": "", "own.yaml": standard],
      found: true),
    Case(
      "a link that stays", ["work/a.plan.yaml": plan("link.yaml"), "work/link.yaml -> 下/own.yaml": "", "work/下/own.yaml": standard],
      found: false),
    Case(
      "a link, and by its name elsewhere",
      [
        "work/a.plan.yaml": plan("link.yaml"), "work/b.plan.yaml": plan(nil, id: "q"), "work/link.yaml -> 下/own.yaml": "",
        "work/下/own.yaml": standard,
      ], found: false),
    Case(
      "left out of the repository",
      ["work/a.plan.yaml": plan("own.yaml"), "work/own.yaml": standard, "work/.gitignore": "own.yaml\n", "work/.git/HEAD": ""], found: false
    ),
    Case(
      "in a folder of standards",
      ["work/a.plan.yaml": plan(nil), "lib/own.yaml": standard, "work/.competency-lint.yaml": "standards: [../lib]\n"], found: false),
    Case(
      "a file among the folders of standards",
      ["work/a.plan.yaml": plan(nil), "lib/own.yaml": standard, "work/.competency-lint.yaml": "standards: [../lib/own.yaml]\n"],
      found: false),
    Case(
      "in a folder of standards, and by its path",
      ["work/a.plan.yaml": plan("../lib/own.yaml"), "lib/own.yaml": standard, "work/.competency-lint.yaml": "standards: [../lib]\n"],
      found: false),
    Case("a folder in its place", ["work/a.plan.yaml": plan("own.yaml"), "work/own.yaml/": ""], found: true),
    Case("a device in its place", ["work/a.plan.yaml": plan("own.yaml"), "work/own.yaml -> /dev/zero": ""], found: true),
  ]

  @Test(arguments: settings) func editorAndCommandLineUseTheSameSettings(_ example: Case) throws {
    try check(example, rule: "level-mismatch")
    let folder = try make(example)
    // A file that is opened alone, and one that is named alone.
    let name = try #require(example.files.keys.first { $0.hasSuffix("a.plan.yaml") })
    let path = folder.url.appendingPathComponent(name)
    let command = try Command(folder: try Folder()).run("check", path.path, "--format", "json", "--no-cache")
    #expect(rules(ofCommand: command).contains { $0.hasSuffix("level-mismatch") } == example.isFound, "the command line, one file")
    let text = try String(contentsOf: path, encoding: .utf8)
    let opened = try ask(in: try Folder(), folders: [], opening: path, text)
    #expect(opened.contains("level-mismatch") == example.isFound, "the editor, one file: \(opened)")
  }

  @Test(arguments: references) func editorAndCommandLineReadTheSameStandards(_ example: Case) throws {
    try check(example, rule: "unresolved-standard")
  }

  private func check(_ example: Case, rule: String) throws {
    let folder = try make(example)
    let work = folder.url.appendingPathComponent(example.folder)
    let outcome = try Command(folder: folder).shell("cd '\(work.path)' && $PROGRAM check . --format json --no-cache")
    let command = rules(ofCommand: outcome)
    let editor = try ask(in: folder, folders: [work])
    #expect(command.contains { $0.hasSuffix(rule) } == example.isFound, "the command line: \(command)")
    #expect(editor.contains { $0.hasSuffix(rule) } == example.isFound, "the editor: \(editor)")
    #expect(command == editor)
  }

  private func make(_ example: Case) throws -> Folder {
    let folder = try Folder()
    for (path, text) in example.files {
      if path.hasSuffix("/") {
        try FileManager.default.createDirectory(at: folder.url.appendingPathComponent(path), withIntermediateDirectories: true)
      } else if let arrow = path.range(of: " -> ") {
        let link = folder.url.appendingPathComponent(String(path[..<arrow.lowerBound]))
        try FileManager.default.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: String(path[arrow.upperBound...]))
      } else {
        try folder.write(text.replacing("$ROOT", with: folder.url.path), to: path)
      }
    }
    return folder
  }

  /// The rules that find something, by file.
  private func rules(ofCommand outcome: Command.Outcome) -> [String] {
    let findings = ServerSession.object(outcome.output)?["findings"] as? [[String: Any]] ?? []
    return findings.map { "\(($0["file"] as? String ?? "").split(separator: "/").last ?? "") \($0["rule"] as? String ?? "")" }.sorted()
  }

  private func ask(in folder: Folder, folders: [URL], opening path: URL? = nil, _ text: String = "") throws -> [String] {
    let session = try ServerSession(in: folder)
    let capabilities: [String: Any] = [
      "textDocument": ["diagnostic": [:] as [String: Any]], "workspace": ["diagnostics": ["refreshSupport": true]],
    ]
    let named = folders.map {
      ["uri": $0.absoluteString.hasSuffix("/") ? String($0.absoluteString.dropLast()) : $0.absoluteString, "name": "w"]
    }
    _ = try session.request(
      1, "initialize", ["processId": NSNull(), "locale": "en", "capabilities": capabilities, "workspaceFolders": named])
    try session.notify("initialized", [:])
    var items: [[String: Any]]
    if let path {
      let document: [String: Any] = ["uri": path.absoluteString, "languageId": "yaml", "version": 1, "text": text]
      try session.notify("textDocument/didOpen", ["textDocument": document])
      items = [
        [
          "uri": "",
          "items": (try session.request(2, "textDocument/diagnostic", ["textDocument": document]) as? [String: Any])?["items"] ?? [],
        ]
      ]
    } else {
      items =
        (try session.request(2, "workspace/diagnostic", ["previousResultIds": [Any]()]) as? [String: Any])?["items"] as? [[String: Any]]
        ?? []
    }
    #expect(try session.end() == 0)
    return items.flatMap { file -> [String] in
      let name = (file["uri"] as? String ?? "").split(separator: "/").last.map { String($0).removingPercentEncoding ?? "" } ?? ""
      return (file["items"] as? [[String: Any]] ?? []).map { finding in
        let rule = finding["code"] as? String ?? ""
        return path == nil ? "\(name) \(rule)" : rule
      }
    }.sorted()
  }
}
