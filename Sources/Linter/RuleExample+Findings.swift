import Schema
import YAML

extension RuleExample {
  /// What a rule finds in the example; places are those of `completed`.
  package func findings(of rule: any Rule) -> [Diagnostic] {
    var settings = Settings()
    settings.selected = [rule.id]
    let baker = WorkspaceFile(path: "baker.standard.yaml", document: Document.read(SourceText(Self.standard)), isShipped: true)
    let path = "example.\(kind.fileNameMark).yaml"
    let file = WorkspaceFile(path: path, document: Document.read(SourceText(completed), promisedKind: kind))
    return Linter(settings: settings).check(file, in: Workspace(files: [file], libraries: [baker], else: { ShippedStandards.all }))
  }
}
