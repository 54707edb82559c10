import Linter
import Reports
import Schema
import Standards
import TestSupport
import TextModel

/// A report with all features of reports, for the golden files of every format.
enum SampleReport {
  /// Chinese, an emoji beyond the BMP, a combining mark, a TAB and CRLF; names with what URLs and commands must escape.
  static let text =
    [
      "kind: training-plan",
      "format: 1",
      "id: sample",
      "title: “面点” <师> & 50% 😀 cafe\u{301}: 计划",
      "standard: {id: baker, version: 2024-a}",
      "level: junior",
      "modules:",
      "  - module: M1 原料 😀 准备",
      "    covers:",
      "      - 1.1 选料\t# 😀 cafe\u{301}\tTAB",
      "      - 1.2 称量",
      "  - module: M2 面点 | *制作*",
      "    covers: [cafe\u{301} 😀 2.1 和面, 2.2 烘烤]",
    ].joined(separator: "\r\n") + "\r\n"

  static let path = "课程, 计划/a:b 100%.plan.yaml"
  static let source = SourceText(text)

  static let report = Report(
    diagnostics, in: workspace, files: FileCounts(checked: 12, foreign: 1),
    failures: [ReportedFailure(path: "缺少 & 无.yaml", message: Bilingual(zh: "文件不存在", en: "no such file or folder"))], listed: 6)

  static let workspace: Workspace = {
    let standard = WorkspaceFile(
      path: "builtin:baker.standard.yaml", document: Document.read(SourceText(RuleExample.standard), expectedKind: .standard),
      isShipped: true)
    return Workspace(files: [LintText.workspaceFile(path, source)], libraries: [standard])
  }()

  /// The place of the first occurrence of some words.
  static func place(_ words: String, in source: SourceText = source, path: String = path) -> Location {
    let (hay, needle) = (source.bytes, Array(words.utf8))
    let start = hay.indices.first { hay[$0...].starts(with: needle) } ?? 0
    return Location(path: path, range: ByteRange(start, start + needle.count))
  }

  static func standardPlace(_ words: String) -> Location {
    place(words, in: SourceText(RuleExample.standard), path: "builtin:baker.standard.yaml")
  }

  private static func edit(_ words: String, _ replacement: String) -> FileEdit {
    FileEdit(path: path, TextEdit(place(words).range, replacement))
  }

  static let diagnostics: [Diagnostic] = [
    Diagnostic(
      rule: "over-limit", severity: .error, location: place("2.1 和面"),
      message: Bilingual(zh: "第一条：100% 的“😀”，它说明\n了两处", en: "the first: 100% of “😀”, it shows\ntwo places"),
      notes: [
        Note(standardPlace("2.1 和面"), Bilingual(zh: "标准在此处规定", en: "the standard says so here")),
        Note(standardPlace("2.2 烘烤"), Bilingual(zh: "也见此处", en: "and here")),
        Note(place("1.1 选料"), Bilingual(zh: "已在此处对应", en: "covered here already")),
      ],
      fixes: [
        Fix(Bilingual(zh: "改为“2.1 烘烤”", en: "Change to `2.1 烘烤`"), .safe, edits: [edit("2.1 和面", "2.1 烘烤")]),
        Fix(Bilingual(zh: "删去", en: "Take it out"), .unsafe, edits: [edit("2.1 和面, ", ""), edit("1.1 选料", "\"1.1 选料\"")]),
      ]),
    Diagnostic(
      rule: "sample-warning", severity: .warning, location: place("TAB"),
      message: Bilingual(zh: "在 TAB 和组合字符之后", en: "behind a TAB and a combining mark")),
    Diagnostic(
      rule: "sample-warning", severity: .warning,
      location: Location(path: path, range: ByteRange(at: place("\r\n      - 1.2").range.start)),
      message: Bilingual(zh: "行尾的空范围", en: "an empty range at the end of a line"),
      fixes: [Fix(Bilingual(zh: "补全条目", en: "Complete the entry"), .assist, edits: [edit("1.2 称量", "1.2 称量 ")])]),
    Diagnostic(
      rule: "sample-remark", severity: .information, location: place("covers:\r\n      - 1.1 选料"),
      message: Bilingual(zh: "跨行的范围 \u{1B}[31m 不着色", en: "a range of several lines \u{1B}[31m without colour")),
    Diagnostic(
      rule: "sample-hint", severity: .hint, location: place("2.2 烘烤"), message: Bilingual(zh: "两种改法", en: "two ways to fix it"),
      fixes: [
        Fix(Bilingual(zh: "甲", en: "One"), .safe, edits: [edit("2.2 烘烤", "一")]),
        Fix(Bilingual(zh: "乙", en: "The other"), .safe, edits: [edit("2.2 烘烤", "二")]),
      ]),
    Diagnostic.tooLarge(40 << 20, path: "巨大.plan.yaml"),
    Diagnostic(
      rule: "sample-hint", severity: .hint, location: place("id: sample"), message: Bilingual(zh: "未列出", en: "not listed")),
  ]
}
