import Linter
import Schema
import YAML

/// Lints texts that a test holds in memory.
package enum LintText {
  /// A workspace of the given files, by path, with the standards of the examples and those that ship with the tool to refer to.
  package static func workspace(_ files: [(path: String, text: String)]) -> Workspace {
    let read = files.map { file in workspaceFile(file.path, SourceText(file.text)) }
    let baker = WorkspaceFile(path: "baker.standard.yaml", document: Document.read(SourceText(RuleExample.standard)), isShipped: true)
    return Workspace(files: read, libraries: [baker] + ShippedStandards.all)
  }

  package static func workspaceFile(_ path: String, _ source: SourceText) -> WorkspaceFile {
    WorkspaceFile(path: path, document: Document.read(source, promisedKind: DocumentKind.promised(byFileName: path)))
  }

  /// The findings of every file of a workspace.
  package static func check(_ workspace: Workspace, settings: Settings = Settings()) -> [Diagnostic] {
    let linter = Linter(settings: settings)
    return workspace.files.flatMap { linter.check($0, in: workspace) }
  }

  /// The findings of one rule in one text of a kind.
  package static func check(_ text: String, _ kind: DocumentKind, only rule: RuleID) -> [Diagnostic] {
    check(text, RuleExample(kind, text), only: rule)
  }

  /// The findings of one rule in the completed text of an example.
  package static func check(_ text: String, _ example: RuleExample, only rule: RuleID) -> [Diagnostic] {
    var settings = Settings()
    settings.selected = [rule]
    let own = (path: "example.\(example.kind.fileNameMark).yaml", text: text)
    let workspace = workspace([own] + example.companions.map { (path: $0.path, text: $0.text) })
    return workspace.files.first.map { Linter(settings: settings).check($0, in: workspace) } ?? []
  }
}
