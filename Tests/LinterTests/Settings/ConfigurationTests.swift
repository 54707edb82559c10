import Linter
import Rules
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Which settings apply to which file, and their origins.
struct ConfigurationTests {
  private static let organisation = """
    preset: publish
    rules:
      missing-item: off
      uncovering-entry: error
      no-such-rule: error
    paths:
      - match: 草稿/
        rules: {uncovering-entry: hint, missing-item: on}
      - match: "*.job.yaml"
        rules: {uncovering-entry: off}
    exclude: [存档/, "*.old.yaml", "!保留.old.yaml"]
    standards: [../标准, ./more]
    language: zh
    """

  private static func file(_ path: String, _ text: String) -> WorkspaceFile { LintText.workspaceFile(path, SourceText(text)) }

  private static func settings(_ commandLine: SettingOverrides = SettingOverrides()) -> LayeredSettings {
    LayeredSettings(
      files: [file("院校/.competency-lint.yaml", organisation), file("院校/内部/.competency-lint.yml", "预设: 起草\n")], workingFolder: "/files",
      commandLine: commandLine)
  }

  private static func severity(_ rule: RuleID, _ path: String, _ settings: LayeredSettings = settings()) throws -> Severity? {
    let rule = try #require(RuleSet.builtIn.rule(named: rule))
    return settings.settings(for: path).settings.severity(of: rule)
  }

  @Test func onlyTheNearestConfigurationApplies() throws {
    let settings = Self.settings()
    #expect(settings.configuration(for: "院校/计划/a.plan.yaml")?.path == "院校/.competency-lint.yaml")
    #expect(settings.configuration(for: "/files/院校/a.plan.yaml")?.path == "院校/.competency-lint.yaml")
    #expect(settings.configuration(for: "院校/内部/深/a.plan.yaml")?.path == "院校/内部/.competency-lint.yml")
    #expect(settings.configuration(for: "file:///files/%E9%99%A2%E6%A0%A1/a%20b.yaml")?.path == "院校/.competency-lint.yaml")
    #expect(settings.configuration(for: "院校/../别处/a.plan.yaml") == nil)
    #expect(try Self.severity("uncovering-entry", "院校/内部/a.plan.yaml") == .hint)
    #expect(try Self.severity("uncovering-entry", "别处/a.plan.yaml") == .warning)
  }

  @Test func laterEntriesAndStrongerLayersWin() throws {
    #expect(try Self.severity("uncovering-entry", "院校/a.plan.yaml") == .error)
    #expect(try Self.severity("uncovering-entry", "院校/草稿/深/a.plan.yaml") == .hint)
    #expect(try Self.severity("uncovering-entry", "院校/草稿/a.job.yaml") == nil)
    #expect(try Self.severity("missing-item", "院校/a.plan.yaml") == nil)
    #expect(try Self.severity("missing-item", "院校/草稿/a.plan.yaml") == .warning)
    #expect(try Self.severity("reference-without-title", "院校/a.plan.yaml") == .error)
    #expect(try Self.severity("reference-without-title", "别处/a.plan.yaml") == .hint)
    var commandLine = SettingOverrides()
    commandLine.severities = ["uncovering-entry": .information]
    commandLine.preset = .draft
    let settings = Self.settings(commandLine)
    #expect(try Self.severity("uncovering-entry", "院校/草稿/a.job.yaml", settings) == .information)
    #expect(try Self.severity("reference-without-title", "院校/a.plan.yaml", settings) == .hint)
  }

  @Test func selectedRulesAreTheOnlyOnes() throws {
    var commandLine = SettingOverrides()
    commandLine.selected = ["missing-item"]
    let settings = Self.settings(commandLine)
    #expect(try Self.severity("missing-item", "院校/a.plan.yaml", settings) == .warning)
    #expect(try Self.severity("uncovering-entry", "院校/a.plan.yaml", settings) == nil)
  }

  @Test func publishKeepsErrors() {
    #expect(Self.settings().settings(for: "院校/a.yaml").settings.commentsAllowErrors == false)
    #expect(Self.settings().settings(for: "院校/内部/a.yaml").settings.commentsAllowErrors == true)
  }

  @Test func excludedFilesAreNotChecked() {
    let settings = Self.settings()
    #expect(settings.isExcluded("院校/存档/2019/a.plan.yaml"))
    #expect(settings.isExcluded("院校/深/a.old.yaml"))
    #expect(!settings.isExcluded("院校/深/保留.old.yaml"))
    #expect(!settings.isExcluded("院校/内部/存档/a.plan.yaml"))
    #expect(!settings.isExcluded("存档/a.plan.yaml"))
    let broken = Self.file("院校/存档/a.plan.yaml", "kind: training-plan\n")
    #expect(ConfiguredLinter(settings).check(broken, in: Workspace(files: [broken])).isEmpty)
  }

