import Linter
import Rules
import Schema
import TestSupport
import Testing
import TextModel

/// What an editor writes to allow a finding: after it, the finding is gone.
struct AllowEditingTests {
  private func allowed(_ text: String, _ rule: RuleID) throws -> String {
    let file = LintText.workspaceFile("plan.plan.yaml", SourceText(text))
    let finding = try #require(LintText.check(text, .trainingPlan, only: rule).first)
    let edit = try #require(
      AllowEditing.allowing(
        rule, known: RuleSet.builtIn.names, at: finding.location.range, in: file.document, reason: Bilingual(zh: "请填写理由", en: "say why"),
        language: file.document.keyLanguage))
    let result = String(decoding: TextEdit.apply([edit], to: Array(text.utf8)), as: UTF8.self)
    #expect(LintText.check(result, .trainingPlan, only: rule).isEmpty)
    return result
  }

  private static let head = "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: baker@2024-a\nlevel: junior\n"

  @Test func commentIsAddedAtTheEndOfTheLine() throws {
    let text = Self.head + "modules:\n  - module: M1 和面\n    covers: [2.1 烘烤]\n"
    #expect(
      try allowed(text, "title-mismatch") == Self.head
        + "modules:\n  - module: M1 和面\n    covers: [2.1 烘烤]  # lint: allow title-mismatch — say why\n")
  }

  @Test func ruleIsAddedToAnExistingAllowComment() throws {
    let text = Self.head + "modules:\n  - module: M1 和面\n    covers: [2.1 烘烤] # lint: allow hours-mismatch — 旧\r\n"
    #expect(
      try allowed(text, "title-mismatch") == Self.head
        + "modules:\n  - module: M1 和面\n    covers: [2.1 烘烤] # lint: allow hours-mismatch, title-mismatch — 旧\r\n")
  }

  @Test func commentIsAddedAboveALineWithAComment() throws {
    let text = Self.head + "modules:\n  - module: M1 和面\n    covers: [2.1 烘烤] # 复习 🥟\n"
    #expect(
      try allowed(text, "title-mismatch") == Self.head
        + "modules:\n  - module: M1 和面\n    # lint: allow title-mismatch — say why\n    covers: [2.1 烘烤] # 复习 🥟\n")
  }

  @Test func commentIsAddedAboveATextOfSeveralLines() throws {
    let text = Self.head + "modules:\n  - module: M1 和面\n    covers:\n      - 2.1\n        烘烤\n"
    #expect(
      try allowed(text, "title-mismatch") == Self.head
        + "modules:\n  - module: M1 和面\n    # lint: allow title-mismatch — say why\n    covers:\n      - 2.1\n        烘烤\n")
  }

  /// The comment follows the language of the file's keys.
  @Test func commentUsesTheKeyLanguage() throws {
    let head = "文件类型: 培训计划\n格式版本: 1\n标识: p\n名称: 计划\n标准: baker@2024-a\n等级: 初级\n"
    let text = head + "模块:\n  - 模块名: M1 和面\n    对应: [2.1 烘烤]\n"
    #expect(try allowed(text, "title-mismatch") == text.dropLast() + "  # 检查：允许 title-mismatch — 请填写理由\n")
  }
}
