import Linter
import Schema
import YAML

/// One run of `check`: everything read, everything linted.
struct CheckRun {
  let loaded: [LoadedFile]
  let failures: [ReportedFailure]
  let workspace: Workspace
  let diagnostics: [Diagnostic]
  private let linter: Linter

  init(_ request: CheckRequest, settings: Settings, loader: WorkspaceLoader) {
    var folders: [DiskPath] = []
    var failures: [ReportedFailure] = []
    switch request.source {
    case .paths(let paths):
      let inputs = Inputs(paths: paths)
      folders = inputs.folders
      failures = inputs.failures
      loaded = loader.load(inputs.files)
    case .standardInput(let name):
      loaded = [LoadedFile.standardInput(name)]
    }
    let made = loader.workspace(loaded.compactMap(\.file), libraries: request.libraries, folders: folders)
    workspace = made.workspace
    self.failures = failures + loaded.failures + made.failures
    linter = Linter(settings: settings)
    diagnostics = loader.lint(workspace, linter, besides: loaded.overLimit)
  }

  /// Whether something that was asked for could not be read.
  var hasFailed: Bool { !failures.isEmpty }
  /// Whether there was nothing to look at at all.
  var isEmpty: Bool { loaded.isEmpty && failures.isEmpty }

  func report(listed: Int) -> Report {
    let foreign = loaded.foreignCount
    let files = FileCounts(checked: loaded.count - foreign - loaded.failures.count, foreign: foreign)
    return Report(diagnostics, in: workspace, files: files, failures: failures, listed: listed)
  }
}
