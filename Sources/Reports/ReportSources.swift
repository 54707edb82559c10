import Linter
import Standards
import TextModel

/// The files that the findings of a report refer to, by path.
struct ReportSources {
  private var files: [String: WorkspaceFile] = [:]

  init(of diagnostics: some Sequence<Diagnostic>, in workspace: Workspace) {
    var wanted: Set<String> = []
    for diagnostic in diagnostics {
      wanted.insert(diagnostic.location.path)
      for note in diagnostic.notes { wanted.insert(note.location.path) }
      for fix in diagnostic.fixes { for edit in fix.edits { wanted.insert(edit.path) } }
    }
    guard !wanted.isEmpty else { return }
    for standard in workspace.standards where wanted.contains(standard.file.path) { files[standard.file.path] = standard.file }
    for file in workspace.files where wanted.contains(file.path) { files[file.path] = file }
  }

  func place(_ location: Location) -> ReportedPlace {
    ReportedPlace(path: location.path, range: location.range, document: files[location.path]?.document)
  }
}
