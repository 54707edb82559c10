import Linter
import Standards
import TextModel

/// The files that the findings of a report refer to, by path.
struct ReportSources {
  private var files: [String: WorkspaceFile] = [:]

  /// `recall` reads a file again that was released after its check.
  init(of diagnostics: some Sequence<Diagnostic>, in workspace: Workspace, recall: (String) -> WorkspaceFile? = { _ in nil }) {
    for diagnostic in diagnostics {
      add(diagnostic.location.path, workspace)
      for note in diagnostic.notes {
        add(note.location.path, workspace)
        if files[note.location.path] == nil { files[note.location.path] = recall(note.location.path) }
      }
      for fix in diagnostic.fixes { for edit in fix.edits { add(edit.path, workspace) } }
    }
  }

  private mutating func add(_ path: String, _ workspace: Workspace) {
    if files[path] == nil { files[path] = workspace.file(at: path) ?? workspace.standard(at: path)?.file }
  }

  func place(_ location: Location) -> ReportedPlace {
    ReportedPlace(path: location.path, range: location.range, document: files[location.path]?.document)
  }
}
