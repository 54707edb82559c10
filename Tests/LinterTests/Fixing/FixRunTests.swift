import Linter
import Rules
import Standards
import TestSupport
import Testing
import TextModel

/// Runs of fixes: which files they change, and which they must not change.
struct FixRunTests {
  private static let broken = FixtureText.broken
  private static let fixed = FixtureText.broken.replacing("title：", with: "title: ")

  /// What would be written, what was fixed, and what is left.
  private struct Outcome {
    let changes: [RewrittenFile]
    let fixes: Int
    let diagnostics: [Diagnostic]
  }

  private static func fix(
    _ files: [WorkspaceFile], libraries: [WorkspaceFile] = [], only rules: Set<RuleID> = [], _ safeties: Set<FixSafety> = [.safe]
  ) -> Outcome {
    var settings = Settings()
    settings.selected = rules
    let linter = FileLinter(settings: settings)
    let start = Workspace(files: files, libraries: libraries)
    let fixRun = FixRun.run(
      start, FixApplication(safeties), rebuild: { Workspace(files: $0, libraries: libraries) },
      lint: { workspace in workspace.files.flatMap { linter.check($0, in: workspace) } })
    return Outcome(changes: RewrittenFile.all(fixRun, from: start), fixes: fixRun.fixed.count, diagnostics: fixRun.remaining)
  }

  private static func file(_ bytes: [UInt8], path: String = "a.plan.yaml") -> WorkspaceFile {
    LintText.workspaceFile(path, SourceText(fileBytes: bytes))
  }

  @Test func fixedFileIsReturned() {
    let outcome = Self.fix([Self.file(Array(Self.broken.utf8))], only: ["fullwidth-colon"])
    #expect(outcome.changes.map(\.path) == ["a.plan.yaml"])
    #expect(outcome.changes.map(\.fileBytes) == [Array(Self.fixed.utf8)])
    #expect(outcome.fixes == 1)
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test func fileWithoutFixesIsUnchanged() {
    let outcome = Self.fix([Self.file(Array(Self.fixed.utf8))], only: ["fullwidth-colon"])
    #expect(outcome.changes.isEmpty)
    #expect(outcome.fixes == 0)
  }

  /// The byte order mark stays unless its own rule takes it away.
  @Test func byteOrderMarkIsKept() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let file = Self.file(mark + Array(Self.broken.utf8))
    #expect(Self.fix([file], only: ["fullwidth-colon"]).changes.map(\.fileBytes) == [mark + Array(Self.fixed.utf8)])
    #expect(Self.fix([file], only: ["fullwidth-colon", "byte-order-mark"]).changes.map(\.fileBytes) == [Array(Self.fixed.utf8)])
    #expect(Self.fix([file], only: ["byte-order-mark"]).changes.map(\.fileBytes) == [Array(Self.broken.utf8)])
  }

  /// Only the fix for the encoding writes a file in another encoding.
  @Test func otherEncodingsNeedTheirOwnFix() {
    let bytes: [UInt8] = [0xFF, 0xFE] + Self.broken.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let file = Self.file(bytes)
    #expect(Self.fix([file], only: ["fullwidth-colon"]).changes.isEmpty)
    #expect(Self.fix([file], only: ["fullwidth-colon", "not-utf-8"]).changes.map(\.fileBytes) == [Array(Self.fixed.utf8)])
    #expect(Self.fix([file], only: ["not-utf-8"]).changes.map(\.fileBytes) == [Array(Self.broken.utf8)])
  }

