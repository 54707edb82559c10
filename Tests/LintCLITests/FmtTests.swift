import Foundation
import Testing

/// The command `fmt`.
struct FmtTests {
  /// Keys out of order and unnecessary quotes; an emoji, a combining mark, a TAB in a comment and CRLF.
  static let unformatted =
    "format: 1\r\nkind:   training-plan\r\nid: p # 注释\t😀\r\ntitle: \"计划 😀 cafe\u{301}\"\r\nstandard: cbec-operator@2021-draft\r\nlevel: 初级\r\nmodules:\r\n- module: M1 选品\r\n  covers: [ 1.1 产品选择 ]\r\n"
  static let formatted =
    "kind: training-plan\r\nformat: 1\r\nid: p # 注释\t😀\r\ntitle: 计划 😀 cafe\u{301}\r\nstandard: cbec-operator@2021-draft\r\nlevel: 初级\r\n\r\nmodules:\r\n  - module: M1 选品\r\n    covers: [1.1 产品选择]\r\n"
  static let broken = "kind: training-plan\nformat: 1\nid: p\ntitle：计划\nmodules: []\n"

  @Test func secondRunChangesNothing() throws {
    let folder = try Folder(["a.plan.yaml": Self.unformatted, "b.plan.yaml": Self.formatted, "pod.yaml": CheckTests.foreign])
    let command = Command(folder: folder)
    let first = try command.run("fmt")
    #expect(first.code == 0)
    #expect(first.errors == "competency-lint: formatted 1 file, 1 already formatted\n")
    #expect(try folder.text(of: "a.plan.yaml") == Self.formatted)
    #expect(try folder.text(of: "pod.yaml") == CheckTests.foreign)
    #expect(try command.run("fmt").errors == "competency-lint: 2 files already formatted; nothing to change\n")
    #expect(folder.names == ["a.plan.yaml", "b.plan.yaml", "pod.yaml"])
  }

  @Test func checkAndDiffWriteNothing() throws {
    let folder = try Folder(["a.plan.yaml": Self.unformatted, "b.plan.yaml": Self.formatted])
    let command = Command(folder: folder)
    let check = try command.run("fmt", "--check")
    #expect(check.code == 1)
    #expect(check.output == "a.plan.yaml\n")
    let diff = try command.run("fmt", "--diff", "--quiet")
    #expect(diff.code == 1)
    #expect(diff.output.hasPrefix("--- a.plan.yaml\n+++ a.plan.yaml\n"))
    #expect(diff.output.contains("-title: \"计划 😀 cafe\u{301}\"\r\n"))
    #expect(diff.errors == "")
    #expect(try folder.text(of: "a.plan.yaml") == Self.unformatted)
    #expect(try command.run("fmt", "--check", "b.plan.yaml").code == 0)
  }

  @Test func standardInputIsPrintedFormatted() throws {
    let command = Command(folder: try Folder())
    #expect(try command.run(["fmt", "-"], input: Data(Self.unformatted.utf8)).output == Self.formatted)
    let chinese = try command.run(["fmt", "-", "--keys", "zh", "--stdin-filename", "a.plan.yaml"], input: Data(Self.unformatted.utf8))
    #expect(chinese.output.hasPrefix("文件类型: 培训计划\r\n格式版本: 1\r\n"))
    // What cannot be formatted is passed on, with an error message.
    let broken = try command.run(["fmt", "-", "--stdin-filename", "a.plan.yaml"], input: Data(Self.broken.utf8))
    #expect(broken.output == Self.broken)
    #expect(broken.code == 2)
    #expect(broken.errors.contains("a.plan.yaml: the file has syntax errors"))
  }

  @Test func byteOrderMarkIsKeptAndOtherEncodingsBecomeUTF8() throws {
    let folder = try Folder()
    try folder.write(Data([0xEF, 0xBB, 0xBF] + Array(Self.unformatted.utf8)), to: "a.plan.yaml")
    try folder.write(try #require(Self.formatted.data(using: .utf16)), to: "b.plan.yaml")
    #expect(try Command(folder: folder).run("fmt").code == 0)
    #expect(
      try Data(contentsOf: folder.url.appendingPathComponent("a.plan.yaml")) == Data([0xEF, 0xBB, 0xBF] + Array(Self.formatted.utf8)))
    #expect(try folder.text(of: "b.plan.yaml") == Self.formatted)
  }

  @Test func numberingFollowsReferencesInOtherFiles() throws {
    let standard = """
      kind: standard
      format: 1
      id: tea
      version: "1"
      title: 茶艺
      levels:
        - level: junior
          name: 初级
          functions:
            - function: 1 泡茶
              contents:
                - content: 1.1 备水
                  abilities: [1.1.1 能烧水, 1.1.3 能试水温]
                  knowledge: [1.1.1 水质的知识]

      """
    let plan =
      "kind: training-plan\nformat: 1\nid: p\ntitle: 计划\nstandard: tea@1\nlevel: 初级\nmodules:\n  - module: M1 泡茶\n    covers: [A1.1.3 能试水温]\n"
    let folder = try Folder(["sub/tea.standard.yaml": standard, "x.plan.yaml": plan, "y.plan.yaml": Self.unformatted])
    let outcome = try Command(folder: folder).run("fmt", "--number", "sub/tea.standard.yaml")
    #expect(outcome.code == 0)
    #expect(try folder.text(of: "sub/tea.standard.yaml").contains("1.1.2 能试水温"))
    #expect(try folder.text(of: "x.plan.yaml") == plan.replacingOccurrences(of: "A1.1.3", with: "A1.1.2"))
    // Others are read for their references only.
    #expect(try folder.text(of: "y.plan.yaml") == Self.unformatted)
  }

  @Test func excludedFilesAreUnchanged() throws {
    let folder = try Folder(["a.plan.yaml": Self.unformatted, ".competency-lint.yaml": "exclude: [a.plan.yaml]\n"])
    #expect(try Command(folder: folder).run("fmt", "--check", "--lang", "zh").code == 0)
    #expect(try Command(folder: folder).run("fmt", "nowhere.yaml").code == 2)
  }
}
