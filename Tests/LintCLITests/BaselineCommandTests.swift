import Foundation
import Testing

/// `baseline` and `check --baseline` as commands, for an organisation with old plans.
struct BaselineCommandTests {
  private static let name = ".competency-lint-baseline.yaml"

  /// Twenty plans, each with mistakes of its own kind and some in common.
  private static func plans() throws -> Folder {
    let folder = try Folder()
    for number in 1...20 {
      let hours = number % 3 == 0 ? "hours: {total: 10, theory: 3, practice: 4}\r\n" : ""
      let title = number % 2 == 0 ? "2.2 账户管里" : "2.2 基础运营 "
      try folder.write(
        "kind: training-plan\r\nformat: 1\r\nid: p\(number)\r\ntitle: 计划 😀 cafe\u{301} \(number) # 注释\t!\r\n\(CheckTests.standard)level: intermediate\r\n\(hours)modules:\r\n  - module: M1 运营\r\n    covers: [\(title)]\r\n",
        to: "plans/\(number).plan.yaml")
    }
    return folder
  }

  @Test func onlyNewFindingsAreReported() throws {
    let folder = try Self.plans()
    let command = Command(folder: folder)
    #expect(try command.run("check").code == 1)
    let created = try command.run("baseline", "create")
    #expect(created.code == 0)
    #expect(created.errors.hasPrefix("competency-lint: wrote \(Self.name): "))
    let silent = try command.run("check")
    #expect(silent.code == 0)
    #expect(silent.output == "")
    #expect(silent.errors.contains("No problems in 20 files\n"))
    #expect(silent.errors.contains(" more in the baseline, not listed\n"))
    // Lines move, and there is one new mistake.
    let text = try folder.text(of: "plans/7.plan.yaml")
    let moved = "# 新的一行 🛒\r\n\r\n" + text + "  - module: M2 物流\r\n    covers: [2.3 营销推厂]\r\n"
    try folder.write(moved, to: "plans/7.plan.yaml")
    let found = try command.run("check", "--format", "concise")
    #expect(found.output.split(separator: "\n").count == 1)
    #expect(found.output.hasPrefix("plans/7.plan.yaml:13:18: "))
  }

