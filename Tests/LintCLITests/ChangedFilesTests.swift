import Foundation
import Testing

/// `--changed-since` and `--staged`, in a test repository.
struct ChangedFilesTests {
  private static let good = CheckTests.header + "level: 初级\nmodules: []\n"
  private static let standard = """
    kind: standard
    format: 1
    id: tea
    version: "1"
    title: 茶艺
    levels:
      - level: junior
        name: 初级
        functions: []

    """
  private static let teaPlan =
    "kind: training-plan\nformat: 1\nid: t\ntitle: 计划 😀 cafe\u{301}\nstandard: {file: ../tea.standard.yaml}\nlevel: 高级\nmodules: []\n"

  private static func git(_ folder: Folder, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder.url.path, "-c", "user.name=n", "-c", "user.email=a@example.org"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null"]
    try ProcessStart.run(process)
    ProcessStart.wait(for: process)
    #expect(process.terminationStatus == 0, "git \(arguments)")
  }

  /// A repository in which everything is committed, mistakes and all.
  private static func repository() throws -> Folder {
    let folder = try Folder([
      "计划/甲 😀.plan.yaml": CheckTests.wrong, "b.plan.yaml": Self.good, "tea.standard.yaml": Self.standard, "plans/t.plan.yaml": Self.teaPlan,
    ])
    try git(folder, "init", "-q")
    try git(folder, "add", "-A")
    try git(folder, "commit", "-qm", "first")
    return folder
  }

  private static func commit(_ folder: Folder, _ arguments: String...) throws {
    for argument in arguments { try git(folder, argument, "-A") }
  }

  private static let levels = ["--select", "level-mismatch", "--no-cache"]

  private static func files(_ outcome: Command.Outcome) -> Set<Substring> {
    Set(outcome.output.split(separator: "\n").map { $0.prefix { $0 != ":" } })
  }

  @Test func changesOfTheWorkingTreeAreChecked() throws {
    let folder = try Self.repository()
    let command = Command(folder: folder)
    let since = ["check", "--changed-since", "HEAD"] + Self.levels
    #expect(Self.files(try command.run(since)) == [])
    try folder.write(CheckTests.wrong, to: "b.plan.yaml")
    try folder.write(CheckTests.wrong, to: "新 的.plan.yaml")
    let outcome = try command.run(since)
    #expect(outcome.code == 1)
    #expect(Self.files(outcome) == ["b.plan.yaml", "新 的.plan.yaml"])
    #expect(outcome.errors == "Found 2 errors in 2 files\n")
    // From within a folder, names are those of the folder.
    #expect(Self.files(try Command(folder: folder).run(["check", "计划", "--changed-since", "HEAD"] + Self.levels)) == [])
  }

  /// The second of two files by path has the finding, whichever of them is new.
  @Test(arguments: ["a.plan.yaml", "z.plan.yaml"])
  func aCopyWithTheSameIdIsFound(name: String) throws {
    let folder = try Self.repository()
    try folder.write(Self.good, to: name)
    let outcome = try Command(folder: folder).run("check", "--changed-since", "HEAD", "--select", "duplicate-id", "--no-cache")
    #expect(outcome.output.contains("error[duplicate-id]"), "\(outcome.output)")
  }

  @Test func changedStandardOrConfigurationSelectsItsPlans() throws {
    let folder = try Self.repository()
    let command = Command(folder: folder)
    let since = ["check", "--changed-since", "HEAD"] + Self.levels
    try folder.write(Self.standard + "# 注释\n", to: "tea.standard.yaml")
    #expect(Self.files(try command.run(since)) == ["plans/t.plan.yaml"])
    try folder.write("preset: review\n", to: "计划/.competency-lint.yaml")
    #expect(Self.files(try command.run(since)) == ["plans/t.plan.yaml", "计划/甲 😀.plan.yaml"])
  }

