import Linter
import Schema
import TestSupport
import Testing
import TextModel

/// If any of several values may be wrong, safe fixes change none of them, and the author is offered a fix for each.
struct AuthorsChoiceTests {
  private static func plan(_ lines: String, keys: Language = .english) -> String {
    keys == .english
      ? "kind: training-plan\nformat: 1\nid: p\ntitle: 计划 😀\nstandard: baker@2024-a\nlevel: junior\n\(lines)\n"
      : "文件类型: 培训计划\n格式版本: 1\n标识: p\n名称: 计划 😀\n标准: baker@2024-a\n等级: 初级\n\(lines)\n"
  }

  @Test(
    arguments: [
      ("hours: {total: 130, theory: 50, practice: 70}", Language.english), ("hours: {total: 120, theory: 60, practice: 70}", .english),
      ("学时: {理论: 50, 实践: 70, 合计: 110}", .chinese), ("hours:\n  total: 130\n  theory: 50\n  practice: 70", .english),
    ])
  func wrongSumIsNotFixed(hours: String, keys: Language) {
    let text = Self.plan(hours, keys: keys)
    #expect(LintText.fixed(text, at: "a.plan.yaml").contains(hours.replacing("合计", with: "总计")))
    #expect(LintText.fixed(text, at: "a.plan.yaml", [.safe, .unsafe]) != text)
  }

  /// A module pasted twice keeps its number, and so does what follows.
  @Test(
    arguments: [
      ("modules", "  - module: M1 原料准备\n    covers: [1 原料准备]\n", "  - module: M2 面点制作\n    covers: [2 面点制作]"),
      ("模块", "  - 模块名: M1 原料准备\n    对应: [1 原料准备]\n", "  - 模块名: M2 面点制作\n    对应: [2 面点制作]"),
      ("modules", "  - {module: M1 原料准备, covers: [1 原料准备]}\n", "  - {module: M2 面点制作, covers: [2 面点制作]}"),
    ], ["\n", "\r\n"])
  func repeatedModuleIsNotFixed(part: (key: String, module: String, next: String), lineBreak: String) {
    let lines = part.key + ":\n" + part.module + part.module + part.next
    let text = Self.plan(lines, keys: part.key == "modules" ? .english : .chinese).replacing("\n", with: lineBreak)
    #expect(LintText.fixed(text, at: "a.plan.yaml") == text)
    let found = LintText.check(LintText.workspace([("a.plan.yaml", text)])).filter { $0.severity == .error }
    #expect(found.map(\.rule.name) == ["duplicate-coverage"])
  }

  /// The title or the level may be the mistake: both are offered.
  @Test(
    arguments: [
      ("title: 面点师（高级）计划 😀", "level: junior", "senior"), ("名称: 面点师高级培训计划", "等级: 初级", "高级"),
      ("title: 面点师高级培训计划 e\u{301}", "level: 初级", "高级"),
    ])
  func titleAndLevelFixesAreBothOffered(title: String, level: String, other: String) throws {
    let keys: Language = title.hasPrefix("title") ? .english : .chinese
    let rest = keys == .english ? "modules:\n  - {module: M1 面点, covers: [1, 2]}" : "模块:\n  - {模块名: M1 面点, 对应: [1, 2]}"
    let text = Self.plan(rest, keys: keys).replacing("\(title.prefix { $0 != ":" }): 计划 😀", with: title).replacing(
      keys == .english ? "level: junior" : "等级: 初级", with: level)
    let workspace = LintText.workspace([("a.plan.yaml", text)])
    let finding = try #require(LintText.check(workspace).first { $0.rule == "level-mismatch" })
    let texts = finding.fixes.map { fix in
      String(decoding: TextEdit.apply(fix.edits.map(\.edit), to: Array(text.utf8)), as: UTF8.self)
    }
    let key = level.prefix { $0 != ":" }
    #expect(Set(texts) == [text.replacing(level, with: "\(key): \(other)"), text.replacing("高级", with: "初级")])
    #expect(finding.fixes.allSatisfy { $0.safety == .unsafe })
  }

  /// A file that names no track is offered each; first the one to which its references belong.
  @Test(arguments: [("[1 接待, 2 展品讲解]", ["museum", "park"]), ("[1 接待, 3 线路讲解]", ["park", "museum"]), ("[1 接待]", ["museum", "park"])])
  func trackOfTheReferencesIsOfferedFirst(covers: String, tracks: [String]) throws {
    let text = Self.plan("modules:\n  - {module: M1 接待, covers: \(covers)}").replacing("baker@2024-a", with: "guide@1")
    let standard = try Repository.text(at: "Tests/LinterTests/Fixtures/tracks/guide.standard.yaml")
    let found = LintText.check(LintText.workspace([("a.plan.yaml", text), ("guide.standard.yaml", standard)]))
    let finding = try #require(found.first { $0.rule == "missing-key" })
    #expect(finding.fixes.compactMap { fix in tracks.first { fix.title.english.contains($0) } } == tracks)
  }
}
