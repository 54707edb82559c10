import Linter
import Rules
import Schema
import Standards
import TextModel

/// Lints texts in memory.
package enum LintText {
  /// A workspace of the given files, by path. They can refer to the standards of the examples and to the shipped standards.
  package static func workspace(_ files: [(path: String, text: String)]) -> Workspace {
    workspace(of: files.map { file in workspaceFile(file.path, SourceText(file.text)) })
  }

  package static func workspace(of files: [WorkspaceFile]) -> Workspace {
    Workspace(files: files, libraries: libraries, reusing: librariesAlone) { [] }
  }

  private static let libraries = [baker] + ShippedStandards.all

  /// The indexes of the libraries, which thousands of workspaces share: making them again takes longer than linting a small file.
  private static let librariesAlone = Workspace(files: [], libraries: libraries)

  private static let baker = WorkspaceFile(
    path: "baker.standard.yaml", document: Document.read(SourceText(RuleExample.standard)), isShipped: true)

  package static func workspaceFile(_ path: String, _ source: SourceText) -> WorkspaceFile {
    WorkspaceFile(path: path, document: Document.read(source, expectedKind: DocumentKind.expected(byFileName: path)))
  }

  /// The findings of every file of a workspace.
  package static func check(_ workspace: Workspace, settings: Settings = Settings(), all: Bool = false) -> [Diagnostic] {
    let linter = FileLinter(settings: settings)
    return workspace.files.flatMap { linter.check($0, in: workspace, all: all) }
  }

  /// The findings of one rule in one text of a kind.
  package static func check(_ text: String, _ kind: DocumentKind, only rule: RuleID) -> [Diagnostic] {
    check(in: workspaceFile(path(of: kind), SourceText(text)), [], only: rule)
  }

  /// The findings of one rule in an example.
  package static func check(_ example: RuleExample, only rule: RuleID) -> [Diagnostic] {
    check(in: file(of: example), companions(of: example), only: rule)
  }

  /// The findings of one rule in another version of an example.
  package static func check(_ text: String, _ example: RuleExample, only rule: RuleID) -> [Diagnostic] {
    check(in: workspaceFile(path(of: example.kind), SourceText(text)), companions(of: example), only: rule)
  }

  private static func check(in file: WorkspaceFile, _ companions: [WorkspaceFile], only rule: RuleID) -> [Diagnostic] {
    var settings = Settings()
    settings.selected = [rule]
    return FileLinter(settings: settings).check(file, in: workspace(of: [file] + companions))
  }

  /// An example as a file, with its companion files.
  package static func workspace(of example: RuleExample) -> Workspace { workspace(of: [file(of: example)] + companions(of: example)) }

  private static func file(of example: RuleExample) -> WorkspaceFile {
    workspaceFile(path(of: example.kind), SourceText(fileBytes: example.fileBytes))
  }

  private static func companions(of example: RuleExample) -> [WorkspaceFile] {
    example.companions.map { workspaceFile($0.path, SourceText($0.text)) }
  }

  private static func path(of kind: DocumentKind) -> String { "example.\(kind.fileNameMark).yaml" }

  /// A text after the fixes of these kinds; the text itself where there is nothing to fix.
  package static func fixed(_ text: String, at path: String, _ safeties: Set<FixSafety> = [.safe]) -> String {
    let fixRun = FixRun.run(
      workspace([(path: path, text: text)]), FixApplication(safeties), rebuild: { workspace(of: $0) }, lint: { check($0) })
    return fixRun.texts[path].map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Fixes what can be fixed safely.
  package static func fix(_ workspace: Workspace, settings: Settings = Settings()) -> FixRun {
    FixRun.run(workspace, FixApplication(), rebuild: { LintText.workspace(of: $0) }, lint: { check($0, settings: settings, all: true) })
  }
}
