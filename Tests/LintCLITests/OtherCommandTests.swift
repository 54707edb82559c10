import Foundation
import TestSupport
import Testing

/// The commands other than `check`.
struct OtherCommandTests {
  @Test func explainInBothLanguages() throws {
    let command = Command(folder: try Folder())
    #expect(try command.run("explain", "over-limit").output.hasPrefix("over-limit Limit exceeded\nSeverity: error "))
    #expect(try command.run("explain", "over-limit", "--lang", "zh").output.hasPrefix("over-limit 超出上限\n"))
    #expect(try command.run("explain", "over-limits").errors.contains("did you mean over-limit (Limit exceeded)?"))
  }

  @Test func rulesInThreeForms() throws {
    let command = Command(folder: try Folder())
    #expect(try command.run("rules").output.contains("over-limit"))
    #expect(try command.run("rules", "--format", "markdown").output.hasPrefix("| Rule | Severity | Finds |\n|---|---|---|\n"))
    let json = try command.run("rules", "--format", "json").output
    #expect(try (JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])?.isEmpty == false)
  }

  @Test func skeletonsAreWrittenOnce() throws {
    let folder = try Folder()
    let command = Command(folder: folder)
    let first = try command.run("init", "plan", "--level", "中级", "--standard", "cbec-operator", "--keys", "zh", "-o", "新.plan.yaml")
    #expect(first.code == 0)
    #expect(folder.names == ["新.plan.yaml"])
    let text = try folder.text(of: "新.plan.yaml")
    #expect(text.contains("模块名: M1 选品与采购"))
    let second = try command.run("init", "plan", "--level", "初级", "-o", "新.plan.yaml")
    #expect(second.code == 2)
    #expect(second.errors.contains("already exists"))
    #expect(try folder.text(of: "新.plan.yaml") == text)
    #expect(folder.names == ["新.plan.yaml"])
    #expect(try command.run("check", "新.plan.yaml").code == 0)
  }

  /// A level with tracks needs one, and a track its level; nothing is written otherwise.
  @Test(
    arguments: [
      ([], "rooftop"), (["--track", "balcony"], "rooftop"), (["--track", "garden", "--level", "L1"], "garden"),
    ] as [([String], String)])
  func anOutlineNeedsItsTrack(more: [String], says: String) throws {
    let standard = try Repository.text(at: "samples/good/urban-beekeeper.standard.yaml")
    let folder = try Folder(["a.standard.yaml": standard])
    let command = Command(folder: folder)
    let level = more.contains("--level") ? [] : ["--level", "L4"]
    for kind in ["training-plan", "job-description"] {
      let arguments = ["init", kind, "--standard", "urban-beekeeper", "-o", "新.yaml"] + level + more
      let outcome = try command.run(arguments)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains(says), "\(outcome.errors)")
      #expect(folder.names == ["a.standard.yaml"])
    }
  }

  @Test func coverageOfAPlan() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.header + "level: 初级\nmodules:\n  - module: M1 a\n    covers: [1 选品与采购]\n"])
    let command = Command(folder: folder)
    let outcome = try command.run("coverage", "a.plan.yaml")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("missing in 2.2 账户管理\n  A2.2.1 能进行账户信息设置\n"))
    #expect(try command.run("coverage", "none.yaml").code == 2)
  }

  @Test func schemasAndHelp() throws {
    let command = Command(folder: try Folder())
    let schema = try command.run("schema", "training-plan").output
    #expect(try JSONSerialization.jsonObject(with: Data(schema.utf8)) is [String: Any])
    #expect(try command.run("--help").code == 0)
    #expect(try command.run("check", "--help", "--lang", "zh").output.contains("退出码"))
    #expect(try command.run("--version").output.split(separator: ".").count == 3)
  }
}
