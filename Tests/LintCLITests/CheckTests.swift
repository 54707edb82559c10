import Foundation
import Testing

/// The command `check`: findings, outputs and exit codes.
struct CheckTests {
  static let standard = "standard: cbec-operator@2021-draft\n"
  static let header = "kind: training-plan\nformat: 1\nid: p\ntitle: 计划 😀 cafe\u{301}\n" + standard

  /// One mistake: a level that the standard does not have.
  static let wrong = header + "level: 特级\nmodules: []\n"
  static let foreign = "apiVersion: v1\nkind: Pod\nspec: {}\n"

  @Test func findingsAreConciseInAPipe() throws {
    let folder = try Folder(["a.plan.yaml": Self.wrong])
    let outcome = try Command(folder: folder).run("--select", "level-mismatch")
    #expect(outcome.code == 1)
    #expect(outcome.output.hasPrefix("a.plan.yaml:6:8: error[level-mismatch]: "))
    #expect(outcome.errors == "Found 1 error in 1 file\n")
  }

  @Test func languageComesFromArgumentsThenEnvironment() throws {
    let folder = try Folder(["a.plan.yaml": Self.wrong])
    let command = Command(folder: folder)
    let chinese = try command.run("a.plan.yaml", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.errors.hasPrefix("检查了 1 个文件，发现 "))
    #expect(try command.run("--lang", "en", "a.plan.yaml", environment: ["LANG": "zh_CN.UTF-8"]).errors.hasPrefix("Found "))
  }

  @Test func failOnDecidesTheExitCode() throws {
    let folder = try Folder(["a.plan.yaml": Self.wrong])
    let command = Command(folder: folder)
    #expect(try command.run("--fail-on", "never").code == 0)
    #expect(try command.run("--severity", "level-mismatch=hint", "--select", "level-mismatch").code == 0)
    #expect(try command.run("--severity", "level-mismatch=hint", "--select", "level-mismatch", "--fail-on", "hint").code == 1)
    #expect(try command.run("--ignore", "level-mismatch", "--select", "level-mismatch").code == 0)
  }

  @Test func foreignFilesAreCountedAndLeftAlone() throws {
    let folder = try Folder(["pod.yaml": Self.foreign, "deep/pod.yml": Self.foreign])
    let outcome = try Command(folder: folder).run()
    #expect(outcome.code == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors == "No files to check (2 unrelated YAML files not checked)\n")
  }

  @Test func ignoredHiddenAndLinkedFilesAreNotWalked() throws {
    let folder = try Folder([
      ".gitignore": "\u{FEFF}/drafts/\n*.old.yaml\n!keep.old.yaml\n", "a.plan.yaml": Self.wrong, "drafts/b.plan.yaml": Self.wrong,
      "c.old.yaml": Self.wrong, "sub/keep.old.yaml": Self.wrong, "sub/.gitignore": "d.yaml", "sub/d.yaml": Self.wrong,
      ".hidden/e.plan.yaml": Self.wrong, "f.txt": Self.wrong,
      "~$a.plan.yaml": Self.wrong, "a.plan.yaml~": Self.wrong, ".#a.plan.yaml": Self.wrong,
    ])
    let outside = try Folder(["g.plan.yaml": Self.wrong])
    try FileManager.default.createSymbolicLink(at: folder.url.appendingPathComponent("link"), withDestinationURL: outside.url)
    let outcome = try Command(folder: folder).run("--select", "level-mismatch")
    #expect(outcome.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == ["a.plan.yaml", "sub/keep.old.yaml"])
    // What is named is checked, ignored or not.
    #expect(try Command(folder: folder).run("drafts", "--select", "level-mismatch").output.hasPrefix("drafts/b.plan.yaml:6:8: "))
  }

  @Test func standardInputIsCheckedUnderItsFileName() throws {
    let folder = try Folder()
    let outcome = try Command(folder: folder).run(
      "-", "--stdin-filename", "某/x.plan.yaml", "--select", "level-mismatch", input: Data(Self.wrong.utf8))
    #expect(outcome.code == 1)
    #expect(outcome.output.hasPrefix("某/x.plan.yaml:6:8: "))
    #expect(try Command(folder: folder).run("-", "x.yaml", input: Data()).code == 2)
  }

