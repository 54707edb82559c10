import Foundation
import Testing

/// `check --add-allow`: adds comments that allow findings, and changes nothing else.
struct AddAllowTests {
  private static let english = """
    kind: training-plan
    format: 1
    id: p
    title: 计划 😀 cafe\u{301}
    standard: cbec-operator@2021-draft
    level: 中级
    hours: {total: 9, theory: 4, practice: 4}
    modules:
      - module: M1 选品
        covers: [1 选品, 2.1 信息, 2.2 账户管理]
      - module: M2 运营   # 复习 🥟
        covers:
          - 2.3
            营销推
          - 3 物流管理	# lint: allow hours-mismatch — 旧的理由
      - module: M3 客户
        objectives: >-
          掌握客户管理
          的方法
        covers: [4 客户管理与开发,
          5.1 数据, 5.2 数据分析]

    """

  /// The same with Chinese keys.
  private static var chinese: String {
    let keys = [
      ("kind: training-plan", "文件类型: 培训计划"), ("format:", "格式版本:"), ("id:", "标识:"), ("title:", "名称:"), ("standard:", "标准:"),
      ("level:", "等级:"),
      ("hours:", "学时:"), ("total:", "合计:"), ("theory:", "理论:"), ("practice:", "实训:"), ("modules:", "模块表:"), ("module:", "模块:"),
      ("covers:", "对应:"), ("objectives:", "目标:"),
    ]
    return keys.reduce(english) { $0.replacingOccurrences(of: $1.0, with: $1.1) }.replacingOccurrences(of: "模块表", with: "模块")
  }

  private static let rules = ["title-mismatch", "missing-content", "missing-function", "hours-mismatch", "unquoted-number", "missing-item"]

  private static func texts() -> [String] {
    let texts = [english, chinese]
    return texts + texts.map { $0.replacingOccurrences(of: "\n", with: "\r\n") } + texts.map { "\u{FEFF}" + $0.dropLast() }
  }

