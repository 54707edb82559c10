import Linter
import Rules
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// The files under `Fixtures`: each folder is a workspace, and the comments of each file contain its expected findings.
struct FixtureTests {
  static let folders = FixtureFolder.all(testsOf: "LinterTests")

  @Test func thereAreFixtures() {
    let files = Self.folders.flatMap { folder in folder.files.map { folder.name + "/" + $0.name } }
    #expect(Self.folders.count >= 20 && files.count >= 60)
    // Each file that holds what fixing makes of another is compared with it.
    let fixed = Self.folders.flatMap { folder in folder.fixedNames.map { folder.name + "/" + $0 } }
    #expect(fixed.count >= 30 && Set(fixed).isSubset(of: files), "\(Set(fixed).subtracting(files))")
  }

  /// How line breaks are written: the same mistakes are made on every system.
  enum LineBreaks: CaseIterable {
    case asTheyAre
    case carriageReturns

    func applied(to bytes: [UInt8]) -> [UInt8] {
      // A file that has its own carriage returns has them on purpose, and UTF-16 is not changed byte by byte.
      guard self == .carriageReturns, !bytes.contains(0x0D), !bytes.contains(0) else { return bytes }
      return bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
  }

  private func workspace(_ folder: FixtureFolder, _ breaks: LineBreaks) -> Workspace {
    LintText.workspace(of: folder.files.map { LintText.workspaceFile($0.name, SourceText(fileBytes: breaks.applied(to: $0.bytes))) })
  }

  @Test(arguments: folders.map(\.name), LineBreaks.allCases)
  func everyFixtureHasExactlyItsFindings(folder name: String, breaks: LineBreaks) throws {
    let folder = try #require(Self.folders.first { $0.name == name })
    let workspace = workspace(folder, breaks)
    #expect(!workspace.files.isEmpty)
    let findings = LintText.check(workspace)
    for file in workspace.files {
      let own = findings.filter { $0.location.path == file.path }
      #expect(ExpectationCheck.differences(own, in: file.document.source, path: "\(name)/\(file.path)") == [])
    }
  }

  /// A rule finds something in the kinds of file alone that its page names.
  @Test(arguments: folders.map(\.name))
  func rulesDeclareTheirKindsOfFile(folder name: String) throws {
    let folder = try #require(Self.folders.first { $0.name == name })
    let workspace = workspace(folder, .asTheyAre)
    let kinds = Dictionary(workspace.files.map { ($0.path, $0.document.kind) }, uniquingKeysWith: { first, _ in first })
    var settings = Settings()
    settings.enabled = Set(RuleSet.builtIn.all.map(\.id))
    for finding in LintText.check(workspace, settings: settings) {
      guard let kind = kinds[finding.location.path] ?? nil, let rule = RuleSet.builtIn.rule(named: finding.rule) else { continue }
      #expect(rule.documentKinds.contains(kind), "\(finding.rule) in \(finding.location.path)")
    }
  }

  @Test(arguments: folders.map(\.name), LineBreaks.allCases)
  func fixesMatchTheGoldenFiles(folder name: String, breaks: LineBreaks) throws {
    let folder = try #require(Self.folders.first { $0.name == name })
    let workspace = workspace(folder, breaks)
    let before = LintText.check(workspace)
    let fixRun = LintText.fix(workspace)
    for file in workspace.files {
      let fixed = fixRun.texts[file.path] ?? file.document.source.bytes
      if breaks == .asTheyAre, let golden = folder.fixedFile(of: file.path) { #expect(golden.difference(from: fixed) == nil) }
    }
    let application = FixApplication()
    #expect(fixRun.remaining.filter { application.fix(for: $0) != nil }.map(\.message.english) == [])
    let known = Set(before.map { Said($0) })
    #expect(fixRun.remaining.filter { !known.contains(Said($0)) }.map { "\($0.location.path): \($0.rule): \($0.message.english)" } == [])
  }

  /// A finding wherever it stands: fixes move what stands below them.
  private struct Said: Hashable {
    let path: String
    let rule: RuleID
    let message: Bilingual

    init(_ diagnostic: Diagnostic) {
      path = diagnostic.location.path
      rule = diagnostic.rule
      message = diagnostic.message
    }
  }
}