  @Test func baselineIsCreatedOnceAndOnlyShrinks() throws {
    let folder = try Self.plans()
    let command = Command(folder: folder)
    #expect(try command.run("baseline", "create").code == 0)
    let before = try folder.text(of: Self.name)
    let again = try command.run("baseline", "create")
    #expect(again.code == 2)
    #expect(again.errors.contains("already exists"))
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("plans/1.plan.yaml"))
    try folder.write(CheckTests.wrong, to: "plans/new.plan.yaml")
    let updated = try command.run("baseline", "update")
    #expect(updated.code == 0)
    #expect(updated.errors.contains(": removed "))
    #expect(updated.errors.contains(" not added\n"))
    let after = try folder.text(of: Self.name)
    #expect(after.count < before.count && !after.contains("plans/1.plan.yaml") && !after.contains("new.plan.yaml"))
    #expect(try command.run("baseline", "update").errors.contains("nothing to remove"))
  }

  @Test func messagesAreInBothLanguages() throws {
    let folder = try Self.plans()
    let command = Command(folder: folder)
    #expect(try command.run("baseline", "create").code == 0)
    let english = try command.run("baseline", "show").output
    #expect(english.hasPrefix("plans/1.plan.yaml ("))
    #expect(english.contains("  title-mismatch"))
    #expect(english.contains("M1 运营 › covers › 2.2 账户管里"))
    let chinese = try command.run("baseline", "show", "--lang", "zh").output
    #expect(chinese.contains("20 个文件，") && chinese.contains("M1 运营 › 对应 › 2.2 账户管里"))
  }

  @Test func configurationCanNameTheBaseline() throws {
    let folder = try Self.plans()
    let command = Command(folder: folder)
    try folder.write("baseline: known/old.yaml\n", to: ".competency-lint.yaml")
    try folder.write("", to: "known/keep.txt")
    // Forgotten: said so, rather than reporting everything or nothing.
    let missing = try command.run("check")
    #expect(missing.code == 2)
    #expect(missing.errors.contains("known/old.yaml: there is no such baseline"))
    #expect(try command.run("baseline", "create").code == 0)
    #expect(try folder.text(of: "known/old.yaml").contains("- file: ../plans/1.plan.yaml\n"))
    #expect(try command.run("check").code == 0)
    #expect(try command.run("check", "plans/3.plan.yaml").errors.contains("not found any more") == false)
    #expect(try command.run("check", "--show-settings").output.contains("baseline: known/old.yaml"))
    let figures = try command.run("check", "--format", "json").output
    let report = try JSONSerialization.jsonObject(with: Data(figures.utf8)) as? [String: Any]
    let baseline = (report?["summary"] as? [String: Any])?["baseline"] as? [String: Int]
    #expect(baseline?["known"] ?? 0 > 20)
    #expect(baseline?["stale"] == 0)
  }

  @Test func staleEntriesCanFailTheRun() throws {
    let folder = try Folder([
      "a.plan.yaml": CheckTests.wrong, "b.plan.yaml": CheckTests.wrong.replacingOccurrences(of: "id: p", with: "id: q"),
    ])
    let command = Command(folder: folder)
    #expect(try command.run("baseline", "create").code == 0)
    #expect(try command.run("check", "--fail-on-stale-baseline").code == 0)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("b.plan.yaml"))
    #expect(try command.run("check").code == 0)
    let stale = try command.run("check", "--fail-on-stale-baseline")
    #expect(stale.code == 1)
    #expect(
      stale.errors.contains("of the baseline is not found any more") || stale.errors.contains("of the baseline are not found any more"))
    #expect(try command.run("baseline", "update").code == 0)
    #expect(try command.run("check", "--fail-on-stale-baseline").code == 0)
  }

  /// Titles contain invisible characters.
  @Test(arguments: ["选\u{200B}品", "选\u{FEFF}品", "“选品”：\\\u{2028}'\"", "\u{202E}选品", "<<<<<<< 选品", "选品 # 备注", "选品:?"])
  func createdBaselineIsReadByCheck(title: String) throws {
    let quoted = "\"" + title.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
    let text = CheckTests.header + "level: intermediate\nmodules:\n  - module: \(quoted)\n    covers: [\(quoted), 9.9 没有的]\n"
    let folder = try Folder(["a.plan.yaml": text])
    let command = Command(folder: folder)
    #expect(try command.run("baseline", "create").code == 0)
    #expect(try command.run("check").code == 0)
    #expect(try command.run("baseline", "show").code == 0)
    #expect(try command.run("baseline", "update").errors.contains("nothing to remove"))
  }

  @Test func otherFilesAreRefusedAsBaseline() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong, "b.yaml": "x: [1\n", "c.yaml": "baseline: 99\n"])
    let command = Command(folder: folder)
    for name in ["b.yaml", "c.yaml", "none.yaml", "a.plan.yaml"] {
      for arguments in [
        ["check", "--baseline", name], ["baseline", "show", "--baseline", name], ["baseline", "update", "--baseline", name],
      ] {
        #expect(try command.run(arguments).code == 2, "\(arguments)")
      }
    }
  }

  @Test(
    "a configuration cannot place a baseline outside its folder", arguments: ["../known.yaml", "/tmp/known.yaml"])
  func baselinesStayInside(path: String) throws {
    let inside = try Folder()
    try inside.write("baseline: \(path)\r\n", to: ".competency-lint.yaml")
    let refused = try Command(folder: inside).run("baseline", "create", "--lang", "en")
    #expect(refused.code == 2)
    #expect(refused.errors.contains("outside this folder"), "\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: inside.url.deletingLastPathComponent().appendingPathComponent("known.yaml").path))
  }
}