  @Test func listsOfFiles() throws {
    let folder = try Folder(["a b.plan.yaml": Self.wrong, "c.plan.yaml": Self.wrong, "list": "a b.plan.yaml\r\nc.plan.yaml\n"])
    let command = Command(folder: folder)
    let lines = try command.run("--files-from", "list", "--select", "level-mismatch").output
    let nul = try command.run(
      "--files-from", "-", "-0", "--select", "level-mismatch", input: Data("c.plan.yaml\0a b.plan.yaml\0".utf8))
    #expect(lines.split(separator: "\n").count == 2)
    #expect(lines == nul.output)
    #expect(try command.run("--files-from", "none").code == 2)
  }

  @Test func formatsForProgramsContainOnlyTheReport() throws {
    let folder = try Folder(["a.plan.yaml": Self.wrong])
    let outcome = try Command(folder: folder).run("--format", "json", "--statistics", "--max-diagnostics", "0")
    let json = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((json["findings"] as? [Any])?.isEmpty == true)
    #expect(((json["summary"] as? [String: Any])?["notListed"] as? Int ?? 0) > 0)
    #expect(outcome.errors.contains("level-mismatch"))
  }

  @Test func standardsInOtherFoldersAreUsed() throws {
    let standard = "kind: standard\nformat: 1\nid: own\nversion: 1\ntitle: 标准\nlevels:\n  - {level: l, name: 级, functions: []}\n"
    let plan = "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: own@1\nlevel: l\nmodules: []\n"
    let library = try Folder(["own.standard.yaml": standard])
    let folder = try Folder(["a.plan.yaml": plan])
    let command = Command(folder: folder)
    #expect(try command.run("--select", "unresolved-standard").code == 1)
    #expect(try command.run("--select", "unresolved-standard", "--standards", library.url.path).code == 0)
  }

