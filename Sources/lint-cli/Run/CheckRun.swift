import Linter
import Schema
import YAML

/// One run of `check`: everything read, ready to be linted.
struct CheckRun {
  let loaded: [LoadedFile]
  /// What was asked for and could not be read.
  let failures: [ReportedFailure]
  /// What somebody should know and that fails nothing.
  let remarks: [ReportedFailure]
  let workspace: Workspace
  let settings: LayeredSettings

  init(_ request: CheckRequest, loader: WorkspaceLoader) {
    var inputs = Inputs(paths: [])
    switch request.source {
    case .paths(let paths):
      inputs = Inputs(paths: paths)
      loaded = loader.load(inputs.files)
    case .standardInput(let name):
      loaded = [LoadedFile.standardInput(name)]
    }
    let configurations = Self.configurations(request, for: loaded.map(\.path))
    settings = Self.settings(request, loaded, configurations)
    // A configuration that is at fault must say so, wherever it lies.
    let files = loaded.compactMap(\.file) + configurations.compactMap(\.file)
    let libraries = settings.standards.map { DiskPath($0.value) }
    let made = loader.workspace(files, libraries: libraries, folders: inputs.folders)
    workspace = made.workspace
    failures = inputs.failures + loaded.failures + configurations.failures + made.failures
    remarks = made.remarks
  }

  /// The findings of all files, in order.
  func lint(_ loader: WorkspaceLoader) -> [Diagnostic] {
    let others = loaded.overLimit.filter { !settings.isExcluded($0.location.path) }
    return loader.lint(workspace, ConfiguredLinter(settings), besides: others)
  }

  private static func configurations(_ request: CheckRequest, for paths: [DiskPath]) -> [LoadedFile] {
    if let named = request.configuration { return [LoadedFile.load(named, as: .configuration)] }
    var finder = ConfigurationFinder()
    return finder.find(for: paths).map { LoadedFile.load($0) }
  }

  private static func settings(_ request: CheckRequest, _ loaded: [LoadedFile], _ configurations: [LoadedFile]) -> LayeredSettings {
    let folder = RealPath.workingFolder?.display
    if request.configuration != nil, let file = configurations.first?.file {
      return LayeredSettings(everywhere: file, workingFolder: folder, commandLine: request.overrides)
    }
    let files = (loaded + configurations).compactMap(\.file).filter { if case .configuration = $0.document.content { true } else { false } }
    return LayeredSettings(files: files, workingFolder: folder, commandLine: request.overrides)
  }

  /// Whether something that was asked for could not be read.
  var hasFailed: Bool { !failures.isEmpty }
  /// Whether there was nothing to look at at all.
  var isEmpty: Bool { loaded.isEmpty && failures.isEmpty }

  func report(_ diagnostics: [Diagnostic], listed: Int) -> Report {
    let foreign = loaded.foreignCount
    let excluded = loaded.count { $0.file != nil && settings.isExcluded($0.path.display) }
    let files = FileCounts(checked: loaded.count - foreign - loaded.failures.count - excluded, foreign: foreign)
    return Report(diagnostics, in: workspace, files: files, failures: failures, listed: listed)
  }
}