  /// With its byte order mark.
  private static func file(_ folder: Folder) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appendingPathComponent("a.plan.yaml")), as: UTF8.self)
  }

  /// The text without what a comment of ours adds.
  private static func stripped(_ text: String) -> String {
    var text = text.replacingOccurrences(of: "；总部统一安排", with: "").replacingOccurrences(of: "; 总部统一安排", with: "")
    let comment = "# (lint: allow|检查：允许) [a-z,、 -]* — 总部统一安排"
    text = text.replacingOccurrences(of: "(?m)^[ ]*\(comment)\r?\n", with: "", options: .regularExpression)
    text = text.replacingOccurrences(of: " *\(comment)", with: "", options: .regularExpression)
    return text.replacingOccurrences(of: "(hours-mismatch)[, 、a-z-]* —", with: "$1 —", options: .regularExpression)
  }

  @Test(arguments: 0..<6) func allowedFindingsDisappearAndTextIsKept(index: Int) throws {
    let text = Self.texts()[index]
    let folder = try Folder(["a.plan.yaml": text])
    let command = Command(folder: folder)
    let select = ["--select", Self.rules.joined(separator: ","), "--fail-on", "hint"]
    let before = try command.run(["check", "a.plan.yaml"] + select)
    #expect(before.code == 1 && before.output.split(separator: "\n").count > 4, "\(before.output)")
    let order = ["check", "--add-allow", Self.rules.joined(separator: ","), "--reason", "总部统一安排", "a.plan.yaml"]
    // Shown first, and nothing is written.
    let shown = try command.run(order + ["--diff"])
    #expect(shown.code == 1 && shown.output.hasPrefix("--- a.plan.yaml\n") && shown.errors.contains("would allow"))
    #expect(try Self.file(folder) == text)
    let added = try command.run(order + select)
    #expect(
      added.code == 0 && added.errors.contains("allowed \(before.output.split(separator: "\n").count) problems in 1 file"),
      "\(added.output)\(added.errors)")
    let result = try Self.file(folder)
    #expect(Self.stripped(result) == text, "\(result)")
    #expect(
      result.contains(index % 2 == 0 ? "# lint: allow " : "# 检查：允许 ") && !result.contains(index % 2 == 0 ? "检查：允许" : "lint: allow missing"))
    #expect(!result.replacingOccurrences(of: "\r\n", with: "").contains(text.contains("\r\n") ? "\n" : "\r"))
    #expect(try command.run(["check", "a.plan.yaml"] + select).code == 0)
    // A second run adds nothing.
    let again = try command.run(order)
    #expect(again.errors.contains("there are no problems to allow"))
    #expect(try Self.file(folder) == result)
    #expect(folder.names == ["a.plan.yaml"])
  }

  @Test func existingCommentIsExtended() throws {
    let text = CheckTests.header + "level: 特级 # lint: allow hours-mismatch — 旧的理由\nmodules: []\n"
    let folder = try Folder(["a.plan.yaml": text])
    let command = Command(folder: folder)
    _ = try command.run("check", "--add-allow", "level-mismatch", "--reason", "  新的\n理由 ", "a.plan.yaml")
    #expect(try folder.text(of: "a.plan.yaml").contains("level: 特级 # lint: allow hours-mismatch, level-mismatch — 旧的理由; 新的 理由\n"))
  }

  @Test func errorsThatCannotBeAllowedStay() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong, ".competency-lint.yaml": "preset: publish\n"])
    let outcome = try Command(folder: folder).run("check", "--add-allow", "level-mismatch", "--reason", "x")
    #expect(
      outcome.code == 1 && outcome.errors.contains("there are no problems to allow") && outcome.output.contains("error[level-mismatch]"))
    #expect(try folder.text(of: "a.plan.yaml") == CheckTests.wrong)
  }

  @Test func onlyFindingsOutsideTheBaselineAreAllowed() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    let command = Command(folder: folder)
    #expect(try command.run("baseline", "create", "--baseline", "known.yaml").code == 0)
    let outcome = try command.run("check", "--add-allow", "level-mismatch", "--reason", "x", "--baseline", "known.yaml", "a.plan.yaml")
    #expect(outcome.code == 0 && outcome.errors.contains("there are no problems to allow"))
    #expect(try folder.text(of: "a.plan.yaml") == CheckTests.wrong)
  }

  @Test(arguments: [
    ["--add-allow", "level-mismatch"], ["--add-allow", "level-mismatch", "--reason", " "], ["--add-allow", ", ", "--reason", "x"],
    ["--reason", "x"],
    ["--add-allow", "no-such-rule", "--reason", "x"], ["--add-allow", "level-mismatch", "--reason", "x", "--fix"],
    ["--add-allow", "level-mismatch", "--reason", "x", "-"], ["--add-allow", "level-mismatch", "--reason", "x", "--staged"],
  ])
  func wrongUseIsReported(arguments: [String]) throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    #expect(try Command(folder: folder).run(["check"] + arguments).code == 2)
    #expect(try folder.text(of: "a.plan.yaml") == CheckTests.wrong)
  }

  /// GBK, UTF-16 and bytes that mean nothing: beside a file that can be written.
  @Test(arguments: ["GBK", "UTF-16", "a stray byte"], [true, false])
  func fileThatIsNotUTF8IsReported(encoding: String, isForecast: Bool) throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong, "b.plan.yaml": ""])
    let lines = CheckTests.wrong.replacingOccurrences(of: "id: p", with: "id: q").split(separator: "\n")
    let bytes: Data =
      switch encoding {
      case "GBK":
        Data(lines[0...2].joined(separator: "\n").utf8) + Data("\ntitle: ".utf8) + [0xBC, 0xC6, 0xBB, 0xAE, 0x0A]
          + Data("\(lines[4])\nlevel: ".utf8) + [0xCC, 0xD8, 0xBC, 0xB6, 0x0A]
      case "UTF-16": [0xFF, 0xFE] + (lines.joined(separator: "\n").data(using: .utf16LittleEndian) ?? Data())
      default: Data(CheckTests.wrong.replacingOccurrences(of: "id: p", with: "id: q").utf8) + [0x23, 0xFF, 0x0A]
      }
    let url = folder.url.appendingPathComponent("b.plan.yaml")
    try bytes.write(to: url)
    let order = ["check", "--add-allow", "level-mismatch", "--reason", "x", "."] + (isForecast ? ["--diff"] : [])
    let outcome = try Command(folder: folder).run(order)
    #expect(
      outcome.code == 2 && outcome.errors.contains("b.plan.yaml: the file is not UTF-8: no comments were written"), "\(outcome.errors)")
    #expect(try Data(contentsOf: url) == bytes)
    #expect(try folder.text(of: "a.plan.yaml").contains("lint: allow") == !isForecast)
  }

  @Test func unwritableFileIsReported() throws {
    let folder = try Folder(["a.plan.yaml": CheckTests.wrong])
    let outcome = try Command(folder: folder).shell(
      "chmod 444 a.plan.yaml; $PROGRAM check --add-allow level-mismatch --reason x a.plan.yaml")
    #expect(outcome.code == 2 && !outcome.errors.contains("allowed 1") && outcome.output.contains("error[level-mismatch]"))
    #expect(outcome.errors.contains("a.plan.yaml: the file has no write permission; not written"))
  }
}
