import Linter
import Rules
import TestSupport
import Testing
import TextModel

/// Comments that allow findings: how they are read, what they apply to, and the findings about comments without effect.
struct SuppressionTests {
  /// A plan that covers 2.1 of the baker's standard under a wrong title in two places.
  private static func plan(first: String = "", second: String = "", above: String = "", top: String = "") -> String {
    """
    \(top)kind: training-plan
    format: 1
    id: plan
    title: 面点培训计划 🥟 e\u{301}
    standard: {id: baker, version: 2024-a}
    level: junior
    modules:
    \(above)  - module: M1 和面
        covers:
          - 1 原料准备
          - 2.1 烘烤\(first)
      - module: M2 烘烤\(second)
        covers: [2.2 和面]

    """
  }

  private func findings(_ text: String, settings: Settings = Settings()) -> [String] {
    let source = SourceText(text)
    return LintText.check(LintText.workspace([(path: "plan.plan.yaml", text: text)]), settings: settings).filter { $0.severity >= .warning }
      .map { "\($0.rule) \(source.string(in: $0.location.range))" }
  }

  @Test func withoutCommentsBothFindingsAreReported() {
    #expect(findings(Self.plan()) == ["title-mismatch 2.1 烘烤", "title-mismatch 2.2 和面"])
  }

  struct Form: CustomTestStringConvertible, Sendable {
    let comment: String
    var reason: String? = "沿用旧教材"
    var testDescription: String { comment }
  }

  static let forms: [Form] = [
    Form(comment: "# lint: allow title-mismatch — 沿用旧教材"), Form(comment: "#lint:allow title-mismatch—沿用旧教材"),
    Form(comment: "# lint：allow title-mismatch：沿用旧教材"), Form(comment: "# Lint: Allow title-mismatch -- 沿用旧教材"),
    Form(comment: "# lint: allow title-mismatch - 沿用旧教材"), Form(comment: "# lint: allow title-mismatch --沿用旧教材"),
    Form(comment: "# lint: allow title-mismatch--沿用旧教材"), Form(comment: "# lint: allow title-mismatch – 沿用旧教材"),
    Form(comment: "# lint: allow title-mismatch —— 沿用旧教材  "), Form(comment: "# lint: allow title-mismatch 沿用旧教材"),
    Form(comment: "## 检查：允许 title-mismatch — 沿用旧教材"), Form(comment: "# 检查: 允许　title-mismatch，沿用旧教材"),
    Form(comment: "#\tlint: allow\ttitle-mismatch\t— 沿用旧教材"), Form(comment: "# lint: allow title-mismatch", reason: nil),
  ]

  @Test(arguments: forms)
  func allSpellingsAreRead(form: Form) throws {
    for lineEnd in ["\n", "\r\n"] {
      let text = Self.plan(first: "  \(form.comment)").replacing("\n", with: lineEnd)
      #expect(findings(text).filter { $0.hasPrefix("title-mismatch") } == ["title-mismatch 2.2 和面"])
      let document = LintText.workspaceFile("plan.plan.yaml", SourceText(text)).document
      let allow = try #require(Suppressions(document, RuleSet.builtIn.names).allows.first)
      #expect(allow.reason.map { document.source.string(in: $0) } == form.reason)
      #expect(document.source.string(in: allow.namesRange) == "title-mismatch")
    }
  }

  @Test(arguments: [
    "# 检查：允许 编号与名称不一致 — 沿用旧教材", "# lint: allow 编号与名称不一致：沿用旧教材", "# 检查：允许编号与名称不一致、编号不连续 — 沿用旧教材",
    "# 检查：允许 number-gap、编号与名称不一致 沿用旧教材",
  ])
  func rulesAreNamedByTheirTitles(comment: String) throws {
    let text = Self.plan(first: "  \(comment)")
    #expect(findings(text).filter { $0.hasPrefix("title-mismatch") } == ["title-mismatch 2.2 和面"])
    let document = LintText.workspaceFile("plan.plan.yaml", SourceText(text)).document
    let allow = try #require(Suppressions(document, RuleSet.builtIn.names).allows.first)
    #expect(allow.names.contains { $0.rule == "title-mismatch" && document.source.string(in: $0.range) == "编号与名称不一致" })
    #expect(allow.reason.map { document.source.string(in: $0) } == "沿用旧教材")
  }

  @Test func aMisspeltTitleIsAnUnknownRule() {
    let found = findings(Self.plan(first: "  # 检查：允许 编号与名称不一到 — 沿用旧教材"))
    #expect(found.contains("unknown-rule 编号与名称不一到") && found.contains("title-mismatch 2.1 烘烤"))
  }

  static let others = [
    "# lint", "# lint: allowed title-mismatch", "# lints: allow title-mismatch", "# 允许 title-mismatch", "# allow title-mismatch",
    "# lint: allow-files title-mismatch", "# 见检查：允许 title-mismatch",
  ]

