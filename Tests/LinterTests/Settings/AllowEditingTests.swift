import Linter
import Schema
import TestSupport
import Testing
import YAML

/// What an editor writes to allow a finding: after it, the finding is gone.
struct AllowEditingTests {
  private func allowed(_ text: String, _ rule: RuleID) throws -> String {
    let file = LintText.workspaceFile("plan.plan.yaml", SourceText(text))
    let finding = try #require(LintText.check(text, .trainingPlan, only: rule).first)
    let edit = try #require(
      AllowEditing.allowing(
        rule, at: finding.location.range, in: file.document, reason: Bilingual(zh: "请填写理由", en: "say why"), language: .chinese))
    let result = String(decoding: TextEdit.apply([edit], to: Array(text.utf8)), as: UTF8.self)
    #expect(LintText.check(result, .trainingPlan, only: rule).isEmpty)
    return result
  }

  private static let head = "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: baker@2024-a\nlevel: junior\n"

  @Test func atTheEndOfTheLine() throws {
    let text = Self.head + "modules:\n  - module: M1 和面\n    covers: [2.1 烘烤]\n"
    #expect(
      try allowed(text, "title-mismatch") == Self.head
        + "modules:\n  - module: M1 和面\n    covers: [2.1 烘烤]  # lint: allow title-mismatch — 请填写理由\n")
  }

  @Test func inACommentThatAllowsAlready() throws {
    let text = Self.head + "modules:\n  - module: M1 和面\n    covers: [2.1 烘烤] # lint: allow hours-mismatch — 旧\r\n"
    #expect(
      try allowed(text, "title-mismatch") == Self.head
        + "modules:\n  - module: M1 和面\n    covers: [2.1 烘烤] # lint: allow hours-mismatch, title-mismatch — 旧\r\n")
  }

  @Test func aboveALineWithAComment() throws {
    let text = Self.head + "modules:\n  - module: M1 和面\n    covers: [2.1 烘烤] # 复习 🥟\n"
    #expect(
      try allowed(text, "title-mismatch") == Self.head
        + "modules:\n  - module: M1 和面\n    # lint: allow title-mismatch — 请填写理由\n    covers: [2.1 烘烤] # 复习 🥟\n")
  }

  @Test func aboveATextOfSeveralLines() throws {
    let text = Self.head + "modules:\n  - module: M1 和面\n    covers:\n      - 2.1\n        烘烤\n"
    #expect(
      try allowed(text, "title-mismatch") == Self.head
        + "modules:\n  - module: M1 和面\n    # lint: allow title-mismatch — 请填写理由\n    covers:\n      - 2.1\n        烘烤\n")
  }
}
