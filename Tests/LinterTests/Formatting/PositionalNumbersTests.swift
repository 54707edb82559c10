import Formatting
import Linter
import Standards
import TestSupport
import Testing
import TextModel

/// `fmt --number`: numbers by position, carried through to every reference.
struct PositionalNumbersTests {
  private static func withoutNumbers(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let dash = line.firstRange(of: "- "), line[..<dash.lowerBound].allSatisfy({ $0 == " " }) else { return String(line) }
      var rest = line[dash.upperBound...]
      for key in ["function: ", "content: "] where rest.hasPrefix(key) { rest = rest.dropFirst(key.count) }
      let title = rest.drop { $0.isNumber || $0 == "." }
      guard title.count < rest.count, title.first == " " else { return String(line) }
      return String(line[..<rest.startIndex]) + title.dropFirst()
    }.joined(separator: "\n")
  }

  private static func numbered(_ files: [(String, String)]) throws -> [String: String]? {
    let workspace = Workspace(files: files.map { LintText.workspaceFile($0.0, SourceText($0.1)) })
    guard let edits = PositionalNumbers.edits(for: try #require(workspace.files.first), in: workspace) else { return nil }
    var result: [String: String] = [:]
    for file in workspace.files {
      let own = edits.filter { $0.path == file.path }.map(\.edit)
      result[file.path] = String(decoding: TextEdit.apply(own, to: file.document.source.bytes), as: UTF8.self)
    }
    return result
  }

  @Test func unnumberedDraftIsNumbered() throws {
    let draft = Self.withoutNumbers(RuleExample.standard)
    #expect(draft != RuleExample.standard)
    #expect(try Self.numbered([("a.standard.yaml", draft)])?["a.standard.yaml"] == RuleExample.standard)
    #expect(try Self.numbered([("a.standard.yaml", RuleExample.standard)])?["a.standard.yaml"] == RuleExample.standard)
  }

  @Test func referencesAreRenumbered() throws {
    let standard = RuleExample.standard.replacing("2.2 烘烤", with: "2.7 烘烤").replacing("2.2.1 能使用烤箱", with: "2.7.4 能使用烤箱")
    let plan = """
      kind: training-plan
      format: 1
      id: p
      title: 计划 🥟
      standard: {id: baker, version: 2024-a}
      level: junior
      modules:
        - module: M1 e\u{301}
          covers: [2.7 烘烤, A2.7.4 能使用烤箱, 2.1 和面]

      """
    let result = try #require(try Self.numbered([("a.standard.yaml", standard), ("p.plan.yaml", plan)]))
    #expect(result["a.standard.yaml"] == RuleExample.standard)
    #expect(result["p.plan.yaml"] == plan.replacing("2.7 烘烤, A2.7.4", with: "2.2 烘烤, A2.2.1"))
  }

  /// Indented lines below the version of the standard are not written into the plan.
  @Test(arguments: ["  一行\n  两行\n", "  more: y\n", "  - a\n  - b\n", "  # 附注\n  以及\n"])
  func linesBelowTheVersionStay(lines: String) throws {
    let standard = RuleExample.standard.replacing("2.2 烘烤", with: "2.7 烘烤")
      .replacing("version: 2024-a\n", with: "version: 2024-a\n\(lines)")
    let plan = "kind: training-plan\nformat: 1\nid: p\ntitle: 计划 🥟\nstandard: {id: baker, version: 2024-a}\nlevel: junior\nmodules: []\n"
    guard let result = try Self.numbered([("a.standard.yaml", standard), ("p.plan.yaml", plan)]) else { return }
    #expect(result["p.plan.yaml"] == plan && result["a.standard.yaml"]?.contains("version: 2024-a\n\(lines)") == true)
  }

  /// A line that is there twice is not numbered as two entries, and stays a copy of the one below it.
  @Test(arguments: ["\n", "\r\n"])
  func copiedLinesStayCopies(lineBreak: String) throws {
    let standard = RuleExample.standard.replacing("2.2 烘烤", with: "2.7 烘烤").replacing("2.2.1 能使用烤箱", with: "2.7.4 能使用烤箱")
    let lines = standard.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var tried = 0
    for line in lines.indices where lines[line].contains("- function:") || lines[line].contains("- content:") {
      for copies in 1...2 {
        let text = (lines[..<line] + Array(repeating: lines[line], count: copies) + lines[line...]).joined(separator: lineBreak)
        guard let once = try Self.numbered([("a.standard.yaml", text)])?["a.standard.yaml"] else { continue }
        tried += 1
        let found = once.split(separator: lineBreak, omittingEmptySubsequences: false)
        #expect(Set(found[line...line + copies]).count == 1, "\(lines[line])")
        #expect(try Self.numbered([("a.standard.yaml", once)])?["a.standard.yaml"] == once)
      }
    }
    #expect(tried > 4)
  }

  @Test func plansAreNotNumbered() throws {
    #expect(try Self.numbered([("p.plan.yaml", "kind: training-plan\nmodules: [{module: a}]\n")]) == nil)
  }
}
