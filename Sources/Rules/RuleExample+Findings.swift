import Linter
import Schema
import Standards
import TextModel

extension RuleExample {
  /// What a rule finds in the example; ranges are those of `completed`.
  public func findings(of rule: any Rule) -> [Diagnostic] {
    var settings = Settings()
    settings.selected = [rule.id]
    let baker = WorkspaceFile(path: "baker.standard.yaml", document: Document.read(SourceText(Self.standard)), isShipped: true)
    let path = "example.\(kind.fileNameMark).yaml"
    let file = WorkspaceFile(path: path, document: Document.read(SourceText(fileBytes: fileBytes), expectedKind: kind))
    let others = companions.map { companion in
      let expected = DocumentKind.expected(byFileName: companion.path)
      return WorkspaceFile(path: companion.path, document: Document.read(SourceText(companion.text), expectedKind: expected))
    }
    return FileLinter(settings: settings).check(
      file, in: Workspace(files: [file] + others, libraries: [baker], else: { ShippedStandards.all }))
  }
}