  @Test func stagedFilesAreCheckedInsteadOfTheWorkingTree() throws {
    let folder = try Self.repository()
    let command = Command(folder: folder)
    let staged = ["check", "--staged"] + Self.levels
    #expect(try command.run(staged).code == 0)
    try folder.write(CheckTests.wrong, to: "b.plan.yaml")
    #expect(try command.run(staged).code == 0)
    try Self.commit(folder, "add")
    try folder.write(Self.good, to: "b.plan.yaml")
    let before = folder.names
    let outcome = try command.run(staged + ["--output", "jsonl:out.jsonl", "--output", "concise:-"])
    #expect(outcome.code == 1)
    #expect(outcome.output.hasPrefix("b.plan.yaml:6:8: error[level-mismatch]"))
    #expect(try folder.text(of: "out.jsonl").contains("\"file\":\"b.plan.yaml\""))
    #expect(folder.names == (before + ["out.jsonl"]).sorted())
    #expect(try folder.text(of: "b.plan.yaml") == Self.good)
    // The other way round: what is staged is right, and the working tree is not.
    try Self.commit(folder, "add")
    try folder.write(CheckTests.wrong, to: "b.plan.yaml")
    #expect(try command.run(staged).code == 0)
  }

  /// In a folder of the repository too: standards and settings may be in another one.
  @Test func stagedFilesAreCheckedInASubfolder() throws {
    let folder = try Self.repository()
    let run = { (place: String) in
      try Command(folder: folder).shell(
        "cd '\(folder.url.path)/\(place)' && $PROGRAM check --staged --lang en --select unresolved-standard,level-mismatch")
    }
    try folder.write(Self.teaPlan + "# 注释\n", to: "plans/t.plan.yaml")
    let byID = Self.teaPlan.replacing("id: t", with: "id: u").replacing("{file: ../tea.standard.yaml}", with: "tea@1")
    try folder.write(byID, to: "plans/u.plan.yaml")
    try Self.commit(folder, "add")
    for (place, prefix) in [("", "plans/"), ("plans", "")] {
      let lines = try run(place).output.split(separator: "\n").map(String.init)
      #expect(
        lines.map { $0.prefix { $0 != "]" } + "]" } == ["t", "u"].map { "\(prefix)\($0).plan.yaml:6:8: error[level-mismatch]" })
    }
  }

  @Test func unstagedBaselineIsUsed() throws {
    let folder = try Self.repository()
    let command = Command(folder: folder)
    try folder.write(CheckTests.wrong, to: "b.plan.yaml")
    try Self.commit(folder, "add")
    #expect(try command.run(["check", "--staged"] + Self.levels).code == 1)
    #expect(try command.run("baseline", "create").code == 0)
    #expect(try command.run(["check", "--staged"] + Self.levels).code == 0)
    try FileManager.default.moveItem(
      at: folder.url.appendingPathComponent(".competency-lint-baseline.yaml"), to: folder.url.appendingPathComponent("known.txt"))
    #expect(try command.run(["check", "--staged", "--baseline", "known.txt"] + Self.levels).code == 0)
  }

  @Test func wrongOptionsAreRefused() throws {
    let repository = try Self.repository()
    let command = Command(folder: repository)
    #expect(try command.run("check", "--changed-since", "nowhere").errors.contains("there is no commit `nowhere`"))
    for arguments in [
      ["--changed-since", "--output=x"], ["--changed-since=-x"], ["--staged", "--fix"], ["--staged", "-"],
      ["--staged", "--changed-since", "HEAD"],
      ["--watch", "-"],
    ] {
      #expect(try command.run(["check"] + arguments).code == 2, "\(arguments)")
    }
    let outside = Command(folder: try Folder(["a.plan.yaml": Self.good]))
    #expect(try outside.run("check", "--staged").errors.contains("not in a Git repository"))
    #expect(try outside.run("check", "--staged", environment: ["PATH": "/nowhere"]).errors.contains("git was not found"))
  }
}