  @Test func foldersWithStandardsAreRelativeToTheFile() {
    #expect(Self.settings().standards.map(\.value) == ["标准", "院校/more"])
  }

  @Test func givenConfigurationAppliesToAllFiles() throws {
    let settings = LayeredSettings(everywhere: Self.file("/etc/shared.yaml", ""), workingFolder: "/files")
    #expect(settings.configuration(for: "/anywhere/a.yaml") == nil)
    let shared = WorkspaceFile(
      path: "/files/team.yaml", document: Document.read(SourceText(Self.organisation), expectedKind: .configuration))
    let everywhere = LayeredSettings(everywhere: shared, workingFolder: "/files")
    #expect(try Self.severity("uncovering-entry", "/anywhere/a.plan.yaml", everywhere) == .error)
    #expect(try Self.severity("uncovering-entry", "草稿/a.plan.yaml", everywhere) == .hint)
  }

  @Test func everyValueHasAnOrigin() throws {
    var commandLine = SettingOverrides()
    commandLine.severities = ["hours-mismatch": .hint]
    let lines = Self.settings(commandLine).lines(for: "院校/草稿/a.plan.yaml", rules: .builtIn)
    func line(_ key: String) -> [String] {
      lines.filter { $0.key == key }.map { "\($0.value) \($0.origin.text.english)" }
    }
    #expect(line("preset") == ["publish 院校/.competency-lint.yaml:1"])
    #expect(line("language") == ["zh 院校/.competency-lint.yaml:13"])
    #expect(
      line("exclude") == [
        "存档/ 院校/.competency-lint.yaml:11", "*.old.yaml 院校/.competency-lint.yaml:11", "!保留.old.yaml 院校/.competency-lint.yaml:11",
      ])
    #expect(line("rules.uncovering-entry") == ["hint 院校/.competency-lint.yaml:8"])
    #expect(line("rules.reference-without-title") == ["error preset `publish`"])
    #expect(line("rules.hours-mismatch") == ["hint command line --severity hours-mismatch=hint"])
    #expect(line("rules.title-mismatch") == ["error default"])
    #expect(lines.count { $0.key.hasPrefix("rules.") } == RuleSet.builtIn.all.count)
  }

  /// The file is read by shapes: what is wrong in it is found like anything else.
  @Test func configurationHasFindingsLikeOtherFiles() {
    let text = "presets: draft\n规则: {missing-item: 关闭, hours-mismatch: loud}\npaths:\n  - rules: {}\nexclude: 存档/\n"
    let document = LintText.workspaceFile("a/.competency-lint.yaml", SourceText(text)).document
    let faults = document.shapeProblems.map { problem in
      let place = document.source.string(in: problem.range)
      return switch problem.fault {
      case .unknownKey(_, let nearest, _): "unknown key \(place) \(nearest ?? "")"
      case .unknownValue(_, _, let choices): "unknown value \(place) \(choices.options.map(\.name.english))"
      case .missingKey(let field, _): "missing key \(place) \(field.key.english)"
      case .wrongType: "wrong type \(place)"
      case .mixedKeyLanguage: "mixed \(place)"
      default: "other \(place)"
      }
    }
    #expect(
      faults.sorted() == [
        "missing key rules match", "mixed 规则", "unknown key presets preset",
        #"unknown value loud ["off", "on", "hint", "information", "warning", "error"]"#, "wrong type 存档/",
      ])
    #expect(document.kind == .configuration)
    #expect(!document.isForeign)
  }

  @Test func mistakesOfTheInputMethodAreFixed() {
    let document = LintText.workspaceFile(".competency-lint.yaml", SourceText("预设：发布\n规则：\n  missing-item：关闭\n")).document
    guard case .configuration(let configuration) = document.content else {
      Issue.record("not a configuration")
      return
    }
    #expect(configuration.preset?.value == .publish)
  }

  /// Only the name makes a file ours: there is no `kind`, and no standard has the words of a configuration for keys.
  @Test func configurationsAreRecognisedByName() {
    let file = LintText.workspaceFile("settings.yaml", SourceText("preset: draft\n"))
    #expect(file.document.isForeign)
    let plan = LintText.workspaceFile("a.yaml", SourceText("kind: configuration\n"))
    #expect(plan.document.kind == nil)
    #expect(DocumentKind.expected(byFileName: "x/.competency-lint.yml") == .configuration)
    #expect(DocumentKind.expected(byFileName: "competency-lint.yaml") == nil)
  }
}
