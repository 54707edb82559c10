import Linter
import Reports
import Rules
import Standards

/// The inputs of one run of `check`, read and ready to be linted.
struct CheckRun {
  let loaded: [LoadedFile]
  /// Requested inputs that could not be read.
  let failures: [ReportedFailure]
  /// Files that were named on the command line and are not documents of this program.
  let unrecognizedInputs: UnrecognizedInputs
  let workspace: Workspace
  let settings: LayeredSettings
  /// What the findings depend on besides the checked files.
  let dependencies: RunDependencies
  private let request: CheckRequest
  private let configurations: [LoadedFile]
  /// Files that were not named on the command line but cite standards that were.
  private let companions: CitingFiles
  private let libraries: [WorkspaceFile]

  init(_ request: CheckRequest, loader: WorkspaceLoader) {
    var inputs = Inputs(paths: [])
    switch request.source {
    case .files(let named):
      inputs = named
      loaded = loader.load(inputs.files, named: inputs.named)
    case .standardInput(let name):
      loaded = [LoadedFile.standardInput(name)]
    }
    self.request = request
    configurations = Self.configurations(request, for: loaded.map(\.path))
    settings = Self.settings(request, loaded.compactMap(\.file), configurations.compactMap(\.file))
    // A faulty configuration is reported even if it was not named.
    let named = loaded.compactMap(\.file) + configurations.compactMap(\.file)
    companions = CitingFiles.find(named, request, folders: inputs.folders, loader)
    let files = named + companions.files
    let made = loader.workspace(
      files, isPartial: companions.isPartial, libraries: settings.standards.map { DiskPath($0.value) }, folders: inputs.folders,
      fileFolders: SiblingStandards.foldersOutside(loaded.map(\.path), inputs.folders))
    workspace = made.workspace
    libraries = made.libraries
    dependencies = made.dependencies
    unrecognizedInputs = UnrecognizedInputs(loaded, typed: inputs.typed)
    failures = inputs.failures + loaded.failures + configurations.failures + made.failures + unrecognizedInputs.faults
  }

  /// The findings of all files, in order.
  func lint(_ loader: WorkspaceLoader) -> [Diagnostic] { lint(workspace, settings, loader) }

  /// The findings of the files in another state, such as after fixes.
  func lint(_ workspace: Workspace, _ loader: WorkspaceLoader) -> [Diagnostic] { lint(workspace, settings(of: workspace), loader) }

  private func lint(_ workspace: Workspace, _ settings: LayeredSettings, _ loader: WorkspaceLoader, all: Bool = false) -> [Diagnostic] {
    let others = loaded.overLimit.filter { !settings.isExcluded($0.location.path) }
    let concerned = (request.changes.map { $0.concerned(in: workspace, settings) } ?? workspace.files).filter { !$0.isCompanion }
    let copies = Set(request.changes?.copies(in: workspace).map(\.path) ?? []).subtracting(concerned.map(\.path))
    let linter = linter(settings, shown: concerned)
    guard !copies.isEmpty else { return loader.lint(concerned, in: workspace, linter, besides: others, all: all) }
    let paths = copies.union(concerned.map(\.path))
    let files = workspace.files.filter { paths.contains($0.path) }
    return loader.lint(files, in: workspace, linter, besides: others, all: all).filter {
      !copies.contains($0.location.path) || $0.rule == DuplicateId().id
    }
  }

  /// The linter for a run whose report has these files.
  private func linter(_ settings: LayeredSettings, shown files: [WorkspaceFile]) -> ConfiguredLinter {
    let hasBaseline = request.hasBaseline || BaselineLoader(settings, named: nil).paths != nil
    guard !hasBaseline else { return ConfiguredLinter(settings) { _ in false } }
    let paths = Set(files.map(\.path))
    return ConfiguredLinter(settings) { paths.contains($0) }
  }

  /// Fixes what was read, in memory. All findings are used, including those that a report leaves out.
  func fix(_ safeties: Set<FixSafety>, _ loader: WorkspaceLoader) -> FixRun {
    FixRun.run(
      workspace, FixApplication(safeties),
      rebuild: { rebuilt($0, from: workspace) },
      lint: { lint($0, settings(of: $0), loader, all: true) })
  }

  /// The findings that remain after the fixes, limited as in a report.
  func remaining(_ fixRun: FixRun) -> [Diagnostic] { ConfiguredLinter(settings(of: fixRun.workspace)).limited(fixRun.remaining) }

  /// The workspace of changed files, with the libraries of the one before.
  func rebuilt(_ files: [WorkspaceFile], from previous: Workspace) -> Workspace {
    Workspace(files: files, libraries: libraries, isPartial: previous.isPartial, reusing: previous, else: { ShippedStandards.all })
  }

  /// The settings as they are in a workspace, since a fix may have changed a configuration.
  private func settings(of workspace: Workspace) -> LayeredSettings {
    let named = Set(configurations.map(\.path.display))
    return Self.settings(request, workspace.files.filter { !named.contains($0.path) }, workspace.files.filter { named.contains($0.path) })
  }

  var isStandardInput: Bool { if case .standardInput = request.source { true } else { false } }

  /// The bytes of standard input, unchanged.
  var standardInput: [UInt8] { loaded.first?.bytes ?? [] }

  /// All files that may be written.
  var writable: [LoadedFile] { loaded + configurations + companions.loaded }

  static func configurations(_ request: CheckRequest, for paths: [DiskPath]) -> [LoadedFile] {
    if let named = request.configuration { return [LoadedFile.load(named, as: .configuration)] }
    var finder = ConfigurationFinder()
    return finder.find(for: paths).map { LoadedFile.load($0) }
  }

  static func settings(_ request: CheckRequest, _ files: [WorkspaceFile], _ configurations: [WorkspaceFile]) -> LayeredSettings {
    let folder = RealPath.workingFolder?.display
    if request.configuration != nil, let file = configurations.first {
      return LayeredSettings(everywhere: file, names: RuleSet.builtIn.names, workingFolder: folder, commandLine: request.overrides)
    }
    let all = (files + configurations).filter { $0.document.kind == .configuration }
    return LayeredSettings(files: all, names: RuleSet.builtIn.names, workingFolder: folder, commandLine: request.overrides)
  }

  /// The files that are checked.
  var checked: [String] {
    let files = request.changes.map { $0.concerned(in: workspace, settings) } ?? workspace.files
    return files.filter { !$0.isShipped && !$0.isCompanion && !$0.document.isForeign && !settings.isExcluded($0.path) }.map(\.path)
  }

  /// Whether a requested input could not be read.
  var hasFailed: Bool { !failures.isEmpty }
  /// Whether there were no inputs at all.
  var isEmpty: Bool { loaded.isEmpty && failures.isEmpty }

  /// Includes files that are too large to read.
  private var checkedCount: Int {
    if request.changes != nil { return checked.count }
    let excluded = loaded.count { $0.file != nil && settings.isExcluded($0.path.display) }
    return loaded.count - loaded.foreignCount - loaded.failures.count - excluded
  }

  func report(
    _ diagnostics: [Diagnostic], in workspace: Workspace, fixes: Int, changed: Int, listed: Int, baseline: BaselineFigures?
  ) -> Report {
    let files = FileCounts(
      checked: checkedCount, foreign: loaded.foreignCount - unrecognizedInputs.faults.count, changed: changed, fixes: fixes)
    return Report(diagnostics, in: workspace, files: files, failures: failures, listed: listed, baseline: baseline)
  }
}
