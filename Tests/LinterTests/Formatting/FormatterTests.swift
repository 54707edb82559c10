import Formatting
import Schema
import TestSupport
import Testing
import TextModel

/// Which files are formatted.
struct FormatterTests {
  @Test(arguments: [
    "a: 1\n", "- 1\n", "", "kind: training-plan\nmodules: [\n", "kind: training-plan\nlevel：junior\n", "kind: training-plan\nx: &a 1\n",
    "kind: training-plan\n---\nkind: standard\n", "kind: training-plan\n\ttitle: x\n", "\u{2028}# 注\nkind: training-plan\n",
    "kind: training-plan\n\u{FEFF}# 注\nid: x\n", "kind: training-plan\nid: x\n\u{2028}# 注\n", "%YAML 1.1\n---\nkind: training-plan\n",
    // Bullets for dashes: what a line of the list continues would be joined with it.
    "kind: training-plan\nmodules:\n  - module: M1 面点\n    covers:\n      — 1.1 选料\n      - 1.2 称量\n",
    "kind: training-plan\nmodules:\n  - module: M1 面点\n    covers:\n      • 1.1 选料\n      • 1.2 称量\n",
    "文件类型: 培训计划\n模块:\n  - 模块名: M1 面点\n    对应:\n      - 1.1 选料\n      — 1.2 称量\n",
  ])
  func unreadableFilesAreUnchanged(text: String) {
    #expect(Formatter.format(Document.read(SourceText(text))).bytes == nil)
    #expect(Formatter.edits(Document.read(SourceText(text))) == nil)
  }

  @Test func settingsAreFormattedToo() {
    let text = "exclude:   [存档/]\npreset: publish\n规则:\n    missing-item: off\n"
    let document = Document.read(SourceText(text), expectedKind: .configuration)
    let bytes = Formatter.format(document, options: FormatOptions(keys: .chinese)).bytes ?? []
    #expect(String(decoding: bytes, as: UTF8.self) == "预设: 发布\n\n规则:\n  missing-item: 关闭\n\n排除: [存档/]\n")
  }
}