  @Test(arguments: others)
  func otherCommentsDoNotAllow(comment: String) {
    #expect(findings(Self.plan(first: "  \(comment)")) == ["title-mismatch 2.1 烘烤", "title-mismatch 2.2 和面"])
  }

  @Test func commentAboveAllowsTheWholeItem() {
    #expect(findings(Self.plan(above: "  # lint: allow title-mismatch — 旧教材\n")) == ["title-mismatch 2.2 和面"])
  }

  @Test func severalCommentsAboveAllApply() {
    let above = "  # lint: allow title-mismatch — 旧教材\n  # 第一个模块\n"
    #expect(findings(Self.plan(above: above)) == ["title-mismatch 2.2 和面"])
  }

  @Test func blankLineSeparatesAComment() {
    let found = findings(Self.plan(above: "  # lint: allow title-mismatch — 旧教材\n\n"))
    #expect(found == ["unused-allow title-mismatch", "title-mismatch 2.1 烘烤", "title-mismatch 2.2 和面"])
  }

  @Test func commentOnALineWithADashAllowsTheItem() {
    #expect(findings(Self.plan(second: "  # lint: allow title-mismatch — 旧教材")) == ["title-mismatch 2.1 烘烤"])
  }

  @Test func commentOnALineWithAKeyAllowsItsValue() {
    let text = Self.plan().replacing("modules:", with: "modules: # lint: allow title-mismatch — 旧教材")
    #expect(findings(text) == [])
  }

  @Test func allowFileCommentAppliesFromAnyLine() {
    #expect(findings(Self.plan(top: "# lint: allow-file title-mismatch — 旧教材\n\n")) == [])
    #expect(findings(Self.plan() + "# 检查：全文允许 title-mismatch — 旧教材\n") == [])
  }

  @Test func severalRulesAreSeparatedByCommas() {
    let text = Self.plan(first: " # lint: allow title-mismatch, level-mismatch、hours-mismatch — 旧教材")
    #expect(findings(text) == ["unused-allow level-mismatch", "unused-allow hours-mismatch", "title-mismatch 2.2 和面"])
  }

  @Test func allowInATextIsNotAComment() {
    let text = Self.plan().replacing("M2 烘烤", with: "\"M2 烘烤 # lint: allow title-mismatch — 旧\"")
    #expect(findings(text) == ["title-mismatch 2.1 烘烤", "title-mismatch 2.2 和面"])
  }

  @Test func uncertainCommentIsNotReportedAsUnused() {
    let text = Self.plan(first: "  # lint: allow title-mismatch — 旧教材").replacing("2024-a", with: "2019-x")
    #expect(findings(text) == ["unresolved-standard 2019-x"])
  }

  @Test func commentForADisabledRuleIsNotUnused() {
    var settings = Settings()
    settings.ignored = ["title-mismatch"]
    #expect(findings(Self.plan(first: "  # lint: allow title-mismatch — 旧教材"), settings: settings) == [])
  }

  @Test func publishedErrorsCannotBeAllowed() throws {
    var settings = Settings()
    settings.commentsAllowErrors = false
    let text = Self.plan(first: "  # lint: allow title-mismatch — 旧教材")
    #expect(findings(text, settings: settings) == ["title-mismatch 2.1 烘烤", "title-mismatch 2.2 和面"])
    let found = LintText.check(LintText.workspace([(path: "plan.plan.yaml", text: text)]), settings: settings)
    let first = try #require(found.first { $0.rule == "title-mismatch" })
    let comment = try #require(first.notes.last)
    #expect(SourceText(text).string(in: comment.location.range) == "# lint: allow title-mismatch — 旧教材")
  }

  /// The safe fix of `unused-allow` takes the comment away and nothing else.
  @Test func fixRemovesUnusedComments() throws {
    let cases: [(String, String)] = [
      (Self.plan(first: "  # lint: allow hours-mismatch — 旧"), Self.plan()),
      (Self.plan(above: "  # lint: allow hours-mismatch — 旧\n"), Self.plan()),
      (Self.plan(top: "# lint: allow-file hours-mismatch — 旧\n"), Self.plan()),
      (
        Self.plan(first: " # lint: allow hours-mismatch, title-mismatch — 旧"), Self.plan(first: " # lint: allow title-mismatch — 旧")
      ),
      (
        Self.plan(first: " # lint: allow title-mismatch， hours-mismatch — 旧"), Self.plan(first: " # lint: allow title-mismatch — 旧")
      ),
    ]
    for (text, expected) in cases {
      let found = LintText.check(text, .trainingPlan, only: "unused-allow")
      #expect(found.count == 1)
      let fix = try #require(found.first?.fixes.first)
      // A reason goes with its comment, which needs a look; where the comment stays, so does the reason.
      #expect(fix.safety == (expected.contains("旧") ? .safe : .unsafe))
      #expect(String(decoding: TextEdit.apply(fix.edits.map(\.edit), to: Array(text.utf8)), as: UTF8.self) == expected)
    }
  }
}