  /// A title in an encoding that cannot be told from others for certain: `Señor Peña` was once made Chinese.
  @Test(
    arguments: [
      ("Latin-1", "5365F16F72205065F161"),
      ("Big5", "C05CB6BCAA41B0C8ADFBB056BD6DAD70B565"),
      ("Shift-JIS", "837083939045906C82CC8CA48F438C7689E6"),
      ("EUC-KR", "C1A6BBA7BBE720B1B3C0B020B0E8C8B9"),
      ("Windows-1251", "CFEBE0ED"),
    ] as [(String, String)])
  func uncertainEncodingsAreUnchanged(name: String, title: String) {
    let digits = Array(title.utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
    }
    let file = Self.file(Array("kind: training-plan\nformat: 1\nid:p\ntitle: ".utf8) + bytes + Array("\nmodules: []\n".utf8))
    for safeties in [[.safe], [.safe, .unsafe]] as [Set<FixSafety>] {
      let outcome = Self.fix([file], safeties)
      #expect(outcome.changes.isEmpty, "\(name)")
      #expect(outcome.diagnostics.contains { $0.rule == "not-utf-8" }, "\(name)")
    }
  }

  /// Bytes that mean nothing would be lost.
  @Test func brokenBytesAreNeverWritten() {
    let bytes = Array(Self.broken.utf8) + [0xC3, 0x28, 0xFF]
    #expect(Self.fix([Self.file(bytes)]).changes.isEmpty)
  }

  /// Renumbering a standard goes into the plans of the workspace and not into what is only referred to.
  @Test func renumberingChangesPlansOfTheWorkspace() {
    let standard = RuleExample.standard.replacing("version: 2024-a", with: "version: own").replacing(
      "1.2.1 能换算大批量配方", with: "1.2.3 能换算大批量配方")
    let plan = """
      kind: training-plan
      format: 1
      id: p
      title: 计划 😀
      standard: baker@own
      level: senior
      modules:
        - module: M1 a
          covers: [A1.2.3 能换算大批量配方]
      """
    let files = [Self.file(Array(standard.utf8), path: "s.standard.yaml"), Self.file(Array(plan.utf8))]
    let outcome = Self.fix(files, only: ["number-gap"])
    #expect(outcome.changes.map(\.path) == ["a.plan.yaml", "s.standard.yaml"])
    #expect(outcome.changes.first.map { String(decoding: $0.text, as: UTF8.self) } == plan.replacing("A1.2.3", with: "A1.2.1"))
    let alone = Self.fix([files[1]], libraries: [files[0]], only: ["number-gap"])
    #expect(alone.changes.isEmpty)
  }

  @Test func unsafeFixesNeedTheirOption() {
    let standard =
      "kind: standard\r\nformat: 1\r\nid: s\r\ntitle: 标准 😀 cafe\u{301} # 账号\t!\r\nlevels:\r\n  - {level: a, functions: [{function: 1 账号, contents: [{content: 1.1 账户, abilities: [能管理账户]}]}]}\r\n"
    let file = Self.file(Array(standard.utf8), path: "s.standard.yaml")
    #expect(Self.fix([file], only: ["variant-word"]).changes.isEmpty)
    #expect(Self.fix([file], only: ["variant-word"], [.safe, .unsafe]).fixes == 1)
  }
}

/// A plan with one mistake, Chinese, an emoji, a combining mark, a TAB and CRLF.
enum FixtureText {
  static let broken =
    "kind: training-plan\r\nformat: 1\r\nid: p\r\ntitle：计划 😀 cafe\u{301} # 注释\t!\r\nstandard: baker@own\r\nmodules: []\r\n"
}

struct KeyTranslationTests {
  /// Made one language, the two would be one field that is there twice.
  @Test func aFieldInBothLanguagesKeepsBoth() {
    let text = """
      kind: training-plan
      format: 1
      id: p
      title: 面点😀
      standard: baker@2024-a
      level: junior
      modules:
        - module: M1 原料准备
          covers: [1 原料准备]
          对应: [2 面点制作]
      """
    let fixRun = LintText.fix(LintText.workspace([(path: "a.plan.yaml", text: text)]))
    #expect(fixRun.texts.isEmpty)
    #expect(fixRun.remaining.map(\.rule.name).contains("duplicate-key"))
  }
}
