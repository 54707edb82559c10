import Foundation
import Testing

/// A plan that is the only named file finds the standard in its folder: in a run that releases files, in one that keeps all files, and in
/// merged shares.
struct SiblingStandardTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let files: [String: String]
    /// What is named, and the folder in which the program runs.
    let named: [String]
    let folder: String
    /// How many plans do not find their standard, and how many refer to a content that it does not have.
    let (unresolved, unknown): (Int, Int)

    init(
      _ name: String, _ files: [String: String], naming named: String..., in folder: String = "", unresolved: Int = 0, unknown: Int = 0
    ) {
      testDescription = name
      self.files = files
      self.named = named
      self.folder = folder
      self.unresolved = unresolved
      self.unknown = unknown
    }
  }

  private static func standard(_ id: String = "own", _ version: String = "1", content: String = "1.1 选料") -> String {
    """
    kind: standard
    format: 1
    id: \(id)
    version: "\(version)"
    title: 面点师
    levels:
      - level: junior
        name: 初级
        functions:
          - function: 1 原料准备
            contents:
              - content: \(content)
                abilities: [1.1.1 能辨认常用面粉]

    """
  }

  private static func plan(_ id: String = "a", _ reference: String = "own@1", covers: String = "1.1 选料") -> String {
    """
    kind: training-plan
    format: 1
    id: \(id)
    title: 面点师班
    standard: \(reference)
    level: junior
    modules:
      - module: M1 原料
        hours: {total: 4, theory: 2, practice: 2}
        covers: [\(covers)]

    """
  }

  private static let byPath = "{id: own, version: \"1\", file: ../own.standard.yaml}"

  static let cases: [Case] = [
    Case("beside it", ["a.plan.yaml": plan(), "own.standard.yaml": standard()], naming: "a.plan.yaml"),
    Case(
      "its contents are known", ["a.plan.yaml": plan(covers: "9.9 没有"), "own.standard.yaml": standard()], naming: "a.plan.yaml", unknown: 1),
    Case("from the folder above", ["计划/a.plan.yaml": plan(), "计划/own.standard.yaml": standard()], naming: "计划/a.plan.yaml"),
    Case("from a folder below", ["a.plan.yaml": plan(), "own.standard.yaml": standard(), "b/x": ""], naming: "../a.plan.yaml", in: "b"),
    Case("with a dot", ["a.plan.yaml": plan(), "own.standard.yaml": standard()], naming: "./a.plan.yaml"),
    Case("by its whole path", ["a.plan.yaml": plan(), "own.standard.yaml": standard()], naming: "$ROOT/a.plan.yaml"),
    Case("without the mark in its name", ["a.yaml": plan(), "own.standard.yml": standard()], naming: "a.yaml"),
    Case(
      "one of several editions",
      ["a.plan.yaml": plan("a", "own@2", covers: "1.2 称量"), "x.standard.yaml": standard(), "y.standard.yaml": standard("own", "2")],
      naming: "a.plan.yaml", unknown: 1),
    Case("another standard", ["a.plan.yaml": plan(), "x.standard.yaml": standard("other")], naming: "a.plan.yaml", unresolved: 1),
    Case("not there", ["a.plan.yaml": plan(), "b.plan.yaml": plan("b")], naming: "a.plan.yaml", unresolved: 1),
    Case("named too", ["a.plan.yaml": plan(), "own.standard.yaml": standard()], naming: "a.plan.yaml", "own.standard.yaml"),
    Case("in its folder, which is named", ["b/a.plan.yaml": plan(), "b/own.standard.yaml": standard()], naming: "b"),
    Case(
      "each in its folder",
      [
        "a/a.plan.yaml": plan(covers: "9.9 没有"), "a/own.standard.yaml": standard(), "b/b.plan.yaml": plan("b", "other@1"),
        "b/other.standard.yaml": standard("other"),
      ], naming: "a/a.plan.yaml", "b/b.plan.yaml", unknown: 1),
    Case("above, by its path", ["b/a.plan.yaml": plan("a", byPath), "own.standard.yaml": standard()], naming: "b/a.plan.yaml"),
    Case(
      "above, by its path, and its contents", ["b/a.plan.yaml": plan("a", byPath, covers: "9.9 没有"), "own.standard.yaml": standard()],
      naming: "b/a.plan.yaml", unknown: 1),
    Case(
      "above the folder in which it runs", ["b/a.plan.yaml": plan("a", byPath), "own.standard.yaml": standard(), ".git/HEAD": ""],
      naming: "a.plan.yaml", in: "b"),
    Case("in the folder in which it runs", ["b/a.plan.yaml": plan(), "own.standard.yaml": standard()], naming: "b/a.plan.yaml"),
    Case("in the folder in which it runs, with its folder named", ["b/a.plan.yaml": plan(), "own.standard.yaml": standard()], naming: "b"),
    Case("in another folder there", ["b/a.plan.yaml": plan(), "c/d/own.standard.yaml": standard()], naming: "b"),
    Case("in the repository", ["b/a.plan.yaml": plan(), "own.standard.yaml": standard(), ".git/HEAD": ""], naming: "a.plan.yaml", in: "b"),
    Case(
      "in another folder of the repository",
      ["b/a.plan.yaml": plan(covers: "9.9 没有"), "c/own.standard.yaml": standard(), ".git/HEAD": ""], naming: ".", in: "b", unknown: 1),
    Case(
      "in the folder of the settings",
      [
        "b/a.plan.yaml": plan("a", "{id: own, version: \"1\"}"), "own.standard.yaml": standard(),
        ".competency-lint.yaml": "exclude: [x.yaml]\n",
      ],
      naming: ".", in: "b"),
    Case(
      "ignored by Git", ["b/a.plan.yaml": plan(), "c/own.standard.yaml": standard(), ".git/HEAD": "", ".gitignore": "c/\n"],
      naming: ".", in: "b", unresolved: 1),
    Case("above the workspace", ["b/a.plan.yaml": plan(), "own.standard.yaml": standard()], naming: ".", in: "b", unresolved: 1),
    Case("faulty", ["a.plan.yaml": plan(), "own.standard.yaml": standard() + "\tx: 1\n"], naming: "a.plan.yaml"),
  ]

  @Test(arguments: cases) func planFindsTheStandardInItsFolder(_ example: Case) throws {
    let folder = try Folder()
    for (path, text) in example.files { try folder.write(text, to: path) }
    let named = example.named.map { $0.replacing("$ROOT", with: folder.url.path) }
    let command = Command(folder: folder)
    func run(_ arguments: String) throws -> Command.Outcome {
      try command.shell("cd '\(folder.url.path)/\(example.folder)' && \(arguments)")
    }
    let check = "$PROGRAM check --lang en --no-cache --format jsonl '\(named.joined(separator: "' '"))'"
    let streamed = try run(check)
    let whole = try run("\(check) --max-diagnostics 1000000")
    for (rule, count) in [("unresolved-standard", example.unresolved), ("unresolved-reference", example.unknown)] {
      #expect(streamed.output.components(separatedBy: "\"rule\":\"\(rule)\"").count - 1 == count, "\(streamed.output)")
    }
    #expect(streamed.code == (example.unresolved + example.unknown > 0 ? 1 : 0), "\(streamed.output)")
    #expect(streamed.output == whole.output)
    #expect(streamed.errors == whole.errors)
    #expect(streamed.code == whole.code)

    // Each file is a share of its own.
    var shares: [String] = []
    for (number, path) in named.enumerated() {
      let (report, records) = ("\(folder.url.path)/\(number).report", "\(folder.url.path)/\(number).records")
      let share = try run("$PROGRAM check --lang en --no-cache --output jsonl:'\(report)' --output records:'\(records)' '\(path)'")
      #expect(share.code <= 1, "\(share.errors)")
      shares += [report, records]
    }
    let merged = try run("$PROGRAM merge --lang en '\(shares.joined(separator: "' '"))'")
    #expect(merged.output == whole.output)
    #expect(merged.code == whole.code)
  }

  /// A standard above the workspace is not read, but named with its path and the option that reads it.
  @Test(arguments: [".", "a.plan.yaml", "../b", "../b/a.plan.yaml"]) func aStandardAboveTheWorkspaceIsNamed(path: String) throws {
    let folder = try Folder(["b/a.plan.yaml": Self.plan(), "own.standard.yaml": Self.standard()])
    let check = "cd '\(folder.url.path)/b' && $PROGRAM check --lang en --no-cache '\(path)'"
    let outcome = try Command(folder: folder).shell(check)
    #expect(
      outcome.output.contains(
        "Standard `own` is in ../own.standard.yaml, outside the workspace, and was not read; read it with --standards .."))
    #expect(try Command(folder: folder).shell(check + " --standards ..").code == 0)
  }

  /// A standard that is put beside the plan later changes what a cached run has found.
  @Test func standardAddedLaterIsFound() throws {
    let folder = try Folder(["a.plan.yaml": Self.plan()])
    let command = Command(folder: folder)
    let environment = ["XDG_CACHE_HOME": folder.url.appendingPathComponent("cache").path]
    #expect(try command.run("check", "a.plan.yaml", environment: environment).code == 1)
    #expect(try command.run("check", "a.plan.yaml", environment: environment).code == 1)
    try folder.write(Self.standard(), to: "own.standard.yaml")
    #expect(try command.run("check", "a.plan.yaml", environment: environment).code == 0)
  }
}
