import Linter
import Reports
import Rules
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// The lines of `doctor` about a folder and a machine.
struct DoctorReportTests {
  private static let standard =
    "kind: standard\nformat: 1\nid: tea\nversion: \"1\"\ntitle: 茶艺 😀\nlevels: [{level: junior, name: 初级, functions: []}]\n"
  private static let plan = "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: tea@1\nlevel: junior\nmodules: []\n"

  private static func report(
    _ files: [(path: String, text: String)] = [], settings: String? = nil, _ change: (inout DoctorFacts) -> Void = { _ in }
  ) -> DoctorReport {
    let workspace = Workspace(files: files.map { LintText.workspaceFile($0.path, SourceText($0.text)) })
    let configurations = settings.map { [LintText.workspaceFile(".competency-lint.yaml", SourceText($0))] } ?? []
    var facts = DoctorFacts()
    facts.program = "/bin/competency-lint"
    facts.workingFolder = "/w"
    change(&facts)
    return DoctorReport(workspace, LayeredSettings(files: configurations), facts)
  }

  /// The lines of a section with their signs.
  private static func lines(_ title: String, of report: DoctorReport, _ language: Language = .english) -> [String] {
    let text = report.text(language, TerminalStyle(isColored: false))
    let sections = text.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "")
    return sections.first { $0.first == Substring(title) }?.dropFirst().map { String($0.drop { $0 == " " }) } ?? []
  }

  @Test func programIsDescribed() {
    let plain = Self.lines("Program", of: Self.report())
    #expect(plain.first == "✓ version \(Tool.version) at /bin/competency-lint")
    #expect(
      plain.dropFirst() == [
        "✓ language: en (default)", "✓ folder: /w", "· no Git repository: no --changed-since and --staged", "· no folder for the cache",
      ])
    let full = Self.report {
      $0.language = .chinese
      $0.languageOrigin = "LANG"
      $0.repository = "/w/仓库"
      $0.cacheFolder = "/c"
    }
    #expect(Self.lines("程序", of: full, .chinese).dropFirst() == ["✓ 语言：zh（LANG）", "✓ 文件夹：/w", "✓ Git 仓库：/w/仓库", "✓ 缓存：/c"])
  }

  @Test func settingsAreDescribed() {
    #expect(Self.lines("Settings", of: Self.report()).first == "· no configuration (.competency-lint.yaml): the defaults apply")
    let report = Self.report(settings: "preset: draft\nrules: {missing-item: off, level-mismatch: hint}\nstandards: [../库]\n") {
      $0.baselines = [("known.yaml", 1), ("old.yaml", 12)]
    }
    let lines = Self.lines("Settings", of: report)
    #expect(lines.first == "✓ configuration: .competency-lint.yaml")
    #expect(lines.contains("✓ preset: draft (.competency-lint.yaml:1)"))
    #expect(
      lines.contains { $0.hasPrefix("✓ rules: \(RuleSet.builtIn.all.count), of which ") && $0.hasSuffix(" are on; 2 changed by settings") },
      "\(lines)")
    #expect(
      lines.contains { $0.hasPrefix("✓ folder of standards: ") && $0.contains("库") && $0.hasSuffix("(.competency-lint.yaml:3)") },
      "\(lines)")
    #expect(lines.suffix(2) == ["✓ baseline: known.yaml, 1 known problem", "✓ baseline: old.yaml, 12 known problems"])
  }

  @Test func filesAreDescribed() {
    #expect(Self.lines("Files", of: Self.report()) == ["· no standards, job descriptions or training plans"])
    let broken = "kind: training-plan\nmodules: [\n"
    let report = Self.report([("s.standard.yaml", Self.standard), ("a.plan.yaml", Self.plan), ("b.plan.yaml", broken)]) {
      $0.foreignFiles = 3
      $0.excludedFiles = 2
      $0.failures = [ReportedFailure(path: "c.yaml", message: Bilingual(zh: "读不了", en: "cannot be read"))]
    }
    #expect(
      Self.lines("Files", of: report) == [
        "✓ 1 standard", "✓ 2 training plans", "· excluded by the configuration: 2", "· YAML of other tools: 3", "✗ c.yaml: cannot be read",
        "✗ b.plan.yaml has syntax errors; `check` says which",
      ])
    #expect(report.hasProblems && !Self.report().hasProblems)
  }

  @Test func missingStandardIsAProblem() {
    let report = Self.report([("a.plan.yaml", Self.plan.replacing("tea@1", with: "tea@9")), ("s.standard.yaml", Self.standard)])
    #expect(Self.lines("Files", of: report).last == "✗ the standard of a.plan.yaml is not found")
    #expect(report.hasProblems)
  }

  @Test func standardsAreDescribed() {
    let newer = Self.standard.replacing("\"1\"", with: "\"2\"")
    let report = Self.report([("a.standard.yaml", Self.standard), ("b.standard.yaml", newer), ("a.plan.yaml", Self.plan)])
    #expect(
      Self.lines("Standards and their versions", of: report) == [
        "· tea@1 茶艺 😀 (初级): a.standard.yaml, 1 file against it; there is a newer 2".replacing("初级", with: "junior"),
        "✓ tea@2 茶艺 😀 (junior): b.standard.yaml, 0 files against it",
      ])
  }

  @Test func editorsAreDescribed() {
    let none = Self.lines("Editors", of: Self.report())
    #expect(none.count == 2 && none[0].contains("/bin/competency-lint server") && none[1].hasPrefix("· no editor was found"))
    let names = ["nvim", "hx", "emacs", "code", "zed", "unknown"]
    let lines = Self.lines("Editors", of: Self.report { $0.editors = names })
    // An editor that is not known has no hint.
    #expect(lines.count == 1 + names.count - 1)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("✓ ") })
    for name in ["Neovim", "Helix", "Emacs", "VS Code", "zed"] { #expect(lines.contains { $0.contains(name) }, "\(name)") }
  }

  /// Names of files may steer a terminal.
  @Test func invisibleCharactersAreEscaped() {
    let report = Self.report { $0.failures = [ReportedFailure(path: "a\u{1B}[31m", message: Bilingual(zh: "x", en: "x"))] }
    #expect(!report.text(.english, TerminalStyle(isColored: false)).contains("\u{1B}"))
  }
}