  /// `file:` is followed inside the workspace only.
  @Test func filesOutsideTheWorkspaceAreNotRead() throws {
    let standard = "kind: standard\nformat: 1\nid: own\nversion: 1\ntitle: 标准\nlevels:\n  - {level: l, name: 级, functions: []}\n"
    let plan =
      "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: {id: own, version: 1, file: ../own.yaml}\nlevel: l\nmodules: []\n"
    let folder = try Folder(["own.yaml": standard, "plans/a.plan.yaml": plan])
    let select = ["--select", "unresolved-standard"]
    // The current folder is part of the workspace: authors need no repository.
    #expect(try Command(folder: folder).run(["check", "plans"] + select).code == 0)
    let command = Command(folder: try Folder())
    let plans = folder.url.appendingPathComponent("plans").path
    let refused = try command.run(["check", plans] + select)
    #expect(refused.code == 1)
    #expect(
      refused.output.contains("The standard's file ../own.yaml is outside the workspace and was not read; it is in \(folder.url.path)"))
    #expect(try command.run(["check", plans, "--lang", "zh"] + select).output.contains("在工作区之外，没有读取；它在 \(folder.url.path)，"))
    #expect(try command.run(["check", plans, "--standards", folder.url.path] + select).code == 0)
    // So are the folder of the settings and the repository, with settings in between too.
    for mark in [".competency-lint.yaml", ".git/HEAD"] {
      try folder.write("", to: mark)
      #expect(try command.run(["check", plans] + select).code == 0, "\(mark)")
      if mark == ".git/HEAD" { try folder.write("preset: draft\n", to: "plans/.competency-lint.yaml") }
      #expect(try command.run(["check", plans] + select).code == 0, "\(mark)")
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent(mark))
    }
  }

  /// The id that was asked for and the one that the file has.
  @Test func fileWithAnotherStandardIsReported() throws {
    let standard = "kind: standard\nformat: 1\nid: own\nversion: 2\ntitle: 标准\nlevels:\n  - {level: l, name: 级, functions: []}\n"
    let plan =
      "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: {id: other, version: 1, file: own.yaml}\nlevel: l\nmodules: []\n"
    let folder = try Folder(["own.yaml": standard, "a.plan.yaml": plan])
    let command = Command(folder: folder)
    let select = ["--select", "unresolved-standard"]
    #expect(
      try command.run(["check"] + select).output.hasPrefix(
        "a.plan.yaml:5:16: error[unresolved-standard]: The file refers to standard `other@1`, but own.yaml contains `own@2`"))
    #expect(try command.run(["check", "--fix", "--unsafe-fixes"] + select).code == 0)
    #expect(try folder.text(of: "a.plan.yaml").contains("{id: own, version: 2, file: own.yaml}"))
  }

  @Test(arguments: [("chek", "check"), ("rulse", "rules"), ("explan", "explain")]) func misspeltCommandIsSuggested(
    _ mistyped: String, _ command: String
  ) throws {
    let outcome = try Command(folder: try Folder()).run(mistyped)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("\(mistyped): neither a file nor a command; did you mean the command `\(command)`?"))
  }

  @Test func configurationsNextToTheFilesApply() throws {
    let folder = try Folder([
      ".competency-lint.yaml":
        "language: zh\nrules: {level-mismatch: hint}\npaths:\n  - {match: sub, rules: {level-mismatch: off}}\nexclude: [old]\n",
      "a.plan.yaml": Self.wrong, "sub/b.plan.yaml": Self.wrong, "old/c.plan.yaml": Self.wrong,
      "other.yaml": "rules: {level-mismatch: warning}\n",
    ])
    let command = Command(folder: folder)
    let outcome = try command.run("--fail-on", "hint")
    #expect(outcome.output.contains("a.plan.yaml:6:8: hint[level-mismatch]: "))
    #expect(!outcome.output.contains("sub/b.plan.yaml:6:8"))
    #expect(!outcome.output.contains("old/"))
    #expect(outcome.errors.hasPrefix("检查了 3 个文件"))
    // The same when only the file is named; what the command line says wins.
    #expect(try command.run("a.plan.yaml").output.contains("hint[level-mismatch]"))
    #expect(try command.run("a.plan.yaml", "--config", "other.yaml").output.contains("warning[level-mismatch]"))
    #expect(try command.run("a.plan.yaml", "--severity", "level-mismatch=error", "--lang", "en").output.contains("error[level-mismatch]"))
    try folder.write("rulez: {}\n", to: ".competency-lint.yaml")
    #expect(try command.run("a.plan.yaml", "--config", "none.yaml").code == 2)
  }

  @Test func severalOutputsInOneRun() throws {
    let folder = try Folder(["a.plan.yaml": Self.wrong, "c.xml": "old"])
    let outcome = try Command(folder: folder).run(
      "--select", "level-mismatch", "--output", "json:b.json", "--output", "junit:c.xml", "--output", "concise:-", "a.plan.yaml")
    #expect(outcome.code == 1)
    #expect(outcome.output.hasPrefix("a.plan.yaml:6:8: "))
    #expect(try folder.text(of: "b.json").contains("\"level-mismatch\""))
    #expect(try folder.text(of: "c.xml").hasPrefix("<?xml"))
    #expect(folder.names == ["a.plan.yaml", "b.json", "c.xml"])
    let lost = try Command(folder: folder).run("--output", "json:none/b.json", "a.plan.yaml")
    #expect(lost.code == 2)
    #expect(lost.errors.contains("none/b.json: no such file or folder"))
    #expect(try Command(folder: folder).run("--output", "nothing:x", "a.plan.yaml").code == 2)
    #expect(try Command(folder: folder).run("--format", "json", "--output", "junit:-", "a.plan.yaml").code == 2)
  }

  @Test func effectiveSettingsAndFilesAreShown() throws {
    let folder = try Folder([".competency-lint.yaml": "rules: {level-mismatch: hint}\n", "a.plan.yaml": Self.wrong, "b.yaml": Self.foreign])
    let command = Command(folder: folder)
    let files = try command.run("--show-files")
    #expect(files.output == ".competency-lint.yaml\na.plan.yaml\n")
    #expect(files.code == 0)
    for paths in [["none"], ["a.plan.yaml", "none.yaml"]] {
      let missing = try command.run(["check", "--show-files"] + paths)
      #expect(missing.code == 2 && missing.errors.contains("\(paths.last ?? ""): no such file or folder"), "\(paths)")
    }
    let settings = try command.run("--show-settings", "a.plan.yaml", "--severity", "missing-item=error").output.split(separator: "\n")
    #expect(settings.contains { $0.hasPrefix("rules.level-mismatch: hint ") && $0.hasSuffix("# .competency-lint.yaml:1") })
    #expect(
      settings.contains { $0.hasPrefix("rules.missing-item: error ") && $0.hasSuffix("# command line --severity missing-item=error") })
  }
}
