import Linter
import Reports
import Rules
import Schema
import Testing

/// The decisions of the command line that need no disk.
struct CommandLineTests {
  @Test(arguments: [
    ([:], Language?.none),
    (["LANG": "zh_CN.UTF-8"], .chinese),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], nil),
    (["LANG": "C.UTF-8"], nil),
    (["LANG": "POSIX"], nil),
    (["LANG": "C", "COMPETENCY_LINT_LANG": "zh"], .chinese),
    (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW"], .chinese),
    (["LANG": "de_DE", "LC_ALL": ""], .english),
    (["LANG": "en_US", "COMPETENCY_LINT_LANG": "zh"], .chinese),
    (["LC_ALL": "zh_CN", "COMPETENCY_LINT_LANG": "en"], .english),
  ])
  func languageFollowsTheEnvironment(_ environment: [String: String], _ expected: Language?) {
    #expect(LanguageChoice.fromEnvironment { environment[$0] } == expected)
  }

  @Test(arguments: [
    ([], nil), ([Language.chinese], Language.chinese), ([.english], .english), ([.english, .chinese, .chinese], .chinese),
    ([.english, .english, .chinese], .english),
  ])
  func languageFollowsTheKeys(_ files: [Language], _ expected: Language?) {
    #expect(LanguageChoice.ofKeys(files) == expected)
  }

  @Test func rulesAreFoundByTitle() throws {
    #expect(
      RuleArguments.rules(["编号与名称不一致，编号重复", "limit exceeded"], in: .builtIn).rules == ["title-mismatch", "duplicate-number", "over-limit"])
    #expect(RuleArguments.rules(["编号与名称不一到"], in: .builtIn).unknown?.nearest == "title-mismatch")
    #expect(RuleArguments.rules(["编号与名称不一到"], in: .builtIn).unknown?.label?.chinese == "title-mismatch（编号与名称不一致）")
    #expect(try RuleArguments.severity("编号重复=建议", in: .builtIn).get().severity == .hint)
    #expect(try RuleArguments.severity("编号重复=关闭", in: .builtIn).get().severity == nil)
    // Every title names its rule.
    for rule in RuleSet.builtIn.all {
      #expect(RuleSet.builtIn.rule(spelled: rule.documentation.title.chinese)?.id == rule.id)
      #expect(RuleSet.builtIn.rule(spelled: rule.documentation.title.english)?.id == rule.id)
    }
  }

  @Test func rulesAreFoundByName() {
    #expect(
      RuleArguments.rules(["over-limit, title-mismatch", "missing-item"], in: .builtIn).rules == [
        "over-limit", "title-mismatch", "missing-item",
      ])
    #expect(RuleArguments.rules(["", ","], in: .builtIn).rules == [])
  }

  @Test(arguments: [("titel-mismatch", "title-mismatch"), ("Title-Mismatch", "title-mismatch"), ("over-limits", "over-limit")])
  func unknownRulesAreGuessed(_ written: String, _ meant: String) {
    #expect(RuleArguments.rules([written], in: .builtIn).unknown?.nearest == meant)
  }

  @Test func strangeNamesAreNotGuessed() {
    #expect(RuleArguments.rules(["完全不同"], in: .builtIn).unknown?.nearest == nil)
  }

  @Test func severitiesAreParsed() throws {
    let changed = try RuleArguments.severity("missing-item = hint", in: .builtIn).get()
    #expect(changed.rule == "missing-item")
    #expect(changed.severity == .hint)
    #expect(try RuleArguments.severity("missing-item=off", in: .builtIn).get().severity == nil)
    #expect(RuleArguments.severity("missing-item", in: .builtIn).fault == .noEqualsSign("missing-item"))
    #expect(RuleArguments.severity("missing-item=fatal", in: .builtIn).fault == .unknownSeverity("fatal"))
    #expect(RuleArguments.severity("nothing=error", in: .builtIn).fault == .unknownRule(RuleArguments.Unknown("nothing", in: .builtIn)))
  }

  @Test func exitCodeFollowsTheSeverity() {
    let summary = SampleReport.report.summary
    #expect(summary.exitCode(failingOn: .error) == 1)
    #expect(summary.exitCode(failingOn: .hint) == 1)
    #expect(summary.exitCode(failingOn: nil) == 0)
    let hints = Report(
      SampleReport.diagnostics.filter { $0.severity <= .information }, in: SampleReport.workspace, files: FileCounts(checked: 1))
    #expect(hints.summary.exitCode(failingOn: .warning) == 0)
    #expect(hints.summary.exitCode(failingOn: .information) == 1)
  }

  @Test func progressLinesHaveOneWidth() {
    let lines = [0, 7, 99, 100, 250].map { ProgressBar.line(.reading, done: $0, of: 100, language: .english) }
    #expect(Set(lines.map(\.count)).count == 1)
    #expect(lines.first == "reading  [                        ]   0/100")
    #expect(lines.last == "reading  [========================] 100/100")
  }

  @Test func textIsWrappedAtColumns() {
    #expect(TextWrapping.wrap("aaa bbb ccc", columns: 7) == "aaa bbb\nccc")
    #expect(TextWrapping.wrap("中文排版，换行。", columns: 8) == "中文排\n版，换\n行。")
    #expect(TextWrapping.wrap("一（二三）四", columns: 6) == "一（二\n三）四")
    #expect(TextWrapping.wrap("a-very-long-word", columns: 4) == "a-very-long-word")
    #expect(TextWrapping.wrap("一行\n😀 two", columns: 40) == "一行\n😀 two")
  }
}

extension Result where Success == Set<RuleID>, Failure == RuleArguments.Unknown {
  fileprivate var rules: Set<RuleID>? { try? get() }
  fileprivate var unknown: RuleArguments.Unknown? {
    if case .failure(let unknown) = self { unknown } else { nil }
  }
}

extension Result where Failure == RuleArguments.SeverityFault {
  fileprivate var fault: RuleArguments.SeverityFault? {
    if case .failure(let fault) = self { fault } else { nil }
  }
}
